import { createColumnHelper, metaHelper, tableFeatures } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { Sort } from './SortButton.js';
import type { TableColumn } from './table-props.js';
import type { Place } from './use-visible-places.js';

/** The name of a column, at its top. */
export interface ColumnHead {
  readonly sort: Sort | undefined;
  readonly text: string;
  readonly unseen: boolean;
  /** Empty where the header needs none. */
  readonly words: string;
}

export interface ColumnMeta {
  readonly numeric: boolean;
  readonly head: ColumnHead;
  /** Of the column that stands under this one. */
  readonly below: ColumnHead | undefined;
}

// Sorting and filtering are the worker's; the table library keeps columns and headers.
export const features = tableFeatures({ columnMeta: metaHelper<ColumnMeta>() });

export function useColumnDefs<T>(columns: readonly TableColumn<T>[]) {
  return useMemo(() => {
    const define = createColumnHelper<typeof features, Place>();
    return columns.map((column) => {
      const { id, numeric = false, below } = column;
      const meta = { numeric, head: headOf(column), below: below && headOf(below) };
      return define.display({ id, meta });
    });
  }, [columns]);
}

function headOf<T>({ header, headerUnseen = false, words = '', sort }: TableColumn<T>): ColumnHead {
  return { sort, text: header, unseen: headerUnseen, words };
}
