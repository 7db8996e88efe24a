import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportView } from '../../worker/protocol.js';
import { useSession } from '../shell/session.js';
import { useSaveSettings } from '../shell/use-save-settings.js';

/** Currencies of the countries whose rules the engine has, and others that many report in. */
export const CURRENCIES = ['USD', 'EUR', 'GBP', 'CAD', 'AUD', 'JPY', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'NZD', 'SGD'];
const OF_RULES = '';

/** What figures are told in; unless chosen, the currency of the rules' country. */
export function CurrencySelect({ report }: { readonly report: ReportView }): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const { save } = useSaveSettings();
  const own =
    settings.currency === null ? t('report.currencyOwn', { currency: report.currency }) : t('report.currencyRules');
  return (
    <Select
      label={t('report.currency')}
      data={[{ value: OF_RULES, label: own }, ...CURRENCIES.map((value) => ({ value, label: value }))]}
      value={settings.currency ?? OF_RULES}
      onChange={(value) => save({ currency: value === OF_RULES ? null : value })}
      allowDeselect={false}
      w={184}
    />
  );
}
