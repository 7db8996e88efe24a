import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Amount, Money } from '../../ui/Figure.js';
import { When } from '../../ui/When.js';
import type { HoldingsView, HoldingView, LotView } from '../../worker/book/book-views.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { Section } from '../../ui/Section.js';
import { SideDrawer } from '../../ui/SideDrawer.js';
import entryClasses from '../entry/entry.module.css';
import { TableHead } from '../entry/TableHead.js';
import { useHoldingWords } from './use-holding-words.js';
import { useSession } from '../shell/session.js';
import { placeOf } from '../shell/use-route.js';
import { AccountName } from './AccountName.js';
import { Incomplete } from './holding-columns.js';

/** A drawer draws at most so many lots; a holding of more is told by its totals and the export. */
const MOST_LOTS = 500;

interface LotsDrawerProps {
  /** `null` keeps it closed. */
  readonly holding: HoldingView | null;
  readonly view: HoldingsView;
  readonly accounts: Readonly<Record<string, string>>;
  readonly onClose: () => void;
}

/** One holding lot by lot, each with a way to the transaction that acquired it. */
export function LotsDrawer({ holding, view, accounts, onClose }: LotsDrawerProps): ReactNode {
  const { t } = useTranslation();
  return (
    <SideDrawer
      opened={holding !== null}
      title={holding !== null && t('holdings.drawer', { asset: holding.asset })}
      onClose={onClose}
    >
      {holding !== null && (
        <>
          <HoldingFacts holding={holding} view={view} accounts={accounts} />
          <Section title={t('holdings.lots')}>
            <LotTable lots={holding.lots.slice(0, MOST_LOTS)} view={view} asset={holding.asset} />
          </Section>
        </>
      )}
    </SideDrawer>
  );
}

function HoldingFacts({
  holding,
  view,
  accounts,
}: Omit<LotsDrawerProps, 'onClose' | 'holding'> & { readonly holding: HoldingView }): ReactNode {
  const { t } = useTranslation();
  const words = useHoldingWords();
  const { account, amount, asset, cost, value, gain } = holding;
  const { currency } = view;
  return (
    <Facts>
      <Fact name={t('holdings.column.account')}>
        <AccountName account={account} accounts={accounts} />
      </Fact>
      <Fact name={t('holdings.column.amount')}>
        <Amount amount={amount} asset={asset} exact />
      </Fact>
      <Fact name={t('holdings.column.cost')} words={words('cost')}>
        <Money value={cost} currency={currency} />
      </Fact>
      <Fact name={t('holdings.column.value')} words={words('value')}>
        <Money value={value} currency={currency} />
      </Fact>
      <Fact name={t('holdings.column.gain')} words={words('gain')}>
        <Money value={gain} currency={currency} gain />
      </Fact>
    </Facts>
  );
}

interface LotTableProps {
  readonly lots: readonly LotView[];
  readonly view: HoldingsView;
  readonly asset: string;
}

function LotTable({ lots, view: { currency, terms }, asset }: LotTableProps): ReactNode {
  const { t } = useTranslation();
  const words = useHoldingWords();
  const head = (id: 'cost' | 'gain' | 'long') => ({ name: t(`holdings.column.${id}`), words: words(id) });
  return (
    <table className={entryClasses.table}>
      <TableHead
        row={t('holdings.acquired')}
        figures={[t('holdings.column.amount'), head('cost'), head('gain')]}
        words={terms ? [head('long')] : []}
      />
      <tbody>
        {keyed(lots).map(({ key, lot }) => (
          <tr key={key}>
            <th scope="row">
              <Acquired lot={lot} />
            </th>
            <td className={entryClasses.number}>
              <Amount amount={lot.amount} asset={asset} bare />
            </td>
            <td className={entryClasses.number}>
              {lot.incomplete && <Incomplete />}
              <Money value={lot.cost} currency={currency} />
            </td>
            <td className={entryClasses.number}>
              <Money value={lot.gain} currency={currency} gain />
            </td>
            {terms && (
              <td>
                <UntilLong days={lot.daysToLong} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Lots of one entry can be equal: their place tells them apart. */
function keyed(lots: readonly LotView[]): readonly { readonly key: string; readonly lot: LotView }[] {
  return lots.map((lot, place) => ({ key: `${lot.entry ?? ''} ${place}`, lot }));
}

function UntilLong({ days }: { readonly days: number | null }): ReactNode {
  const { t } = useTranslation();
  if (days === null) return null;
  return days === 0 ? t('holdings.longAlready') : t('holdings.longIn', { count: days });
}

function Acquired({ lot: { entry, acquired } }: { readonly lot: LotView }): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  if (entry === null) return t('holdings.pool');
  const when = acquired === null ? entry : <When instant={acquired} zone={settings.timezone} to="date" />;
  return <a href={placeOf('transactions', { entry })}>{when}</a>;
}
