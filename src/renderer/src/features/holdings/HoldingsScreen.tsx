import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../ui/FailureNote.js';
import { Money } from '../../ui/Figure.js';
import { Figures } from '../../ui/Figures.js';
import { Nothing } from '../../ui/Nothing.js';
import { Page } from '../../ui/Page.js';
import { staticRows } from '../../ui/table/static-rows.js';
import { useArranged } from '../../ui/table/use-arranged.js';
import { VirtualTable } from '../../ui/table/VirtualTable.js';
import { Waiting } from '../../ui/Waiting.js';
import { zonedMinute } from '../../ui/zoned-time.js';
import type { HoldingsView, HoldingView } from '../../worker/book/book-views.js';
import { useLedgerState } from '../../worker/use-ledger.js';
import { LedgerGate, type ReadyLedger } from '../shell/LedgerGate.js';
import { useSession } from '../shell/session.js';
import { WaysIn } from '../shell/WaysIn.js';
import { ARRANGEMENTS, useHoldingColumns } from './holding-columns.js';
import { useHoldingWords } from './use-holding-words.js';
import { LotsDrawer } from './LotsDrawer.js';
import { matching, useHoldings, type Holdings } from './use-holdings.js';
import classes from './holdings.module.css';

/** What is held, per asset and pool: cost, worth today, what would be gained, how long until it is long-term. */
export function HoldingsScreen(): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const ledger = useLedgerState();
  const holdings = useHoldings(ledger.phase === 'ready' ? ledger.version : 0);
  const summary = (): string => {
    if (holdings.state !== 'ready') return '';
    const { pricedAt } = holdings.value;
    if (pricedAt === null) return t('holdings.noPrices');
    return t('holdings.summary', { when: zonedMinute(pricedAt, settings.timezone) });
  };
  return (
    <Page title={t('nav.holdings')} layout="fill" summary={summary()}>
      <LedgerGate>{(ready) => <Body ledger={ready} holdings={holdings} />}</LedgerGate>
    </Page>
  );
}

interface BodyProps {
  readonly ledger: ReadyLedger;
  readonly holdings: ReturnType<typeof useHoldings>;
}

function Body({ ledger, holdings }: BodyProps): ReactNode {
  const { t } = useTranslation();
  switch (holdings.state) {
    case 'loading':
      return <Waiting label={t('ledger.computing')} />;
    case 'failed':
      return <FailureNote error={holdings.error} onRetry={holdings.retry} />;
    case 'ready':
      return holdings.value.view.holdings.length === 0 ? (
        <NothingHeld />
      ) : (
        <Held ledger={ledger} holdings={holdings.value} />
      );
  }
}

function NothingHeld(): ReactNode {
  const { t } = useTranslation();
  return (
    <Nothing title={t('holdings.noneTitle')} actions={<WaysIn />}>
      {t('holdings.noneWords')}
    </Nothing>
  );
}

interface HeldProps {
  readonly ledger: ReadyLedger;
  readonly holdings: Holdings;
}

function Held({ ledger, holdings: { view } }: HeldProps): ReactNode {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  // Which one, and not its figures: those of another result are others.
  const [opened, setOpened] = useState<Pick<HoldingView, 'asset' | 'account'> | null>(null);
  const isOpen = (row: HoldingView): boolean => row.asset === opened?.asset && row.account === opened.account;
  const wanted = useDeferredValue(text);
  const found = useMemo(() => matching(view.holdings, wanted, ledger.accounts), [view, wanted, ledger]);
  const source = useMemo(() => staticRows(found), [found]);
  const fitting = useArranged(useHoldingColumns(view, ledger.accounts), ARRANGEMENTS);
  return (
    <>
      <Totals view={view} />
      <TextInput
        type="search"
        aria-label={t('holdings.search')}
        placeholder={t('holdings.searchHint')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        className={classes.search ?? ''}
      />
      {found.length === 0 ? (
        <p className={classes.none}>{t('holdings.noMatch')}</p>
      ) : (
        <VirtualTable label={t('holdings.table')} {...fitting} source={source} onOpen={setOpened} isOpen={isOpen} />
      )}
      <LotsDrawer
        holding={view.holdings.find(isOpen) ?? null}
        view={view}
        accounts={ledger.accounts}
        onClose={() => setOpened(null)}
      />
    </>
  );
}

function Totals({ view: { total, currency, holdings } }: { readonly view: HoldingsView }): ReactNode {
  const { t } = useTranslation();
  const wordsOf = useHoldingWords();
  const known = total.unpriced < holdings.length;
  const note = (
    <>
      {t('holdings.total.valueNote')}
      {total.unpriced > 0 && (
        <>
          {'; '}
          <span>{t('holdings.unpriced', { count: total.unpriced })}</span>
        </>
      )}
    </>
  );
  const words = (name: 'value' | 'cost' | 'gain') => ({
    id: name,
    name: t(`holdings.total.${name}`),
    words: wordsOf(name),
  });
  return (
    <Figures
      label={t('holdings.totals')}
      items={[
        { ...words('value'), value: <Money value={known ? total.value : null} currency={currency} />, note },
        { ...words('cost'), value: <Money value={total.cost} currency={currency} /> },
        { ...words('gain'), value: <Money value={known ? total.gain : null} currency={currency} gain /> },
        { id: 'count', name: t('holdings.total.count'), value: holdings.length },
      ]}
    />
  );
}
