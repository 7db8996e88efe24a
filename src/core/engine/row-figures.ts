import { type Dec, plainText } from '../domain/decimal.js';
import { ISSUE_WORDS } from '../domain/issue-words.js';
import type { Disposal, Term } from '../domain/result.js';
import { apportion } from './apportion.js';
import type { Slice } from './slice.js';
import type { IssueLog } from './issues.js';
import { giftOutcome } from './methods/gift-basis.js';
import type { DisposalPosting } from './postings.js';
import type { RuleSet } from './rules/rule-table.js';

/** A row's figures before they become text. */
export interface RowFigures {
  readonly proceeds: Dec;
  readonly cost: Dec;
  readonly acquired: Slice['from'];
  readonly incomplete: boolean;
}

/** Net proceeds shared over the slices by quantity; unknown ones are the cost of the units. */
export function sharedProceeds({ proceeds, amount }: DisposalPosting, slices: readonly Slice[]): readonly Dec[] {
  if (proceeds === null) return slices.map((slice) => slice.cost);
  if (slices.length === 1) return [proceeds];
  const parts = slices.map((slice) => slice.amount);
  return apportion(proceeds, parts, amount);
}

/** A slice against its proceeds; gifts under `us` may count with another basis and date. */
export function rowFigures(posting: DisposalPosting, slice: Slice, proceeds: Dec, issues: IssueLog): RowFigures {
  const incomplete = posting.incomplete || slice.incomplete;
  if (slice.gift === undefined) return { proceeds, cost: slice.cost, acquired: slice.from, incomplete };
  const { arrival, fair } = slice.gift;
  const outcome = giftOutcome({ cost: slice.cost, fair }, arrival.valued, proceeds);
  if (outcome.uncertain) {
    issues.raise('missing-price', posting.on, posting.asset, ISSUE_WORDS['gift-in-value']);
  }
  const acquired = outcome.fromGift ? arrival : slice.from;
  return { proceeds, cost: outcome.cost, acquired, incomplete: incomplete || outcome.uncertain };
}

/** Short or long by the rules; `null` where they know no terms and for units without an acquisition, shortfalls excepted. */
export function termOf(rules: RuleSet, slice: Slice, acquired: Slice['from'], posting: DisposalPosting): Term | null {
  if (rules.longFrom === undefined) return null;
  if (acquired === null) return slice.match === 'shortfall' ? 'short' : null;
  return posting.on.day >= rules.longFrom(acquired.day) ? 'long' : 'short';
}

interface RowOutcome {
  readonly gain: Dec;
  readonly denied: Dec | null;
  readonly term: Term | null;
}

export function rowText(
  { on, account, asset, kind }: DisposalPosting,
  { amount, match }: Slice,
  { proceeds, cost, acquired, incomplete }: RowFigures,
  { gain, denied, term }: RowOutcome,
): Disposal {
  const text: { -readonly [Key in keyof Disposal]: Disposal[Key] } = {
    entry: on.entry.id,
    time: on.entry.time,
    account,
    asset,
    amount: plainText(amount),
    proceeds: plainText(proceeds),
    cost: plainText(cost),
    gain: plainText(gain),
    acquired: acquired === null ? null : acquired.text,
    acquiredEntry: acquired === null ? null : acquired.entry,
    term,
    match,
    kind,
    incomplete,
  };
  if (denied !== null) text.denied = plainText(denied);
  return text;
}
