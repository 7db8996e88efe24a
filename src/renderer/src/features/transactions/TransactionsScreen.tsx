import { Button } from '@mantine/core';
import { memo, useCallback, useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../text/use-words.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { Nothing } from '../../ui/Nothing.js';
import { Page } from '../../ui/Page.js';
import { useRanges, type RowSource } from '../../ui/table/use-ranges.js';
import type { TableSelection } from '../../ui/table/table-props.js';
import { VirtualTable } from '../../ui/table/VirtualTable.js';
import { Waiting } from '../../ui/Waiting.js';
import type { LedgerState, RowFilter, RowQuery, RowSort, RowView } from '../../worker/protocol.js';
import { NO_FILTER } from '../../worker/rows/row-filter.js';
import { useLedger, useLedgerState, useLoadedRows } from '../../worker/use-ledger.js';
import { EntryDrawer } from '../entry/EntryDrawer.js';
import { LedgerGate, type ReadyLedger } from '../shell/LedgerGate.js';
import { useSession } from '../shell/session.js';
import { useReport } from '../shell/use-report.js';
import { goTo, usePlace } from '../shell/use-route.js';
import { WaysIn } from '../shell/WaysIn.js';
import { BulkBar } from './BulkBar.js';
import { leastWidth, savingsFor, type OptionalColumn, type Savings } from './column-layout.js';
import { ColumnMenu, useShownColumns } from './ColumnMenu.js';
import { filterOf, namesFilter } from './linked-filter.js';
import { TransactionFilters } from './TransactionFilters.js';
import { useTransactionColumns } from './transaction-columns.js';
import { rowWords } from './row-words.js';
import { useRowSelection, type RowSelection } from './use-row-selection.js';
import classes from './transactions.module.css';

/** Every entry of the book, filtered and sorted by the worker. */
export function TransactionsScreen(): ReactNode {
  const { t } = useTranslation();
  const ledger = useLedgerState();
  return (
    <Page title={t('nav.transactions')} layout="fill" summary={<Summary ledger={ledger} />}>
      <LedgerGate early>
        {(ready) => (ready.total === 0 ? <NoTransactions /> : <Transactions ledger={ready} />)}
      </LedgerGate>
    </Page>
  );
}

/** How many there are is known before they are read; while the others follow the newest, how far they are: filters and older rows wait. */
function Summary({ ledger }: { readonly ledger: LedgerState }): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const loaded = useLoadedRows();
  if (ledger.phase === 'failed' || ledger.total === null) return '';
  const { total } = ledger;
  const follow = ledger.phase === 'loading' && ledger.newest !== undefined && loaded > 0;
  const count = follow ? t('ledger.loadingCount', { loaded, total }) : t('transactions.count', { count: total });
  return `${count} · ${t('transactions.timeIn', { zone: settings.timezone })}`;
}

function NoTransactions(): ReactNode {
  const { t } = useTranslation();
  return (
    <Nothing title={t('transactions.noneTitle')} actions={<WaysIn />}>
      {t('transactions.noneWords')}
    </Nothing>
  );
}

interface RowList {
  readonly query: Omit<RowQuery, 'from' | 'to'>;
  /** Whether the marks are those of this ledger: when they come, the same question has another answer. */
  readonly marked: boolean;
}

/** Rows by what is chosen; once the result is there, its issues mark rows for review too. */
function useRowList(filter: RowFilter, sort: RowSort, { version }: ReadyLedger): RowList {
  const { settings } = useSession();
  const zone = settings.timezone;
  const report = useReport();
  const options = report.state === 'ready' ? report.value.options : null;
  const marked = report.state === 'ready' && report.current;
  return useMemo(
    () => ({ query: { ledger: version, filter, sort, zone, options }, marked }),
    [version, filter, sort, zone, options, marked],
  );
}

function useRowSource(list: RowList): RowSource<RowView> {
  const ledger = useLedger();
  const fetch = useCallback(
    async (from: number, to: number) => {
      const { matching, rows } = await ledger.ask('rows', { ...list.query, from, to });
      return { count: matching, rows };
    },
    [ledger, list],
  );
  return useRanges<RowView>(fetch);
}

/** Another column starts with what one looks for first: the newest, the largest, the first of the alphabet. */
function useSort(): readonly [RowSort, (by: RowSort['by']) => void] {
  const [sort, setSort] = useState<RowSort>({ by: 'time', order: 'descending' });
  const onSort = useCallback((by: RowSort['by']) => {
    setSort((now) => {
      if (now.by === by) return { by, order: now.order === 'ascending' ? 'descending' : 'ascending' };
      return { by, order: by === 'time' || by === 'amount' || by === 'value' ? 'descending' : 'ascending' };
    });
  }, []);
  return [sort, onSort];
}

/** The filter that the link names, then whatever is chosen; a place that names none leaves it as it is. */
function useLinkedFilter() {
  const { params, visit } = usePlace();
  const [known, setKnown] = useState({ params, filter: filterOf(params) });
  if (known.params !== params) setKnown({ params, filter: namesFilter(params) ? filterOf(params) : known.filter });
  const setFilter = useCallback((filter: RowFilter) => setKnown((now) => ({ ...now, filter })), []);
  return { filter: known.filter, setFilter, linked: params.get('entry'), visit };
}

const openEntry = (id: string | null): void => goTo('transactions', id === null ? {} : { entry: id });
const openRow = ({ entry }: RowView): void => openEntry(entry.id);
const closeEntry = (): void => openEntry(null);

function Transactions({ ledger }: { readonly ledger: ReadyLedger }): ReactNode {
  const { filter, setFilter, linked, visit } = useLinkedFilter();
  const [matching, setMatching] = useState<number | null>(null);
  const [shown, setShown] = useShownColumns();
  const [room, setRoom] = useState<number | null>(null);
  const savings = savingsFor(shown, room);
  // Made once: the filters stay as they are while the rows below come and go.
  const columnMenu = useMemo(
    () => <ColumnMenu shown={shown} onChange={setShown} without={savings.without} />,
    [shown, setShown, savings],
  );
  const onClear = useCallback(() => setFilter(NO_FILTER), [setFilter]);
  // Typing stays ahead of the filter: the rows follow when there is a moment.
  const wanted = useDeferredValue(filter);
  return (
    <>
      <TransactionFilters ledger={ledger} filter={filter} onChange={setFilter} matching={matching}>
        {columnMenu}
      </TransactionFilters>
      <FoundRows
        ledger={ledger}
        filter={wanted}
        shown={shown}
        savings={savings}
        minWidth={leastWidth(shown, savings, room ?? 0)}
        onRoom={setRoom}
        linked={linked}
        onMatching={setMatching}
        onClear={onClear}
      />
      {/* The address says whether one is open: it does not close before one's eyes when one comes back without. */}
      <EntryDrawer key={visit} id={linked} ledger={ledger} onClose={closeEntry} />
    </>
  );
}

interface FoundRowsProps {
  readonly ledger: ReadyLedger;
  readonly filter: RowFilter;
  readonly shown: readonly OptionalColumn[];
  readonly savings: Savings;
  readonly minWidth: number;
  readonly onRoom: (width: number) => void;
  /** The entry whose details are open. */
  readonly linked: string | null;
  readonly onMatching: (rows: number | null) => void;
  readonly onClear: () => void;
}

/** The rows that a filter lets through; only this part is drawn anew while one scrolls. */
const FoundRows = memo(function FoundRows(props: FoundRowsProps): ReactNode {
  const { ledger, filter, shown, savings, minWidth, onRoom, linked, onMatching, onClear } = props;
  const { t } = useTranslation();
  const [sort, onSort] = useSort();
  const list = useRowList(filter, sort, ledger);
  // Asks before the list does: what is no longer shown is no longer chosen by then.
  const selection = useRowSelection(list.query);
  const source = useRowSource(list);
  const columns = useTransactionColumns({ ledger, shown, savings, sort, onSort });
  const { count, error } = source;
  const boxes = useBoxes(selection, count);
  useEffect(() => onMatching(count), [onMatching, count]);
  const isOpen = useCallback(({ entry }: RowView) => entry.id === linked, [linked]);
  return (
    <>
      {error !== null && <FailureNote error={error} />}
      {count === null && error === null && <Waiting label={t('ledger.loading')} />}
      {count === 0 && <NoMatch onClear={onClear} />}
      {count !== null && count > 0 && (
        <VirtualTable
          label={t('transactions.table')}
          columns={columns}
          source={source}
          minWidth={minWidth}
          onRoom={onRoom}
          onOpen={openRow}
          isOpen={isOpen}
          isStruck={isIgnored}
          selection={boxes}
        />
      )}
      <BulkBar selection={selection} matching={count ?? 0} />
    </>
  );
});

const isIgnored = ({ ignored }: RowView): boolean => ignored;

/** The boxes before the rows, and the one above them. */
function useBoxes(selection: RowSelection, count: number | null): TableSelection<RowView> {
  const { settings } = useSession();
  const t = useWords();
  const zone = settings.timezone;
  return useMemo(() => {
    const { ids, isSelected, onToggle, chooseAll, clear } = selection;
    return {
      isSelected,
      onToggle,
      all: ids.size === 0 ? 'none' : ids.size === count ? 'all' : 'some',
      onAll: ids.size === 0 ? chooseAll : clear,
      allLabel: t('transactions.chooseAll'),
      rowLabel: (row) => t('transactions.choose', { what: rowWords(row, zone, t) }),
    };
  }, [selection, count, zone, t]);
}

function NoMatch({ onClear }: { readonly onClear: () => void }): ReactNode {
  const { t } = useTranslation();
  const clear = (
    <Button variant="default" onClick={onClear}>
      {t('transactions.clear')}
    </Button>
  );
  return (
    <div className={classes.rest}>
      <Nothing title={t('transactions.noMatchTitle')} actions={clear}>
        {t('transactions.noMatchWords')}
      </Nothing>
    </div>
  );
}
