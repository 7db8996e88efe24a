import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../text/use-words.js';
import { countText } from '../../ui/decimal-display.js';
import { Amount, Money } from '../../ui/Figure.js';
import { IncompleteMark } from '../../ui/IncompleteMark.js';
import type { Arrangement } from '../../ui/table/use-arranged.js';
import type { TableColumn } from '../../ui/table/table-props.js';
import type { HoldingsView, HoldingView } from '../../worker/book/book-views.js';
import { AccountName } from './AccountName.js';
import { useHoldingWords, type HoldingTerm } from './use-holding-words.js';
import classes from './holdings.module.css';

/** Of asset and place under each other. */
const BOTH = 'minmax(104px, 2.5fr)';

/** `place`: the account in fewer words. */
type ColumnName = 'asset' | 'account' | 'place' | 'amount' | HoldingTerm;

/** Every column, then short names and no number of lots, then rows of two lines: windows of 940 pixels, and 200 % of one of 1280 and of 940. */
export const ARRANGEMENTS = [
  { least: 972, places: ['asset', 'account', 'amount', 'cost', 'value', 'gain', 'long', 'lots'] },
  { least: 788, places: ['asset', 'place', 'amount', 'cost', 'value', 'gain', 'long'] },
  { least: 616, places: [['asset', 'place', BOTH], ['amount', 'lots'], 'cost', 'value', ['gain', 'long']] },
  {
    least: 516,
    places: [
      ['asset', 'place', BOTH],
      ['amount', 'lots'],
      // A cost has room for its mark, wherever it stands.
      ['value', 'cost', 'minmax(108px, 1fr)'],
      ['gain', 'long'],
    ],
  },
  {
    least: 348,
    places: [
      ['asset', 'place', BOTH],
      ['amount', 'value'],
      ['gain', 'long'],
    ],
  },
] as const satisfies readonly [Arrangement, ...Arrangement[]];

export function useHoldingColumns(
  { currency, terms }: HoldingsView,
  accounts: Readonly<Record<string, string>>,
): readonly TableColumn<HoldingView>[] {
  const { t } = useTranslation();
  const wordsOf = useHoldingWords();
  return useMemo((): readonly TableColumn<HoldingView>[] => {
    const column = (id: ColumnName, width: string) => ({
      id,
      width,
      header: t(`holdings.column.${id === 'place' ? 'account' : id}`),
      words: id === 'asset' || id === 'account' || id === 'place' || id === 'amount' ? '' : wordsOf(id),
    });
    return [
      { ...column('asset', 'minmax(68px, 72px)'), cell: AssetName },
      {
        ...column('account', 'minmax(232px, 2.5fr)'),
        cell: ({ account }) => <AccountName account={account} accounts={accounts} />,
      },
      {
        ...column('place', 'minmax(156px, 2.5fr)'),
        cell: ({ account }) => <AccountName account={account} accounts={accounts} brief />,
      },
      {
        ...column('amount', 'minmax(104px, 1fr)'),
        numeric: true,
        cell: ({ amount, asset }) => <Amount amount={amount} asset={asset} bare />,
      },
      {
        ...column('cost', 'minmax(104px, 1fr)'),
        numeric: true,
        cell: (holding) => <Cost holding={holding} currency={currency} />,
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
      ...(terms ? [{ ...column('long', 'minmax(88px, 96px)'), cell: UntilLong }] : []),
      { ...column('lots', '60px'), numeric: true, cell: ({ lots }) => countText(lots.length) },
    ];
  }, [t, wordsOf, currency, terms, accounts]);
}

function AssetName({ asset }: HoldingView): ReactNode {
  return <strong className={classes.asset}>{asset}</strong>;
}

function Cost({ holding, currency }: { readonly holding: HoldingView; readonly currency: string }): ReactNode {
  return (
    <>
      {holding.incomplete && <Incomplete />}
      <Money value={holding.cost} currency={currency} />
    </>
  );
}

/** When the next lot of a holding becomes long-term; nothing to tell where no date is known. */
function UntilLong({ lots }: HoldingView): ReactNode {
  const t = useWords();
  const known = lots.flatMap(({ daysToLong }) => (daysToLong === null ? [] : [daysToLong]));
  if (known.length === 0) return null;
  if (known.every((day) => day === 0)) return t('holdings.longNow');
  if (known.includes(0)) return t('holdings.longPart');
  return t('holdings.longIn', { count: Math.min(...known) });
}

export function Incomplete(): ReactNode {
  const t = useWords();
  return <IncompleteMark label={t('holdings.incomplete')} />;
}
