import type { ReactNode } from 'react';
import { useWords } from '../../text/use-words.js';

/** Before the id of the account that units left for a place that is not known. */
const OUTSIDE = 'external:';

interface AccountNameProps {
  /** `null` where all accounts share their units. */
  readonly account: string | null;
  readonly accounts: Readonly<Record<string, string>>;
}

/** Where units are held: an account, all of them, or a place that is not known yet. */
export function AccountName({ account, accounts }: AccountNameProps): ReactNode {
  const t = useWords();
  if (account === null) return t('holdings.allAccounts');
  if (!account.startsWith(OUTSIDE)) return accounts[account] ?? account;
  const from = account.slice(OUTSIDE.length);
  return <span title={t('holdings.sentWords')}>{t('holdings.sentFrom', { name: accounts[from] ?? from })}</span>;
}
