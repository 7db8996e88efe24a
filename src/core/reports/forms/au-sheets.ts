import { Dec, ZERO } from '../../domain/decimal.js';
import type { Disposal } from '../../domain/result.js';
import type { Sheet } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { isLoss, totalOf } from './disposal-group.js';
import { figureSheet } from './figure-sheet.js';

/**
 * What an Australian return needs: gains by method, and the order in which losses meet them (ITAA 1997 s 102-5, 115-25). Labels of
 * question 18 (H, A, V): ATO, Guide to capital gains tax, part B, "Completing the capital gains section of your tax return"; read 2026-11.
 */
export function auSheets(context: ReportContext): readonly Sheet[] {
  const { money, disposals, result, period } = context;
  const year = result.years.find((candidate) => candidate.year === period.label);
  const gainOf = (rows: readonly Disposal[]): Dec => new Dec(totalOf(rows.map(({ gain }) => gain)));
  const gains = disposals.filter((row) => !isLoss(row));
  const other = gainOf(gains.filter(({ term }) => term !== 'long'));
  const discounted = gainOf(gains.filter(({ term }) => term === 'long'));
  const losses = gainOf(disposals.filter(isLoss)).abs();
  const againstOther = Dec.min(losses, other);
  const againstDiscounted = Dec.min(losses.minus(againstOther), discounted);
  const left = losses.minus(againstOther).minus(againstDiscounted);
  const eligible = discounted.minus(againstDiscounted);
  const figure = (item: string, value: Dec, how: string, sum?: true) => ({
    item,
    figure: money((value.isZero() ? ZERO : value).toString()),
    how,
    ...(sum === undefined ? {} : { sum }),
  });
  return [
    figureSheet(
      'CGT schedule',
      [
        'Capital gains and losses of crypto assets, in the order of the method statement. Losses of earlier years and other assets are not known here.',
      ],
      [
        figure(
          'Total current year capital gains',
          other.plus(discounted),
          'Question 18, label H. Before losses and before the discount.',
        ),
        figure('of which without discount', other, 'Held for less than 12 months.'),
        figure(
          'of which with discount',
          discounted,
          'Held for at least 12 months, neither the first nor the last day counted.',
        ),
        figure('Total current year capital losses', losses, ''),
        figure('Losses against gains without discount', againstOther, 'First.'),
        figure('Losses against gains with discount', againstDiscounted, 'Then.'),
        figure('Discount', eligible.times('0.5'), 'Half of the gains with discount that are left.'),
        ...(year === undefined
          ? []
          : [figure('Net capital gain', new Dec(year.taxable), 'Question 18, label A. Never below 0.', true)]),
        figure(
          'Net capital losses carried forward',
          left,
          'Question 18, label V, with those of earlier years. What no gain of this year met.',
          true,
        ),
      ],
    ),
  ];
}
