import { createColumnHelper, metaHelper, tableFeatures } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { Sort } from './SortButton.js';
import type { TableColumn } from './table-props.js';
import type { Place } from './use-visible-places.js';

export interface ColumnMeta {
  readonly numeric: boolean;
  readonly sort: Sort | undefined;
  readonly text: string;
  readonly unseen: boolean;
  /** Empty where the header needs none. */
  readonly words: string;
}

// Sorting and filtering are the worker's; the table library keeps columns and headers.
export const features = tableFeatures({ columnMeta: metaHelper<ColumnMeta>() });

export function useColumnDefs<T>(columns: readonly TableColumn<T>[]) {
  return useMemo(() => {
    const define = createColumnHelper<typeof features, Place>();
    return columns.map(({ id, header, headerUnseen: unseen = false, words = '', numeric = false, sort }) =>
      define.display({ id, meta: { numeric, sort, text: header, unseen, words } }),
    );
  }, [columns]);
}
