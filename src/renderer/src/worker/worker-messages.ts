import type { RateSeries } from '../../../core/contract/groups/rates.js';
import type { LedgerState } from './protocol.js';
import type { Answer, ComputeQuestion, Input, QuestionName, RowQuestion } from './questions.js';
import type { AskedOfEntries } from './rows/row-marks.js';

/** What the page, the worker of the rows and the worker that computes say to each other. */

/** Comes with the ledger's MessagePort. `forget` drops the ledger at hand at once: it is another person's book. */
export interface LedgerMessage {
  readonly type: 'ledger';
  readonly forget: boolean;
}

/** The first screen stands: the whole ledger may be read, which keeps main and a processor busy. */
export interface GoOnMessage {
  readonly type: 'go-on';
}

/** Comes with the port on which the two workers speak. */
export interface LinkMessage {
  readonly type: 'link';
}

export interface AskMessage<N extends QuestionName> {
  readonly type: 'ask';
  readonly id: number;
  readonly name: N;
  readonly input: Input<N>;
  /** Version of the newest ledger that the page knows of: a worker that has an older one answers when it has this one. */
  readonly version: number;
}
type Ask<Q extends QuestionName> = { [N in Q]: AskMessage<N> }[Q];

/** Exchange rates that were asked for in that turn, or why there are none. */
export type RatesMessage = { readonly type: 'rates'; readonly currency: string; readonly turn: number } & (
  | { readonly ok: true; readonly series: RateSeries }
  | { readonly ok: false; readonly code: string; readonly message: string }
);

export interface RatesChangedMessage {
  readonly type: 'rates-changed';
}

export type ToRowWorker = LedgerMessage | GoOnMessage | LinkMessage | Ask<RowQuestion>;
export type ToComputeWorker = LinkMessage | Ask<ComputeQuestion> | RatesMessage | RatesChangedMessage;

export interface StateMessage {
  readonly type: 'state';
  readonly state: LedgerState;
}

/** To the question of this id; `code` as of an AppError. */
export type AnswerMessage<N extends QuestionName> = { readonly type: 'answer'; readonly id: number } & (
  | { readonly ok: true; readonly value: Answer<N> }
  | { readonly ok: false; readonly code: string; readonly message: string }
);

/** How many entries are being computed, `null` when that is done. */
export interface ComputingMessage {
  readonly type: 'computing';
  readonly entries: number | null;
}

export interface RatesWantedMessage {
  readonly type: 'rates-wanted';
  readonly currency: string;
  /** To be told with the answer. */
  readonly turn: number;
}

export type FromRowWorker = StateMessage | AnswerMessage<RowQuestion>;
export type FromComputeWorker = ComputingMessage | RatesWantedMessage | AnswerMessage<ComputeQuestion>;
/** What either says that is no answer. */
export type FromWorker = StateMessage | ComputingMessage | RatesWantedMessage;

/** From the rows to the computation: a ledger, with the port that it comes on in the terms of core/contract/ledger-port.ts. */
export type OverLink = { readonly type: 'ledger'; readonly version: number } | { readonly type: 'forget' };

/** From the computation to the rows. */
export interface AskedMessage {
  readonly type: 'asked';
  readonly version: number;
  readonly key: string;
  readonly asked: AskedOfEntries;
}
