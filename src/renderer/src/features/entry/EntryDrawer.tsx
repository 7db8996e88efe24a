import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../ui/FailureNote.js';
import { Waiting } from '../../ui/Waiting.js';
import { zonedTime } from '../../ui/zoned-time.js';
import type { EntryView } from '../../worker/protocol.js';
import type { ReadyLedger } from '../shell/LedgerGate.js';
import { useSession } from '../shell/session.js';
import { EntryEffect } from './EntryEffect.js';
import { EntryFacts } from './EntryFacts.js';
import { EntryRecords } from './EntryRecords.js';
import { useEntry } from './use-entry.js';
import classes from './entry.module.css';

interface EntryDrawerProps {
  /** `null` keeps it closed. */
  readonly id: string | null;
  readonly ledger: ReadyLedger;
  readonly onClose: () => void;
}

/** Details of one entry: what moved, what it did to the tax, and the records it came from. */
export function EntryDrawer({ id, ledger, onClose }: EntryDrawerProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Drawer.Root opened={id !== null} onClose={onClose}>
      <Drawer.Overlay />
      <Drawer.Content>
        {id !== null && <OpenEntry id={id} ledger={ledger} closeLabel={t('action.close')} />}
      </Drawer.Content>
    </Drawer.Root>
  );
}

interface OpenEntryProps {
  readonly id: string;
  readonly ledger: ReadyLedger;
  readonly closeLabel: string;
}

function OpenEntry({ id, ledger, closeLabel }: OpenEntryProps): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const entry = useEntry(id, ledger);
  const found = entry.state === 'ready' ? entry.value : null;
  return (
    <>
      <Drawer.Header className={classes.header ?? ''}>
        <Drawer.Title className={classes.title ?? ''}>
          {found === null
            ? t('entry.loading')
            : t('entry.title', { kind: t(`kind.${found.kind}`), time: zonedTime(found.entry.time, settings.timezone) })}
        </Drawer.Title>
        <Drawer.CloseButton aria-label={closeLabel} />
      </Drawer.Header>
      <Drawer.Body className={classes.body ?? ''}>
        {entry.state === 'loading' && <Waiting label={t('ledger.computing')} />}
        {entry.state === 'failed' && <FailureNote error={entry.error} onRetry={entry.retry} />}
        {entry.state === 'ready' && found === null && <p>{t('entry.notFound')}</p>}
        {found !== null && <EntryDetails view={found} ledger={ledger} />}
      </Drawer.Body>
    </>
  );
}

/** The same details in a drawer of any screen. */
function EntryDetails({ view, ledger }: { readonly view: EntryView; readonly ledger: ReadyLedger }): ReactNode {
  return (
    <>
      <EntryFacts view={view} accounts={ledger.accounts} />
      <EntryEffect view={view} />
      <EntryRecords id={view.entry.id} />
    </>
  );
}
