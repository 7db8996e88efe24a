import { EMPTY, text } from '../cells.js';
import type { Cell, Column, Sheet } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { listRows } from '../rows.js';
import { brokenSeal, foreignCurrency } from '../sheets/summary-completeness.js';

/** One figure to be copied into a form: where it goes, what it is, and how it comes about. */
export interface FormFigure {
  readonly item: string;
  /** `null` for a line of words alone. */
  readonly figure: Cell | null;
  readonly how: string;
  readonly sum?: true;
}

type FormContext = Pick<ReportContext, 'disposals' | 'income' | 'input' | 'result' | 'timeCell'>;

const COLUMNS: readonly Column[] = [
  { title: 'What', kind: 'text', width: 46 },
  { title: 'Number', kind: 'count', width: 10 },
  { title: 'Amount', kind: 'money', width: 18 },
  { title: 'How it comes about', kind: 'text', width: 80, wrapped: true },
];

/** The figures of a form, a line each; where some of what they sum is not known, its first note says so. */
export function figureSheet(
  context: FormContext,
  name: string,
  notes: readonly string[],
  figures: readonly FormFigure[],
): Sheet {
  const allNotes = [...formNotes(context), ...notes];
  return {
    name,
    notes: allNotes,
    noteRows: allNotes.map((note) => [text('Note'), EMPTY, EMPTY, text(note)]),
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

/** What has to be known before a figure is copied into a form: the year was filed with others, its currency is another, some is not known. */
export function formNotes(context: FormContext): readonly string[] {
  const told = [...brokenSeal(context), ...foreignCurrency(context)].map(([, words]) => words);
  return [...told, ...unknownNotes(context)];
}

/** That figures of a form leave out what is not known: a form has no place to mark them one by one. */
function unknownNotes({ disposals, income }: Pick<ReportContext, 'disposals' | 'income'>): readonly string[] {
  const rows = disposals.filter(({ incomplete }) => incomplete).length;
  const unpriced = income.filter(({ incomplete }) => incomplete === true).length;
  return [
    ...(rows === 0
      ? []
      : [
          `Not fully known: ${rows} of ${disposals.length} disposal rows rest on a cost or price that is not known; their gains are computed without it. Disposals and Issues say which.`,
        ]),
    ...(unpriced === 0
      ? []
      : [
          `Not fully known: ${unpriced} of ${income.length} income rows have no known value, and are in no figure here. Income says which.`,
        ]),
  ];
}
