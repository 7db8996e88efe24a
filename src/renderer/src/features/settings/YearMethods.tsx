import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LOT_METHODS, type LotMethod } from '../../../../core/domain/tax-options.js';
import type { RuleChoice } from '../../worker/protocol.js';
import { Select } from '../../ui/Select.js';
import { useSession } from '../shell/session.js';
import { placeOf } from '../shell/use-route.js';
import type { SaveSettings } from '../shell/use-save-settings.js';
import { withYearMethod } from '../shell/year-methods.js';
import classes from './settings.module.css';

interface YearMethodsProps extends Pick<SaveSettings, 'save'> {
  readonly rule: RuleChoice;
}

/** Tax years with a method of their own. They are added on the tax report, where one sees the year; here they are changed or dropped. */
export function YearMethods({ rule, save }: YearMethodsProps): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const methods = LOT_METHODS.filter((method) => rule.methods.includes(method));
  if (methods.length < 2) return null;
  const years = Object.entries(settings.methodByYear).sort(([a], [b]) => a.localeCompare(b));
  const change = (year: string, method: LotMethod | null): void =>
    save(({ methodByYear }) => ({ methodByYear: withYearMethod(methodByYear, year, method) }));
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('settings.yearMethods')}</legend>
      {years.map(([year, method]) => (
        <div key={year} className={classes.row}>
          <Select
            aria-label={t('report.methodOf', { year })}
            data={methods.map((value) => ({ value, label: `${year}: ${t(`methodName.${value}`)}` }))}
            value={method}
            onChange={(value) => {
              const chosen = methods.find((one) => one === value);
              if (chosen !== undefined) change(year, chosen);
            }}
            allowDeselect={false}
            w={280}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t('settings.yearMethodDrop', { year })}
            onClick={() => change(year, null)}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <p className={classes.under}>
        {t(years.length === 0 ? 'settings.yearMethodsNone' : 'settings.yearMethodsWords')}{' '}
        <a href={placeOf('report')} className={classes.link}>
          {t('settings.toReport')}
        </a>
        .
      </p>
    </fieldset>
  );
}
