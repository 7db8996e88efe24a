import { TextInput } from '@mantine/core';
import { useMemo, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/Select.js';
import { DayInput } from '../../ui/DayInput.js';
import { instantOn } from '../../ui/zoned-time.js';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { useAnswer, useLedgerState } from '../../worker/use-ledger.js';
import type { WorkItem } from '../../worker/worklist/worklist-protocol.js';
import { FormButtons } from '../entry/FormButtons.js';
import { CURRENCIES } from '../settings/currencies.js';
import { useSession } from '../shell/session.js';
import { useHistory } from '../shell/use-history.js';
import { CategorySelect } from './CategorySelect.js';
import { COMPLETIONS, typedBody, typedLeg, type TypedCompletion, type TypedLeg } from './complete-entry.js';
import classes from './review.module.css';

/** What the record says stands there already. */
function startOf({ sides }: WorkItem): TypedCompletion {
  const [out, received] = [typedLeg(sides?.out), typedLeg(sides?.in)];
  return { completion: COMPLETIONS[0], category: 'other', out, in: received };
}

/** Makes an entry of a received record that could not be read by itself: what it was, what went and what came. */
export function CompleteForm({ item, onDone }: { readonly item: WorkItem; readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation();
  const { decide } = useHistory();
  const [typed, setTyped] = useState(() => startOf(item));
  const { settings } = useSession();
  const [day, setDay] = useState<string | null>(null);
  const assets = useAssets();
  const body = assets === null ? null : typedBody(typed, assets);
  // A record without a time of its own gets the day that the person gives.
  const time = item.time !== null ? {} : day === null ? null : { time: instantOn(day, settings.timezone) };
  const { account, record } = item;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (body === null || account === null || record === null || time === null) return;
    if (await decide([{ kind: 'complete', account, record, body, ...time }], t('review.said.completed'))) onDone();
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
          <CategorySelect category={category} onChange={(chosen) => setTyped({ ...typed, category: chosen })} />
        )}
        {item.time === null && <DayInput label={t('review.day')} value={day} onChange={setDay} w={160} />}
      </div>
      {completion.out && <LegFields side="out" leg={typed.out} onChange={(out) => setTyped({ ...typed, out })} />}
      {completion.in && <LegFields side="in" leg={typed.in} onChange={(leg) => setTyped({ ...typed, in: leg })} />}
      <FormButtons enabled={body !== null && time !== null} onCancel={onDone} label={t('review.complete')} />
    </form>
  );
}

/** Names of assets in the book, and of national currencies; `null` until they are read. */
function useAssets(): readonly string[] | null {
  const ledger = useLedgerState();
  const { settings } = useSession();
  const choices = useAnswer(
    'filterChoices',
    useMemo(() => ({ zone: settings.timezone }), [settings.timezone]),
    ledger.phase === 'ready' ? ledger.version : 0,
  );
  if (choices.state !== 'ready') return null;
  return [...new Set([...choices.value.assets.map(({ asset }) => asset), ...CURRENCIES])];
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
