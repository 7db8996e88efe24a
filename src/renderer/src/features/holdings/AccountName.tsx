import { IconArrowUpRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../text/use-words.js';
import classes from './holdings.module.css';

/** Before the id of the account that units left for a place that is not known. */
const OUTSIDE = 'external:';

interface AccountNameProps {
  /** `null` where all accounts share their units. */
  readonly account: string | null;
  readonly accounts: Readonly<Record<string, string>>;
  /** An arrow for “sent from”, whose words are there on hover and for screen readers. */
  readonly brief?: boolean;
}

/** Where units are held: an account, all of them, or a place that is not known yet. */
export function AccountName({ account, accounts, brief = false }: AccountNameProps): ReactNode {
  const t = useWords();
  if (account === null) return t('holdings.allAccounts');
  if (!account.startsWith(OUTSIDE)) return accounts[account] ?? account;
  const from = account.slice(OUTSIDE.length);
  const name = accounts[from] ?? from;
  const words = t('holdings.sentFrom', { name });
  if (!brief) return <span title={t('holdings.sentWords')}>{words}</span>;
  return (
    <span title={`${words}. ${t('holdings.sentWords')}`}>
      <IconArrowUpRight size={14} aria-hidden className={classes.sent} />
      <span aria-hidden>{name}</span>
      <span className="lb-unseen">{words}</span>
    </span>
  );
}
