import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RatesStatus } from '../../../../core/contract/groups/rates.js';
import { unwrap, useApi } from '../../api.js';
import { DecimalInput, typedDecimal } from '../../ui/DecimalInput.js';
import { Select } from '../../ui/Select.js';
import { exactText } from '../../ui/decimal-display.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { useAction } from '../../ui/use-action.js';
import { useFocusWhenFewer } from '../../ui/use-focus-when-fewer.js';
import { DayInput } from '../../ui/DayInput.js';
import { When } from '../../ui/When.js';
import { useSession } from '../shell/session.js';
import { CURRENCIES } from './currencies.js';
import classes from './settings.module.css';

/** The currency that rates are told in. */
const BASE = 'USD';

interface RateOverridesProps extends Pick<RatesStatus, 'overrides'> {
  readonly onChanged: () => void;
}

/** Rates that the person set for a day in the place of the published ones. */
export function RateOverrides({ overrides, onChanged }: RateOverridesProps): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const { busy, error, run } = useAction();
  const words = useFocusWhenFewer<HTMLParagraphElement>(overrides.length);
  const take = (currency: string, date: string): void => {
    void run(async () => {
      await unwrap(api.rates.override({ currency, date, rate: null }));
      onChanged();
    });
  };
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('settings.overrides')}</legend>
      <p ref={words} tabIndex={-1} className={classes.quiet}>
        {t('settings.overridesWords')}
      </p>
      {overrides.length > 0 && <OverrideTable overrides={overrides} busy={busy} onTake={take} />}
      <OverrideForm onChanged={onChanged} />
      {error !== null && <FailureNote error={error} />}
    </fieldset>
  );
}

interface OverrideTableProps extends Pick<RatesStatus, 'overrides'> {
  readonly busy: boolean;
  readonly onTake: (currency: string, date: string) => void;
}

function OverrideTable({ overrides, busy, onTake }: OverrideTableProps): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  return (
    <table className={classes.table} aria-label={t('settings.overrides')}>
      <thead>
        <tr>
          <th scope="col">{t('settings.override.date')}</th>
          <th scope="col" className={classes.number}>
            {t('settings.override.rate')}
          </th>
          <th scope="col">{t('settings.override.at')}</th>
          <th scope="col">{t('settings.override.remove')}</th>
        </tr>
      </thead>
      <tbody>
        {overrides.map(({ currency, date, rate, at }) => (
          <tr key={`${currency} ${date}`}>
            <th scope="row" className="lb-figure">
              {date}
            </th>
            <td className={classes.number}>{`1 ${BASE} = ${exactText(rate)} ${currency}`}</td>
            <td>
              <When instant={at} zone={settings.timezone} to="date" />
            </td>
            <td>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={busy}
                aria-label={t('settings.override.removeNamed', { currency, date })}
                onClick={() => onTake(currency, date)}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OverrideForm({ onChanged }: Pick<RateOverridesProps, 'onChanged'>): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const [currency, setCurrency] = useState('EUR');
  const [date, setDate] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const { busy, error, run } = useAction();
  const rate = typedDecimal(typed);
  const usable = rate !== null && /[1-9]/.test(rate) && date !== null;
  const add = async (): Promise<void> => {
    if (!usable) return;
    if (!(await run(() => unwrap(api.rates.override({ currency, date, rate }))))) return;
    setDate(null);
    setTyped('');
    onChanged();
  };
  return (
    <>
      <div className={classes.labelled}>
        <Select
          label={t('settings.override.currency')}
          data={CURRENCIES.filter((one) => one !== BASE)}
          value={currency}
          onChange={(value) => value !== null && setCurrency(value)}
          allowDeselect={false}
          w={104}
        />
        <DayInput label={t('settings.override.date')} value={date} onChange={setDate} w={136} />
        <DecimalInput
          label={t('settings.override.rateOf', { base: BASE })}
          value={typed}
          onChange={setTyped}
          unit={currency}
        />
        <Button variant="default" onClick={() => void add()} disabled={!usable} loading={busy}>
          {t('settings.override.add')}
        </Button>
      </div>
      {error !== null && <FailureNote error={error} />}
    </>
  );
}
