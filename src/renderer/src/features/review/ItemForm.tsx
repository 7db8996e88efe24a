import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../ui/FailureNote.js';
import { Waiting } from '../../ui/Waiting.js';
import type { RowView } from '../../worker/protocol.js';
import { useAnswer } from '../../worker/use-ledger.js';
import type { WorkItem } from '../../worker/worklist/worklist-protocol.js';
import { BasisForm } from '../entry/BasisForm.js';
import { PairForm } from '../entry/PairForm.js';
import { ReclassifyForm } from '../entry/ReclassifyForm.js';
import { ValueForm } from '../entry/ValueForm.js';
import type { ReadyLedger } from '../shell/LedgerGate.js';
import { AdjustForm } from './AdjustForm.js';
import { CompleteForm } from './CompleteForm.js';
import { LeaveForm } from './LeaveForm.js';
import type { ResolutionForm } from './resolutions.js';
import { WalletForm } from './WalletForm.js';

interface ItemFormProps {
  readonly form: ResolutionForm;
  readonly item: WorkItem;
  readonly ledger: ReadyLedger;
  readonly onDone: () => void;
}

/** The form of a resolution, under its item. */
export function ItemForm({ form, item, ledger, onDone }: ItemFormProps): ReactNode {
  switch (form) {
    case 'adjust':
      return <AdjustForm item={item} ledger={ledger} onDone={onDone} />;
    case 'complete':
      return <CompleteForm item={item} onDone={onDone} />;
    case 'leave':
      return item.leaving && <LeaveForm leavings={[item.leaving]} before={item.leftBefore} onDone={onDone} />;
    case 'wallet':
      return <WalletForm entry={item.entryIds[0] ?? ''} onDone={onDone} />;
    case 'basis':
    case 'pair':
    case 'reclassify':
    case 'value':
      return <EntryForm form={form} id={item.entryIds[0] ?? ''} ledger={ledger} onDone={onDone} />;
  }
}

interface EntryFormProps extends Omit<ItemFormProps, 'item' | 'form'> {
  readonly form: Exclude<ResolutionForm, 'adjust' | 'complete' | 'leave' | 'wallet'>;
  readonly id: string;
}

function EntryForm({ form, id, ledger, onDone }: EntryFormProps): ReactNode {
  const { t } = useTranslation();
  const row = useAnswer(
    'row',
    useMemo(() => ({ id }), [id]),
    ledger.version,
  );
  if (row.state === 'loading') return <Waiting label={t('entry.loading')} />;
  if (row.state === 'failed') return <FailureNote error={row.error} onRetry={row.retry} />;
  if (row.value === null) return <p>{t('entry.notFound')}</p>;
  return drawForm(form, row.value, ledger, onDone);
}

function drawForm(
  form: EntryFormProps['form'],
  { entry }: RowView,
  ledger: ReadyLedger,
  onDone: () => void,
): ReactNode {
  const { currency } = ledger;
  switch (form) {
    case 'basis':
      return <BasisForm entry={entry} currency={currency} onDone={onDone} />;
    case 'value':
      return <ValueForm entry={entry} currency={currency} onDone={onDone} />;
    case 'pair':
      return <PairForm entry={entry} ledger={ledger} onDone={onDone} />;
    case 'reclassify':
      return <ReclassifyForm entry={entry} currency={currency} onDone={onDone} />;
  }
}
