import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LOT_METHODS, type LotMethod } from '../../../../core/domain/tax-options.js';
import type { ReportView, RuleChoice, YearView } from '../../worker/protocol.js';
import { Select } from '../../ui/Select.js';
import { useSession } from '../shell/session.js';
import { useSaveSettings } from '../shell/use-save-settings.js';
import { withYearMethod } from '../shell/year-methods.js';

/** As the other years: no method of its own. */
const AS_ALL = '';

interface YearMethodSelectProps {
  readonly rule: RuleChoice | undefined;
  readonly report: ReportView;
  readonly year: YearView;
}

/** The method of the shown year alone; only lot methods may change from year to year. */
export function YearMethodSelect({ rule, report, year }: YearMethodSelectProps): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const { save } = useSaveSettings();
  const methods = LOT_METHODS.filter((method) => rule?.methods.includes(method) === true);
  if (methods.length < 2 || !LOT_METHODS.some((method) => method === report.method)) return null;
  const choose = (method: LotMethod | null): void =>
    save(({ methodByYear }) => ({ methodByYear: withYearMethod(methodByYear, year.year, method) }));
  return (
    <Select
      label={t('report.methodOf', { year: year.year })}
      data={[
        { value: AS_ALL, label: t('report.methodAsAll') },
        ...methods.map((value) => ({ value, label: t(`methodName.${value}`) })),
      ]}
      value={settings.methodByYear[year.year] ?? AS_ALL}
      onChange={(value) => choose(methods.find((method) => method === value) ?? null)}
      allowDeselect={false}
      w={320}
    />
  );
}
