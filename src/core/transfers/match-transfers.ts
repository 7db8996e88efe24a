import type { Dec } from '../domain/decimal.js';
import type { Leg, TransferEntry } from '../domain/ledger-entry.js';
import type { MappedEntry, MappingNote } from '../domain/mapped-entry.js';
import { eachInSteps, finish, type Steps } from '../domain/steps.js';
import { movementsOf, type Movements } from './movements.js';
import { pairByAmount } from './pair-by-amount.js';
import { pairByHash, type Pair } from './pair-by-hash.js';
import { pairConfirmed } from './pair-confirmed.js';
import { mayPair, NOTHING_SAID, type PairingWord, type PairProposal } from './pairing-word.js';
import { PAIRING_NOTES } from './pairing-words.js';
import { proposePairs } from './propose-pairs.js';

const pairingNote = (code: keyof typeof PAIRING_NOTES): MappingNote => ({ code, message: PAIRING_NOTES[code] });
const BY_AMOUNT = pairingNote('matched-by-amount');
const FEE_UNCLEAR = pairingNote('transfer-fee-unclear');

const BY_CODE: ReadonlyMap<string, string> = new Map(Object.entries(PAIRING_NOTES));

/** The words of a note of the matching by its code; `null` for another code. */
export function pairingNoteWords(code: string): string | null {
  return BY_CODE.get(code) ?? null;
}

/** An entry after matching. */
export interface MatchedEntry extends MappedEntry {
  /** Of a transfer made of two: the id that its deposit had. */
  readonly arrival?: string;
}

export interface TransferMatching {
  /** In the order given; a transfer stands in its withdrawal's place. */
  readonly entries: readonly MatchedEntry[];
  /** What may be a transfer, for the person to say. */
  readonly proposals: readonly PairProposal[];
}

/**
 * Withdrawals and deposits between the owner's own accounts become one `transfer` each, with the id, time and account of the
 * withdrawal and the sources and notes of both. First what the person joined, then by chain transaction, then by amount and time where
 * only one pair is possible; all else is left as it is, and proposed where it is likely.
 */
export function matchTransfers(entries: readonly MappedEntry[], word: PairingWord = NOTHING_SAID): TransferMatching {
  return finish(matchTransfersSteps(entries, word));
}

/** The same in steps, for a caller that has other things to do meanwhile. */
export function* matchTransfersSteps(entries: readonly MappedEntry[], word: PairingWord): Steps<TransferMatching> {
  const { said, sure, likely, left } = yield* pairAll(entries, word);
  const transfers = new Map<MappedEntry, MatchedEntry>();
  const arrived = new Set<MappedEntry>();
  const join = (pair: Pair, notes: readonly MappingNote[]): void => {
    transfers.set(pair.departure.mapped, transferOf(pair, notes));
    arrived.add(pair.arrival.mapped);
  };
  yield* eachInSteps([...said, ...sure], (pair) => join(pair, []));
  yield* eachInSteps(likely, (pair) => join(pair, [BY_AMOUNT]));
  const matched: MatchedEntry[] = [];
  yield* eachInSteps(entries, (entry) => {
    if (!arrived.has(entry)) matched.push(transfers.get(entry) ?? entry);
  });
  return { entries: matched, proposals: yield* proposePairs(left, mayPair(word.refused)) };
}

function* pairAll(entries: readonly MappedEntry[], { confirmed, refused, leftOut }: PairingWord) {
  const may = mayPair(refused);
  const said = yield* pairConfirmed(entries, confirmed);
  const movements = yield* movementsOf(entries);
  const taking = without(movements, said, ({ entry }) => !leftOut.has(entry.id));
  const sure = yield* pairByHash(taking, may);
  const unsure = without(taking, sure);
  const likely = yield* pairByAmount(unsure, may);
  return { said, sure, likely, left: without(unsure, likely) };
}

function without(
  { departures, arrivals }: Movements,
  pairs: readonly Pair[],
  keep: (mapped: MappedEntry) => boolean = () => true,
): Movements {
  const taken = new Set(pairs.flatMap(({ departure, arrival }) => [departure.mapped, arrival.mapped]));
  return {
    departures: departures.filter(({ mapped }) => !taken.has(mapped) && keep(mapped)),
    arrivals: arrivals.filter(({ mapped }) => !taken.has(mapped) && keep(mapped)),
  };
}

function transferOf({ departure, arrival }: Pair, notes: readonly MappingNote[]): MatchedEntry {
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
    arrival: arrival.entry.id,
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
