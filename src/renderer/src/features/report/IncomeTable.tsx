import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Income } from '../../../../core/domain/result.js';
import { Amount, Money } from '../../ui/Figure.js';
import type { TableColumn } from '../../ui/VirtualTable.js';
import { When } from '../../ui/When.js';
import type { YearView } from '../../worker/protocol.js';
import type { ReadyLedger } from '../shell/LedgerGate.js';
import { useSession } from '../shell/session.js';
import { useYearRows } from './use-year-rows.js';
import { YearTable } from './YearTable.js';

interface IncomeTableProps {
  readonly ledger: ReadyLedger;
  readonly year: YearView;
  readonly currency: string;
  readonly opened: string | null;
  readonly onOpen: (entry: string) => void;
}

export function IncomeTable({ ledger, year, currency, opened, onOpen }: IncomeTableProps): ReactNode {
  const { t } = useTranslation();
  const source = useYearRows('income', year.incomeRows, ledger, year);
  const columns = useIncomeColumns(currency, ledger.accounts);
  return (
    <YearTable
      label={t('report.tab.income')}
      none={t('report.noIncome')}
      columns={columns}
      source={source}
      minWidth={720}
      onOpen={({ entry }) => onOpen(entry)}
      isOpen={({ entry }) => entry === opened}
    />
  );
}

function useIncomeColumns(currency: string, accounts: ReadyLedger['accounts']): readonly TableColumn<Income>[] {
  const { t } = useTranslation();
  const { settings } = useSession();
  const zone = settings.timezone;
  return useMemo(
    (): readonly TableColumn<Income>[] => [
      {
        id: 'time',
        header: t('report.column.received'),
        width: '96px',
        cell: ({ time }) => <When instant={time} zone={zone} to="date" />,
      },
      {
        id: 'category',
        header: t('report.column.category'),
        width: '112px',
        cell: ({ category }) => t(`category.${category}`),
      },
      {
        id: 'amount',
        header: t('report.column.amount'),
        width: 'minmax(160px, 240px)',
        numeric: true,
        cell: ({ amount, asset }) => <Amount amount={amount} asset={asset} />,
      },
      {
        id: 'value',
        header: t('report.column.value'),
        width: 'minmax(112px, 160px)',
        numeric: true,
        cell: ({ value }) => <Money value={value} currency={currency} />,
      },
      {
        id: 'account',
        header: t('report.column.account'),
        width: 'minmax(160px, 1fr)',
        cell: ({ account }) => accounts[account] ?? account,
      },
    ],
    [t, zone, currency, accounts],
  );
}
