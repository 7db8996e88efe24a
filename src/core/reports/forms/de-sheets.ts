import type { Disposal } from '../../domain/result.js';
import { amount, EMPTY, sum, text } from '../cells.js';
import { disposalFigures } from '../disposal-figures.js';
import { disposalReasons } from '../incomplete.js';
import type { Cell, Column, Sheet } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { listRows } from '../rows.js';
import { shownTaxable, shownTaxableIncome, shownYear } from '../shown-year.js';
import { REASONS_TITLE } from '../wording.js';
import { sumOf } from './disposal-group.js';
import { formYear } from './form-year.js';
import { figureSheet, type FormFigure } from './figure-sheet.js';
import { receivedIncome } from './received-income.js';
import { sellingCosts } from './selling-costs.js';

const COLUMNS: readonly Column[] = [
  { title: 'Wirtschaftsgut (asset)', kind: 'text', width: 20 },
  { title: 'Menge (units)', kind: 'amount', width: 18 },
  { title: 'Angeschafft am (acquired)', kind: 'text', width: 16 },
  { title: 'Veräußert am (sold)', kind: 'text', width: 16 },
  { title: 'Veräußerungspreis (proceeds)', kind: 'money', width: 20 },
  { title: 'Anschaffungskosten (cost)', kind: 'money', width: 20 },
  { title: 'Gewinn oder Verlust (gain or loss)', kind: 'money', width: 22, formula: { plus: [4], minus: [5] } },
  { title: REASONS_TITLE, kind: 'text', width: 46, tracing: true },
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
      'Sold within a year of their acquisition: taxable (EStG 23 (1) Nr. 2). Proceeds are net of selling fees; Anlage SO has both.',
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

function saleRow(context: ReportContext, row: Disposal): readonly Cell[] {
  const { localDate } = context;
  const { proceeds, cost, gain } = disposalFigures(context, row);
  return [
    text(row.asset),
    amount(row.amount),
    text(row.acquired === null ? 'unknown' : localDate(row.acquired)),
    text(localDate(row.time)),
    proceeds,
    cost,
    gain,
    text(disposalReasons(context, row).join('; ')),
    text(row.entry),
  ];
}

function totalsRow(context: ReportContext, rows: readonly Disposal[]): readonly Cell[] {
  const { proceeds, cost, gain } = sumOf(context, rows);
  return [text(`Total of ${rows.length}`), EMPTY, EMPTY, EMPTY, proceeds, cost, gain, EMPTY, EMPTY];
}

function anlageSo(context: ReportContext, taxed: readonly Disposal[], exempt: readonly Disposal[]): Sheet {
  const { income } = context;
  const services = receivedIncome(context, income);
  const year = formYear(context);
  const sales = sumOf(context, taxed);
  const selling = sellingCosts(context)(taxed);
  const figures: readonly FormFigure[] = [
    {
      item: 'Veräußerungspreis (proceeds)',
      figure: sum([sales.proceeds, selling]),
      how: 'Private sales within a year, before selling fees.',
    },
    { item: 'Anschaffungskosten (cost)', figure: sales.cost, how: 'With the fees of buying.' },
    { item: 'Werbungskosten (costs of selling)', figure: selling, how: 'Selling fees (EStG 23 (3) sentence 1).' },
    {
      item: 'Gewinn oder Verlust (gain or loss)',
      figure: sales.gain,
      how: 'Proceeds less cost and costs of selling.',
      sum: true,
    },
    ...(year === undefined
      ? []
      : [
          {
            item: 'Taxable private sales',
            figure: shownTaxable(context, year, shownYear(context.tallies())),
            how: 'Nothing below 1,000 a year (600 before 2024), from the limit on all of it (EStG 23 (3) sentence 5). The limit counts all private sales of the year, others of yours too.',
            sum: true as const,
          },
        ]),
    {
      item: 'Leistungen nach § 22 Nr. 3 (other services)',
      figure: services.figure,
      how: `Staking, lending and the like at their value on arrival.${services.lacks}`,
    },
    ...(year?.taxableIncome === undefined
      ? []
      : [
          {
            item: 'Taxable other services',
            figure: shownTaxableIncome(context, year, year.taxableIncome),
            how: `Nothing below 256 a year, from the limit on all of it (EStG 22 Nr. 3 sentence 2).${services.lacks}`,
            sum: true as const,
          },
        ]),
    {
      item: 'Exempt gains (held over a year)',
      figure: sumOf(context, exempt).gain,
      how: 'Not to be declared; listed for completeness.',
    },
  ];
  return figureSheet(
    context,
    'Anlage SO',
    [
      'Figures for Anlage SO: from 2023 private sales of virtual currencies in lines 41 to 47 (price in 44, cost in 45, costs of selling in 46, gain or loss in 47), other services in lines 10 to 16. Numbers of lines may change from year to year, so go by the names. A loss may be set against private sales of the year before or of later years; those are not known here.',
    ],
    figures,
  );
}
