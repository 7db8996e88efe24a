import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecimalText } from '../../../../core/domain/decimal.js';
import type { LedgerEntry, Leg } from '../../../../core/domain/ledger-entry.js';
import { Amount, Money } from '../../ui/Figure.js';
import type { TableColumn } from '../../ui/VirtualTable.js';
import { When } from '../../ui/When.js';
import type { RowQuery, RowView } from '../../worker/protocol.js';
import { rowFees, rowSides } from '../../worker/row-kind.js';
import type { ReadyLedger } from '../shell/LedgerGate.js';
import { useSession } from '../shell/session.js';
import classes from './transactions.module.css';

/** What a row is worth: cash of the ledger's currency is its own value, else the value received, else the value given. */
function rowValue(entry: LedgerEntry, currency: string): DecimalText | null {
  const sides = rowSides(entry);
  const cash = [sides.in, sides.out].find((leg) => leg?.asset === currency && leg.cash !== false);
  return cash?.amount ?? sides.in?.value ?? sides.out?.value ?? null;
}

function Side({ leg }: { readonly leg: Leg | null }): ReactNode {
  return leg === null ? null : <Amount amount={leg.amount} asset={leg.asset} cash={leg.cash} />;
}

function Fees({ entry }: { readonly entry: LedgerEntry }): ReactNode {
  const { t } = useTranslation();
  const [first, ...rest] = rowFees(entry);
  if (first === undefined) return null;
  return (
    <>
      <Amount amount={first.amount} asset={first.asset} cash={first.cash} />
      {rest.length > 0 && <span className={classes.more}> {t('transactions.more', { count: rest.length })}</span>}
    </>
  );
}

function State({ row }: { readonly row: RowView }): ReactNode {
  const { t } = useTranslation();
  if (row.review.length === 0) return null;
  return (
    <span className={classes.review} title={t('transactions.reviewOnly')}>
      <IconAlertTriangle size={14} aria-hidden />
      {t('transactions.review')}
    </span>
  );
}

/** Moves inside the book show their amount once, under Out. */
function arrives({ kind }: LedgerEntry): boolean {
  return kind !== 'transfer' && kind !== 'stake' && kind !== 'unstake';
}

export function useTransactionColumns(
  ledger: ReadyLedger,
  order: RowQuery['order'],
  onOrder: () => void,
): readonly TableColumn<RowView>[] {
  const { t } = useTranslation();
  const { settings } = useSession();
  const { timezone } = settings;
  return useMemo((): readonly TableColumn<RowView>[] => {
    const { accounts, currency } = ledger;
    const name = (account: string): string => accounts[account] ?? account;
    const column = (id: 'time' | 'account' | 'kind' | 'out' | 'in' | 'fees' | 'value' | 'state', width: string) => ({
      id,
      width,
      header: t(`transactions.column.${id}`),
    });
    const sort = { direction: order, label: t(`transactions.${order}`), onToggle: onOrder };
    return [
      {
        ...column('time', '124px'),
        sort,
        cell: ({ entry }) => <When instant={entry.time} zone={timezone} to="minute" />,
      },
      { ...column('kind', '88px'), cell: ({ kind }) => t(`kind.${kind}`) },
      {
        ...column('out', 'minmax(112px, 1fr)'),
        numeric: true,
        cell: ({ entry }) => <Side leg={rowSides(entry).out} />,
      },
      {
        ...column('in', 'minmax(112px, 1fr)'),
        numeric: true,
        cell: ({ entry }) => (arrives(entry) ? <Side leg={rowSides(entry).in} /> : null),
      },
      { ...column('fees', 'minmax(116px, 0.8fr)'), numeric: true, cell: ({ entry }) => <Fees entry={entry} /> },
      {
        ...column('value', '88px'),
        numeric: true,
        cell: ({ entry }) => (arrives(entry) ? <Money value={rowValue(entry, currency)} currency={currency} /> : null),
      },
      {
        ...column('account', 'minmax(144px, 1.1fr)'),
        cell: ({ entry }) => (
          <span className={classes.account} title={name(entry.account)}>
            {entry.kind === 'transfer' ? `${name(entry.account)} → ${name(entry.to)}` : name(entry.account)}
          </span>
        ),
      },
      { ...column('state', '76px'), cell: (row) => <State row={row} /> },
    ];
  }, [ledger, order, onOrder, t, timezone]);
}
