import type { LeaveInForce } from '../../../../core/contract/ledger-port.js';
import { leavingIssue, leftAsIs, type LeavingIssue } from '../../../../core/decisions/left-as-is.js';
import type { Issue, IssueCode } from '../../../../core/domain/result.js';

/** What a result asks about single entries, each question as leaving it open would name it. */
export type AskedOfEntries = ReadonlyMap<string, readonly LeavingIssue[]>;

/** What a result says of one row, for the list of all of them. */
export interface RowMark {
  readonly codes: readonly IssueCode[];
  /** Of these what the review asks about: without what the person left open. */
  readonly open: readonly IssueCode[];
}

/** By entry. */
export type RowMarks = ReadonlyMap<string, RowMark>;

/** Codes that say: a cost or a price of this entry is not known. */
const INCOMPLETE: ReadonlySet<IssueCode> = new Set(['unknown-basis', 'missing-basis', 'missing-price']);

export function isIncomplete({ codes }: RowMark): boolean {
  return codes.some((code) => INCOMPLETE.has(code));
}

/** Without issues that are for information: the review asks nothing about them. */
export function askedOf(issues: ReadonlyMap<string, readonly Issue[]>): AskedOfEntries {
  const asked = new Map<string, readonly LeavingIssue[]>();
  for (const [entry, list] of issues) {
    const questions = list.flatMap((issue) => leavingIssue(issue) ?? []);
    if (questions.length > 0) asked.set(entry, questions);
  }
  return asked;
}

/** A question that was left open stays one when it is about other units by now. */
export function marksOf(asked: AskedOfEntries, left: readonly LeaveInForce[]): RowMarks {
  const find = leftAsIs(left);
  const marks = new Map<string, RowMark>();
  for (const [entry, questions] of asked) {
    const codes = questions.map(({ issue }) => issue);
    const open = questions.filter((question) => find(question)?.holds !== true).map(({ issue }) => issue);
    marks.set(entry, { codes, open });
  }
  return marks;
}
