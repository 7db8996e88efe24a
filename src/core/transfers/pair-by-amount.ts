import { firstFrom } from '../domain/first-from.js';
import { eachInSteps, type Steps } from '../domain/steps.js';
import { receivable, type Pair } from './pair-by-hash.js';
import type { Arrival, Departure, Movements } from './movements.js';
import type { MayPair } from './pairing-word.js';

/** An arrival may be booked this long after the departure, and this much before it where clocks differ. Milliseconds. */
const LONGEST_WAY = 48 * 3_600_000;
const CLOCK_SKEW = 10 * 60_000;

/**
 * Pairs where no common hash tells: same asset, another account, exactly the amount (or the amount less the explicit fee), arrival
 * from ten minutes before to 48 hours after the departure, and each the only candidate of the other. Two different hashes are two
 * different chain transactions and never pair.
 */
export function* pairByAmount({ departures, arrivals }: Movements, mayPair: MayPair): Steps<readonly Pair[]> {
  const arrivalIndex = yield* indexByAmount(arrivals, ({ amount }) => [amount.toString()]);
  const departureIndex = yield* indexByAmount(departures, (departure) => receivable(departure).map(String));
  const pairs: Pair[] = [];
  yield* eachInSteps(departures, (departure) => {
    const there = { amounts: receivable(departure).map(String), from: -CLOCK_SKEW, to: LONGEST_WAY };
    const arrival = onlyOne(
      candidates(arrivalIndex, departure, there, (found) => mayPair(departure.entry.id, found.entry.id)),
    );
    if (arrival === undefined) return;
    const back = { amounts: [arrival.amount.toString()], from: -LONGEST_WAY, to: CLOCK_SKEW };
    const found = candidates(departureIndex, arrival, back, (one) => mayPair(one.entry.id, arrival.entry.id));
    if (onlyOne(found) === departure) pairs.push({ departure, arrival });
  });
  return pairs;
}

type Either = Departure | Arrival;
/** Asset and amount → account and whether there is a hash → movements by time. */
type AmountIndex<T extends Either> = ReadonlyMap<
  string,
  ReadonlyMap<string, { readonly account: string; readonly hashed: boolean; readonly items: readonly T[] }>
>;

function* indexByAmount<T extends Either>(
  items: readonly T[],
  amountsOf: (item: T) => readonly string[],
): Steps<AmountIndex<T>> {
  const index = new Map<string, Map<string, { account: string; hashed: boolean; items: T[] }>>();
  yield* eachInSteps(items, (item) => {
    for (const amount of amountsOf(item)) {
      const key = `${item.asset} ${amount}`;
      const lanes = index.get(key) ?? new Map<string, { account: string; hashed: boolean; items: T[] }>();
      index.set(key, lanes);
      const { account } = item.entry;
      const hashed = item.hash !== null;
      const lane = lanes.get(`${String(hashed)} ${account}`);
      if (lane === undefined) lanes.set(`${String(hashed)} ${account}`, { account, hashed, items: [item] });
      else lane.items.push(item);
    }
  });
  return index;
}

/** Up to two movements that could be the other half: two are enough to know that it is not clear. */
function candidates<T extends Either>(
  index: AmountIndex<T>,
  of: Either,
  { amounts, from, to }: { readonly amounts: readonly string[]; readonly from: number; readonly to: number },
  may: (item: T) => boolean,
): readonly T[] {
  const found: T[] = [];
  for (const amount of amounts) {
    for (const lane of index.get(`${of.asset} ${amount}`)?.values() ?? []) {
      if (lane.account === of.entry.account || (lane.hashed && of.hash !== null)) continue;
      for (let i = firstFrom(lane.items, of.instant + from); found.length < 2; i += 1) {
        const item = lane.items[i];
        if (item === undefined || item.instant > of.instant + to) break;
        if (may(item)) found.push(item);
      }
    }
  }
  return found;
}

function onlyOne<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}
