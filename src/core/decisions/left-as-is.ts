import type { Decision, DecisionView } from '../contract/groups/decisions.js';
import { Dec } from '../domain/decimal.js';
import type { Issue, IssueCode } from '../domain/result.js';
import { inOrderOfTime } from './broker-rows.js';
import { subjectOf } from './said.js';

/** A decision to leave a question open. */
export type Leave = Extract<Decision, { kind: 'leave' | 'leave-balance' }>;
type WithoutReason<D> = D extends unknown ? Omit<D, 'reason'> : never;
/** The same before a person gave a reason: what would be left. */
export type Leaving = WithoutReason<Leave>;
/** Of an issue of the computation. */
export type LeavingIssue = Extract<Leaving, { kind: 'leave' }>;

export interface LeftAsIs {
  readonly decision: Leave;
  /** When it was decided. */
  readonly at: string;
  /** Whether it is about the same units still; one that is not, is asked about anew. */
  readonly holds: boolean;
}

type InForce = Pick<DecisionView, 'id' | 'at' | 'decision'> & { readonly conflict?: string | null };

/** The decisions that leave something open, of each question the last; those without effect are none. Answers for what is asked now. */
export function leftAsIs(decisions: readonly InForce[]): (leaving: Leaving) => LeftAsIs | null {
  const bySubject = new Map(lastLeaves(decisions).map((one) => [subjectOf(asKey(one.decision)), one]));
  return (leaving) => {
    const found = bySubject.get(subjectOf(asKey({ ...leaving, reason: '' })));
    return found === undefined ? null : { ...found, holds: sameUnits(found.decision, leaving) };
  };
}

/** Balances that were left as they are, the last word on each. */
export function leftBalances(decisions: readonly InForce[]): readonly (Omit<LeftAsIs, 'holds' | 'decision'> & {
  readonly decision: Extract<Decision, { kind: 'leave-balance' }>;
})[] {
  return lastLeaves(decisions).flatMap(({ decision, at }) =>
    decision.kind === 'leave-balance' ? [{ decision, at }] : [],
  );
}

/** What leaving an issue of the computation open would be; `null` for an issue that is for information. */
export function leavingIssue({ code, entry, asset = '', amount }: Issue): LeavingIssue | null {
  if (!isLeft(code)) return null;
  return { kind: 'leave', target: entry, issue: code, asset, amount: amount ?? null };
}

type LeftIssue = Extract<Decision, { kind: 'leave' }>['issue'];
const LEFT_ISSUES: ReadonlySet<IssueCode> = new Set<LeftIssue>([
  'unknown-basis',
  'missing-basis',
  'unmatched-withdrawal',
  'missing-price',
]);
const isLeft = (code: IssueCode): code is LeftIssue => LEFT_ISSUES.has(code);

function lastLeaves(decisions: readonly InForce[]): readonly { readonly decision: Leave; readonly at: string }[] {
  const last = new Map<string, { readonly decision: Leave; readonly at: string }>();
  for (const { decision, at, conflict } of inOrderOfTime(decisions)) {
    if (conflict != null || (decision.kind !== 'leave' && decision.kind !== 'leave-balance')) continue;
    last.set(subjectOf(asKey(decision)), { decision, at });
  }
  return [...last.values()];
}

/** Their subjects do not depend on which decision it is. */
const asKey = (decision: Leave) => ({ id: 0, decision });

function sameUnits(left: Leave, now: Leaving): boolean {
  const [before, after] = [unitsLeft(left), unitsLeft(now)];
  return before === null || after === null ? before === after : new Dec(before).eq(after);
}

function unitsLeft(leave: Leaving): string | null {
  return leave.kind === 'leave' ? leave.amount : leave.difference;
}
