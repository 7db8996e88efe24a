import type { GenericMapping, ImportPreview } from '../../../../core/contract/groups/imports.js';
import { wordOf } from '../../../../core/imports/generic-mapping.js';

/** Fields of a mapping that name a column, or none. */
export type ColumnField = {
  [F in keyof GenericMapping]: null extends GenericMapping[F] ? F : never;
}[keyof GenericMapping];

interface ColumnGroup {
  readonly id: 'what' | 'signed' | 'sides' | 'extras';
  readonly fields: readonly ColumnField[];
}

/** As the form shows them. */
export const COLUMN_GROUPS: readonly ColumnGroup[] = [
  { id: 'what', fields: ['kind'] },
  { id: 'signed', fields: ['amount', 'asset'] },
  { id: 'sides', fields: ['inAmount', 'inAsset', 'outAmount', 'outAsset'] },
  { id: 'extras', fields: ['feeAmount', 'feeAsset', 'id', 'hash', 'note', 'value'] },
];

/** A file in which nothing but a column of times is known yet. */
export function emptyMapping(time: string): GenericMapping {
  return {
    time,
    timeFormat: 'auto',
    timezone: 'UTC',
    kind: null,
    kinds: {},
    inAsset: null,
    inAmount: null,
    outAsset: null,
    outAmount: null,
    asset: null,
    amount: null,
    feeAsset: null,
    feeAmount: null,
    value: null,
    valueCurrency: 'USD',
    decimal: '.',
    id: null,
    hash: null,
    note: null,
  };
}

/**
 * Words of the kind column: those with a meaning, those of the first rows, and those that rows further down were sent to Review for.
 * In lower case, as the mapping has them.
 */
export function kindWords(mapping: GenericMapping, { columns, sample, review }: ImportPreview): readonly string[] {
  const place = mapping.kind === null ? -1 : columns.indexOf(mapping.kind);
  if (place < 0) return [];
  const unknown = review.flatMap(({ code, word }) => (code === 'unknown-kind' && word !== undefined ? [word] : []));
  const words = [...Object.keys(mapping.kinds), ...sample.map((row) => row[place] ?? ''), ...unknown].map(wordOf);
  return [...new Set(words)].filter((word) => word !== '').sort((a, b) => a.localeCompare(b));
}
