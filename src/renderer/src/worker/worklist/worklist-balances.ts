import type { AccountView } from '../../../../core/contract/views.js';
import { Dec } from '../../../../core/domain/decimal.js';
import {
  reconcileBalances,
  type BalanceExplanation,
  type BalanceLine,
} from '../../../../core/reconcile/reconcile-balances.js';
import type { Book, Computed } from '../book/open-book.js';
import { workItem } from './worklist-item.js';
import type { WorkEffect, WorkItem, WorklistInput } from './worklist-protocol.js';

/** They change no figure, and nothing that a person could add would close them. */
const HARMLESS: ReadonlySet<string> = new Set([
  'rounding',
  'staked-or-free',
] satisfies readonly BalanceExplanation['code'][]);

/** Where an account says that it holds something else than its entries leave in it, and it matters. */
export function balanceItems(book: Book, { result }: Computed, input: WorklistInput): readonly WorkItem[] {
  const lines = reconcileBalances(book.ledger.entries, input.accounts, input.review);
  const sameCurrency = result.currency === book.ledger.currency;
  return lines.flatMap((line): readonly WorkItem[] => {
    const { account, asset, kind, difference, reported, explanation, opening } = line;
    if (explanation === null || HARMLESS.has(explanation.code)) return [];
    return [
      workItem({
        id: `balance-difference ${account} ${asset} ${kind}`,
        cause: 'balance-difference',
        code: explanation.code,
        messages: [explanation.message],
        account,
        asset,
        amount: difference,
        reported,
        holding: kind,
        begins: opening?.time ?? null,
        leaving: { kind: 'leave-balance', account, asset, holding: kind, difference },
        effect: sameCurrency ? worth(line, input.accounts) : UNTOLD,
      }),
    ];
  });
}

const UNTOLD: WorkEffect = { what: 'value', amount: null, year: null };

/** What the difference is worth at the price that the account itself tells. */
function worth({ account, asset, difference }: BalanceLine, accounts: readonly AccountView[]): WorkEffect {
  const balances = accounts.find(({ id }) => id === account)?.balances ?? [];
  const priced = balances.find((one) => one.asset === asset && one.value !== null && !new Dec(one.amount).isZero());
  if (priced === undefined || priced.value === null) return UNTOLD;
  const amount = new Dec(priced.value).div(priced.amount).times(difference).abs().toFixed();
  return { ...UNTOLD, amount };
}
