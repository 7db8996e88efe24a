import { sum } from '../cells.js';
import type { FigureCell, Sheet } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { shownYear } from '../shown-year.js';
import { sumOf } from './disposal-group.js';
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

/** The 2,000 a year: the statute ("not less than") and the tax agency (Circolare 30/E of 2023, forms of 2025) differ on what they leave. */
function italianThreshold(year: number): string {
  if (year > 2024) return '';
  if (year < 2023)
    return ' Before 2023 gains were taxed only where all wallets together had held more than 51,645.69 for seven working days in a row.';
  return ' In 2023 and 2024 nothing is due while the gain of the year is below 2,000; from there on, by Circolare 30/E and the forms of 2025, on the part above 2,000 (the words of the law tax the whole).';
}

/** Law 197/2022 (26 %), law 207/2024 (no threshold from 2025, 33 % from 2026); before, TUIR art. 67(1-ter). As summaries tell them, read 2026-11. */
function italianNotes(year: number): readonly string[] {
  return [
    `Gains and losses on crypto assets, LIFO for each coin (TUIR art. 67 (1) c-sexies). Substitute tax: ${year < 2026 ? '26' : '33'} %.${italianThreshold(year)} Losses of earlier years are not known here.`,
  ];
}

function sheetOf(context: ReportContext, name: string, notes: readonly string[], withIncome = false): Sheet {
  const { money, disposals, income } = context;
  const all = sumOf(context, disposals);
  const { shortGains: gains, shortLosses: losses } = shownYear(context.tallies());
  const earned = sum(income.map(({ value }) => money(value)));
  const line = (item: string, figure: FigureCell, how: string, total?: true): FormFigure => {
    return { item, figure, how, ...(total === undefined ? {} : { sum: total }) };
  };
  return figureSheet(context, name, notes, [
    line('Proceeds', all.proceeds, 'Net of selling fees.'),
    line('Cost', all.cost, 'With the fees of buying.'),
    line('Gains', gains, 'Sum of the disposals with a gain.'),
    line('Losses', losses, 'Sum of the disposals with a loss.'),
    line('Net gain or loss', all.gain, 'Gains less losses.', true),
    line('Income', earned, 'Staking, airdrops and the like at their value on arrival.'),
    ...(withIncome
      ? [line('Gain and income together', sum([all.gain, earned]), 'What is declared, before expenses.', true)]
      : []),
  ]);
}
