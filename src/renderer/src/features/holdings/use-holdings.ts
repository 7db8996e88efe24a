import { useMemo } from 'react';
import type { AccountView } from '../../../../core/contract/views.js';
import type { Load } from '../../ui/use-load.js';
import { useToday } from '../../ui/use-today.js';
import { instantOn } from '../../ui/zoned-time.js';
import type { HoldingsView, HoldingView } from '../../worker/book/book-views.js';
import { useAnswer } from '../../worker/use-ledger.js';
import { lastSync } from '../accounts/last-sync.js';
import { useAccounts } from '../accounts/use-accounts.js';
import { useSession } from '../shell/session.js';
import { useComputeOptions } from '../shell/use-compute-options.js';

const NO_ACCOUNTS: readonly AccountView[] = [];

export interface Holdings {
  readonly view: HoldingsView;
  /** When the prices were read; `null` while no account has told any. */
  readonly pricedAt: string | null;
}

/** The holdings with today's worth, again for each ledger (`version`, 0 for none) and whenever balances change. */
export function useHoldings(version: number): Load<Holdings> {
  const accounts = useAccounts();
  const options = useComputeOptions();
  const { timezone } = useSession().settings;
  const today = useToday(timezone);
  const known = accounts.state === 'ready' ? accounts.value : NO_ACCOUNTS;
  const input = useMemo(
    () => ({ options, accounts: known, now: instantOn(today, timezone) }),
    [options, known, today, timezone],
  );
  const answer = useAnswer('holdings', input, accounts.state === 'loading' ? 0 : version);
  if (accounts.state === 'failed') return accounts;
  if (answer.state !== 'ready') return answer;
  return { ...answer, value: { view: answer.value, pricedAt: lastSync(known) } };
}

/** Holdings whose asset or account has every word. */
export function matching(
  holdings: readonly HoldingView[],
  text: string,
  accounts: Readonly<Record<string, string>>,
): readonly HoldingView[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return holdings.filter(({ asset, account }) => {
    const own = `${asset} ${account === null ? '' : (accounts[account] ?? account)}`.toLowerCase();
    return words.every((word) => own.includes(word));
  });
}
