import type { TableColumn } from '../../ui/table/table-props.js';

/** Columns that a person may leave out; time and type always stay. */
export const OPTIONAL_COLUMNS = ['out', 'in', 'fees', 'value', 'account', 'state', 'note', 'id'] as const;
export type OptionalColumn = (typeof OPTIONAL_COLUMNS)[number];
export type ColumnName = 'time' | 'kind' | OptionalColumn;

/** What gives way where a window is narrow, before a table scrolls sideways. */
export interface Savings {
  /** Marks instead of words, which show on hover. */
  readonly marks: boolean;
  /** Days; the minute shows on hover. */
  readonly days: boolean;
  /** Columns that are not drawn: the details of a row have them. */
  readonly without: readonly OptionalColumn[];
}

/** Mildest first; the first with which the table fits is taken, and its last where none does. */
const SAVINGS = [
  { marks: false, days: false, without: [] },
  { marks: true, days: false, without: [] },
  { marks: true, days: true, without: [] },
  { marks: true, days: false, without: ['fees'] },
  { marks: true, days: true, without: ['fees'] },
  { marks: true, days: false, without: ['fees', 'account'] },
  { marks: true, days: true, without: ['fees', 'account'] },
] as const satisfies readonly Savings[];

interface Width {
  /** In pixels: the widest usual content. Figures fit whole. */
  readonly least: number;
  /** Its part of what is left; the names of accounts profit most. */
  readonly grow?: number;
  readonly numeric?: boolean;
}

const WIDTHS: Readonly<Record<ColumnName, Width>> = {
  time: { least: 124 },
  kind: { least: 88 },
  out: { least: 128, grow: 1, numeric: true },
  in: { least: 128, grow: 1, numeric: true },
  fees: { least: 128, grow: 0.8, numeric: true },
  value: { least: 100, numeric: true },
  account: { least: 144, grow: 1.5 },
  state: { least: 92 },
  note: { least: 120, grow: 1 },
  id: { least: 160 },
};
const DAYS: Width = { least: 84 };
const MARKS: Width = { least: 16 };

function widthOf(column: ColumnName, { days, marks }: Savings): Width {
  if (column === 'time' && days) return DAYS;
  return column === 'state' && marks ? MARKS : WIDTHS[column];
}

/** How a column lies in the table's grid. */
export function layoutOf(column: ColumnName, savings: Savings): Pick<TableColumn<never>, 'width' | 'numeric'> {
  const { least, grow, numeric = false } = widthOf(column, savings);
  return { width: grow === undefined ? `${least}px` : `minmax(${least}px, ${grow}fr)`, numeric };
}

/** The columns that are drawn: those chosen, but for what gives way. */
export function drawnColumns(shown: readonly OptionalColumn[], { without }: Savings): readonly ColumnName[] {
  return ['time', 'kind', ...shown.filter((column) => !without.includes(column))];
}

/** The box that chooses a row, and the edges of a row, in pixels. */
const CHOOSING = 20;
const EDGES = 16;
/** Room between columns: a screen below 1200 pixels has less, and its table is narrower than this. */
const GAPS = { wide: 12, narrow: 8, from: 900 } as const;

/** The least width of a table of these columns in such a room, in pixels. */
export function leastWidth(shown: readonly OptionalColumn[], savings: Savings, room: number): number {
  const columns = drawnColumns(shown, savings);
  const gap = room >= GAPS.from ? GAPS.wide : GAPS.narrow;
  const sum = columns.reduce((width, column) => width + widthOf(column, savings).least, CHOOSING);
  return sum + columns.length * gap + EDGES;
}

/** What has to give way in a room of so many pixels; `null` while it is not measured. */
export function savingsFor(shown: readonly OptionalColumn[], room: number | null): Savings {
  if (room === null) return SAVINGS[0];
  return SAVINGS.find((savings) => leastWidth(shown, savings, room) <= room) ?? SAVINGS[6];
}
