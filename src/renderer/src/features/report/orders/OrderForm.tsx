import { Button, Textarea } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LOT_METHODS, type LotMethod } from '../../../../../core/domain/tax-options.js';
import { Select } from '../../../ui/Select.js';
import { DayInput } from '../../../ui/DayInput.js';
import { zonedDate } from '../../../ui/zoned-time.js';
import { Section } from '../../../ui/Section.js';
import type { ReadyLedger } from '../../shell/LedgerGate.js';
import { useSession } from '../../shell/session.js';
import { useHistory } from '../../shell/use-history.js';
import classes from '../report.module.css';

/** An order for naming lots one by one would order nothing. */
const METHODS = LOT_METHODS.filter((method) => method !== 'specific');
const EVERY = '';

interface OrderFormProps {
  readonly accounts: ReadyLedger['accounts'];
  readonly onDone: () => void;
}

interface Typed {
  readonly method: LotMethod;
  readonly account: string;
  readonly from: string | null;
  /** `null` while the words are the prefilled ones. */
  readonly text: string | null;
}

/** Writes an order down; the words follow the choices until they are changed by hand. */
export function OrderForm({ accounts, onDone }: OrderFormProps): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const { busy, decide } = useHistory();
  const [typed, setTyped] = useState<Typed>(() => {
    return { method: 'hifo', account: EVERY, from: zonedDate(new Date().toISOString(), settings.timezone), text: null };
  });
  const { method, account, from } = typed;
  const text = typed.text ?? usualWords(t, typed, accounts);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (from === null) return;
    const order = { kind: 'standing-order', method, account: account === EVERY ? null : account, from, text } as const;
    if (!(await decide([order], t('orders.said')))) return;
    setTyped({ ...typed, text: null });
    onDone();
  };
  return (
    <Section title={t('orders.add')}>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <OrderFields typed={typed} accounts={accounts} onTyped={setTyped} />
        <Textarea
          label={t('orders.text')}
          description={t('orders.textWords')}
          value={text}
          onChange={(event) => setTyped({ ...typed, text: event.currentTarget.value })}
          maxLength={2000}
          rows={5}
        />
        <div>
          <Button type="submit" size="compact-sm" loading={busy} disabled={from === null || text.trim() === ''}>
            {t('orders.confirm')}
          </Button>
        </div>
      </form>
    </Section>
  );
}

interface OrderFieldsProps {
  readonly typed: Typed;
  readonly accounts: ReadyLedger['accounts'];
  readonly onTyped: (typed: Typed) => void;
}

/** What the order is about. */
function OrderFields({ typed, accounts, onTyped }: OrderFieldsProps): ReactNode {
  const { t } = useTranslation();
  const { method, account, from } = typed;
  return (
    <div className={classes.choices}>
      <Select
        label={t('orders.method')}
        data={METHODS.map((value) => ({ value, label: t(`methodName.${value}`) }))}
        value={method}
        onChange={(value) => onTyped({ ...typed, method: METHODS.find((one) => one === value) ?? method })}
        allowDeselect={false}
        w={120}
      />
      <Select
        label={t('orders.account')}
        data={[
          { value: EVERY, label: t('orders.every') },
          ...Object.entries(accounts).map(([value, label]) => ({ value, label })),
        ]}
        value={account}
        onChange={(value) => onTyped({ ...typed, account: value ?? EVERY })}
        allowDeselect={false}
        w={232}
      />
      <DayInput label={t('orders.from')} value={from} onChange={(day) => onTyped({ ...typed, from: day })} w={144} />
    </div>
  );
}

function usualWords(t: TFunction, { method, account, from }: Typed, accounts: ReadyLedger['accounts']): string {
  return t('orders.prefilled', {
    from: from ?? '…',
    account: account === EVERY ? t('orders.everyInText') : (accounts[account] ?? account),
    method: t(`methodName.${method}`),
    methodWords: t(`methodWords.${method}`),
  });
}
