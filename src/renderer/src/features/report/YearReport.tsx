import { Tabs } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisposalRow, ReportView, YearView } from '../../worker/protocol.js';
import { EntryDrawer } from '../entry/EntryDrawer.js';
import type { ReadyLedger } from '../shell/LedgerGate.js';
import { useSession } from '../shell/session.js';
import { useRuleChoices } from '../shell/use-rule-choices.js';
import { DisposalDrawer } from './DisposalDrawer.js';
import { DisposalTable } from './DisposalTable.js';
import { IncomeTable } from './IncomeTable.js';
import { IssueTable } from './IssueTable.js';
import { YearTotals } from './YearTotals.js';
import classes from './report.module.css';

const TABS = ['disposals', 'income', 'issues'] as const;
type TabName = (typeof TABS)[number];

interface YearReportProps {
  readonly ledger: ReadyLedger;
  readonly report: ReportView;
  readonly year: YearView;
}

/** A year's totals over its tables. */
export function YearReport({ ledger, report, year }: YearReportProps): ReactNode {
  const { t } = useTranslation();
  const [tab, setTab] = useState<TabName>('disposals');
  const [disposal, setDisposal] = useState<DisposalRow | null>(null);
  const [entry, setEntry] = useState<string | null>(null);
  const counts = { disposals: year.disposalRows, income: year.incomeRows, issues: year.issues };
  const { settings } = useSession();
  const terms = useRuleChoices().find(({ id }) => id === settings.rules)?.terms ?? true;
  const common = { ledger, year, currency: report.currency };
  return (
    <>
      <YearTotals year={year} currency={report.currency} terms={terms} onIssues={() => setTab('issues')} />
      <Tabs
        value={tab}
        onChange={(value) => setTab(TABS.find((name) => name === value) ?? 'disposals')}
        keepMounted={false}
        className={classes.tabs ?? ''}
      >
        <Tabs.List>
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name} rightSection={<span className={classes.count}>{counts[name]}</span>}>
              {t(`report.tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="disposals" className={classes.panel ?? ''}>
          <DisposalTable {...common} opened={disposal} onOpen={setDisposal} />
        </Tabs.Panel>
        <Tabs.Panel value="income" className={classes.panel ?? ''}>
          <IncomeTable {...common} opened={entry} onOpen={setEntry} />
        </Tabs.Panel>
        <Tabs.Panel value="issues" className={classes.panel ?? ''}>
          <IssueTable {...common} opened={entry} onOpen={setEntry} />
        </Tabs.Panel>
      </Tabs>
      <DisposalDrawer
        disposal={disposal}
        ledger={ledger}
        currency={report.currency}
        onClose={() => setDisposal(null)}
      />
      <EntryDrawer id={entry} ledger={ledger} onClose={() => setEntry(null)} />
    </>
  );
}
