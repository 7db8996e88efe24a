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
  /** Two columns in one place, in two lines. */
  readonly pairs: boolean;
}

/** Mildest first; the first with which the table fits is taken, and its last where none does. */
const SAVINGS = [
  { marks: false, days: false, without: [], pairs: false },
  { marks: true, days: false, without: [], pairs: false },
  { marks: true, days: true, without: [], pairs: false },
  { marks: true, days: false, without: ['fees'], pairs: false },
  { marks: true, days: true, without: ['fees'], pairs: false },
  { marks: true, days: false, without: ['fees', 'account'], pairs: false },
  { marks: true, days: true, without: ['fees', 'account'], pairs: false },
  { marks: false, days: false, without: [], pairs: true },
  { marks: false, days: true, without: [], pairs: true },
  { marks: false, days: true, without: ['note', 'id'], pairs: true },
] as const satisfies readonly Savings[];
const LAST = SAVINGS[9];

/** What stands under what in rows of two lines. */
const BELOW: Partial<Readonly<Record<ColumnName, ColumnName>>> = {
  time: 'account',
  kind: 'state',
  out: 'fees',
  in: 'value',
  note: 'id',
};

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
/** Of the time or the day, over the name of an account, which may be cut. */
const OVER_ACCOUNT: Width = { least: 124, grow: 1.5 };
const DAYS_OVER_ACCOUNT: Width = { least: 104, grow: 1.5 };

/** A column, or two of which the second stands under the first. */
export type ColumnPlace = readonly [ColumnName, ColumnName?];

function widthOf([column, below]: ColumnPlace, { days, marks }: Savings): Width {
  if (below === 'account') return days ? DAYS_OVER_ACCOUNT : OVER_ACCOUNT;
  if (column === 'time' && days) return DAYS;
  if (column === 'state' && marks) return MARKS;
  const one = WIDTHS[column];
  return below !== undefined && WIDTHS[below].least > one.least ? { ...one, least: WIDTHS[below].least } : one;
}

/** How a place lies in the table's grid. */
export function layoutOf(place: ColumnPlace, savings: Savings): Pick<TableColumn<never>, 'width' | 'numeric'> {
  const { least, grow, numeric = false } = widthOf(place, savings);
  return { width: grow === undefined ? `${least}px` : `minmax(${least}px, ${grow}fr)`, numeric };
}

/** Where the columns stand that are drawn: those chosen, but for what gives way. */
export function drawnPlaces(shown: readonly OptionalColumn[], { without, pairs }: Savings): readonly ColumnPlace[] {
  const drawn: readonly ColumnName[] = ['time', 'kind', ...shown.filter((column) => !without.includes(column))];
  if (!pairs) return drawn.map((column) => [column]);
  const under = new Set(drawn.map((column) => BELOW[column]));
  return drawn
    .filter((column) => !under.has(column))
    .map((column) => {
      const below = BELOW[column];
      return below !== undefined && drawn.includes(below) ? [column, below] : [column];
    });
}

/** The box that chooses a row, and the edges of a row, in pixels. */
const CHOOSING = 20;
const EDGES = 16;
/** Room between columns: a screen below 1200 pixels has less, and its table is narrower than this. */
const GAPS = { wide: 12, narrow: 8, from: 900 } as const;

/** The least width of a table of these columns in such a room, in pixels. */
export function leastWidth(shown: readonly OptionalColumn[], savings: Savings, room: number): number {
  const places = drawnPlaces(shown, savings);
  const gap = room >= GAPS.from ? GAPS.wide : GAPS.narrow;
  const sum = places.reduce((width, place) => width + widthOf(place, savings).least, CHOOSING);
  return sum + places.length * gap + EDGES;
}

/** What has to give way in a room of so many pixels; `null` while it is not measured. */
export function savingsFor(shown: readonly OptionalColumn[], room: number | null): Savings {
  if (room === null) return SAVINGS[0];
  return SAVINGS.find((savings) => leastWidth(shown, savings, room) <= room) ?? LAST;
}
