import type { Cell } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { shownYear } from '../shown-year.js';
import type { DisposalSum } from './disposal-group.js';
import type { FormFigure } from './figure-sheet.js';

/** Proceeds, cost, gains, losses and what is left, where a return asks for nothing more of the disposals. */
export function gainLines(context: ReportContext, all: DisposalSum): readonly FormFigure[] {
  const { shortGains: gains, shortLosses: losses } = shownYear(context.tallies());
  return [
    line('Proceeds', all.proceeds, 'Net of selling fees.'),
    line('Cost', all.cost, 'With the fees of buying.'),
    line('Gains', gains, 'Sum of the disposals with a gain.'),
    line('Losses', losses, 'Sum of the disposals with a loss.'),
    line('Net gain or loss', all.gain, 'Gains less losses.', true),
  ];
}

export function line(item: string, figure: Cell, how: string, total?: true): FormFigure {
  return { item, figure, how, ...(total === undefined ? {} : { sum: total }) };
}
