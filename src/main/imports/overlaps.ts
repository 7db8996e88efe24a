import type { LedgerEntry } from '../../core/domain/ledger-entry.js';
import type { ReadableDb } from '../store/database.js';
import { entriesBetween } from '../store/entries-between.js';
import type { Pace } from './pace.js';

/** Exports round times to a second or a minute; two sources tell one event within this. */
const WINDOW_MS = 60_000;

/** How many entries look like one that the store has from another account: same kind, assets and amounts within a minute. */
export async function countOverlaps(db: ReadableDb, entries: readonly LedgerEntry[], pace: Pace): Promise<number> {
  let count = 0;
  for (const entry of entries) {
    await pace();
    const at = Date.parse(entry.time);
    const wanted = signature(entry);
    const near = entriesBetween(db, at - WINDOW_MS, at + WINDOW_MS);
    if (near.some((other) => other.account !== entry.account && signature(other) === wanted)) count += 1;
  }
  return count;
}

function signature(entry: LedgerEntry): string {
  const legs = ['in' in entry ? entry.in : null, 'out' in entry ? entry.out : null];
  const own = 'asset' in entry ? `${entry.asset} ${entry.amount}` : '';
  return [entry.kind, own, ...legs.map((leg) => (leg === null ? '' : `${leg.asset} ${leg.amount}`))].join('|');
}
