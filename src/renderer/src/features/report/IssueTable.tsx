import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../../../../core/domain/result.js';
import type { TableColumn } from '../../ui/VirtualTable.js';
import type { YearView } from '../../worker/protocol.js';
import type { ReadyLedger } from '../shell/LedgerGate.js';
import { useYearRows } from './use-year-rows.js';
import { YearTable } from './YearTable.js';
import classes from './report.module.css';

interface IssueTableProps {
  readonly ledger: ReadyLedger;
  readonly year: YearView;
  readonly opened: string | null;
  readonly onOpen: (entry: string) => void;
}

/** What the engine could not know, and the next step; opening one shows its transaction. */
export function IssueTable({ ledger, year, opened, onOpen }: IssueTableProps): ReactNode {
  const { t } = useTranslation();
  const source = useYearRows('issues', year.issues, ledger, year);
  const columns = useIssueColumns();
  return (
    <YearTable
      label={t('report.tab.issues')}
      none={t('report.noIssues')}
      columns={columns}
      source={source}
      minWidth={760}
      onOpen={({ entry }) => onOpen(entry)}
      isOpen={({ entry }) => entry === opened}
    />
  );
}

function useIssueColumns(): readonly TableColumn<Issue>[] {
  const { t } = useTranslation();
  return useMemo(
    (): readonly TableColumn<Issue>[] => [
      {
        id: 'issue',
        header: t('report.column.issue'),
        width: '176px',
        cell: ({ code }) => <strong className={classes.issue}>{t(`issue.${code}`)}</strong>,
      },
      {
        id: 'message',
        header: t('report.column.what'),
        width: 'minmax(240px, 1fr)',
        cell: ({ message }) => <span title={message}>{message}</span>,
      },
      {
        id: 'step',
        header: t('report.column.step'),
        width: 'minmax(240px, 1fr)',
        cell: ({ code }) => (
          <span className={classes.step} title={t(`issueStep.${code}`)}>
            {t(`issueStep.${code}`)}
          </span>
        ),
      },
    ],
    [t],
  );
}
