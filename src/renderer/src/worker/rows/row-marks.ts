import { leavingIssue } from '../../../../core/decisions/left-as-is.js';
import type { Issue, IssueCode } from '../../../../core/domain/result.js';

/** What a result asks about single rows, for the list of all of them: codes of issues by entry. */
export type RowMarks = ReadonlyMap<string, readonly IssueCode[]>;

/** Codes that say: a cost or a price of this entry is not known. */
const INCOMPLETE: ReadonlySet<IssueCode> = new Set(['unknown-basis', 'missing-basis', 'missing-price']);

export function isIncomplete(codes: readonly IssueCode[]): boolean {
  return codes.some((code) => INCOMPLETE.has(code));
}

/** Without issues that are for information: the review asks nothing about them. */
export function marksOf(issues: ReadonlyMap<string, readonly Issue[]>): RowMarks {
  const marks = new Map<string, readonly IssueCode[]>();
  for (const [entry, list] of issues) {
    const codes = list.flatMap((issue) => (leavingIssue(issue) === null ? [] : [issue.code]));
    if (codes.length > 0) marks.set(entry, codes);
  }
  return marks;
}
