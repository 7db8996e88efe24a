import type { LedgerEntry, Leg } from '../domain/ledger-entry.js';

/** A leg by its name in a decision: `in`, `out`, `fees/0`, …; `null` where the entry has none such. */
export function legOf(entry: LedgerEntry, name: string): Leg | null {
  if (name === 'in') return 'in' in entry ? entry.in : null;
  if (name === 'out') return 'out' in entry ? entry.out : null;
  return feesOf(entry)[Number(name.slice('fees/'.length))] ?? null;
}

export function feesOf(entry: LedgerEntry): readonly Leg[] {
  return 'fees' in entry ? (entry.fees ?? []) : [];
}

/** The units that an entry is about, whatever it is called: what a decision on it was about. Values, fees and times may change. */
export function unitsOf(entry: LedgerEntry): string {
  const units = (name: 'in' | 'out'): readonly string[] => {
    const leg = legOf(entry, name);
    return leg === null ? [] : [leg.asset, leg.amount];
  };
  const own = 'asset' in entry ? [entry.asset, entry.amount] : [];
  return JSON.stringify([...units('out'), ...units('in'), ...own]);
}

export function legUnits(leg: Leg | null): string {
  return JSON.stringify(leg === null ? [] : [leg.asset, leg.amount]);
}
