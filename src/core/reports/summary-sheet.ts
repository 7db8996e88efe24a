import { Dec, ZERO } from '../domain/decimal.js';
import { INCOME_CATEGORIES } from '../domain/ledger-entry.js';
import type { ComputeOptions } from '../domain/tax-options.js';
import { count, EMPTY, sum, text } from './cells.js';
import type { DisposalFigures } from './disposals-sheet.js';
import type { LotFigures } from './holdings-sheet.js';
import type { IncomeFigures } from './income-sheet.js';
import type { Cell, Column, FigureCell, Section, Sheet } from './report.js';
import type { ReportContext } from './report-context.js';
import { completeness, type Statement } from './summary-completeness.js';
import { gainRows, type SummaryRow } from './summary-gains.js';
import { INCOME_WORDS, METHOD_WORDS, RULES_WORDS, SCOPE_WORDS } from './wording.js';

const COLUMNS: readonly Column[] = [
  { title: 'Section', kind: 'text', width: 22 },
  { title: 'Item', kind: 'text', width: 34 },
  { title: 'Rows', kind: 'count', width: 9 },
  { title: 'Proceeds', kind: 'money', width: 18 },
  { title: 'Cost', kind: 'money', width: 18 },
  { title: 'Gain, loss or value', kind: 'money', width: 18 },
  { title: 'Detail', kind: 'text', width: 46 },
];

const ROUNDING =
  'Each row to cents, half a cent up; totals are sums of the rounded rows and can differ by cents from the exact totals beside.';

export interface SummaryFigures {
  readonly disposals: readonly DisposalFigures[];
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
    rows: rows.map(({ section, cells }) => [text(section), ...cells]),
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
    { title: 'Income', heads: ['', 'Rows', '', '', 'Value', ''], rows: incomeRows(income) },
    statements('What is known', completeness(context, income, lots)),
    statements('How it was computed', method(context)),
    statements('Sources of the rules', sources(context)),
    { title: 'Held at the end of the ledger', heads: ['', 'Lots', '', 'Cost', '', ''], rows: holdingRows(lots) },
  ];
}

/** Nothing known is not the same as nothing. */
function knownSum(cells: readonly FigureCell[], allUnknown: boolean): Cell {
  const total = sum(cells);
  return cells.length > 0 && allUnknown && total.exact === '0' ? text('unknown') : total;
}

function incomeRows(income: readonly IncomeFigures[]): readonly SummaryRow[] {
  const line = (item: string, own: readonly IncomeFigures[]): SummaryRow => {
    const values = own.map(({ value }) => value);
    const total = knownSum(
      values,
      own.every(({ reasons }) => reasons.length > 0),
    );
    return { cells: [text(item), count(own.length), EMPTY, EMPTY, total, EMPTY] };
  };
  const categories = INCOME_CATEGORIES.flatMap((category) => {
    const own = income.filter(({ row }) => row.category === category);
    return own.length === 0 ? [] : [line(INCOME_WORDS[category], own)];
  });
  return [...categories, { ...line('Total', income), total: true }];
}

function holdingRows(lots: readonly LotFigures[]): readonly SummaryRow[] {
  const byAsset = new Map<string, LotFigures[]>();
  for (const figure of lots) {
    const group = byAsset.get(figure.holding.asset);
    if (group) group.push(figure);
    else byAsset.set(figure.holding.asset, [figure]);
  }
  const line = (item: string, own: readonly LotFigures[]): SummaryRow => {
    const costs = own.map(({ cost }) => cost);
    const total = knownSum(
      costs,
      own.every(({ lot }) => lot.incomplete === true),
    );
    return { cells: [text(item), count(own.length), EMPTY, total, EMPTY, EMPTY] };
  };
  const rows = [...byAsset].map(([asset, own]) => {
    const units = own.reduce((total, { lot }) => total.plus(new Dec(lot.amount)), ZERO);
    return line(`${asset} ${units.toString()}`, own);
  });
  return [...rows, { ...line('Total', lots), total: true }];
}

function method({ input, result, period }: ReportContext): readonly Statement[] {
  const { rules, options, appVersion, ledger } = input;
  const dates = period.dates === null ? period.label : `${period.label} (${period.dates.from} to ${period.dates.to})`;
  return [
    ['Period', dates],
    ['Rules', rules?.name ?? RULES_WORDS[result.rules]],
    ['Method', METHOD_WORDS[result.method]],
    ['Lots are kept for', `${SCOPE_WORDS[result.scope]} (at the end of the ledger)`],
    ['Time zone', result.timezone],
    ['Currency', result.currency],
    ['Rounding', ROUNDING],
    ...(options === undefined ? [] : [['Fees of transfers', transferFees(options)] as const]),
    ...(options?.allocation === undefined
      ? []
      : [['Allocation at the end of 2024', options.allocation.toUpperCase()] as const]),
    ...(options?.accounts === undefined
      ? []
      : [['Accounts filled in this order', options.accounts.join(', ')] as const]),
    ['Ledger', `${ledger.entries.length} entries`],
    ['Computed by', `Lotbook ${appVersion}`],
  ];
}

function transferFees({ transferFees: choice }: ComputeOptions): string {
  return choice === 'carry' ? 'their cost stays with the moved lots' : 'disposals of their own';
}

function sources({ input }: ReportContext): readonly Statement[] {
  return (input.rules?.sources ?? []).map((source) => [
    '',
    source.url === undefined ? source.text : `${source.text} ${source.url}`,
  ]);
}
