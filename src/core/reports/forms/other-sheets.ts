import type { Sheet } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { isLoss, sumOf, totalOf } from './disposal-group.js';
import { figureSheet, type FormFigure } from './figure-sheet.js';

/**
 * Spain, Italy, Japan: the figures that the return starts from, and what to know of them. Rates and the tax itself depend on what else
 * the person earns and are not worked out.
 */
export function otherSheet(context: ReportContext, rules: 'es' | 'it' | 'jp'): Sheet {
  switch (rules) {
    case 'es':
      return sheetOf(context, 'Base del ahorro', [SPANISH_NOTE]);
    case 'it':
      return sheetOf(context, 'Plusvalenze', italianNotes(Number(context.period.label)));
    case 'jp':
      return sheetOf(context, 'Miscellaneous income', [JAPANESE_NOTE], true);
    default:
      return rules satisfies never;
  }
}

const SPANISH_NOTE =
  'Gains and losses on transfers of virtual currencies, FIFO for each coin (IRPF: gains of the savings base). Losses of earlier years are not known here.';
const JAPANESE_NOTE =
  'Gains on crypto assets and their income are miscellaneous income, taxed with the rest of the year’s income; a loss is not set against other kinds.';

/** Law 197/2022 (26 %, above 2,000 a year), law 207/2024 (no threshold from 2025, 33 % from 2026); as professional summaries tell them, read 2026-11. */
function italianNotes(year: number): readonly string[] {
  const threshold = year < 2025 ? ' Through 2024 nothing is due while the gain of the year is 2,000 or less.' : '';
  return [
    `Gains and losses on crypto assets, LIFO for each coin (TUIR art. 67 (1) c-sexies). Substitute tax: ${year < 2026 ? '26' : '33'} %.${threshold} Losses of earlier years are not known here.`,
  ];
}

function sheetOf(context: ReportContext, name: string, notes: readonly string[], withIncome = false): Sheet {
  const { money, disposals, income } = context;
  const all = sumOf(disposals);
  const losses = totalOf(disposals.filter(isLoss).map(({ gain }) => gain));
  const earned = totalOf(income.map(({ value }) => value));
  const line = (item: string, exact: string, how: string, sum?: true): FormFigure => {
    return { item, figure: money(exact), how, ...(sum === undefined ? {} : { sum }) };
  };
  return figureSheet(name, notes, [
    line('Proceeds', all.proceeds, 'Net of selling fees.'),
    line('Cost', all.cost, 'With the fees of buying.'),
    line(
      'Gains',
      totalOf(disposals.filter((row) => !isLoss(row)).map(({ gain }) => gain)),
      'Sum of the rows with a gain.',
    ),
    line('Losses', losses === '0' ? '0' : losses.slice(1), 'Sum of the rows with a loss.'),
    line('Net gain or loss', all.gain, 'Gains less losses.', true),
    line('Income', earned, 'Staking, airdrops and the like at their value on arrival.'),
    ...(withIncome
      ? [line('Gain and income together', totalOf([all.gain, earned]), 'What is declared, before expenses.', true)]
      : []),
  ]);
}
