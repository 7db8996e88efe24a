import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../text/use-words.js';
import { Amount, Money } from '../../../ui/Figure.js';
import { IncompleteMark } from '../../../ui/IncompleteMark.js';
import { useArranged, type Arrangement } from '../../../ui/table/use-arranged.js';
import type { RowSource } from '../../../ui/table/use-ranges.js';
import type { TableColumn } from '../../../ui/table/table-props.js';
import { When } from '../../../ui/When.js';
import type { DisposalRow, YearView } from '../../../worker/protocol.js';
import type { ReadyLedger } from '../../shell/LedgerGate.js';
import { useSession } from '../../shell/session.js';
import { useRuleChoices } from '../../shell/use-rule-choices.js';
import { useTermWords } from '../../shell/use-term-words.js';
import { useYearRows } from './use-year-rows.js';
import { YearTable } from './YearTable.js';

const DATED = ['time', 'kind', 'amount'] as const;
const FIGURES = ['proceeds', 'cost', 'gain'] as const;

/**
 * Date, amount and gain are always in sight: in windows of 1100 pixels, of 1024 and 940, where what tells least gives way to the details
 * of a row, and at 200 % of one of 1280 and of 940, where rows have two lines.
 */
const ARRANGEMENTS = [
  { least: 864, places: [...DATED, 'acquired', 'term', 'match', ...FIGURES] },
  { least: 780, places: [...DATED, 'acquired', 'term', ...FIGURES] },
  { least: 688, places: [...DATED, 'term', ...FIGURES] },
  { least: 528, places: [['time', 'acquired'], ['kind', 'match'], 'amount', ['proceeds', 'cost'], ['gain', 'term']] },
  {
    least: 344,
    places: [
      ['time', 'kind'],
      ['amount', 'term'],
      ['gain', 'proceeds'],
    ],
  },
] as const satisfies readonly [Arrangement, ...Arrangement[]];

interface DisposalTableProps {
  readonly ledger: ReadyLedger;
  readonly year: YearView;
  readonly currency: string;
  readonly opened: DisposalRow | null;
  readonly onOpen: (disposal: DisposalRow) => void;
}

/** A row for each matched slice, in order of time. */
export function DisposalTable({ ledger, year, currency, opened, onOpen }: DisposalTableProps): ReactNode {
  const source = useYearRows('disposals', year.disposalRows, ledger, year);
  return (
    <DisposalRows
      source={source}
      currency={currency}
      onOpen={onOpen}
      isOpen={({ index, entry }) => index === opened?.index && entry === opened.entry}
    />
  );
}

interface DisposalRowsProps {
  readonly source: RowSource<DisposalRow>;
  readonly currency: string;
  readonly onOpen: (disposal: DisposalRow) => void;
  readonly isOpen: (disposal: DisposalRow) => boolean;
}

/** Disposals of the present result, or of a sealed one. */
export function DisposalRows({ currency, ...table }: DisposalRowsProps): ReactNode {
  const { t } = useTranslation();
  const fitting = useArranged(useDisposalColumns(currency), ARRANGEMENTS);
  return <YearTable {...table} {...fitting} label={t('report.disposals')} none={t('report.noDisposals')} />;
}

function useDisposalColumns(currency: string): readonly TableColumn<DisposalRow>[] {
  const { t } = useTranslation();
  const { settings } = useSession();
  const zone = settings.timezone;
  const words = useTermWords();
  const term = useTermColumn();
  const figures = useFigureColumns(currency);
  const match = useMatchColumn();
  return useMemo(
    (): readonly TableColumn<DisposalRow>[] => [
      {
        id: 'time',
        header: t('report.column.time'),
        width: '80px',
        cell: ({ time }) => <When instant={time} zone={zone} to="date" />,
      },
      {
        id: 'kind',
        header: t('report.column.kind'),
        words: words.column('kind'),
        width: 'minmax(76px, 84px)',
        cell: ({ kind }) => t(`disposalKind.${kind}`),
      },
      {
        id: 'amount',
        header: t('report.column.amount'),
        width: 'minmax(128px, 1.2fr)',
        numeric: true,
        cell: ({ amount, asset }) => <Amount amount={amount} asset={asset} />,
      },
      {
        id: 'acquired',
        header: t('report.column.acquired'),
        words: words.column('acquired'),
        width: 'minmax(84px, 92px)',
        cell: (row) => <Acquired row={row} zone={zone} />,
      },
      ...term,
      match,
      ...figures,
    ],
    [t, words, term, match, figures, zone],
  );
}

/** What decided which units left. */
function useMatchColumn(): TableColumn<DisposalRow> {
  const { t } = useTranslation();
  const words = useTermWords();
  return useMemo(
    () => ({
      id: 'match',
      header: t('report.column.match'),
      words: words.column('match'),
      width: '76px',
      cell: ({ match }) => <span title={words.match(match)}>{t(`match.${match}`)}</span>,
    }),
    [t, words],
  );
}

/** Proceeds, cost and gain, in the currency of the report. */
function useFigureColumns(currency: string): readonly TableColumn<DisposalRow>[] {
  const { t } = useTranslation();
  const words = useTermWords();
  return useMemo(
    (): readonly TableColumn<DisposalRow>[] => [
      ...(['proceeds', 'cost'] as const).map((id) => ({
        id,
        header: t(`report.column.${id}`),
        words: words.figure(id),
        width: 'minmax(92px, 1fr)',
        numeric: true,
        cell: (row: DisposalRow) => <Money value={row[id]} currency={currency} />,
      })),
      {
        id: 'gain',
        header: t('report.column.gain'),
        words: words.figure('gain'),
        width: 'minmax(104px, 1fr)',
        numeric: true,
        cell: ({ gain, incomplete }) => (
          <>
            {incomplete && <IncompleteMark label={t('report.rowIncomplete')} />}
            <Money value={gain} currency={currency} gain />
          </>
        ),
      },
    ],
    [t, words, currency],
  );
}

/** Short or long, where the rules tell them apart. */
function useTermColumn(): readonly TableColumn<DisposalRow>[] {
  const { t } = useTranslation();
  const { settings } = useSession();
  const words = useTermWords();
  const terms = useRuleChoices().find(({ id }) => id === settings.rules)?.terms ?? true;
  return useMemo(() => {
    const column: TableColumn<DisposalRow> = {
      id: 'term',
      header: t('report.column.term'),
      words: words.column('term'),
      width: '44px',
      cell: ({ term }) => (term === null ? null : t(`term.${term}`)),
    };
    return terms ? [column] : [];
  }, [t, words, terms]);
}

function Acquired({ row, zone }: { readonly row: DisposalRow; readonly zone: string }): ReactNode {
  const t = useWords();
  if (row.acquired !== null) return <When instant={row.acquired} zone={zone} to="date" />;
  return row.match === 'shortfall' ? t('report.notKnown') : t('report.pooled');
}
