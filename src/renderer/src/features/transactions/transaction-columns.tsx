import { IconAlertTriangle, IconNote, IconPencil, type Icon } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerEntry, Leg } from '../../../../core/domain/ledger-entry.js';
import { useWords } from '../../text/use-words.js';
import { Amount, Money } from '../../ui/Figure.js';
import type { TableColumn } from '../../ui/VirtualTable.js';
import { When } from '../../ui/When.js';
import type { RowSort, RowView } from '../../worker/protocol.js';
import { rowFees, rowSides, rowValue } from '../../worker/row-kind.js';
import type { ReadyLedger } from '../shell/LedgerGate.js';
import { useSession } from '../shell/session.js';
import type { OptionalColumn } from './ColumnMenu.js';
import classes from './transactions.module.css';

function Side({ leg }: { readonly leg: Leg | null }): ReactNode {
  return leg === null ? null : <Amount amount={leg.amount} asset={leg.asset} cash={leg.cash} />;
}

function Fees({ entry }: { readonly entry: LedgerEntry }): ReactNode {
  const t = useWords();
  const [first, ...rest] = rowFees(entry);
  if (first === undefined) return null;
  return (
    <>
      <Amount amount={first.amount} asset={first.asset} cash={first.cash} />
      {rest.length > 0 && <span className={classes.more}> {t('transactions.more', { count: rest.length })}</span>}
    </>
  );
}

/** At most the one mark that matters most, in words; the drawer says the rest. */
function State({ row }: { readonly row: RowView }): ReactNode {
  const t = useWords();
  if (row.ignored) return <span className={classes.more}>{t('transactions.ignored')}</span>;
  if (row.review.length > 0) {
    return (
      <span className={classes.review} title={t('transactions.states.review')}>
        <IconAlertTriangle size={14} aria-hidden />
        {t('transactions.review')}
      </span>
    );
  }
  if (row.edited.length > 0) return <Mark icon={IconPencil} words={t('transactions.edited')} />;
  return row.remark === null ? null : <Mark icon={IconNote} words={t('transactions.noted')} />;
}

function Mark({ icon: MarkIcon, words }: { readonly icon: Icon; readonly words: string }): ReactNode {
  return (
    <span className={classes.mark}>
      <MarkIcon size={14} aria-hidden />
      {words}
    </span>
  );
}

/** Moves inside the book show their amount once, under Out. */
function arrives({ kind }: LedgerEntry): boolean {
  return kind !== 'transfer' && kind !== 'stake' && kind !== 'unstake';
}

/** Which question of the worker sorts by a column. */
const SORTS: Partial<Readonly<Record<ColumnName, RowSort['by']>>> = {
  time: 'time',
  kind: 'kind',
  out: 'asset',
  in: 'amount',
  value: 'value',
  account: 'account',
};

type ColumnName = 'time' | 'kind' | OptionalColumn;

interface ColumnChoices {
  readonly ledger: ReadyLedger;
  readonly shown: readonly OptionalColumn[];
  readonly sort: RowSort;
  readonly onSort: (by: RowSort['by']) => void;
}

export function useTransactionColumns({ ledger, shown, sort, onSort }: ColumnChoices): readonly TableColumn<RowView>[] {
  const { t } = useTranslation();
  const { settings } = useSession();
  const { timezone } = settings;
  return useMemo((): readonly TableColumn<RowView>[] => {
    const names: readonly ColumnName[] = ['time', 'kind', ...shown];
    return names.map((id) => {
      const by = SORTS[id];
      const direction = by === sort.by ? sort.order : null;
      return {
        id,
        header: t(`transactions.column.${id}`),
        ...LAYOUT[id],
        cell: (row) => <Cell column={id} row={row} ledger={ledger} zone={timezone} />,
        ...(by === undefined
          ? {}
          : { sort: { direction, label: t(`transactions.${direction ?? 'unsorted'}`), onToggle: () => onSort(by) } }),
      };
    });
  }, [ledger, shown, sort, onSort, t, timezone]);
}

/** Widths in pixels fit the widest usual content; the rest shares what is left. */
const LAYOUT: Readonly<Record<ColumnName, Pick<TableColumn<never>, 'width' | 'numeric'>>> = {
  time: { width: '124px' },
  kind: { width: '80px' },
  out: { width: 'minmax(132px, 1fr)', numeric: true },
  in: { width: 'minmax(128px, 1fr)', numeric: true },
  fees: { width: 'minmax(128px, 0.8fr)', numeric: true },
  value: { width: '88px', numeric: true },
  account: { width: 'minmax(100px, 0.9fr)' },
  state: { width: '72px' },
  note: { width: 'minmax(120px, 1fr)' },
  id: { width: '160px' },
};

interface CellProps {
  readonly column: ColumnName;
  readonly row: RowView;
  readonly ledger: ReadyLedger;
  readonly zone: string;
}

function Cell({ column, row, ledger, zone }: CellProps): ReactNode {
  const t = useWords();
  const { entry } = row;
  switch (column) {
    case 'time':
      return <When instant={entry.time} zone={zone} to="minute" />;
    case 'kind':
      return t(`kind.${row.kind}`);
    case 'out':
      return <Side leg={rowSides(entry).out} />;
    case 'in':
      return arrives(entry) ? <Side leg={rowSides(entry).in} /> : null;
    case 'fees':
      return <Fees entry={entry} />;
    case 'value':
      return arrives(entry) ? <Money value={rowValue(entry, ledger.currency)} currency={ledger.currency} /> : null;
    case 'account':
      return <AccountNames entry={entry} accounts={ledger.accounts} />;
    case 'state':
      return <State row={row} />;
    case 'note':
      return row.remark === null ? null : <span title={row.remark}>{row.remark}</span>;
    case 'id':
      return <span className={classes.id}>{entry.id}</span>;
  }
}

function AccountNames({
  entry,
  accounts,
}: {
  readonly entry: LedgerEntry;
  readonly accounts: ReadyLedger['accounts'];
}): ReactNode {
  const name = (account: string): string => accounts[account] ?? account;
  const words = entry.kind === 'transfer' ? `${name(entry.account)} → ${name(entry.to)}` : name(entry.account);
  return (
    <span className={classes.account} title={words}>
      {words}
    </span>
  );
}
