import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isCash } from '../../../../core/domain/currency.js';
import type { LedgerEntry, Leg } from '../../../../core/domain/ledger-entry.js';
import { DecimalInput, typedDecimal } from '../../ui/DecimalInput.js';
import { Select } from '../../ui/Select.js';
import { rowFees, rowSides } from '../../worker/rows/row-sides.js';
import { useHistory } from '../shell/use-history.js';
import { FormButtons } from './FormButtons.js';
import classes from './entry.module.css';

interface ValueFormProps {
  readonly entry: LedgerEntry;
  readonly currency: string;
  readonly onDone: () => void;
}

interface ValuedLeg {
  /** As decisions name it. */
  readonly name: string;
  readonly leg: Leg;
}

/** Legs that a value can be given to: money is its own value. */
export function valuedLegs(entry: LedgerEntry): readonly ValuedLeg[] {
  const { out, in: received } = rowSides(entry);
  const legs = [
    ...(received === null ? [] : [{ name: 'in', leg: received }]),
    ...(out === null ? [] : [{ name: 'out', leg: out }]),
    ...rowFees(entry).map((leg, at) => ({ name: `fees/${at}`, leg })),
  ];
  return legs.filter(({ leg }) => !isCash(leg));
}

/** The market value of a leg at the time, where no price came with the record or a wrong one did. */
export function ValueForm({ entry, currency, onDone }: ValueFormProps): ReactNode {
  const { t } = useTranslation();
  const { decide } = useHistory();
  const legs = valuedLegs(entry);
  const first = legs.find(({ leg }) => leg.value === undefined) ?? legs[0];
  const [name, setName] = useState(first?.name ?? 'in');
  const [typed, setTyped] = useState(first?.leg.value ?? '');
  const value = typedDecimal(typed);
  // What stands in the field is the value of one side: never that of another.
  const choose = (chosen: ValuedLeg | undefined): void => {
    if (chosen === undefined || chosen.name === name) return;
    setName(chosen.name);
    setTyped(chosen.leg.value ?? '');
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (value === null) return;
    if (await decide([{ kind: 'value', target: entry.id, leg: name, value }], t('entry.said.value'))) onDone();
  };
  const words = ({ name: place, leg }: ValuedLeg): string =>
    `${t(place === 'in' || place === 'out' ? `entry.${place}` : 'entry.fee')}: ${leg.amount} ${leg.asset}`;
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className={classes.fields}>
        <Select
          label={t('entry.valueOf')}
          data={legs.map((leg) => ({ value: leg.name, label: words(leg) }))}
          value={name}
          onChange={(next) => choose(legs.find((leg) => leg.name === next))}
          allowDeselect={false}
          w={260}
        />
        <DecimalInput label={t('entry.valueWhole')} value={typed} onChange={setTyped} unit={currency} />
      </div>
      <FormButtons enabled={value !== null} onCancel={onDone} />
    </form>
  );
}
