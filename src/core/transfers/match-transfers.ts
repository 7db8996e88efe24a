import type { Dec } from '../domain/decimal.js';
import type { Leg, TransferEntry } from '../domain/ledger-entry.js';
import type { MappedEntry, MappingNote } from '../domain/mapped-entry.js';
import { movementsOf } from './movements.js';
import { pairByAmount } from './pair-by-amount.js';
import { pairByHash, type Pair } from './pair-by-hash.js';

const BY_AMOUNT: MappingNote = {
  code: 'matched-by-amount',
  message: 'Joined to one transfer by asset, amount and time. No common transaction hash confirms it.',
};
const FEE_UNCLEAR: MappingNote = {
  code: 'transfer-fee-unclear',
  message: 'The fee on record does not explain what is missing on arrival.',
};

/**
 * Withdrawals and deposits between the owner's own accounts become one `transfer` each, with the id, time and account of the
 * withdrawal and the sources and notes of both. By chain transaction first, then by amount and time where only one pair is possible;
 * all else is left as it is. The order of the entries is kept, the withdrawal's place is the transfer's.
 */
export function matchTransfers(entries: readonly MappedEntry[]): readonly MappedEntry[] {
  const movements = movementsOf(entries);
  const sure = pairByHash(movements);
  const taken = new Set(sure.flatMap(({ departure, arrival }) => [departure.mapped, arrival.mapped]));
  const open = {
    departures: movements.departures.filter(({ mapped }) => !taken.has(mapped)),
    arrivals: movements.arrivals.filter(({ mapped }) => !taken.has(mapped)),
  };
  const transfers = new Map<MappedEntry, MappedEntry>();
  const arrived = new Set<MappedEntry>();
  const join = (pair: Pair, notes: readonly MappingNote[]): void => {
    transfers.set(pair.departure.mapped, transferOf(pair, notes));
    arrived.add(pair.arrival.mapped);
  };
  for (const pair of sure) join(pair, []);
  for (const pair of pairByAmount(open)) join(pair, [BY_AMOUNT]);
  return entries.filter((entry) => !arrived.has(entry)).map((entry) => transfers.get(entry) ?? entry);
}

function transferOf({ departure, arrival }: Pair, notes: readonly MappingNote[]): MappedEntry {
  const { entry, asset } = departure;
  const charged = feesOf({ departure, arrival });
  const transfer: TransferEntry = {
    id: entry.id,
    time: entry.time,
    account: entry.account,
    kind: 'transfer',
    asset,
    amount: arrival.entry.in.amount,
    to: arrival.entry.account,
    ...(charged.fees.length === 0 ? {} : { fees: charged.fees }),
  };
  const known = [...departure.mapped.notes, ...arrival.mapped.notes, ...notes, ...(charged.clear ? [] : [FEE_UNCLEAR])];
  return {
    entry: transfer,
    sources: [...departure.mapped.sources, ...arrival.mapped.sources],
    notes: known.filter((note, index) => known.findIndex(({ code }) => code === note.code) === index),
  };
}

/**
 * What left beyond what arrived. Whether a withdrawal's amount includes its fee is not documented, so the amounts decide: nothing
 * missing, the explicit fee came on top; something missing, it is the fee, and an explicit fee up to that size is part of it. An
 * explicit fee larger than what is missing counts besides it, and a note says so. Fees in other assets always come on top.
 */
function feesOf({ departure, arrival }: Pair): { readonly fees: readonly Leg[]; readonly clear: boolean } {
  const explicit = departure.entry.fees ?? [];
  const missing = departure.amount.minus(arrival.amount);
  if (missing.lte(0) || missing.eq(departure.fee)) return { fees: explicit, clear: true };
  const share = missingLeg(departure.entry.out, missing);
  if (departure.fee.gt(missing)) return { fees: [share, ...explicit], clear: false };
  const others = explicit.filter(({ asset }) => asset !== departure.asset);
  return { fees: [share, ...others], clear: departure.fee.isZero() };
}

/** The missing units as a fee, valued like the withdrawal they were part of. */
function missingLeg(out: Leg, missing: Dec): Leg {
  const value = out.value === undefined ? {} : { value: missing.times(out.value).div(out.amount).toString() };
  return {
    asset: out.asset,
    amount: missing.toString(),
    ...value,
    ...(out.cash === undefined ? {} : { cash: out.cash }),
  };
}
