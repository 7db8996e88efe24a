import { IconAlertTriangle, IconEyeOff, IconNote, IconPencil, type Icon } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useMemo, type ReactNode } from 'react';
import type { LedgerEntry, Leg } from '../../../../core/domain/ledger-entry.js';
import { useWords } from '../../text/use-words.js';
import { Amount, Money } from '../../ui/Figure.js';
import type { TableColumn } from '../../ui/table/table-props.js';
import { When } from '../../ui/When.js';
import { zonedTime } from '../../ui/zoned-time.js';
import type { RowSort, RowView } from '../../worker/protocol.js';
import { rowFees, rowSides, rowValue } from '../../worker/rows/row-sides.js';
import type { ReadyLedger } from '../shell/LedgerGate.js';
import { useSession } from '../shell/session.js';
import { drawnPlaces, layoutOf, type ColumnName, type OptionalColumn, type Savings } from './column-layout.js';
import classes from './transactions.module.css';

function Side({ leg }: { readonly leg: Leg | null }): ReactNode {
  return leg === null ? null : <Amount amount={leg.amount} asset={leg.asset} cash={leg.cash} />;
}

function Fees({ entry, t }: { readonly entry: LedgerEntry; readonly t: TFunction }): ReactNode {
  const [first, ...rest] = rowFees(entry);
  if (first === undefined) return null;
  return (
    <>
      <Amount amount={first.amount} asset={first.asset} cash={first.cash} />
      {rest.length > 0 && <span className={classes.more}> {t('transactions.more', { count: rest.length })}</span>}
    </>
  );
}

interface StateProps {
  readonly row: RowView;
  /** The mark alone, its words on hover and for screen readers. */
  readonly brief: boolean;
  readonly t: TFunction;
}

/** At most the one mark that matters most, in words; the drawer says the rest. */
function State({ row, brief, t }: StateProps): ReactNode {
  if (row.ignored) {
    if (brief) return <Mark icon={IconEyeOff} words={t('transactions.ignored')} brief />;
    return <span className={classes.more}>{t('transactions.ignored')}</span>;
  }
  if (row.review.length > 0) {
    return (
      <span className={classes.review} title={t('transactions.states.review')}>
        <IconAlertTriangle size={14} aria-hidden />
        <span className={brief ? 'lb-unseen' : ''}>{t('transactions.review')}</span>
      </span>
    );
  }
  if (row.edited) return <Mark icon={IconPencil} words={t('transactions.edited')} brief={brief} />;
  return row.remark === null ? null : <Mark icon={IconNote} words={t('transactions.noted')} brief={brief} />;
}

interface MarkProps {
  readonly icon: Icon;
  readonly words: string;
  readonly brief: boolean;
}

function Mark({ icon: MarkIcon, words, brief }: MarkProps): ReactNode {
  return (
    <span className={classes.mark} title={words}>
      <MarkIcon size={14} aria-hidden />
      <span className={brief ? 'lb-unseen' : ''}>{words}</span>
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

interface ColumnChoices {
  readonly ledger: ReadyLedger;
  readonly shown: readonly OptionalColumn[];
  readonly savings: Savings;
  readonly sort: RowSort;
  readonly onSort: (by: RowSort['by']) => void;
}

export function useTransactionColumns(choices: ColumnChoices): readonly TableColumn<RowView>[] {
  const { ledger, shown, savings, sort, onSort } = choices;
  const t = useWords();
  const { settings } = useSession();
  const { timezone } = settings;
  return useMemo((): readonly TableColumn<RowView>[] => {
    const columnOf = (id: ColumnName): TableColumn<RowView> => {
      const by = SORTS[id];
      const direction = by === sort.by ? sort.order : null;
      return {
        id,
        header: t(`transactions.column.${id}`),
        headerUnseen: id === 'state' && savings.marks,
        ...layoutOf([id], savings),
        cell: (row) => cellOf(id, row, { ledger, zone: timezone, savings, t }),
        ...(by === undefined
          ? {}
          : { sort: { direction, label: t(`transactions.${direction ?? 'unsorted'}`), onToggle: () => onSort(by) } }),
      };
    };
    return drawnPlaces(shown, savings).map((place) => {
      const [id, below] = place;
      const column = { ...columnOf(id), ...layoutOf(place, savings) };
      return below === undefined ? column : { ...column, below: columnOf(below) };
    });
  }, [ledger, shown, savings, sort, onSort, t, timezone]);
}

interface CellChoices {
  readonly ledger: ReadyLedger;
  readonly zone: string;
  readonly savings: Savings;
  readonly t: TFunction;
}

/** No part of its own: while one scrolls, hundreds of cells come with each frame. */
function cellOf(column: ColumnName, row: RowView, { ledger, zone, savings, t }: CellChoices): ReactNode {
  const { entry } = row;
  switch (column) {
    case 'time':
      return (
        <span title={zonedTime(entry.time, zone)}>
          <When instant={entry.time} zone={zone} to={savings.days ? 'date' : 'minute'} />
        </span>
      );
    case 'kind': {
      const words = t(`kind.${row.kind}`);
      return <span title={words}>{words}</span>;
    }
    case 'out':
      return <Side leg={rowSides(entry).out} />;
    case 'in':
      return arrives(entry) ? <Side leg={rowSides(entry).in} /> : null;
    case 'fees':
      return <Fees entry={entry} t={t} />;
    case 'value':
      return arrives(entry) ? <Money value={rowValue(entry, ledger.currency)} currency={ledger.currency} /> : null;
    case 'account':
      return <AccountNames entry={entry} accounts={ledger.accounts} />;
    case 'state':
      return <State row={row} brief={savings.marks} t={t} />;
    case 'note':
      return row.remark === null ? null : <span title={row.remark}>{row.remark}</span>;
    case 'id':
      return (
        <span className={classes.id} title={entry.id}>
          {entry.id}
        </span>
      );
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
