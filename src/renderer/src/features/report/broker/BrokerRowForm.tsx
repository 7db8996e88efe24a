import { Checkbox, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BrokerRow } from '../../../../../core/domain/us-return.js';
import { DecimalInput, typedDecimal } from '../../../ui/DecimalInput.js';
import { Select } from '../../../ui/Select.js';
import { FormButtons } from '../../entry/FormButtons.js';
import entryClasses from '../../entry/entry.module.css';
import { useHistory } from '../../shell/use-history.js';

const TERMS = ['none', 'short', 'long'] as const;
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

interface Typed {
  readonly broker: string;
  readonly asset: string;
  readonly amount: string;
  readonly sold: string;
  readonly acquired: string;
  readonly proceeds: string;
  readonly cost: string;
  readonly costReported: boolean;
  readonly term: (typeof TERMS)[number];
}

interface BrokerRowFormProps {
  readonly year: string;
  readonly onDone: () => void;
}

/** One row of a form as it is printed. */
export function BrokerRowForm({ year, onDone }: BrokerRowFormProps): ReactNode {
  const { t } = useTranslation();
  const { decide } = useHistory();
  const [typed, setTyped] = useState<Typed>({ ...EMPTY, sold: `${year}-` });
  const change = (next: Partial<Typed>): void => setTyped({ ...typed, ...next });
  const row = rowOf(typed, year);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (row === null) return;
    const added = await decide(
      [{ kind: 'broker-row', id: crypto.randomUUID(), row }],
      t('broker.saidRows', { count: 1 }),
    );
    if (added) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className={entryClasses.fields}>
        <TextFields typed={typed} onChange={change} />
        {(['amount', 'proceeds', 'cost'] as const).map((name) => (
          <DecimalInput
            key={name}
            label={t(`broker.field.${name}`)}
            value={typed[name]}
            onChange={(value) => change({ [name]: value })}
          />
        ))}
        <Select
          label={t('broker.field.term')}
          data={TERMS.map((value) => ({ value, label: t(`broker.field.terms.${value}`) }))}
          value={typed.term}
          onChange={(value) => change({ term: TERMS.find((term) => term === value) ?? 'none' })}
          allowDeselect={false}
          w={160}
        />
        <Checkbox
          label={t('broker.field.costReported')}
          checked={typed.costReported}
          onChange={(event) => change({ costReported: event.currentTarget.checked })}
        />
      </div>
      <FormButtons enabled={row !== null} onCancel={onDone} />
    </form>
  );
}

interface TextFieldsProps {
  readonly typed: Typed;
  readonly onChange: (next: Partial<Typed>) => void;
}

function TextFields({ typed, onChange }: TextFieldsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {(['broker', 'asset', 'sold', 'acquired'] as const).map((name) => (
        <TextInput
          key={name}
          label={t(`broker.field.${name}`)}
          {...(name === 'acquired' ? { description: t('broker.field.acquiredWords') } : {})}
          {...(name === 'sold' ? { description: t('broker.field.date') } : {})}
          value={typed[name]}
          onChange={(event) => onChange({ [name]: event.currentTarget.value })}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          w={176}
        />
      ))}
    </>
  );
}

const EMPTY: Typed = {
  broker: '',
  asset: '',
  amount: '',
  sold: '',
  acquired: '',
  proceeds: '',
  cost: '',
  costReported: false,
  term: 'none',
};

/** `null` while something is missing or is no row of the year. */
function rowOf(typed: Typed, year: string): Omit<BrokerRow, 'id'> | null {
  const [amount, proceeds, cost] = [typed.amount, typed.proceeds, typed.cost].map(typedDecimal);
  const [asset, sold, acquired] = [typed.asset, typed.sold, typed.acquired].map((text) => text.trim());
  if (amount == null || amount === '0' || proceeds == null || !asset) return null;
  if (sold === undefined || !isDay(sold) || !sold.startsWith(`${year}-`)) return null;
  if (acquired !== '' && !isDay(acquired ?? '')) return null;
  if (cost == null && typed.cost.trim() !== '') return null;
  return {
    broker: typed.broker.trim(),
    asset,
    amount,
    sold,
    acquired: acquired === '' || acquired === undefined ? null : acquired,
    proceeds,
    cost: cost ?? null,
    costReported: typed.costReported,
    term: typed.term === 'none' ? null : typed.term,
  };
}

/** A day that the calendar has. */
function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return DATE.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
