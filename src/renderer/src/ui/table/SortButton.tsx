import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './virtual-table.module.css';

/** How a column is sorted at the moment, and the way to sort by it or turn it round. */
export interface Sort {
  /** `null` while the table is sorted by another column. */
  readonly direction: 'ascending' | 'descending' | null;
  /** The direction in words. */
  readonly label: string;
  readonly onToggle: () => void;
}

export function SortButton({ text, sort }: { readonly text: string; readonly sort: Sort }): ReactNode {
  const Arrow = sort.direction === 'ascending' ? IconArrowUp : IconArrowDown;
  return (
    <button type="button" className={classes.sort} onClick={sort.onToggle} title={sort.label}>
      {text}
      <Arrow size={14} aria-hidden className={sort.direction === null ? classes.unsorted : undefined} />
    </button>
  );
}
