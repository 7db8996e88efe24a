import { Select, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { INCOME_CATEGORIES } from '../../../../core/domain/ledger-entry.js';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { useLedgerState } from '../../worker/use-ledger.js';
import type { WorkItem } from '../../worker/worklist-protocol.js';
import { FormButtons } from '../entry/FormButtons.js';
import { useHistory } from '../shell/use-history.js';
import { COMPLETIONS, NO_LEG, typedBody, type TypedCompletion, type TypedLeg } from './complete-entry.js';
import classes from './review.module.css';

const START: TypedCompletion = { completion: COMPLETIONS[0], category: 'other', out: NO_LEG, in: NO_LEG };

/** Makes an entry of a received record that could not be read by itself: what it was, what went and what came. */
export function CompleteForm({ item, onDone }: { readonly item: WorkItem; readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation();
  const { decide } = useHistory();
  const [typed, setTyped] = useState(START);
  const body = typedBody(typed);
  const { account, record } = item;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (body === null || account === null || record === null) return;
    if (await decide([{ kind: 'complete', account, record, body }], t('review.said.completed'))) onDone();
  };
  const { completion, category } = typed;
  return (
    <form onSubmit={(event) => void submit(event)} className={classes.complete}>
      <div className={classes.fields}>
        <Select
          label={t('entry.reclassifyAs')}
          data={COMPLETIONS.map(({ kind }) => ({ value: kind, label: t(`kind.${kind}`) }))}
          value={completion.kind}
          onChange={(kind) => {
            const chosen = COMPLETIONS.find((one) => one.kind === kind);
            if (chosen !== undefined) setTyped({ ...typed, completion: chosen });
          }}
          allowDeselect={false}
          w={176}
        />
        {completion.kind === 'income' && (
          <Select
            label={t('entry.category')}
            data={INCOME_CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }))}
            value={category}
            onChange={(next) => {
              const chosen = INCOME_CATEGORIES.find((one) => one === next);
              if (chosen !== undefined) setTyped({ ...typed, category: chosen });
            }}
            allowDeselect={false}
            w={176}
          />
        )}
      </div>
      {completion.out && <LegFields side="out" leg={typed.out} onChange={(out) => setTyped({ ...typed, out })} />}
      {completion.in && <LegFields side="in" leg={typed.in} onChange={(leg) => setTyped({ ...typed, in: leg })} />}
      <FormButtons enabled={body !== null} onCancel={onDone} label={t('review.complete')} />
    </form>
  );
}

interface LegFieldsProps {
  readonly side: 'in' | 'out';
  readonly leg: TypedLeg;
  readonly onChange: (leg: TypedLeg) => void;
}

function LegFields({ side, leg, onChange }: LegFieldsProps): ReactNode {
  const { t } = useTranslation();
  const ledger = useLedgerState();
  const currency = ledger.phase === 'ready' ? ledger.currency : 'USD';
  return (
    <fieldset className={classes.leg}>
      <legend>{t(`review.leg.${side}`)}</legend>
      <div className={classes.fields}>
        <DecimalInput
          label={t('entry.amount')}
          value={leg.amount}
          onChange={(amount) => onChange({ ...leg, amount })}
        />
        <TextInput
          label={t('review.asset')}
          value={leg.asset}
          onChange={(event) => onChange({ ...leg, asset: event.currentTarget.value })}
          maxLength={100}
          spellCheck={false}
          w={112}
        />
        <DecimalInput
          label={t('review.valueIfKnown')}
          value={leg.value}
          onChange={(value) => onChange({ ...leg, value })}
          unit={currency}
        />
      </div>
    </fieldset>
  );
}
