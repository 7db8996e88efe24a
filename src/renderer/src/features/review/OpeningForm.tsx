import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dec } from '../../../../core/domain/decimal.js';
import { DecimalInput, typedDecimal } from '../../ui/DecimalInput.js';
import { zonedDate } from '../../ui/zoned-time.js';
import type { WorkItem } from '../../worker/worklist-protocol.js';
import { BasisFields, basisOf, type TypedBasis } from '../entry/BasisFields.js';
import { FormButtons } from '../entry/FormButtons.js';
import type { ReadyLedger } from '../shell/LedgerGate.js';
import { useSession } from '../shell/session.js';
import { useHistory } from '../shell/use-history.js';
import classes from './review.module.css';

interface OpeningFormProps {
  readonly item: WorkItem;
  readonly ledger: ReadyLedger;
  readonly onDone: () => void;
}

/** Units that were there before the records begin: how many, what they cost, since when. They count from the day they were bought. */
export function OpeningForm({ item, ledger, onDone }: OpeningFormProps): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const { decide } = useHistory();
  const [amount, setAmount] = useState(item.amount === null ? '' : new Dec(item.amount).abs().toFixed());
  const [typed, setTyped] = useState<TypedBasis>({ cost: '', day: null });
  const basis = basisOf(typed, settings.timezone);
  const exact = typedDecimal(amount);
  const { account, asset, time } = item;
  const complete = account !== null && asset !== null && exact !== null && basis !== null;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!complete) return;
    const body = { kind: 'opening', in: { asset, amount: exact }, basis } as const;
    const added = { kind: 'add', account, time: basis.acquired, body } as const;
    if (await decide([added], t('review.said.opening'))) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <p className={classes.formWords}>{t('review.openingWords')}</p>
      <div className={classes.fields}>
        <DecimalInput label={t('entry.amount')} value={amount} onChange={setAmount} unit={asset ?? ''} />
      </div>
      <BasisFields
        value={typed}
        onChange={setTyped}
        currency={ledger.currency}
        latest={time === null ? null : zonedDate(time, settings.timezone)}
      />
      <FormButtons enabled={complete} onCancel={onDone} label={t('review.addOpening')} />
    </form>
  );
}
