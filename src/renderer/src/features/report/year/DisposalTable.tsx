import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../text/use-words.js';
import { Amount, Money } from '../../../ui/Figure.js';
import { useFitting } from '../../../ui/table/use-fitting.js';
import type { RowSource } from '../../../ui/table/use-ranges.js';
import type { TableColumn } from '../../../ui/table/table-props.js';
import { When } from '../../../ui/When.js';
import type { DisposalRow, YearView } from '../../../worker/protocol.js';
import type { ReadyLedger } from '../../shell/LedgerGate.js';
import { useSession } from '../../shell/session.js';
import { useRuleChoices } from '../../shell/use-rule-choices.js';
import { TOPICS, useSources } from '../../shell/use-sources.js';
import { useYearRows } from './use-year-rows.js';
import { YearTable } from './YearTable.js';
import classes from '../report.module.css';

/** What decides which units leave. */
const MATCHING = ['matching', 'same-day', 'thirty-day', 'pool', 'identification'] as const;

/** Columns that give way so that the gain stays in sight, the least telling first; the details of a row have them all. */
const GIVE_WAY = [[], ['match'], ['match', 'acquired'], ['match', 'acquired', 'proceeds', 'cost']] as const;
/** In pixels, without each of these: rooms of windows of 1100, 1024 and 940, and of one at 200 %. */
const LEAST_WIDTHS = [864, 780, 688, 488] as const;

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
    <DisposalRows source={source} currency={currency} onOpen={onOpen} isOpen={({ index }) => index === opened?.index} />
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
  const [step, onRoom] = useFitting(LEAST_WIDTHS);
  const all = useDisposalColumns(currency);
  const columns = useMemo(() => {
    const left: readonly string[] = GIVE_WAY[step] ?? [];
    return all.filter(({ id }) => !left.includes(id));
  }, [all, step]);
  return (
    <YearTable
      {...table}
      label={t('report.disposals')}
      none={t('report.noDisposals')}
      columns={columns}
      minWidth={LEAST_WIDTHS[step] ?? 0}
      onRoom={onRoom}
    />
  );
}

function useDisposalColumns(currency: string): readonly TableColumn<DisposalRow>[] {
  const { t } = useTranslation();
  const { settings } = useSession();
  const zone = settings.timezone;
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
        words: t('report.columnWords.kind'),
        width: '84px',
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
        words: t('report.columnWords.acquired'),
        width: 'minmax(84px, 92px)',
        cell: (row) => <Acquired row={row} zone={zone} />,
      },
      ...term,
      match,
      ...figures,
    ],
    [t, term, match, figures, zone],
  );
}

/** What decided which units left. */
function useMatchColumn(): TableColumn<DisposalRow> {
  const { t } = useTranslation();
  const withSource = useSources();
  return useMemo(
    () => ({
      id: 'match',
      header: t('report.column.match'),
      words: withSource(t('report.columnWords.match'), MATCHING),
      width: '76px',
      cell: ({ match }) => t(`match.${match}`),
    }),
    [t, withSource],
  );
}

/** Proceeds, cost and gain, in the currency of the report. */
function useFigureColumns(currency: string): readonly TableColumn<DisposalRow>[] {
  const { t } = useTranslation();
  const withSource = useSources();
  return useMemo(
    (): readonly TableColumn<DisposalRow>[] => [
      ...(['proceeds', 'cost'] as const).map((id) => ({
        id,
        header: t(`report.column.${id}`),
        words: withSource(t(`word.${id}Words`), TOPICS[id]),
        width: 'minmax(92px, 1fr)',
        numeric: true,
        cell: (row: DisposalRow) => <Money value={row[id]} currency={currency} />,
      })),
      {
        id: 'gain',
        header: t('report.column.gain'),
        words: withSource(t('word.gainWords'), TOPICS.gain),
        width: 'minmax(104px, 1fr)',
        numeric: true,
        cell: ({ gain, incomplete }) => (
          <>
            {incomplete && <Incomplete />}
            <Money value={gain} currency={currency} gain />
          </>
        ),
      },
    ],
    [t, withSource, currency],
  );
}

/** Short or long, where the rules tell them apart. */
function useTermColumn(): readonly TableColumn<DisposalRow>[] {
  const { t } = useTranslation();
  const { settings } = useSession();
  const withSource = useSources();
  const terms = useRuleChoices().find(({ id }) => id === settings.rules)?.terms ?? true;
  return useMemo(() => {
    const column: TableColumn<DisposalRow> = {
      id: 'term',
      header: t('report.column.term'),
      words: withSource(t('report.columnWords.term'), TOPICS.short),
      width: '44px',
      cell: ({ term }) => (term === null ? null : t(`term.${term}`)),
    };
    return terms ? [column] : [];
  }, [t, withSource, terms]);
}

function Acquired({ row, zone }: { readonly row: DisposalRow; readonly zone: string }): ReactNode {
  const t = useWords();
  if (row.acquired !== null) return <When instant={row.acquired} zone={zone} to="date" />;
  return row.match === 'shortfall' ? t('report.notKnown') : t('report.pooled');
}

/** Says that something behind a figure is not known. */
function Incomplete(): ReactNode {
  const t = useWords();
  const label = t('report.rowIncomplete');
  return (
    <span className={classes.incomplete} title={label}>
      <IconAlertTriangle size={14} aria-hidden />
      <span className="lb-unseen">{label}</span>
    </span>
  );
}
