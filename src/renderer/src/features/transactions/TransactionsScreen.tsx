import { Button } from '@mantine/core';
import { useCallback, useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../ui/FailureNote.js';
import { Nothing } from '../../ui/Nothing.js';
import { Page } from '../../ui/Page.js';
import { useRanges, type RowSource } from '../../ui/use-ranges.js';
import { VirtualTable } from '../../ui/VirtualTable.js';
import { Waiting } from '../../ui/Waiting.js';
import type { RowFilter, RowQuery, RowView } from '../../worker/protocol.js';
import { useAnswer, useLedger, useLedgerState } from '../../worker/use-ledger.js';
import { EntryDrawer } from '../entry/EntryDrawer.js';
import { LedgerGate, type ReadyLedger } from '../shell/LedgerGate.js';
import { useSession } from '../shell/session.js';
import { useComputeOptions } from '../shell/use-compute-options.js';
import { goTo } from '../shell/use-route.js';
import { NO_FILTER, TransactionFilters } from './TransactionFilters.js';
import { useTransactionColumns } from './transaction-columns.js';

/** Every entry of the book, filtered and sorted by the worker. */
export function TransactionsScreen(): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const ledger = useLedgerState();
  const summary =
    ledger.phase === 'ready'
      ? `${t('transactions.count', { count: ledger.total })} · ${t('transactions.timeIn', { zone: settings.timezone })}`
      : '';
  return (
    <Page title={t('nav.transactions')} layout="fill" summary={summary}>
      <LedgerGate>{(ready) => (ready.total === 0 ? <NoTransactions /> : <Transactions ledger={ready} />)}</LedgerGate>
    </Page>
  );
}

function NoTransactions(): ReactNode {
  const { t } = useTranslation();
  const toAccounts = (
    <Button variant="default" onClick={() => goTo('accounts')}>
      {t('transactions.toAccounts')}
    </Button>
  );
  return (
    <Nothing title={t('transactions.noneTitle')} actions={toAccounts}>
      {t('transactions.noneWords')}
    </Nothing>
  );
}

type Order = RowQuery['order'];

/** Rows by what is chosen; once the result is there, its issues mark rows for review too. */
function useRowSource(filter: RowFilter, order: Order, { version }: ReadyLedger): RowSource<RowView> {
  const ledger = useLedger();
  const wanted = useComputeOptions();
  const report = useAnswer(
    'report',
    useMemo(() => ({ options: wanted }), [wanted]),
    version,
  );
  const options = report.state === 'ready' ? report.value.options : null;
  const fetch = useCallback(
    async (from: number, to: number) => {
      const { matching, rows } = await ledger.ask('rows', { ledger: version, filter, order, from, to, options });
      return { count: matching, rows };
    },
    [ledger, filter, order, options, version],
  );
  return useRanges<RowView>(fetch);
}

function Transactions({ ledger }: { readonly ledger: ReadyLedger }): ReactNode {
  const { t } = useTranslation();
  const [filter, setFilter] = useState(NO_FILTER);
  const [order, setOrder] = useState<Order>('descending');
  const [opened, setOpened] = useState<string | null>(null);
  // Typing stays ahead of the filter: the rows follow when there is a moment.
  const settled = useDeferredValue(filter);
  const source = useRowSource(settled, order, ledger);
  const turn = useCallback(() => setOrder((now) => (now === 'ascending' ? 'descending' : 'ascending')), []);
  const columns = useTransactionColumns(ledger, order, turn);
  return (
    <>
      <TransactionFilters ledger={ledger} filter={filter} onChange={setFilter} matching={source.count} />
      {source.error !== null && <FailureNote error={source.error} />}
      {source.count === null && source.error === null && <Waiting label={t('ledger.loading')} />}
      {source.count === 0 && <NoMatch onClear={() => setFilter(NO_FILTER)} />}
      {source.count !== null && source.count > 0 && (
        <VirtualTable
          label={t('transactions.table')}
          columns={columns}
          source={source}
          minWidth={964}
          onOpen={({ entry }) => setOpened(entry.id)}
          isOpen={({ entry }) => entry.id === opened}
        />
      )}
      <EntryDrawer id={opened} ledger={ledger} onClose={() => setOpened(null)} />
    </>
  );
}

function NoMatch({ onClear }: { readonly onClear: () => void }): ReactNode {
  const { t } = useTranslation();
  const clear = (
    <Button variant="default" onClick={onClear}>
      {t('transactions.clear')}
    </Button>
  );
  return (
    <Nothing title={t('transactions.noMatchTitle')} actions={clear}>
      {t('transactions.noMatchWords')}
    </Nothing>
  );
}
