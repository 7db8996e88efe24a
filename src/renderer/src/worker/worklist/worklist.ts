import { Dec, ZERO } from '../../../../core/domain/decimal.js';
import { leftAsIs } from '../../../../core/decisions/left-as-is.js';
import type { Book, Computed } from '../book/open-book.js';
import { askedItems } from './worklist-asked.js';
import { balanceItems } from './worklist-balances.js';
import { issueItems } from './worklist-issues.js';
import { WORK_CAUSES, type WorkGroup, type WorkItem, type Worklist, type WorklistInput } from './worklist-protocol.js';

/** Everything that a person still has to look at; empty when nothing is left. */
export function worklist(book: Book, computed: Computed, input: WorklistInput): Worklist {
  const items = [
    ...issueItems(book, computed, input),
    ...askedItems(book, computed, input),
    ...balanceItems(book, computed, input),
  ];
  const open = withoutLeft(items, input);
  const groups = WORK_CAUSES.flatMap((cause): readonly WorkGroup[] => {
    const own = open.filter((item) => item.cause === cause).sort(byEffect);
    return own.length === 0 ? [] : [{ cause, items: own, total: totalOf(own) }];
  });
  return { currency: computed.result.currency, groups, total: open.length, leftOpen: items.length - open.length };
}

/** What the person left open is none of it until it is about other units than it was. */
function withoutLeft(items: readonly WorkItem[], { left }: WorklistInput): readonly WorkItem[] {
  const find = leftAsIs(left.filter(({ undoneAt }) => undoneAt === null));
  return items.flatMap((item) => {
    const found = item.leaving === null ? null : find(item.leaving);
    if (found === null) return [item];
    return found.holds ? [] : [{ ...item, leftBefore: found.decision.reason }];
  });
}

/** Greatest effect first, then what cannot be told; equal ones by time. */
function byEffect(a: WorkItem, b: WorkItem): number {
  const [one, other] = [a.effect.amount, b.effect.amount];
  if (one === null || other === null) return one === other ? byTime(a, b) : one === null ? 1 : -1;
  return new Dec(other).comparedTo(new Dec(one)) || byTime(a, b);
}

function byTime(a: WorkItem, b: WorkItem): number {
  return (a.time ?? '').localeCompare(b.time ?? '');
}

function totalOf(items: readonly WorkItem[]): string {
  return items.reduce((sum, { effect }) => (effect.amount === null ? sum : sum.plus(effect.amount)), ZERO).toFixed();
}
