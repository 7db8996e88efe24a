import { isCash } from '../domain/currency.js';
import { Dec } from '../domain/decimal.js';
import type { DepositEntry, Leg, WithdrawalEntry } from '../domain/ledger-entry.js';
import type { MappedEntry } from '../domain/mapped-entry.js';
import { eachInSteps, sortedInSteps, type Steps } from '../domain/steps.js';
import { readTransactionHash } from '../domain/transaction-hash.js';

/** A withdrawal or deposit of crypto, with what matching looks at. */
export interface Movement<Entry extends WithdrawalEntry | DepositEntry> {
  readonly mapped: MappedEntry;
  readonly entry: Entry;
  readonly asset: string;
  /** Milliseconds since 1970. */
  readonly instant: number;
  readonly amount: Dec;
  /** Chain transaction in comparable form. */
  readonly hash: string | null;
}
export type Departure = Movement<WithdrawalEntry> & {
  /** Explicit fees in the asset itself. */
  readonly fee: Dec;
};
export type Arrival = Movement<DepositEntry>;

export interface Movements {
  readonly departures: readonly Departure[];
  readonly arrivals: readonly Arrival[];
}

/** The withdrawals and deposits of crypto, each by time, then id. Cash is left out: where it goes has no tax effect. */
export function* movementsOf(entries: Iterable<MappedEntry>): Steps<Movements> {
  const departures: Departure[] = [];
  const arrivals: Arrival[] = [];
  yield* eachInSteps(entries, (mapped) => {
    const { entry } = mapped;
    if (entry.kind === 'withdrawal' && !isCash(entry.out)) departures.push(departureOf(mapped, entry));
    else if (entry.kind === 'deposit' && !isCash(entry.in)) arrivals.push(arrivalOf(mapped, entry));
  });
  return { departures: yield* sortedInSteps(departures, byTime), arrivals: yield* sortedInSteps(arrivals, byTime) };
}

export function departureOf(mapped: MappedEntry, entry: WithdrawalEntry): Departure {
  return { ...movement(mapped, entry, entry.out), fee: feeIn(entry.out.asset, entry.fees ?? []) };
}

export function arrivalOf(mapped: MappedEntry, entry: DepositEntry): Arrival {
  return movement(mapped, entry, entry.in);
}

function movement<Entry extends WithdrawalEntry | DepositEntry>(
  mapped: MappedEntry,
  entry: Entry,
  leg: Leg,
): Movement<Entry> {
  const hash = readTransactionHash(entry.hash)?.transaction ?? null;
  return { mapped, entry, asset: leg.asset, instant: Date.parse(entry.time), amount: new Dec(leg.amount), hash };
}

function feeIn(asset: string, fees: readonly Leg[]): Dec {
  return fees.filter((fee) => fee.asset === asset).reduce((sum, fee) => sum.plus(fee.amount), new Dec(0));
}

function byTime(a: Movement<WithdrawalEntry | DepositEntry>, b: Movement<WithdrawalEntry | DepositEntry>): number {
  return a.instant - b.instant || (a.entry.id < b.entry.id ? -1 : Number(a.entry.id > b.entry.id));
}
