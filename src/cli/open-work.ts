import type { DecisionView, Proposal, ReviewItem } from '../core/contract/groups/decisions.js';
import { leftAsIs } from '../core/decisions/left-as-is.js';
import { reconcileBalances, type BalanceLine } from '../core/reconcile/reconcile-balances.js';
import { accountNames, listAccounts } from '../main/store/accounts.js';
import type { ReadableDb } from '../main/store/database.js';
import { listDecisions } from '../main/store/decisions.js';
import { allEntries } from '../main/store/entries.js';
import { listProposals, listReview } from '../main/store/review.js';

/** What waits in a store for the person to decide, or to know. */
export interface OpenWork {
  readonly accounts: Readonly<Record<string, string>>;
  readonly records: readonly ReviewItem[];
  readonly proposals: readonly Proposal[];
  /** Decisions in force that have no effect any more. */
  readonly conflicts: readonly DecisionView[];
  /** Lines on which account and ledger differ; `left`: the reason for which the person leaves this difference. */
  readonly balances: readonly (BalanceLine & { readonly left: string | null })[];
}

export function openWork(db: ReadableDb): OpenWork {
  const records = listReview(db);
  const lines = reconcileBalances(allEntries(db), listAccounts(db), records);
  const inForce = listDecisions(db).filter(({ undoneAt }) => undoneAt === null);
  const find = leftAsIs(inForce);
  const reasonOf = ({ account, asset, kind: holding, difference }: BalanceLine): string | null => {
    const found = find({ kind: 'leave-balance', account, asset, holding, difference });
    return found?.holds === true ? found.decision.reason : null;
  };
  return {
    accounts: accountNames(db),
    records,
    proposals: listProposals(db),
    conflicts: inForce.filter(({ conflict }) => conflict !== null),
    balances: lines.flatMap((line) => (line.explanation === null ? [] : [{ ...line, left: reasonOf(line) }])),
  };
}

/** The same for a person: a part for each kind of work, each with its number. */
export function workText({ accounts, records, proposals, conflicts, balances }: OpenWork): string {
  const nameOf = (id: string): string => accounts[id] ?? id;
  const recordLine = ({ accountId, record, time, message }: ReviewItem): string =>
    `${nameOf(accountId)}, ${time ?? 'no time'}, ${record}: ${message}`;
  const toDecide = records.filter(({ needsDecision }) => needsDecision);
  const toKnow = records.filter(({ needsDecision }) => !needsDecision);
  return [
    ...part('Records to decide about', toDecide.map(recordLine)),
    ...part('Records that moved nothing', toKnow.map(recordLine)),
    ...part(
      'Proposals',
      proposals.map(
        ({ kind, a, b, reason }) => `${kind === 'pairing' ? 'One transfer' : 'Told twice'}? ${a} and ${b}. ${reason}`,
      ),
    ),
    ...part(
      'Decisions without effect',
      conflicts.map(({ id, decision, conflict }) => `${id}, ${decision.kind}: ${conflict ?? ''}`),
    ),
    ...part(
      'Balances that differ',
      balances.map((line) => `${nameOf(line.account)}, ${balanceText(line)}`),
    ),
  ]
    .join('\n')
    .trimEnd();
}

function balanceText({
  asset,
  kind,
  reported,
  ledger,
  difference,
  explanation,
  left,
}: OpenWork['balances'][number]): string {
  const why = left === null ? (explanation?.message ?? '') : `Left as it is: ${left}`;
  return `${asset} ${kind}: reported ${reported}, ledger ${ledger}, difference ${difference}. ${why}`;
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return [`${title}: ${lines.length}`, ...lines.map((line) => `  ${line}`), ''];
}
