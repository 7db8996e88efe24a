import { Drawer } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../ui/FailureNote.js';
import { Notice } from '../../ui/Notice.js';
import { Section } from '../../ui/Section.js';
import { Waiting } from '../../ui/Waiting.js';
import { zonedTime } from '../../ui/zoned-time.js';
import { DrawerParts } from '../../ui/SideDrawer.js';
import type { EntryView, RowView } from '../../worker/protocol.js';
import { useAnswer } from '../../worker/use-ledger.js';
import type { ReadyLedger } from '../shell/LedgerGate.js';
import { useSession } from '../shell/session.js';
import { EntryActions } from './EntryActions.js';
import { EntryEffect } from './EntryEffect.js';
import { EntryFacts } from './EntryFacts.js';
import { EntryHistory } from './EntryHistory.js';
import { EntryRecords } from './EntryRecords.js';
import { useEntry } from './use-entry.js';

interface EntryDrawerProps {
  /** `null` keeps it closed. */
  readonly id: string | null;
  readonly ledger: ReadyLedger;
  readonly onClose: () => void;
}

/** Details of one entry: what moved, what it did to the tax, what was decided about it, and the records it came from. */
export function EntryDrawer({ id, ledger, onClose }: EntryDrawerProps): ReactNode {
  return (
    <Drawer.Root opened={id !== null} onClose={onClose}>
      <Drawer.Overlay />
      <Drawer.Content>{id !== null && <OpenEntry key={id} id={id} ledger={ledger} />}</Drawer.Content>
    </Drawer.Root>
  );
}

interface OpenEntryProps {
  readonly id: string;
  readonly ledger: ReadyLedger;
}

function OpenEntry({ id, ledger }: OpenEntryProps): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  // What is on record is there at once; what it does to the tax comes with the computation.
  const row = useAnswer(
    'row',
    useMemo(() => ({ id }), [id]),
    ledger.version,
  );
  const entry = useEntry(id, ledger);
  const found = row.state === 'ready' ? row.value : null;
  const title =
    found === null
      ? t('entry.loading')
      : t('entry.title', { kind: t(`kind.${found.kind}`), time: zonedTime(found.entry.time, settings.timezone) });
  return (
    <DrawerParts title={title}>
      {row.state === 'loading' && <Waiting label={t('entry.loading')} />}
      {row.state === 'failed' && <FailureNote error={row.error} onRetry={row.retry} />}
      {row.state === 'ready' && found === null && <p>{t('entry.notFound')}</p>}
      {found !== null && <EntryDetails row={found} effect={entry} ledger={ledger} />}
    </DrawerParts>
  );
}

interface EntryDetailsProps {
  readonly row: RowView;
  readonly effect: ReturnType<typeof useEntry>;
  readonly ledger: ReadyLedger;
}

function EntryDetails({ row, effect, ledger }: EntryDetailsProps): ReactNode {
  const { t } = useTranslation();
  const { id } = row.entry;
  return (
    <>
      {row.ignored && <Notice tone="warn">{t('entry.ignoredWords')}</Notice>}
      <EntryActions row={row} ledger={ledger} />
      <EntryFacts row={row} currency={ledger.currency} accounts={ledger.accounts} />
      {!row.ignored && <Effect effect={effect} />}
      <EntryHistory id={id} ledger={ledger} />
      <EntryRecords id={id} />
    </>
  );
}

function Effect({ effect }: { readonly effect: ReturnType<typeof useEntry> }): ReactNode {
  const { t } = useTranslation();
  switch (effect.state) {
    case 'loading':
      return <Waiting label={t('ledger.computing')} />;
    case 'failed':
      return (
        <Section title={t('entry.effect')}>
          <FailureNote error={effect.error} onRetry={effect.retry} />
        </Section>
      );
    case 'ready': {
      const view: EntryView | null = effect.value;
      return view === null ? null : <EntryEffect view={view} />;
    }
  }
}
