import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../../ui/FailureNote.js';
import type { RowSource } from '../../../ui/table/use-ranges.js';
import type { TableColumn } from '../../../ui/table/table-props.js';
import { VirtualTable } from '../../../ui/table/VirtualTable.js';
import { Waiting } from '../../../ui/Waiting.js';
import classes from '../report.module.css';

interface YearTableProps<T> {
  readonly label: string;
  /** Said in place of an empty table. */
  readonly none: string;
  readonly columns: readonly TableColumn<T>[];
  readonly source: RowSource<T>;
  readonly minWidth: number;
  /** See `VirtualTable`. */
  readonly onRoom?: (width: number) => void;
  readonly onOpen: (row: T) => void;
  readonly isOpen: (row: T) => boolean;
}

/** A list of a tax year: waiting, failed, empty or the table. */
export function YearTable<T>({ none, source, ...table }: YearTableProps<T>): ReactNode {
  const { t } = useTranslation();
  if (source.error !== null) return <FailureNote error={source.error} />;
  if (source.count === null) return <Waiting label={t('ledger.computing')} />;
  if (source.count === 0) return <p className={classes.none}>{none}</p>;
  return <VirtualTable {...table} source={source} />;
}
