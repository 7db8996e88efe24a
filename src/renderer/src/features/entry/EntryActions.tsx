import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerEntry } from '../../../../core/domain/ledger-entry.js';
import type { RowView } from '../../worker/protocol.js';
import type { ReadyLedger } from '../shell/LedgerGate.js';
import { useHistory } from '../shell/use-history.js';
import { BasisForm } from './BasisForm.js';
import { NoteForm } from './NoteForm.js';
import { PairForm } from './PairForm.js';
import { ReclassifyForm } from './ReclassifyForm.js';
import { reclassificationsOf } from './reclassify.js';
import { UnpairButton } from './UnpairButton.js';
import { ValueForm } from './ValueForm.js';
import classes from './entry.module.css';

const FORMS = ['reclassify', 'value', 'basis', 'pair', 'note'] as const;
type FormName = (typeof FORMS)[number];

const LABELS = {
  reclassify: 'entry.reclassify',
  value: 'entry.setValue',
  basis: 'entry.setBasis',
  pair: 'entry.pair',
  note: 'entry.note',
} as const;

interface EntryActionsProps {
  readonly row: RowView;
  readonly ledger: ReadyLedger;
}

/** What a person can decide about an entry; one form at a time, in the drawer itself. */
export function EntryActions({ row, ledger }: EntryActionsProps): ReactNode {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<FormName | null>(null);
  const { entry } = row;
  const close = (): void => setOpened(null);
  const forms = FORMS.filter((form) => isOffered(form, entry));
  return (
    <div>
      <fieldset className={classes.actions} aria-label={t('entry.actions')}>
        {!row.ignored &&
          forms.map((form) => (
            <Button
              key={form}
              size="compact-sm"
              variant={opened === form ? 'light' : 'default'}
              aria-expanded={opened === form}
              onClick={() => setOpened(opened === form ? null : form)}
            >
              {t(LABELS[form])}
            </Button>
          ))}
        {entry.kind === 'transfer' && !row.ignored && <UnpairButton row={row} />}
        {!row.ignored && <IgnoreButton id={entry.id} />}
      </fieldset>
      {opened !== null && (
        <div className={classes.form}>
          <OpenForm name={opened} row={row} ledger={ledger} onDone={close} />
        </div>
      )}
    </div>
  );
}

function isOffered(form: FormName, entry: LedgerEntry): boolean {
  switch (form) {
    case 'reclassify':
      return reclassificationsOf(entry).length > 0;
    case 'basis':
      return entry.kind === 'deposit';
    case 'pair':
      return entry.kind === 'deposit' || entry.kind === 'withdrawal';
    case 'value':
      return entry.kind !== 'stake' && entry.kind !== 'unstake' && entry.kind !== 'transfer';
    case 'note':
      return true;
  }
}

interface OpenFormProps extends EntryActionsProps {
  readonly name: FormName;
  readonly onDone: () => void;
}

function OpenForm({ name, row, ledger, onDone }: OpenFormProps): ReactNode {
  switch (name) {
    case 'reclassify':
      return <ReclassifyForm entry={row.entry} currency={ledger.currency} onDone={onDone} />;
    case 'value':
      return <ValueForm entry={row.entry} currency={ledger.currency} onDone={onDone} />;
    case 'basis':
      return <BasisForm entry={row.entry} currency={ledger.currency} onDone={onDone} />;
    case 'pair':
      return <PairForm entry={row.entry} ledger={ledger} onDone={onDone} />;
    case 'note':
      return <NoteForm id={row.entry.id} remark={row.remark ?? ''} onDone={onDone} />;
  }
}

function IgnoreButton({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation();
  const { decide, busy } = useHistory();
  const ignore = (): void => void decide([{ kind: 'ignore', target: id }], t('entry.said.ignore', { count: 1 }));
  return (
    <Button size="compact-sm" variant="default" onClick={ignore} disabled={busy}>
      {t('entry.ignore')}
    </Button>
  );
}
