import { isCash } from './currency.js';
import { ENTRY_KINDS, type LedgerEntry } from './ledger-entry.js';

/** What an entry is called, on screen and in reports. */
export const ROW_KINDS = ['buy', 'sale', 'swap', ...ENTRY_KINDS] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** A trade with cash on one side is a purchase or a sale, between two crypto assets a swap. */
export function rowKind(entry: LedgerEntry): RowKind {
  if (entry.kind !== 'trade') return entry.kind;
  const paid = isCash(entry.out);
  const received = isCash(entry.in);
  if (paid && received) return 'trade';
  if (paid) return 'buy';
  return received ? 'sale' : 'swap';
}
