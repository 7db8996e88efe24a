import type { Dec } from '../domain/decimal.js';
import type { Issue, IssueCode } from '../domain/result.js';
import type { Occasion } from './postings.js';

/** Collects what the engine could not know. The figure's place is in `asset` and `amount`; messages carry no amounts. */
export interface IssueLog {
  raise(code: IssueCode, on: Occasion, asset: string, message: string, amount?: Dec): void;
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
  issues.raise(
    'missing-basis',
    on,
    asset,
    'More units left than the records show as held; the missing ones count at cost 0.',
    amount,
  );
}
