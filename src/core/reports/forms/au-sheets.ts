import { Dec } from '../../domain/decimal.js';
import { sum as sumOf } from '../cells.js';
import type { FigureCell, Sheet } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { shownTaxable, shownYear } from '../shown-year.js';
import { formYear } from './form-year.js';
import { figureSheet } from './figure-sheet.js';
import { leftOutGifts } from '../left-out-gifts.js';

/**
 * What an Australian return needs: gains by method, and the order in which losses meet them (ITAA 1997 s 102-5, 115-25). Labels of
 * question 18 (H, A, V): ATO, Guide to capital gains tax, part B, "Completing the capital gains section of your tax return"; read 2026-11.
 */
export function auSheets(context: ReportContext): readonly Sheet[] {
  const { money } = context;
  const year = formYear(context);
  const shown = shownYear(context.tallies());
  const { shortGains: other, longGains: discounted } = shown;
  const losses = sumOf([shown.shortLosses, shown.longLosses]);
  const againstOther = Dec.min(losses.rounded, other.rounded);
  const lossesLeft = new Dec(losses.rounded).minus(againstOther);
  const againstDiscounted = Dec.min(lossesLeft, discounted.rounded);
  const eligible = new Dec(discounted.rounded).minus(againstDiscounted);
  const figure = (item: string, value: Dec | FigureCell, how: string, sum?: true) => ({
    item,
    figure: 'rounded' in value ? value : money(value.toString()),
    how,
    ...(sum === undefined ? {} : { sum }),
  });
  return [
    figureSheet(
      context,
      'CGT schedule',
      [
        ...leftOutGifts(context),
        'Capital gains and losses of crypto assets, in the order of the method statement. Losses of earlier years and other assets are not known here.',
      ],
      [
        figure(
          'Total current year capital gains',
          sumOf([other, discounted]),
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
          : [
              figure(
                'Net capital gain',
                shownTaxable(context, year, shown),
                'Question 18, label A. Never below 0.',
                true,
              ),
            ]),
        figure(
          'Net capital losses carried forward',
          lossesLeft.minus(againstDiscounted),
          'Question 18, label V, with those of earlier years. What no gain of this year met.',
          true,
        ),
      ],
    ),
  ];
}
