import type { DecimalText } from './decimal.js';
import type { Phrase } from './phrase.js';

/** Arithmetic as it is written in a sentence. Operands are exact; `min` is the smallest of several. */
export type Expression =
  | DecimalText
  | { readonly op: '+' | '−' | '×' | '÷' | 'min'; readonly of: readonly Expression[] };

/** What a calculation arrives at. The last one of each of `proceeds`, `cost`, `denied`, `gain` and `value` is the row's own figure. */
export type FigureName =
  | 'units'
  | 'whole-proceeds'
  | 'proceeds'
  | 'acquisition-cost'
  | 'lot-cost'
  | 'pool-units'
  | 'pool-cost'
  | 'average'
  | 'day-cost'
  | 'loss'
  | 'cost'
  | 'denied'
  | 'gain'
  | 'value';

/**
 * The arithmetic of one sentence, for whoever wants to redo it by machine: `expression`, worked out and rounded half-even to 24 decimal
 * places (averages of huge figures to 40 digits), is `result`. The sentence shows the same figures, long ones rounded and marked with "≈".
 */
export interface Calculation {
  readonly of: FigureName;
  readonly expression: Expression;
  readonly result: DecimalText;
}

/** One plain sentence. `entry` is the ledger entry that it speaks of, `records` the raw records which that entry was made from. */
export interface ExplanationStep {
  /** In English, for files and the command line. */
  readonly text: string;
  /** The same before it is in a language: screens say it in theirs. */
  readonly said: Phrase;
  readonly entry?: string;
  readonly records?: readonly string[];
  readonly calculation?: Calculation;
}

/** A rule that was applied, and where it is written. */
export interface AppliedRule {
  readonly text: string;
  readonly url?: string;
}

/** How a row of a result came about: from the disposal or the income back to the acquisitions and the records they were made from. */
export interface Explanation {
  /** One line: what it was, and what came out. */
  readonly title: string;
  /** The title before it is in a language. */
  readonly said: Phrase;
  readonly steps: readonly ExplanationStep[];
  readonly rules: readonly AppliedRule[];
  /** Ids of every entry that the row rests on, in processing order. */
  readonly entries: readonly string[];
  /** Ids of the raw records which those entries were made from, each once. */
  readonly records: readonly string[];
}
