import { useCallback, useMemo, useState } from 'react';
import type { TableColumn } from './table-props.js';

/** A column by its id, or two in one place, in two lines; these may be given a width that is not the upper one's. */
type ColumnPlace = string | readonly [upper: string, lower: string, width?: string];

/** Which columns a table has where it has so much room. */
export interface Arrangement {
  /** The least width that they fit in, in pixels. */
  readonly least: number;
  readonly places: readonly ColumnPlace[];
}

/** The columns of the first arrangement that the place of the table has room for, else of the last, which scrolls sideways. Keep `arrangements`, widest first, stable. */
export function useArranged<T>(all: readonly TableColumn<T>[], arrangements: readonly [Arrangement, ...Arrangement[]]) {
  const [{ least: minWidth, places }, setFitting] = useState<Arrangement>(arrangements[0]);
  const onRoom = useCallback(
    (room: number) =>
      setFitting(arrangements.find(({ least }) => least <= room) ?? arrangements.at(-1) ?? arrangements[0]),
    [arrangements],
  );
  const columns = useMemo(() => arranged(all, places), [all, places]);
  return { columns, minWidth, onRoom };
}

/** What a table does not have is left out, and what was to stand under it stands alone. */
export function arranged<T>(all: readonly TableColumn<T>[], places: readonly ColumnPlace[]): readonly TableColumn<T>[] {
  return places.flatMap((place) => {
    const [upper, lower, width] = typeof place === 'string' ? [place] : place;
    const [column, below] = [upper, lower].flatMap((id) => all.filter((one) => one.id === id));
    if (column === undefined) return [];
    return [below === undefined ? column : { ...column, below, width: width ?? column.width }];
  });
}
