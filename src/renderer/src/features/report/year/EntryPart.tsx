import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../../ui/FailureNote.js';
import { Waiting } from '../../../ui/Waiting.js';
import { When } from '../../../ui/When.js';
import { EntryFacts } from '../../entry/EntryFacts.js';
import { EntryRecords } from '../../entry/EntryRecords.js';
import { useEntry } from '../../entry/use-entry.js';
import type { ReadyLedger } from '../../shell/LedgerGate.js';
import { useSession } from '../../shell/session.js';
import classes from '../report.module.css';

interface EntryPartProps {
  readonly title: string;
  readonly id: string;
  readonly ledger: ReadyLedger;
}

/** An entry behind a figure, with the records that it came from. */
export function EntryPart({ title, id, ledger }: EntryPartProps): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const entry = useEntry(id, ledger);
  if (entry.state === 'loading') return <Waiting label={t('entry.loading')} />;
  if (entry.state === 'failed') return <FailureNote error={entry.error} onRetry={entry.retry} />;
  if (entry.value === null) return <p>{t('entry.notFound')}</p>;
  const { kind, entry: found } = entry.value;
  return (
    <div className={classes.part}>
      <h3 className={classes.partTitle}>
        {title}: {t(`kind.${kind}`)}, <When instant={found.time} zone={settings.timezone} to="second" />
      </h3>
      <EntryFacts row={entry.value} currency={entry.value.currency} accounts={ledger.accounts} />
      <EntryRecords id={id} />
    </div>
  );
}
