import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inWords } from '../../../text/said.js';
import { Amount } from '../../../ui/Figure.js';
import { useArranged, type Arrangement } from '../../../ui/table/use-arranged.js';
import type { TableColumn } from '../../../ui/table/table-props.js';
import { When } from '../../../ui/When.js';
import type { IssueView, YearView } from '../../../worker/protocol.js';
import type { ReadyLedger } from '../../shell/LedgerGate.js';
import { useSession } from '../../shell/session.js';
import { useYearRows } from './use-year-rows.js';
import { YearTable } from './YearTable.js';
import classes from '../report.module.css';

interface IssueTableProps {
  readonly ledger: ReadyLedger;
  readonly year: YearView;
  readonly opened: string | null;
  readonly onOpen: (entry: string) => void;
}

const ARRANGEMENTS = [
  { least: 700, places: ['time', 'issue', 'amount', 'step'] },
  { least: 360, places: ['time', ['issue', 'step', 'minmax(116px, 1fr)'], 'amount'] },
] as const satisfies readonly [Arrangement, ...Arrangement[]];

/** What the engine could not know, and the next step; opening one shows its transaction. */
export function IssueTable({ ledger, year, opened, onOpen }: IssueTableProps): ReactNode {
  const { t } = useTranslation();
  const source = useYearRows('issues', year.issues, ledger, year);
  const fitting = useArranged(useIssueColumns(), ARRANGEMENTS);
  return (
    <YearTable
      label={t('report.tab.issues')}
      none={t('report.noIssues')}
      {...fitting}
      source={source}
      onOpen={({ entry }) => onOpen(entry)}
      isOpen={({ entry }) => entry === opened}
    />
  );
}

function useIssueColumns(): readonly TableColumn<IssueView>[] {
  const { t } = useTranslation();
  const { settings } = useSession();
  const zone = settings.timezone;
  return useMemo(
    (): readonly TableColumn<IssueView>[] => [
      {
        id: 'time',
        header: t('report.column.date'),
        width: '84px',
        cell: ({ time }) => time !== null && <When instant={time} zone={zone} to="date" />,
      },
      {
        id: 'issue',
        header: t('report.column.issue'),
        width: '168px',
        cell: ({ code, message }) => <span title={inWords(t, message)}>{t(`issue.${code}`)}</span>,
      },
      {
        id: 'amount',
        header: t('report.column.amount'),
        width: 'minmax(128px, 152px)',
        numeric: true,
        cell: ({ amount, asset }) => (amount === undefined ? asset : <Amount amount={amount} asset={asset} />),
      },
      {
        id: 'step',
        header: t('report.column.step'),
        width: 'minmax(256px, 1fr)',
        cell: ({ code }) => (
          <span className={classes.step} title={t(`issueStep.${code}`)}>
            {t(`issueStep.${code}`)}
          </span>
        ),
      },
    ],
    [t, zone],
  );
}
