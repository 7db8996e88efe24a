export const FORMATS = ['xlsx', 'csv', 'json', 'bundle'] as const;
export type Format = (typeof FORMATS)[number];
