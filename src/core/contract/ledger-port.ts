import type { LedgerEntry } from '../domain/ledger-entry.js';
import type { Decision, DecisionView } from './groups/decisions.js';

/**
 * Messages on the ledger's MessagePort. Main sends `begin`, then chunks, the newest rows first, as a list shows them; it keeps at most
 * `CHUNKS_IN_FLIGHT` chunks unacknowledged, then `end`. Closing the port at either side stops the stream. A stream is of one state of the ledger: should another come
 * into force on the way, `begin` comes again, and what came before it is void. The numbers of chunks go on.
 */
export const CHUNK_SIZE = 500;
export const CHUNKS_IN_FLIGHT = 4;

/** A ledger entry with what the mapping left for a person to look at. */
export interface LedgerRow {
  readonly entry: LedgerEntry;
  /** Codes of the mapping's review notes on this entry, often empty. */
  readonly notes: readonly string[];
  /** Ids of the received records behind it, the main one first; absent where that is its own id alone. */
  readonly sources?: readonly string[];
  /** Kinds of the person's decisions in force on it; absent for none. */
  readonly decided?: readonly string[];
  /** Of a transfer made of a withdrawal and a deposit: the id that the deposit had, to take it apart. */
  readonly arrival?: string;
  /** The person's note on it. */
  readonly remark?: string;
  /** Left out of every computation by the person's decision; shown all the same. */
  readonly ignored?: true;
}

/** A question of the computation about an entry that the person left open. */
export type LeaveInForce = Pick<DecisionView, 'id' | 'at'> & {
  readonly decision: Extract<Decision, { kind: 'leave' }>;
};

export type FromMain =
  | {
      readonly type: 'begin';
      readonly total: number;
      readonly currency: string;
      readonly accounts: Readonly<Record<string, string>>;
      readonly left: readonly LeaveInForce[];
    }
  /** `text` is a JSON array of `LedgerRow`, by time and id, the last first: a text crosses from thread to thread at once, objects one by one. */
  | { readonly type: 'chunk'; readonly sequence: number; readonly text: string }
  | { readonly type: 'end' }
  | { readonly type: 'failed'; readonly code: string; readonly message: string };

export type ToMain = { readonly type: 'ack'; readonly sequence: number };
