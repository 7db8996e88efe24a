import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../../core/contract/views.js';
import { countText } from '../../ui/decimal-display.js';
import { Money } from '../../ui/Figure.js';
import { Figures, type FigureItem } from '../../ui/Figures.js';
import type { Load } from '../../ui/use-load.js';
import { When } from '../../ui/When.js';
import type { OverviewView } from '../../worker/book/book-views.js';
import { BALANCE_CURRENCY, totalValue } from '../accounts/account-values.js';
import { brokenOf } from '../accounts/broken-accounts.js';
import { lastSync } from '../accounts/last-sync.js';
import { useSync } from '../accounts/use-sync.js';
import { useWorklist } from '../review/use-worklist.js';
import { useSession } from '../shell/session.js';
import { useTermWords } from '../shell/use-term-words.js';
import { placeOf } from '../shell/use-route.js';

interface GlanceProps {
  readonly accounts: readonly AccountView[];
  readonly overview: Load<OverviewView>;
}

/** The figures that a person opens the app for. */
export function Glance({ accounts, overview }: GlanceProps): ReactNode {
  const { t } = useTranslation();
  const worth = totalValue(accounts);
  const worthNote = worth.complete ? t('overview.worthNote') : `${t('overview.worthNote')}; ${t('overview.worthPart')}`;
  const items: FigureItem[] = [
    {
      id: 'worth',
      name: t('overview.worth'),
      words: t('overview.worthWords'),
      value: <Money value={worth.value} currency={BALANCE_CURRENCY} />,
      ...(worth.value !== null ? { note: worthNote } : {}),
    },
    ...useYearItems(overview),
    useAttentionItem(),
    useSyncItem(accounts),
  ];
  return <Figures label={t('overview.totals')} items={items} />;
}

function useYearItems(overview: Load<OverviewView>): readonly FigureItem[] {
  const { t } = useTranslation();
  const words = useTermWords();
  if (overview.state !== 'ready') return [];
  const { currency, years, income: incomes } = overview.value;
  const newest = years.at(-1);
  if (newest === undefined) return [];
  const { year, gain, income, incomplete } = newest;
  const note = incomplete ? { note: t('overview.incompleteYear') } : {};
  const received = incomes.filter((one) => one.year === year);
  const unknown = received.reduce((count, one) => count + one.unknown, 0);
  const known = received.length === 0 || received.some((one) => one.unknown < one.rows);
  return [
    {
      id: 'gain',
      name: t('overview.gain', { year }),
      words: words.figure('gain'),
      value: <Money value={gain} currency={currency} gain />,
      ...note,
    },
    {
      id: 'income',
      name: t('overview.income', { year }),
      words: words.figure('income'),
      value: <Money value={known ? income : null} currency={currency} />,
      ...(unknown > 0 ? note : {}),
    },
  ];
}

function useAttentionItem(): FigureItem {
  const { t } = useTranslation();
  const worklist = useWorklist();
  const item = { id: 'attention', name: t('overview.attention') };
  if (worklist.state !== 'ready') return { ...item, value: '…' };
  const { total, leftOpen } = worklist.value;
  const left = leftOpen > 0 ? { note: t('review.leftOpen', { count: leftOpen }) } : {};
  if (total === 0) return { ...item, value: 0, note: t('overview.attentionNone'), ...left };
  return { ...item, value: <a href={placeOf('review')}>{countText(total)}</a>, ...left };
}

function useSyncItem(accounts: readonly AccountView[]): FigureItem {
  const { t } = useTranslation();
  const { settings } = useSession();
  const { running } = useSync();
  const last = lastSync(accounts);
  const broken = brokenOf(accounts).length;
  return {
    id: 'lastSync',
    name: t('overview.lastSync'),
    value: last === null ? t('overview.never') : <When instant={last} zone={settings.timezone} to="minute" />,
    ...(broken > 0 ? { note: <a href={placeOf('accounts')}>{t('overview.broken', { count: broken })}</a> } : {}),
    ...(running ? { note: t('overview.syncing') } : {}),
  };
}
