import { Dec } from '../../domain/decimal.js';
import type { TaxYear } from '../../domain/result.js';
import { amount, difference, EMPTY, sum, text } from '../cells.js';
import { disposalReasons } from '../incomplete.js';
import type { Cell, Column, Sheet } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { listRows } from '../rows.js';
import { shownTaxable, shownYear } from '../shown-year.js';
import { REASONS_TITLE } from '../wording.js';
import { type DisposalSum, isLoss, splitAt, sumBy, sumOfAll } from './disposal-group.js';
import { acbHistory } from './ca-history.js';
import { formYear } from './form-year.js';
import { figureSheet, type FormFigure } from './figure-sheet.js';
import { sellingCosts, type SellingCosts } from './selling-costs.js';

const SCHEDULE_COLUMNS: readonly Column[] = [
  { title: 'Units', kind: 'amount', width: 18 },
  { title: 'Name', kind: 'text', width: 12 },
  { title: 'Disposed on', kind: 'text', width: 14 },
  { title: '(2) Proceeds of disposition', kind: 'money', width: 18 },
  { title: '(3) Adjusted cost base', kind: 'money', width: 18 },
  { title: '(4) Outlays and expenses', kind: 'money', width: 18 },
  { title: 'Superficial loss denied', kind: 'money', width: 18 },
  { title: '(5) Gain or loss', kind: 'money', width: 18, formula: { plus: [3, 6], minus: [4, 5] } },
  { title: REASONS_TITLE, kind: 'text', width: 46, tracing: true },
  { title: 'Entry', kind: 'text', width: 28, tracing: true },
];

/** What a Canadian return needs: the rows and totals of Schedule 3, each superficial loss by itself, and how each adjusted cost base came about. */
export function caSheets(context: ReportContext): readonly Sheet[] {
  const groups = sumBy(context, context.disposals, ({ entry, asset }) => JSON.stringify([entry, asset]));
  const superficial = groups.filter(({ denied }) => denied.exact !== '0');
  const costs = sellingCosts(context);
  return [
    scheduleRows(context, groups, costs),
    totals(context, groups, costs),
    superficialLosses(context, superficial),
    ...acbHistory(context),
  ];
}

function scheduleRows(context: ReportContext, groups: readonly DisposalSum[], costs: SellingCosts): Sheet {
  const flagged = groups.flatMap(({ rows }, index) => (rows.some(({ incomplete }) => incomplete) ? [index] : []));
  return {
    name: 'Schedule 3',
    notes: [
      'One row for each disposition. Proceeds are before selling fees, which are the outlays; Summary and Disposals have proceeds net of them. A superficial loss is added back in its own column.',
    ],
    columns: SCHEDULE_COLUMNS,
    rows: listRows(groups.map((group) => scheduleRow(context, group, costs))),
    totals: totalsRow(context, groups, costs),
    flagged: new Set(flagged),
  };
}

function scheduleRow(context: ReportContext, group: DisposalSum, costs: SellingCosts): readonly Cell[] {
  const { localDate } = context;
  const [first] = group.rows;
  const reasons = new Set(group.rows.flatMap((row) => disposalReasons(context, row)));
  return [
    amount(group.amount),
    text(first?.asset ?? ''),
    text(localDate(first?.time ?? '')),
    ...moneyCells(group, costs),
    text([...reasons].join('; ')),
    text(first?.entry ?? ''),
  ];
}

function moneyCells({ rows, proceeds, cost, denied, gain }: DisposalSum, costs: SellingCosts): readonly Cell[] {
  const outlays = costs(rows);
  return [sum([proceeds, outlays]), cost, outlays, denied, gain];
}

function totalsRow(context: ReportContext, groups: readonly DisposalSum[], costs: SellingCosts): readonly Cell[] {
  return [
    text(`Total of ${groups.length}`),
    EMPTY,
    EMPTY,
    ...moneyCells(sumOfAll(context, groups), costs),
    EMPTY,
    EMPTY,
  ];
}

/** Schedule 3 of 2024 asks for dispositions before and from this day apart (canada.ca, "Completing Schedule 3", read 2026-11). */
const SECOND_PERIOD = '2024-06-25';
const FIRST_PERIOD_ENDS = '2024-06-24';

function totals(context: ReportContext, groups: readonly DisposalSum[], costs: SellingCosts): Sheet {
  const { period } = context;
  const year = formYear(context);
  const { before, after } = splitAt(context, groups, SECOND_PERIOD);
  const splits = period.label === SECOND_PERIOD.slice(0, 4);
  return figureSheet(
    context,
    'Schedule 3 totals',
    [
      'Totals of the rows for crypto-assets on Schedule 3; for 2024 it asks for two periods. The numbers of its lines change from year to year, so the names are given; line 12700 of the return takes the taxable capital gains.',
      'Losses of other years are not known here.',
    ],
    [
      ...periodFigures(context, groups, costs, ''),
      ...(splits ? periodFigures(context, before, costs, `Period 1, to ${FIRST_PERIOD_ENDS}: `) : []),
      ...(splits ? periodFigures(context, after, costs, `Period 2, from ${SECOND_PERIOD}: `) : []),
      ...(year === undefined ? [] : [taxable(context, year)]),
    ],
  );
}

function periodFigures(
  context: ReportContext,
  groups: readonly DisposalSum[],
  costs: SellingCosts,
  prefix: string,
): readonly FormFigure[] {
  const own = sumOfAll(context, groups);
  const outlays = costs(own.rows);
  return [
    { item: 'Proceeds of disposition', figure: sum([own.proceeds, outlays]), how: 'Before selling fees.' },
    { item: 'Adjusted cost base', figure: own.cost, how: 'Moving average of each token over all accounts (ITA 47).' },
    { item: 'Outlays and expenses', figure: outlays, how: 'Selling fees.' },
    {
      item: 'Superficial losses denied',
      figure: own.denied,
      how: 'ITA 40(2)(g)(i), 54; they joined the cost of the units bought again.',
    },
    {
      item: 'Gain or loss',
      figure: own.gain,
      how: 'Proceeds less cost and outlays, denied losses added back.',
      sum: true as const,
    },
  ].map((figure) => ({ ...figure, item: `${prefix}${figure.item}` }));
}

function taxable(context: ReportContext, year: TaxYear): FormFigure {
  const shown = shownYear(context.tallies());
  const loss = isLoss(shown);
  return {
    item: loss ? 'Net capital loss (not for line 12700)' : 'Taxable capital gains, line 12700',
    figure: shownTaxable(context, year, shown),
    how: loss ? 'Half of the loss (ITA 38). It is applied against gains of other years.' : 'Half of the gain (ITA 38).',
    sum: true,
  };
}

const SUPERFICIAL_COLUMNS: readonly Column[] = [
  { title: 'Disposed on', kind: 'text', width: 14 },
  { title: 'Name', kind: 'text', width: 12 },
  { title: 'Units sold', kind: 'amount', width: 18 },
  { title: 'Loss before the rule', kind: 'money', width: 18 },
  { title: 'Denied', kind: 'money', width: 18 },
  { title: 'Loss allowed', kind: 'money', width: 18 },
  { title: 'Entry', kind: 'text', width: 28, tracing: true },
];

function superficialLosses({ localDate }: ReportContext, groups: readonly DisposalSum[]): Sheet {
  return {
    name: 'Superficial losses',
    notes: [
      'Losses on units that were bought again within 30 days before or after the sale and still held at the end of the thirtieth day after: loss × the smallest of units sold, bought and held ÷ units sold is denied.',
    ],
    columns: SUPERFICIAL_COLUMNS,
    rows: listRows(
      groups.map((group) => [
        text(localDate(group.rows[0]?.time ?? '')),
        text(group.rows[0]?.asset ?? ''),
        amount(group.amount),
        difference(new Dec(group.gain.exact).minus(group.denied.exact).toString(), {
          plus: [group.gain],
          minus: [group.denied],
        }),
        group.denied,
        group.gain,
        text(group.rows[0]?.entry ?? ''),
      ]),
    ),
  };
}
