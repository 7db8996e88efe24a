import type { Disposal } from '../../domain/result.js';
import { amount, EMPTY, text } from '../cells.js';
import type { Cell, Column, Sheet } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { listRows } from '../rows.js';
import { sumOf, totalOf } from './disposal-group.js';
import { figureSheet, type FormFigure } from './figure-sheet.js';

const COLUMNS: readonly Column[] = [
  { title: 'Wirtschaftsgut (asset)', kind: 'text', width: 20 },
  { title: 'Menge (units)', kind: 'amount', width: 18 },
  { title: 'Angeschafft am (acquired)', kind: 'text', width: 16 },
  { title: 'Veräußert am (sold)', kind: 'text', width: 16 },
  { title: 'Veräußerungspreis (proceeds)', kind: 'money', width: 20 },
  { title: 'Anschaffungskosten (cost)', kind: 'money', width: 20 },
  { title: 'Gewinn oder Verlust (gain or loss)', kind: 'money', width: 22, formula: { plus: [4], minus: [5] } },
  { title: 'Entry', kind: 'text', width: 28, tracing: true },
];

/** What a German return needs: the figures of Anlage SO, the taxable private sales, and those exempt after a year. */
export function deSheets(context: ReportContext): readonly Sheet[] {
  const taxed = context.disposals.filter(({ term }) => term !== 'long');
  const exempt = context.disposals.filter(({ term }) => term === 'long');
  return [
    anlageSo(context, taxed, exempt),
    salesSheet(
      context,
      'Private sales',
      'Sold within a year of their acquisition: taxable (EStG 23 (1) Nr. 2).',
      taxed,
    ),
    salesSheet(context, 'Exempt sales', 'Held for longer than a year: exempt, listed for completeness.', exempt),
  ];
}

function salesSheet(context: ReportContext, name: string, note: string, rows: readonly Disposal[]): Sheet {
  return {
    name,
    notes: [note],
    columns: COLUMNS,
    rows: listRows(rows.map((row) => saleRow(context, row))),
    totals: totalsRow(context, rows),
    flagged: new Set(rows.flatMap(({ incomplete }, index) => (incomplete ? [index] : []))),
  };
}

function saleCells({ money }: ReportContext, row: Disposal) {
  const proceeds = money(row.proceeds);
  const cost = money(row.cost);
  const shown = totalOf([proceeds.rounded, cost.rounded === '0' ? '0' : `-${cost.rounded}`]);
  return [proceeds, cost, { kind: 'money', exact: row.gain, rounded: shown } as const] as const;
}

function saleRow(context: ReportContext, row: Disposal): readonly Cell[] {
  const { localDate } = context;
  return [
    text(row.asset),
    amount(row.amount),
    text(row.acquired === null ? 'unknown' : localDate(row.acquired)),
    text(localDate(row.time)),
    ...saleCells(context, row),
    text(row.entry),
  ];
}

function totalsRow(context: ReportContext, rows: readonly Disposal[]): readonly Cell[] {
  const cells = rows.map((row) => saleCells(context, row));
  const column = (index: 0 | 1 | 2): Cell => ({
    kind: 'money',
    exact: totalOf(cells.map((row) => row[index].exact)),
    rounded: totalOf(cells.map((row) => row[index].rounded)),
  });
  return [text(`Total of ${rows.length}`), EMPTY, EMPTY, EMPTY, column(0), column(1), column(2), EMPTY];
}

function anlageSo(context: ReportContext, taxed: readonly Disposal[], exempt: readonly Disposal[]): Sheet {
  const { money, result, period, income } = context;
  const year = result.years.find((candidate) => candidate.year === period.label);
  const sales = sumOf(taxed);
  const figures: readonly FormFigure[] = [
    {
      item: 'Veräußerungspreis (proceeds)',
      figure: money(sales.proceeds),
      how: 'Private sales within a year, net of selling fees.',
    },
    { item: 'Anschaffungskosten (cost)', figure: money(sales.cost), how: 'With the fees of buying.' },
    { item: 'Gewinn oder Verlust (gain or loss)', figure: money(sales.gain), how: 'Proceeds less cost.', sum: true },
    ...(year === undefined
      ? []
      : [
          {
            item: 'Taxable private sales',
            figure: money(year.taxable),
            how: 'Nothing below 1,000 a year (600 before 2024), from the limit on all of it (EStG 23 (3) sentence 5). The limit counts all private sales of the year, others of yours too.',
            sum: true as const,
          },
        ]),
    {
      item: 'Leistungen nach § 22 Nr. 3 (other services)',
      figure: money(totalOf(income.map(({ value }) => value))),
      how: 'Staking, lending and the like at their value on arrival.',
    },
    ...(year?.taxableIncome === undefined
      ? []
      : [
          {
            item: 'Taxable other services',
            figure: money(year.taxableIncome),
            how: 'Nothing below 256 a year, from the limit on all of it (EStG 22 Nr. 3 sentence 2).',
            sum: true as const,
          },
        ]),
    {
      item: 'Exempt gains (held over a year)',
      figure: money(sumOf(exempt).gain),
      how: 'Not to be declared; listed for completeness.',
    },
  ];
  return figureSheet(
    'Anlage SO',
    [
      'Figures for Anlage SO: from 2023 private sales of virtual currencies in lines 41 to 47, other services in lines 10 to 16. Numbers of lines may change from year to year, so go by the names. A loss may be set against private sales of the year before or of later years; those are not known here.',
    ],
    figures,
  );
}
