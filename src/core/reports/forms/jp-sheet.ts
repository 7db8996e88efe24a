import { sum } from '../cells.js';
import type { Sheet } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { sumOf } from './disposal-group.js';
import { figureSheet } from './figure-sheet.js';
import { gainLines, line } from './gain-lines.js';
import { leftOutGifts } from '../left-out-gifts.js';
import { receivedIncome } from './received-income.js';

const JAPANESE_NOTE =
  'Gains on crypto assets and their income are miscellaneous income, taxed with the rest of the year’s income; a loss is not set against other kinds.';

/** What a Japanese return starts from. Expenses and the tax depend on what else the person earns and are not worked out. */
export function japaneseSheet(context: ReportContext): Sheet {
  const all = sumOf(context, context.disposals);
  const earned = receivedIncome(context, context.income);
  return figureSheet(
    context,
    'Miscellaneous income',
    [JAPANESE_NOTE, ...leftOutGifts(context)],
    [
      ...gainLines(context, all),
      line('Income', earned.figure, `Staking, airdrops and the like at their value on arrival.${earned.lacks}`),
      line(
        'Gain and income together',
        sum([all.gain, earned.known]),
        `What is declared, before expenses.${earned.lacks}`,
        true,
      ),
    ],
  );
}
