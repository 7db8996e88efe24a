import { Dec } from '../domain/decimal.js';
import { eachInSteps, type Steps } from '../domain/steps.js';
import type { Arrival, Departure, Movements } from './movements.js';
import type { MayPair } from './pairing-word.js';

export interface Pair {
  readonly departure: Departure;
  readonly arrival: Arrival;
}

/** Without a fee that explains it, no more than this share of what left may be missing on arrival. */
const UNEXPLAINED_SHARE = new Dec('0.1');

/**
 * Departures and arrivals of one chain transaction and asset in different accounts. One of each is a pair when what is missing on
 * arrival can be a fee; of several, those whose amounts fit one another and nothing else. Whatever the clocks say: a chain
 * transaction happens once.
 */
export function* pairByHash({ departures, arrivals }: Movements, mayPair: MayPair): Steps<readonly Pair[]> {
  const groups = new Map<string, { readonly out: Departure[]; readonly in: Arrival[] }>();
  const groupOf = (key: string) => {
    const group = groups.get(key) ?? { out: [], in: [] };
    groups.set(key, group);
    return group;
  };
  yield* eachInSteps(departures, (departure) => {
    if (departure.hash !== null) groupOf(keyOf(departure)).out.push(departure);
  });
  yield* eachInSteps(arrivals, (arrival) => {
    if (arrival.hash !== null) groupOf(keyOf(arrival)).in.push(arrival);
  });
  const pairs: Pair[] = [];
  yield* eachInSteps(groups.values(), (group) => {
    const found = pairGroup(group.out, group.in);
    pairs.push(...found.filter(({ departure, arrival }) => mayPair(departure.entry.id, arrival.entry.id)));
  });
  return pairs;
}

function keyOf({ hash, asset }: Departure | Arrival): string {
  return `${hash ?? ''} ${asset}`;
}

function pairGroup(departures: readonly Departure[], arrivals: readonly Arrival[]): readonly Pair[] {
  const [departure, ...moreOut] = departures;
  const [arrival, ...moreIn] = arrivals;
  if (departure === undefined || arrival === undefined) return [];
  if (moreOut.length === 0 && moreIn.length === 0) {
    return apart(departure, arrival) && explained(departure, arrival) ? [{ departure, arrival }] : [];
  }
  return pairOutputs(departures, arrivals);
}

function apart(departure: Departure, arrival: Arrival): boolean {
  return departure.entry.account !== arrival.entry.account;
}

function explained({ amount, fee }: Departure, arrival: Arrival): boolean {
  const missing = amount.minus(arrival.amount);
  return !missing.isNegative() && (missing.lte(fee) || missing.lte(amount.times(UNEXPLAINED_SHARE)));
}

/** Several outputs: a departure takes an arrival of its amount, or of its amount less its fee, when each is the other's only one. */
function pairOutputs(departures: readonly Departure[], arrivals: readonly Arrival[]): readonly Pair[] {
  const arrivalsOf = countBy(arrivals, ({ amount }) => [amount]);
  const departuresOf = countBy(departures, receivable);
  return departures.flatMap((departure) => {
    const found = receivable(departure).flatMap((amount) => arrivalsOf.get(amount.toString()) ?? []);
    const [arrival, ...others] = found;
    if (arrival === undefined || others.length > 0 || !apart(departure, arrival)) return [];
    return departuresOf.get(arrival.amount.toString())?.length === 1 ? [{ departure, arrival }] : [];
  });
}

/** What may arrive of a departure: all of it (the fee was charged on top), or it less the fee (the fee was inside). */
export function receivable({ amount, fee }: Departure): readonly Dec[] {
  const net = amount.minus(fee);
  return fee.isZero() || net.lte(0) ? [amount] : [amount, net];
}

function countBy<T>(items: readonly T[], amountsOf: (item: T) => readonly Dec[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const amount of amountsOf(item)) {
      const group = groups.get(amount.toString());
      if (group === undefined) groups.set(amount.toString(), [item]);
      else group.push(item);
    }
  }
  return groups;
}
