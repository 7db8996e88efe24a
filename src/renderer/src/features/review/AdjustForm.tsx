import { TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dec } from '../../../../core/domain/decimal.js';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { Select } from '../../ui/Select.js';
import { DayInput } from '../../ui/DayInput.js';
import { zonedDate } from '../../ui/zoned-time.js';
import type { WorkItem } from '../../worker/worklist/worklist-protocol.js';
import { FormButtons } from '../entry/FormButtons.js';
import type { ReadyLedger } from '../shell/LedgerGate.js';
import { useSession } from '../shell/session.js';
import { useHistory } from '../shell/use-history.js';
import {
  adjustmentOf,
  ARRIVALS,
  DEPARTURES,
  isMissing,
  latestDay,
  valueCounts,
  type AdjustmentKind,
  type TypedAdjustment,
} from './adjustments.js';
import { CategorySelect } from './CategorySelect.js';
import classes from './review.module.css';

interface AdjustFormProps {
  readonly item: WorkItem;
  readonly ledger: ReadyLedger;
  readonly onDone: () => void;
}

/** Enters what no record tells: units that were there before, came or went, with what is known of them. */
export function AdjustForm({ item, ledger, onDone }: AdjustFormProps): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const { decide } = useHistory();
  const missing = isMissing(item);
  const [typed, setTyped] = useState(() => startOf(item, settings.timezone));
  const decisions = adjustmentOf(typed, item, settings.timezone);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (decisions !== null && (await decide(decisions, t('review.said.adjusted')))) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)} className={classes.complete}>
      <p className={classes.formWords}>{t(missing ? 'review.missingWords' : 'review.surplusWords')}</p>
      <AdjustFields
        kinds={missing ? ARRIVALS : DEPARTURES}
        typed={typed}
        onChange={(change) => setTyped({ ...typed, ...change })}
        asset={item.asset ?? ''}
        currency={ledger.currency}
        latest={latestDay(item, settings.timezone)}
      />
      <FormButtons enabled={decisions !== null} onCancel={onDone} label={t('review.adjust')} />
    </form>
  );
}

function startOf(item: WorkItem, zone: string): TypedAdjustment {
  return {
    kind: isMissing(item) ? ARRIVALS[0] : DEPARTURES[0],
    amount: item.amount === null ? '' : new Dec(item.amount).abs().toFixed(),
    day: item.begins === null ? null : zonedDate(item.begins, zone),
    cost: '',
    category: 'other',
    value: '',
    wallet: '',
  };
}

interface AdjustFieldsProps {
  readonly kinds: readonly AdjustmentKind[];
  readonly typed: TypedAdjustment;
  readonly onChange: (change: Partial<TypedAdjustment>) => void;
  readonly asset: string;
  readonly currency: string;
  readonly latest: string | null;
}

function AdjustFields({ kinds, typed, onChange, asset, currency, latest }: AdjustFieldsProps): ReactNode {
  const { t } = useTranslation();
  const { kind } = typed;
  return (
    <div className={classes.fields}>
      <Select
        label={t('review.whatItWas')}
        data={kinds.map((one) => ({ value: one, label: t(`review.adjustment.${one}`) }))}
        value={kind}
        onChange={(chosen) => onChange({ kind: kinds.find((one) => one === chosen) ?? kind })}
        allowDeselect={false}
        w={320}
      />
      <DecimalInput
        label={t('entry.amount')}
        value={typed.amount}
        onChange={(amount) => onChange({ amount })}
        unit={asset}
      />
      <DayField kind={kind} day={typed.day} latest={latest} onChange={(day) => onChange({ day })} />
      {kind === 'opening' && (
        <DecimalInput
          label={t('entry.cost')}
          value={typed.cost}
          onChange={(cost) => onChange({ cost })}
          unit={currency}
        />
      )}
      {kind === 'income' && (
        <CategorySelect category={typed.category} onChange={(category) => onChange({ category })} />
      )}
      {kind === 'transfer' && (
        <TextInput
          label={t('review.walletName')}
          value={typed.wallet}
          onChange={(event) => onChange({ wallet: event.currentTarget.value })}
          maxLength={200}
          w={200}
        />
      )}
      {valueCounts(kind) && (
        <DecimalInput
          label={t('review.valueIfKnown')}
          value={typed.value}
          onChange={(value) => onChange({ value })}
          unit={currency}
        />
      )}
    </div>
  );
}

interface DayFieldProps extends Pick<TypedAdjustment, 'kind' | 'day'> {
  readonly latest: string | null;
  readonly onChange: (day: string | null) => void;
}

function DayField({ kind, day, latest, onChange }: DayFieldProps): ReactNode {
  const { t } = useTranslation();
  return (
    <DayInput
      label={t(kind === 'opening' ? 'entry.acquired' : 'review.day')}
      value={day}
      onChange={onChange}
      {...(latest === null ? {} : { maxDate: latest })}
      w={160}
    />
  );
}
