import type { Issue, IssueCode } from '../../../../core/domain/result.js';

/** What a result says about single rows, for the list of all of them: codes of issues by entry. */
export type RowMarks = ReadonlyMap<string, readonly IssueCode[]>;

/** Codes that say: a cost or a price of this entry is not known. */
const INCOMPLETE: ReadonlySet<IssueCode> = new Set(['unknown-basis', 'missing-basis', 'missing-price']);

export function isIncomplete(codes: readonly IssueCode[]): boolean {
  return codes.some((code) => INCOMPLETE.has(code));
}

export function marksOf(issues: ReadonlyMap<string, readonly Issue[]>): RowMarks {
  return new Map(
    Array.from(issues, ([entry, list]): [string, readonly IssueCode[]] => [entry, list.map(({ code }) => code)]),
  );
}
