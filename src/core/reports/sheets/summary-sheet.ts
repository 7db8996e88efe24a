import { ZERO } from '../../domain/decimal.js';
import { INCOME_CATEGORIES } from '../../domain/ledger-entry.js';
import { count, EMPTY, repeated, sumIfKnown, text } from '../cells.js';
import type { DisposalTally } from '../disposal-tally.js';
import { BY_ASSET } from './disposals-sheet.js';
import { HOLDING_COST, type LotFigures } from './holdings-sheet.js';
import { BY_CATEGORY, INCOME_VALUE, type IncomeFigures } from './income-sheet.js';
import { inShort } from './method-sheet.js';
import type { Cell, Column, FigureCell, FigureSource, Section, Sheet } from '../report.js';
import type { ReportContext } from '../report-context.js';
import type { SheetName } from '../report-input.js';
import { completeness, type Statement } from './summary-completeness.js';
import { listRows } from '../rows.js';
import { gainRows, type SummaryRow } from './summary-gains.js';
import { groupBy } from '../subtotals.js';
import { INCOME_WORDS } from '../wording.js';

const COLUMNS: readonly Column[] = [
  { title: 'Section', kind: 'text', width: 22 },
  { title: 'Item', kind: 'text', width: 34 },
  { title: 'Rows', kind: 'count', width: 9 },
  { title: 'Proceeds', kind: 'money', width: 18 },
  { title: 'Cost', kind: 'money', width: 18 },
  { title: 'Gain, loss or value', kind: 'money', width: 18 },
  { title: 'Detail', kind: 'text', width: 46 },
];

export interface SummaryFigures {
  readonly disposals: readonly DisposalTally[];
  readonly income: readonly IncomeFigures[];
  readonly lots: readonly LotFigures[];
}

interface SectionRows {
  readonly title: string;
  /** Titles of item, rows, proceeds, cost, gain or value and detail. */
  readonly heads: readonly [string, string, string, string, string, string];
  readonly rows: readonly SummaryRow[];
}

/** The report on one page. Its totals are those of the other sheets: both sum the same shown cells. */
export function summarySheet(context: ReportContext, figures: SummaryFigures): Sheet {
  const sections = sectionsOf(context, figures).filter(({ rows }) => rows.length > 0);
  const rows = sections.flatMap((section) => section.rows.map((row) => ({ ...row, section: section.title })));
  return {
    name: 'Summary',
    notes: [`All money in ${context.result.currency}.`],
    columns: COLUMNS,
    rows: listRows(rows.map(({ section, cells }) => [text(section), ...cells])),
    sums: new Set(rows.flatMap(({ total }, index) => (total === true ? [index] : []))),
    sections: sections.map((section): Section => {
      return { title: section.title, heads: ['', ...section.heads], rows: section.rows.length };
    }),
  };
}

function sectionsOf(context: ReportContext, { disposals, income, lots }: SummaryFigures): readonly SectionRows[] {
  const statements = (title: string, rows: readonly Statement[]): SectionRows => ({
    title,
    heads: ['', '', '', '', '', ''],
    rows: rows.map(([item, detail]) => ({ cells: [text(item), EMPTY, EMPTY, EMPTY, EMPTY, text(detail)] })),
  });
  return [
    {
      title: 'Gains and losses',
      heads: ['', 'Rows', 'Proceeds', 'Cost', 'Gain or loss', ''],
      rows: gainRows(context, disposals),
    },
    { title: 'Income', heads: ['', 'Rows', '', '', 'Value', ''], rows: incomeRows(context, income) },
    statements('What is known', completeness(context, income, lots)),
    statements('How it was computed', inShort(context)),
    { title: heldTitle(context), heads: ['', 'Lots', '', 'Cost', '', ''], rows: holdingRows(context, lots) },
  ];
}

function heldTitle({ input, period }: ReportContext): string {
  const atYearEnd = input.holdingsAtYearEnd !== undefined && period.dates !== null;
  return atYearEnd ? `Held at the end of ${period.dates.to}` : 'Held at the end of the ledger';
}

/** The sum that a sheet shows: the same cell where it has a figure. */
function knownSum(
  cells: readonly FigureCell[],
  { allUnknown, source }: { readonly allUnknown: boolean; readonly source?: FigureSource },
): Cell {
  const total = sumIfKnown(cells, allUnknown);
  return total.kind !== 'money' || source === undefined || cells.length === 0 ? total : repeated(total, source);
}

function incomeRows(context: ReportContext, income: readonly IncomeFigures[]): readonly SummaryRow[] {
  const line = (item: string, own: readonly IncomeFigures[], subtotal?: FigureSource['subtotal']): SummaryRow => {
    const total = knownSum(
      own.map(({ value }) => value),
      {
        allUnknown: own.every(({ reasons }) => reasons.length > 0),
        ...sourceIn(context, { sheet: 'Income', column: INCOME_VALUE }, subtotal),
      },
    );
    return { cells: [text(item), count(own.length), EMPTY, EMPTY, total, EMPTY] };
  };
  const categories = INCOME_CATEGORIES.flatMap((category) => {
    const own = income.filter(({ row }) => row.category === category);
    const label = INCOME_WORDS[category];
    return own.length === 0 ? [] : [line(label, own, { group: BY_CATEGORY, label })];
  });
  return [...categories, { ...line('Total', income), total: true }];
}

function holdingRows(context: ReportContext, lots: readonly LotFigures[]): readonly SummaryRow[] {
  const line = (item: string, own: readonly LotFigures[], subtotal?: FigureSource['subtotal']): SummaryRow => {
    const total = knownSum(
      own.map(({ cost }) => cost),
      {
        allUnknown: own.every(({ lot }) => lot.incomplete === true),
        ...sourceIn(context, { sheet: 'Holdings', column: HOLDING_COST }, subtotal),
      },
    );
    return { cells: [text(item), count(own.length), EMPTY, total, EMPTY, EMPTY] };
  };
  const rows = [...groupBy(lots, ({ holding }) => holding.asset)].map(([asset, own]) => {
    const units = own.reduce((total, { lot }) => total.plus(lot.amount), ZERO);
    return line(`${asset} ${units.toString()}`, own, { group: BY_ASSET, label: asset });
  });
  return [...rows, { ...line('Total', lots), total: true }];
}

function sourceIn(
  { has }: ReportContext,
  place: { readonly sheet: SheetName; readonly column: number },
  subtotal: FigureSource['subtotal'],
): { readonly source?: FigureSource } {
  return has(place.sheet) ? { source: { ...place, ...(subtotal === undefined ? {} : { subtotal }) } } : {};
}
