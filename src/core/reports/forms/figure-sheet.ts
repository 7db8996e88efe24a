import { EMPTY, text } from '../cells.js';
import type { Cell, Column, FigureCell, Sheet } from '../report.js';
import { listRows } from '../rows.js';

/** One figure to be copied into a form: where it goes, what it is, and how it comes about. */
export interface FormFigure {
  readonly item: string;
  readonly figure: FigureCell | { readonly kind: 'count'; readonly value: number } | null;
  readonly how: string;
  readonly sum?: true;
}

const COLUMNS: readonly Column[] = [
  { title: 'What', kind: 'text', width: 46 },
  { title: 'Number', kind: 'count', width: 10 },
  { title: 'Amount', kind: 'money', width: 18 },
  { title: 'How it comes about', kind: 'text', width: 80, wrapped: true },
];

/** The figures of a form, a line each. */
export function figureSheet(name: string, notes: readonly string[], figures: readonly FormFigure[]): Sheet {
  return {
    name,
    notes,
    columns: COLUMNS,
    rows: listRows(figures.map(row)),
    sums: new Set(figures.flatMap(({ sum }, index) => (sum === true ? [index] : []))),
  };
}

function row({ item, figure, how }: FormFigure): readonly Cell[] {
  const number: Cell = figure?.kind === 'count' ? figure : EMPTY;
  const amount: Cell = figure === null || figure.kind === 'count' ? EMPTY : figure;
  return [text(item), number, amount, text(how)];
}
