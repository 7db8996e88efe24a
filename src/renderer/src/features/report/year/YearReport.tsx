import { useState, type ReactNode } from 'react';
import type { DisposalRow, IncomeRow, ReportView, YearView } from '../../../worker/protocol.js';
import { EntryDrawer } from '../../entry/EntryDrawer.js';
import type { ReadyLedger } from '../../shell/LedgerGate.js';
import { useSession } from '../../shell/session.js';
import { useRuleChoices } from '../../shell/use-rule-choices.js';
import { BasisRangeNote } from './BasisRangeNote.js';
import { DisposalDrawer } from './DisposalDrawer.js';
import { DisposalTable } from './DisposalTable.js';
import { IncomeDrawer } from './IncomeDrawer.js';
import { IncomeTable } from './IncomeTable.js';
import { IssueTable } from './IssueTable.js';
import { YearTabs, type TabName } from './YearTabs.js';
import { YearTotals } from './YearTotals.js';

interface YearReportProps {
  readonly ledger: ReadyLedger;
  readonly report: ReportView;
  readonly year: YearView;
}

/** A year's totals over its tables. */
export function YearReport({ ledger, report, year }: YearReportProps): ReactNode {
  const [tab, setTab] = useState<TabName>('disposals');
  const [disposal, setDisposal] = useState<DisposalRow | null>(null);
  const [income, setIncome] = useState<IncomeRow | null>(null);
  const [entry, setEntry] = useState<string | null>(null);
  const { settings } = useSession();
  const terms = useRuleChoices().find(({ id }) => id === settings.rules)?.terms ?? true;
  const common = { ledger, year, currency: report.currency };
  return (
    <>
      <YearTotals year={year} currency={report.currency} terms={terms} onIssues={() => setTab('issues')} />
      <BasisRangeNote key={ledger.version} report={report} year={year} />
      <YearTabs
        tab={tab}
        onTab={setTab}
        parts={[
          {
            name: 'disposals',
            count: year.disposalRows,
            content: <DisposalTable {...common} opened={disposal} onOpen={setDisposal} />,
          },
          {
            name: 'income',
            count: year.incomeRows,
            content: <IncomeTable {...common} opened={income} onOpen={setIncome} />,
          },
          {
            name: 'issues',
            count: year.issues,
            content: <IssueTable {...common} opened={entry} onOpen={setEntry} />,
          },
        ]}
      />
      <DisposalDrawer
        disposal={disposal}
        ledger={ledger}
        currency={report.currency}
        onClose={() => setDisposal(null)}
      />
      <IncomeDrawer income={income} ledger={ledger} currency={report.currency} onClose={() => setIncome(null)} />
      <EntryDrawer id={entry} ledger={ledger} onClose={() => setEntry(null)} />
    </>
  );
}
