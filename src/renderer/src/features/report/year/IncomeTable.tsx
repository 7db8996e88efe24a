import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Amount, Money } from '../../../ui/Figure.js';
import { useArranged, type Arrangement } from '../../../ui/table/use-arranged.js';
import type { RowSource } from '../../../ui/table/use-ranges.js';
import type { TableColumn } from '../../../ui/table/table-props.js';
import { When } from '../../../ui/When.js';
import type { IncomeRow, YearView } from '../../../worker/protocol.js';
import type { ReadyLedger } from '../../shell/LedgerGate.js';
import { useSession } from '../../shell/session.js';
import { useTermWords } from '../../shell/use-term-words.js';
import { useYearRows } from './use-year-rows.js';
import { YearTable } from './YearTable.js';

interface IncomeTableProps {
  readonly ledger: ReadyLedger;
  readonly year: YearView;
  readonly currency: string;
  readonly opened: IncomeRow | null;
  readonly onOpen: (income: IncomeRow) => void;
}

export function IncomeTable({ ledger, year, currency, opened, onOpen }: IncomeTableProps): ReactNode {
  const source = useYearRows('income', year.incomeRows, ledger, year);
  return (
    <IncomeRows
      source={source}
      currency={currency}
      accounts={ledger.accounts}
      onOpen={onOpen}
      isOpen={({ index, entry }) => index === opened?.index && entry === opened.entry}
    />
  );
}

interface IncomeRowsProps {
  readonly source: RowSource<IncomeRow>;
  readonly currency: string;
  readonly accounts: ReadyLedger['accounts'];
  readonly onOpen: (income: IncomeRow) => void;
  readonly isOpen: (income: IncomeRow) => boolean;
}

const ARRANGEMENTS = [
  { least: 620, places: ['time', 'category', 'amount', 'value', 'account'] },
  { least: 508, places: ['time', ['category', 'account', 'minmax(152px, 1fr)'], 'amount', 'value'] },
  { least: 360, places: [['time', 'category', 'minmax(96px, 1fr)'], 'amount', 'value'] },
] as const satisfies readonly [Arrangement, ...Arrangement[]];

/** Income of the present result, or of a sealed one. */
export function IncomeRows({ currency, accounts, ...table }: IncomeRowsProps): ReactNode {
  const { t } = useTranslation();
  const fitting = useArranged(useIncomeColumns(currency, accounts), ARRANGEMENTS);
  return <YearTable {...table} {...fitting} label={t('report.tab.income')} none={t('report.noIncome')} />;
}

function useIncomeColumns(currency: string, accounts: ReadyLedger['accounts']): readonly TableColumn<IncomeRow>[] {
  const { t } = useTranslation();
  const { settings } = useSession();
  const words = useTermWords();
  const zone = settings.timezone;
  return useMemo(
    (): readonly TableColumn<IncomeRow>[] => [
      {
        id: 'time',
        header: t('report.column.received'),
        width: '84px',
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
        width: 'minmax(128px, 240px)',
        numeric: true,
        cell: ({ amount, asset }) => <Amount amount={amount} asset={asset} />,
      },
      {
        id: 'value',
        header: t('report.column.value'),
        words: words.figure('income'),
        width: 'minmax(104px, 160px)',
        numeric: true,
        cell: ({ value, incomplete }) => <Money value={incomplete === true ? null : value} currency={currency} />,
      },
      {
        id: 'account',
        header: t('report.column.account'),
        width: 'minmax(144px, 1fr)',
        cell: ({ account }) => accounts[account] ?? account,
      },
    ],
    [t, words, zone, currency, accounts],
  );
}
