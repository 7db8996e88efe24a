import { isCash } from '../../domain/currency.js';
import type { Dec } from '../../domain/decimal.js';
import type { LedgerEntry, Leg, SpendEntry, TradeEntry } from '../../domain/ledger-entry.js';
import { type Fees, legValue, sortFees } from '../fees.js';
import { Dec as DecOf } from '../../domain/decimal.js';

/** A fee that changes what was paid or received. */
export interface Charge {
  readonly leg: { readonly asset: string; readonly amount: Dec };
  readonly value: Dec;
}

export interface ChargedEntry extends Fees {
  /** Charges with a known value, one by one: they add up to `charges`. */
  readonly list: readonly Charge[];
}

/** The fees of a trade or spending, sorted by the code that computes. */
export function chargesOf(entry: TradeEntry | SpendEntry, currency: string): ChargedEntry {
  const given = isCash(entry.out) ? null : entry.out.asset;
  const arrives = entry.kind === 'trade' && !isCash(entry.in) ? entry.in : null;
  const received = arrives === null ? null : { asset: arrives.asset, gross: new DecOf(arrives.amount) };
  const fees = sortFees(entry.fees, { given, received }, currency);
  const cash = (entry.fees ?? []).filter((leg) => isCash(leg));
  const list = [
    ...cash.map((leg) => ({
      leg: { asset: leg.asset, amount: new DecOf(leg.amount) },
      value: legValue(leg, currency),
    })),
    ...fees.others.map(({ asset, amount, value }) => ({ leg: { asset, amount }, value })),
  ];
  return { ...fees, list: list.flatMap(({ leg, value }) => (value === null ? [] : [{ leg, value }])) };
}

/** The legs of a fee that is a disposal of its own. */
export function feeLegs(entry: LedgerEntry, asset: string): readonly Leg[] {
  if (entry.kind === 'fee') return [entry.out];
  return 'fees' in entry ? (entry.fees ?? []).filter((leg) => leg.asset === asset && !isCash(leg)) : [];
}
