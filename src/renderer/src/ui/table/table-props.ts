import type { ReactNode } from 'react';
import type { Sort } from './SortButton.js';
import type { RowSource } from './use-ranges.js';

export interface TableColumn<T> {
  readonly id: string;
  readonly header: string;
  /** Too narrow for its header, which is there for screen readers alone. */
  readonly headerUnseen?: boolean;
  /** What the header means in plain words, on hover. */
  readonly words?: string;
  /** A width in CSS grid terms, e.g. `minmax(120px, 1fr)`. */
  readonly width: string;
  readonly numeric?: boolean;
  readonly cell: (row: T) => ReactNode;
  readonly sort?: Sort;
  /** Stands under this column, in a second line and in its width; every row is two lines high then. */
  readonly below?: TableColumn<T>;
}

export interface VirtualTableProps<T> {
  readonly label: string;
  readonly columns: readonly TableColumn<T>[];
  readonly source: RowSource<T>;
  readonly onOpen: (row: T) => void;
  /** Marks the row whose details are open. */
  readonly isOpen: (row: T) => boolean;
  /** Below this the table scrolls sideways, in pixels. */
  readonly minWidth: number;
  /** Told how wide the place of the table is, in pixels, without its scroll bar; at first and after each change. Keep it stable. */
  readonly onRoom?: (width: number) => void;
  /** Lets rows be chosen by a checkbox, by Space and, several at once, with Shift. Keep it stable. */
  readonly selection?: TableSelection<T>;
  /** Draws a row as one that does not count. */
  readonly isStruck?: (row: T) => boolean;
}

export interface TableSelection<T> {
  readonly isSelected: (row: T) => boolean;
  /** `range`: from the row chosen last to this one. */
  readonly onToggle: (index: number, row: T, range: boolean) => void;
  readonly all: 'none' | 'some' | 'all';
  readonly onAll: () => void;
  readonly allLabel: string;
  /** What the box of a row chooses, for screen readers. */
  readonly rowLabel: (row: T) => string;
}
