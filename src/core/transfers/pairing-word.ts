import type { PairingReason } from './pairing-words.js';

/** A withdrawal and a deposit by their entries' ids. */
export interface PairOfIds {
  readonly out: string;
  readonly in: string;
}

/** What the person said about pairings. */
export interface PairingWord {
  /** These are one transfer, whatever else could fit. Pairs that cannot be one, or share a side with an earlier one, have no effect. */
  readonly confirmed: readonly PairOfIds[];
  /** These are two movements: neither joined nor proposed. */
  readonly refused: readonly PairOfIds[];
  /** Entries that take no part unless a confirmed pair names them. */
  readonly leftOut: ReadonlySet<string>;
}

export const NOTHING_SAID: PairingWord = { confirmed: [], refused: [], leftOut: new Set() };

/** A pair that may be one transfer, for the person to confirm or refuse. */
export interface PairProposal extends PairOfIds {
  readonly reason: PairingReason;
}

export type MayPair = (out: string, into: string) => boolean;

/** True for every pair that was not refused. */
export function mayPair(refused: readonly PairOfIds[]): MayPair {
  const keys = new Set(refused.map((pair) => keyOf(pair.out, pair.in)));
  return (out, into) => !keys.has(keyOf(out, into));
}

function keyOf(out: string, into: string): string {
  return JSON.stringify([out, into]);
}
