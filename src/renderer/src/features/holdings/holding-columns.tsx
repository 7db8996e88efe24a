import { IconAlertTriangle } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../text/use-words.js';
import { countText } from '../../ui/decimal-display.js';
import { Amount, Money } from '../../ui/Figure.js';
import type { TableColumn } from '../../ui/table/table-props.js';
import type { HoldingsView, HoldingView } from '../../worker/book/book-views.js';
import { AccountName } from './AccountName.js';
import classes from './holdings.module.css';

type ColumnName = 'asset' | 'account' | 'amount' | 'cost' | 'value' | 'gain' | 'long' | 'lots';

/** What a column's name means; nothing where it says so itself. */
function wordsOf(id: ColumnName, t: TFunction): string {
  switch (id) {
    case 'cost':
    case 'value':
    case 'gain':
      return t(`holdings.total.${id}Words`);
    case 'long':
    case 'lots':
      return t(`holdings.columnWords.${id}`);
    case 'asset':
    case 'account':
    case 'amount':
      return '';
  }
}

export function useHoldingColumns(
  { currency, terms }: HoldingsView,
  accounts: Readonly<Record<string, string>>,
  narrow: boolean,
): readonly TableColumn<HoldingView>[] {
  const { t } = useTranslation();
  return useMemo((): readonly TableColumn<HoldingView>[] => {
    const column = (id: ColumnName, width: string) => ({
      id,
      width,
      header: t(`holdings.column.${id}`),
      words: wordsOf(id, t),
    });
    const long: TableColumn<HoldingView> = {
      ...column('long', narrow ? 'minmax(88px, 1fr)' : '96px'),
      cell: ({ lots }) => <UntilLong days={lots.map(({ daysToLong }) => daysToLong)} />,
    };
    const lots: TableColumn<HoldingView> = {
      ...column('lots', '60px'),
      numeric: true,
      cell: (holding) => countText(holding.lots.length),
    };
    return [
      { ...column('asset', narrow ? '68px' : '72px'), cell: AssetName },
      {
        ...column('account', narrow ? 'minmax(156px, 2.5fr)' : 'minmax(232px, 2.5fr)'),
        cell: ({ account }) => <AccountName account={account} accounts={accounts} brief={narrow} />,
      },
      {
        ...column('amount', 'minmax(104px, 1fr)'),
        numeric: true,
        cell: ({ amount, asset }) => <Amount amount={amount} asset={asset} bare />,
      },
      {
        ...column('cost', 'minmax(104px, 1fr)'),
        numeric: true,
        cell: ({ cost, incomplete }) => (
          <>
            {incomplete && <Incomplete />}
            <Money value={cost} currency={currency} />
          </>
        ),
      },
      {
        ...column('value', 'minmax(96px, 1fr)'),
        numeric: true,
        cell: ({ value }) => <Money value={value} currency={currency} />,
      },
      {
        ...column('gain', 'minmax(108px, 1fr)'),
        numeric: true,
        cell: ({ gain }) => <Money value={gain} currency={currency} gain />,
      },
      ...(terms ? [long] : []),
      // The details of a holding list them.
      ...(narrow ? [] : [lots]),
    ];
  }, [t, currency, terms, accounts, narrow]);
}

function AssetName({ asset }: HoldingView): ReactNode {
  return <strong className={classes.asset}>{asset}</strong>;
}

/** When the next lot of a holding becomes long-term; nothing to tell where no date is known. */
function UntilLong({ days }: { readonly days: readonly (number | null)[] }): ReactNode {
  const t = useWords();
  const known = days.flatMap((day) => (day === null ? [] : [day]));
  if (known.length === 0) return null;
  if (known.every((day) => day === 0)) return t('holdings.longNow');
  if (known.includes(0)) return t('holdings.longPart');
  return t('holdings.longIn', { count: Math.min(...known) });
}

export function Incomplete(): ReactNode {
  const t = useWords();
  const label = t('holdings.incomplete');
  return (
    <span className={classes.incomplete} title={label}>
      <IconAlertTriangle size={14} aria-hidden />
      <span className="lb-unseen">{label}</span>
    </span>
  );
}
