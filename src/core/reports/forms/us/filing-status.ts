export const FILING_STATUSES = ['other', 'married-separately'] as const;
/** Married filing separately halves the loss that may be deducted (IRC 1211(b)). */
export type FilingStatus = (typeof FILING_STATUSES)[number];
