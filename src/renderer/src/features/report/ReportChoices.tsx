import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Term } from '../../ui/Figures.js';
import { Select } from '../../ui/Select.js';
import { SideDrawer } from '../../ui/SideDrawer.js';
import type { ReportView, YearView } from '../../worker/protocol.js';
import { TaxSettings } from '../settings/TaxSettings.js';
import { useTermWords } from '../shell/use-term-words.js';
import { useRuleChoices } from '../shell/use-rule-choices.js';
import { useSession } from '../shell/session.js';
import classes from './report.module.css';
import { YearMethodSelect } from './YearMethodSelect.js';

interface ReportChoicesProps {
  readonly report: ReportView;
  readonly year: YearView;
  readonly onYear: (year: string) => void;
  /** Further ways to change what stands below, at the end of the line. */
  readonly children: ReactNode;
}

/** The year, and in a line what the report rests on; all of that but the year is settings, changed in a drawer. */
export function ReportChoices({ report, year, onYear, children }: ReportChoicesProps): ReactNode {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  const rule = useRuleChoices().find(({ id }) => id === report.options.rules);
  return (
    <div className={classes.choices}>
      <Select
        aria-label={t('report.year')}
        data={report.years.map((candidate) => candidate.year)}
        value={year.year}
        onChange={(value) => value !== null && onYear(value)}
        allowDeselect={false}
        w={104}
        className={classes.year ?? ''}
      />
      <Basis report={report} year={year} />
      <Button size="compact-sm" variant="default" onClick={() => setChanging(true)}>
        {t('report.change')}
      </Button>
      {children}
      <SideDrawer opened={changing} title={t('report.changeTitle')} onClose={() => setChanging(false)}>
        <p className={classes.lead}>{t('report.changeWords')}</p>
        <TaxSettings yearMethod={<YearMethodSelect rule={rule} report={report} year={year} />} />
      </SideDrawer>
    </div>
  );
}

/** `United States · FIFO · Within each account · USD · days of UTC` */
function Basis({ report, year: { year } }: Pick<ReportChoicesProps, 'report' | 'year'>): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const words = useTermWords();
  const rule = useRuleChoices().find(({ id }) => id === settings.rules);
  const ofYear = settings.methodByYear[year];
  const method =
    ofYear === undefined
      ? t(`methodName.${report.method}`)
      : t('report.thisYearOnly', { method: t(`methodName.${ofYear}`), year });
  const scope =
    settings.scope === null && rule?.scopeSwitches === true
      ? null
      : (settings.scope ?? rule?.defaultScope ?? report.scope);
  return (
    <ul className={classes.basis} aria-label={t('report.basis')}>
      {rule !== undefined && <li>{rule.name}</li>}
      <li>
        <Term name={method} words={words.method(ofYear ?? report.method)} />
      </li>
      <li>
        <Term name={scope === null ? t('report.scopeSwitch') : t(`scopeName.${scope}`)} words={words.scope(scope)} />
      </li>
      <li>{report.currency}</li>
      <li>
        <Term name={t('report.daysIn', { zone: settings.timezone })} words={t('settings.zoneWords')} />
      </li>
    </ul>
  );
}
