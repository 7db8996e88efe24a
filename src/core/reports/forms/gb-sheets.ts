import { Dec, ZERO } from '../../domain/decimal.js';
import type { Disposal, TaxYear } from '../../domain/result.js';
import { taxYearSpan } from '../../domain/tax-year.js';
import { amount, sum, text } from '../cells.js';
import { disposalReasons } from '../incomplete.js';
import type { Cell, Column, FigureCell, Sheet } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { listRows } from '../rows.js';
import { shownTaxable, shownYear } from '../shown-year.js';
import { REASONS_TITLE } from '../wording.js';
import { type DisposalSum, gainsAndLosses, splitAt, sumBy, sumOfAll } from './disposal-group.js';
import { formYear } from './form-year.js';
import { figureSheet, type FormFigure } from './figure-sheet.js';
import { sellingCosts, type SellingCosts } from './selling-costs.js';

/** Disposals from this day on are taxed at other rates: the return asks for the gains before it and from it (Autumn Budget 2024). */
const RATE_CHANGE = '2024-10-30';

const COLUMNS: readonly Column[] = [
  { title: 'Disposed on', kind: 'text', width: 13 },
  { title: 'Token', kind: 'text', width: 10 },
  { title: 'Matched with', kind: 'text', width: 34 },
  { title: 'Units', kind: 'amount', width: 18 },
  { title: 'Proceeds', kind: 'money', width: 16 },
  { title: 'Allowable cost', kind: 'money', width: 16 },
  { title: 'Gain or loss', kind: 'money', width: 16, formula: { plus: [4], minus: [5] } },
  { title: REASONS_TITLE, kind: 'text', width: 46, tracing: true },
];

/** What a United Kingdom return needs: the computation by day and token as HMRC's examples set it out, and the figures of SA108. */
export function gbSheets(context: ReportContext): readonly Sheet[] {
  return [computation(context), sa108(context)];
}

function dayGroups(context: ReportContext): readonly DisposalSum[] {
  const { disposals, localDate } = context;
  return sumBy(context, disposals, ({ time, asset }) => JSON.stringify([localDate(time), asset]));
}

function computation(context: ReportContext): Sheet {
  const rows: (readonly Cell[])[] = [];
  const sums = new Set<number>();
  const flagged = new Set<number>();
  for (const group of dayGroups(context)) {
    const [first] = group.rows;
    if (first === undefined) continue;
    const day = context.localDate(first.time);
    const keyOf = ({ match, acquired }: Disposal): string => JSON.stringify([match, dateOf(context, acquired)]);
    for (const part of sumBy(context, group.rows, keyOf)) {
      if (part.rows.some(({ incomplete }) => incomplete)) flagged.add(rows.length);
      rows.push(line([day, first.asset, matchedWith(context, part.rows[0])], part, reasonsOf(context, part)));
    }
    sums.add(rows.length);
    rows.push(line([day, first.asset, 'All disposals of the day'], group, ''));
  }
  return {
    name: 'Computation',
    notes: [
      'All disposals of a token on one day are one disposal, matched with purchases of the same day, then of the following 30 days, then with the section 104 pool (TCGA 1992 s 104 to 106A; HMRC CRYPTO22200).',
      'Proceeds are net of selling fees. SA108 has the proceeds before them, and the fees among its costs: the gains are the same.',
      `HMRC’s own examples round the allowable cost up to the pound; these figures ${context.input.rounding === 'whole' ? 'round every cell, half a pound up' : 'keep the pence'}.`,
    ],
    columns: COLUMNS,
    rows: listRows(rows),
    sums,
    flagged,
  };
}

function dateOf({ localDate }: ReportContext, instant: string | null): string {
  return instant === null ? '' : localDate(instant);
}

function matchedWith(context: ReportContext, row: Disposal | undefined): string {
  if (row?.match === 'same-day') return 'Purchases of the same day';
  if (row?.match === 'thirty-day') return `Purchase within 30 days, on ${dateOf(context, row.acquired)}`;
  return row?.match === 'pool' ? 'Section 104 pool' : 'Nothing held: cost unknown';
}

function reasonsOf(context: ReportContext, { rows }: DisposalSum): string {
  return [...new Set(rows.flatMap((row) => disposalReasons(context, row)))].join('; ');
}

function line(words: readonly string[], own: DisposalSum, reasons: string): readonly Cell[] {
  return [...words.map(text), amount(own.amount), own.proceeds, own.cost, own.gain, text(reasons)];
}

function sa108(context: ReportContext): Sheet {
  const { period } = context;
  const year = formYear(context);
  const groups = dayGroups(context);
  const costs = sellingCosts(context);
  const { before, after } = splitAt(context, groups, RATE_CHANGE);
  const splits = period.dates !== null && period.dates.from < RATE_CHANGE && RATE_CHANGE <= period.dates.to;
  const figures: readonly FormFigure[] = [
    ...figuresOf(context, groups, costs, ''),
    ...(splits ? figuresOf(context, before, costs, `to ${dayBefore}: `) : []),
    ...(splits ? figuresOf(context, after, costs, `from ${RATE_CHANGE}: `) : []),
    ...(year === undefined ? [] : taxable(context, year)),
  ];
  return figureSheet(
    context,
    'SA108',
    [
      'Figures for the capital gains pages of the return. From 2024-25 they have a section for cryptoassets: the number in box 13.1, proceeds in 13.2, costs in 13.3, gains in 13.4, losses in 13.5. Numbers of boxes may change from year to year, so go by the names.',
      ...(splits
        ? [
            // gov.uk, "Work out your Capital Gains Tax adjustment for the 2024 to 2025 tax year", read 2026-11.
            `Disposals from ${RATE_CHANGE} on are taxed at higher rates, which the return does not work out by itself: take the figures of both periods to HMRC’s calculator of the adjustment, whose answer goes into box 51.`,
          ]
        : []),
      'Losses brought forward from earlier years are not known here.',
    ],
    figures,
  );
}

const dayBefore = '2024-10-29';

function figuresOf(
  context: ReportContext,
  groups: readonly DisposalSum[],
  costs: SellingCosts,
  prefix: string,
): readonly FormFigure[] {
  const all = sumOfAll(context, groups);
  const { gains, losses } = gainsAndLosses(groups);
  const selling = costs(all.rows);
  const figure = (item: string, value: FigureCell, how: string): FormFigure => ({
    item: `${prefix}${item}`,
    figure: value,
    how,
  });
  return [
    {
      item: `${prefix}Number of disposals`,
      figure: { kind: 'count', value: groups.length },
      how: 'A token’s disposals of one day count as one.',
    },
    figure('Disposal proceeds', sum([all.proceeds, selling]), 'Before selling fees.'),
    figure('Allowable costs', sum([all.cost, selling]), 'With the fees of buying and of selling (TCGA 1992 s 38).'),
    figure('Gains in the year, before losses', gains, 'Sum of the disposals with a gain.'),
    figure('Losses in the year', losses, 'Sum of the disposals with a loss.'),
  ];
}

/** More than any exempt amount. */
const LARGE_GAIN = new Dec('1000000000');

function taxable(context: ReportContext, year: TaxYear): readonly FormFigure[] {
  const { input, money } = context;
  const { rules } = input;
  const figure = {
    item: 'Gains over the annual exempt amount',
    figure: shownTaxable(context, year, shownYear(context.tallies())),
    how: 'Gains less losses of the year less the annual exempt amount (TCGA 1992 s 1K), never below 0.',
    sum: true,
  } as const;
  if (rules?.taxable === undefined) return [figure];
  const span = taxYearSpan(Number(year.from.slice(0, 4)), rules.yearStart);
  const nothing = { shortGain: ZERO, shortGains: ZERO, longGains: ZERO, losses: ZERO, income: ZERO };
  // What the rules leave untaxed of a gain of any size.
  const exempt = LARGE_GAIN.minus(rules.taxable({ span, ...nothing, gain: LARGE_GAIN }));
  return [
    {
      item: 'Annual exempt amount',
      figure: money(exempt.toString()),
      how: `Of ${year.year} (TCGA 1992 s 1K): once a year, for all your gains together.`,
    },
    figure,
  ];
}
