import type { FigureCell } from '../../reports/report.js';
import type { Rounding } from '../../reports/report-input.js';
import { formDate } from '../../reports/forms/us/form-date.js';
import { hasNoCost, type Box, type Form8949Part, type Form8949Row } from '../../reports/forms/us/form-8949.js';
import { startSum } from '../../reports/cells.js';
import { SCHEDULE_D_LINES } from '../../reports/forms/us/schedule-d.js';
import { twoDecimals } from '../forms/turbotax-csv.js';
import type { FormShape, Part8949 } from './form-shape.js';

/** What goes into one copy of a form: texts by the name of their field, and the boxes that are marked. */
export interface FormCopy {
  readonly texts: ReadonlyMap<string, string>;
  readonly marked: readonly string[];
}

type Shape8949 = Extract<FormShape, { readonly form: 'f8949' }>;
type ShapeScheduleD = Extract<FormShape, { readonly form: 'f1040sd' }>;

/**
 * In (g) beside a code that changes no amount: B for a cost that was not reported, T (Instructions for Form 8949, table of columns (f) and
 * (g): "enter -0- in column (g)", as surefiretaxsoftware.com, Help 3138, reprints it).
 */
const CODE_WITHOUT_AMOUNT = '-0-';

/** The boxes of a part in the order of the form: those of both kinds of forms stand in one column. */
const BOXES: Readonly<Record<Shape8949['boxes'], { readonly short: string; readonly long: string }>> = {
  'A-F': { short: 'ABC', long: 'DEF' },
  'A-L': { short: 'ABCGHI', long: 'DEFJKL' },
};

/**
 * Copies of Form 8949, as many as the rows need: each part of a copy is for one box, has as many rows as the file, and the totals of its
 * own rows. Name and number of the person stay empty.
 */
export function copiesOf8949(
  shape: Shape8949,
  parts: readonly Form8949Part[],
  rounding: Rounding,
): readonly FormCopy[] {
  const pages = (term: 'short' | 'long'): readonly FormCopy[] =>
    parts
      .filter((part) => part.term === term)
      .flatMap(({ box, rows }) =>
        chunks(rows, shape[term].rows.length).map((own) => ({
          texts: pageTexts(shape[term], own, rounding),
          marked: [shape[term].boxes[BOXES[shape.boxes][term].indexOf(box)] ?? ''],
        })),
      );
  const [short, long] = [pages('short'), pages('long')];
  return Array.from({ length: Math.max(short.length, long.length) }, (_, at) => ({
    texts: new Map([...(short[at]?.texts ?? []), ...(long[at]?.texts ?? [])]),
    marked: [...(short[at]?.marked ?? []), ...(long[at]?.marked ?? [])],
  }));
}

/**
 * The lines of Schedule D that take the totals of Form 8949. Lines 7, 15, 16 and 21 also hold what is not known here (other sales, losses
 * carried over): they stay empty for the person.
 */
export function scheduleDValues(
  { lines }: ShapeScheduleD,
  parts: readonly Form8949Part[],
  rounding: Rounding,
): FormCopy {
  const texts = new Map<string, string>();
  for (const { box, totals } of parts) {
    const [d = '', e = '', g = '', h = ''] = lines.get(SCHEDULE_D_LINES[box]) ?? [];
    texts.set(d, amountText(totals.proceeds, rounding));
    texts.set(e, amountText(totals.cost, rounding));
    texts.set(g, adjustmentText(totals.adjustment, rounding));
    texts.set(h, amountText(totals.gain, rounding));
  }
  return { texts, marked: [] };
}

/** Whether the form's revision has the boxes that the rows are for. */
export function hasBoxes({ boxes }: Shape8949, parts: readonly Form8949Part[]): boolean {
  const old: ReadonlySet<Box> = new Set(['A', 'B', 'C', 'D', 'E', 'F']);
  return parts.every(({ box }) => old.has(box) === (boxes === 'A-F'));
}

function pageTexts(part: Part8949, rows: readonly Form8949Row[], rounding: Rounding): ReadonlyMap<string, string> {
  const total = (name: 'proceeds' | 'cost' | 'adjustment' | 'gain'): FigureCell => {
    const sum = startSum();
    for (const row of rows) sum.add(row[name]);
    return sum.cell();
  };
  const [d = '', e = '', , g = '', h = ''] = part.totals;
  return new Map([
    ...rows.flatMap((row, at) =>
      rowTexts(row, rounding).map((text, column) => [part.rows[at]?.[column] ?? '', text] as const),
    ),
    [d, amountText(total('proceeds'), rounding)],
    [e, amountText(total('cost'), rounding)],
    [g, adjustmentText(total('adjustment'), rounding)],
    [h, amountText(total('gain'), rounding)],
  ]);
}

/** Columns (a) to (h). A date or a cost that is not known stays empty. */
function rowTexts(row: Form8949Row, rounding: Rounding): readonly string[] {
  return [
    row.description,
    row.acquired === null ? '' : formDate(row.acquired),
    formDate(row.sold),
    amountText(row.proceeds, rounding),
    hasNoCost(row) ? '' : amountText(row.cost, rounding),
    row.code,
    adjustmentText(row.adjustment, rounding) || (row.code === '' ? '' : CODE_WITHOUT_AMOUNT),
    amountText(row.gain, rounding),
  ];
}

/** Negative figures stand in parentheses, as the form asks. */
function amountText({ rounded }: FigureCell, rounding: Rounding): string {
  const digits = rounded.replace('-', '');
  const shown = rounding === 'whole' ? digits : twoDecimals(digits);
  return rounded.startsWith('-') ? `(${shown})` : shown;
}

function adjustmentText(cell: FigureCell, rounding: Rounding): string {
  return cell.rounded === '0' ? '' : amountText(cell, rounding);
}

function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}
