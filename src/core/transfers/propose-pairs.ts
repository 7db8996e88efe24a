import { firstFrom } from '../domain/first-from.js';
import { Dec } from '../domain/decimal.js';
import { eachInSteps, type Steps } from '../domain/steps.js';
import type { Arrival, Departure, Movements } from './movements.js';
import { receivable } from './pair-by-hash.js';
import type { MayPair, PairProposal } from './pairing-word.js';
import { PAIRING_REASONS, type PairingReason } from './pairing-words.js';

/** Wider than what is joined without asking: a slow chain or a manual review, and clocks or bookings that differ. Milliseconds. */
const LONGEST_WAY = 5 * 24 * 3_600_000;
const EARLIEST_BOOKING = 60 * 60_000;
/** A fee that nobody named takes no more than this share of what left. */
const FEE_SHARE = new Dec('0.05');
/** More candidates than this help nobody; and so many neighbours in time are looked at on each side of the window's start. */
const MOST_PROPOSALS = 3;
const NEIGHBOURS = 200;

/**
 * Pairs of movements left over that may be one transfer: of one asset, in two accounts, arriving from an hour before to five days after,
 * with no more missing than a fee could be; or of one chain transaction. Up to three for each withdrawal, the likeliest first.
 */
export function* proposePairs({ departures, arrivals }: Movements, mayPair: MayPair): Steps<readonly PairProposal[]> {
  const byAsset = new Map<string, Arrival[]>();
  const byChain = new Map<string, Arrival[]>();
  yield* eachInSteps(arrivals, (arrival) => {
    addTo(byAsset, arrival.asset, arrival);
    if (arrival.hash !== null) addTo(byChain, chainKey(arrival), arrival);
  });
  const proposals: PairProposal[] = [];
  for (const departure of departures) {
    const chain = departure.hash === null ? [] : (byChain.get(chainKey(departure)) ?? []).slice(0, NEIGHBOURS);
    const near = nearInTime(byAsset.get(departure.asset) ?? [], departure.instant);
    const likely = [...new Set([...chain, ...near])].filter(
      (arrival) => fits(departure, arrival) && mayPair(departure.entry.id, arrival.entry.id),
    );
    for (const arrival of likely
      .sort((a, b) => distance(departure, a) - distance(departure, b))
      .slice(0, MOST_PROPOSALS)) {
      const reason = reasonOf(departure, arrival, likely.length > 1);
      proposals.push({ out: departure.entry.id, in: arrival.entry.id, reason });
    }
    if (near.length > 0) yield;
  }
  return proposals;
}

function addTo(groups: Map<string, Arrival[]>, key: string, arrival: Arrival): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [arrival]);
  else group.push(arrival);
}

function chainKey({ hash, asset }: Departure | Arrival): string {
  return `${hash ?? ''} ${asset}`;
}

function fits(departure: Departure, arrival: Arrival): boolean {
  if (departure.entry.account === arrival.entry.account) return false;
  const missing = departure.amount.minus(arrival.amount);
  if (missing.isNegative()) return false;
  if (departure.hash !== null && departure.hash === arrival.hash) return true;
  if (departure.hash !== null && arrival.hash !== null) return false;
  return missing.lte(departure.fee) || missing.lte(departure.amount.times(FEE_SHARE));
}

/** Smaller is likelier: one chain transaction, then an exact amount, then what is near in time. */
function distance(departure: Departure, arrival: Arrival): number {
  const sameChain = departure.hash !== null && departure.hash === arrival.hash;
  const late = Math.abs(arrival.instant - departure.instant);
  return (sameChain ? 0 : 2 * LONGEST_WAY) + (isExact(departure, arrival) ? 0 : LONGEST_WAY) + late;
}

function isExact(departure: Departure, arrival: Arrival): boolean {
  return receivable(departure).some((amount) => amount.eq(arrival.amount));
}

function reasonOf(departure: Departure, arrival: Arrival, several: boolean): PairingReason {
  if (departure.hash !== null && departure.hash === arrival.hash) return PAIRING_REASONS['same-hash'];
  if (several) return PAIRING_REASONS['other-deposit'];
  if (!isExact(departure, arrival)) return PAIRING_REASONS['fee-missing'];
  if (arrival.instant < departure.instant) return PAIRING_REASONS['booked-before'];
  return PAIRING_REASONS['other-withdrawal'];
}

/** Those in the window around an instant, at most `NEIGHBOURS` after its start. Sorted by time. */
function nearInTime(arrivals: readonly Arrival[], instant: number): readonly Arrival[] {
  const near: Arrival[] = [];
  for (let i = firstFrom(arrivals, instant - EARLIEST_BOOKING); near.length < NEIGHBOURS; i += 1) {
    const arrival = arrivals[i];
    if (arrival === undefined || arrival.instant > instant + LONGEST_WAY) break;
    near.push(arrival);
  }
  return near;
}
