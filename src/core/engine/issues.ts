import type { Dec } from '../domain/decimal.js';
import { ISSUE_WORDS, type IssueSentence } from '../domain/issue-words.js';
import type { Issue, IssueCode } from '../domain/result.js';
import type { Occasion } from './postings.js';

/** Collects what the engine could not know. The figure's place is in `asset` and `amount`; messages carry no amounts. */
export interface IssueLog {
  raise(code: IssueCode, on: Occasion, asset: string, message: IssueSentence, amount?: Dec): void;
  /** By entry in processing order, then as raised. */
  list(): readonly Issue[];
  /** What was raised up to now, to be taken up again any number of times. */
  keep(): () => IssueLog;
}

interface Raised {
  readonly index: number;
  readonly issue: Issue;
}

export function createIssueLog(from: readonly Raised[] = []): IssueLog {
  const raised = [...from];
  return {
    raise(code, on, asset, message, amount) {
      const base = { code, entry: on.entry.id, asset, message };
      raised.push({ index: on.index, issue: amount === undefined ? base : { ...base, amount: amount.toString() } });
    },
    list: () => [...raised].sort((a, b) => a.index - b.index).map(({ issue }) => issue),
    keep() {
      const kept = [...raised];
      return () => createIssueLog(kept);
    },
  };
}

/** More left than was held: the one wording for every method. */
export function raiseShortfall(issues: IssueLog, on: Occasion, asset: string, amount: Dec): void {
  issues.raise('missing-basis', on, asset, ISSUE_WORDS.shortfall, amount);
}
