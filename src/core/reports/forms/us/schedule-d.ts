import { Dec, ZERO } from '../../../domain/decimal.js';
import type { Term } from '../../../domain/result.js';
import type { FilingStatus } from '../../../domain/us-return.js';
import { startSum } from '../../cells.js';
import type { FigureCell } from '../../report.js';
import type { Box, Form8949Part } from './form-8949.js';

/** In USD. */
export const LOSS_LIMIT: Readonly<Record<FilingStatus, string>> = { other: '3000', 'married-separately': '1500' };

/** Line of Schedule D that takes the totals of a box. */
export const SCHEDULE_D_LINES: Readonly<Record<Box, string>> = {
  A: '1b',
  B: '2',
  C: '3',
  D: '8b',
  E: '9',
  F: '10',
  G: '1b',
  H: '2',
  I: '3',
  J: '8b',
  K: '9',
  L: '10',
};

export interface ScheduleDLine {
  readonly line: string;
  readonly words: string;
  readonly proceeds: FigureCell | null;
  readonly cost: FigureCell | null;
  readonly adjustment: FigureCell | null;
  readonly gain: FigureCell;
}

/**
 * Lines of Schedule D (Form 1040) that digital assets feed: totals of each box, 7 (net short term), 15 (net long term), 16 (both) and,
 * for a loss, 21 (what may be deducted this year); the last line is what remains to be carried. Other sales and carryovers of the
 * person are not known here: the lines say so.
 */
export function scheduleD(parts: readonly Form8949Part[], status: FilingStatus): readonly ScheduleDLine[] {
  const boxes = parts.map(({ box, totals }) => ({
    line: SCHEDULE_D_LINES[box],
    words: `Form 8949, box ${box}`,
    ...totals,
  }));
  const short = net(parts, 'short');
  const long = net(parts, 'long');
  const both = add([short, long]);
  const before = (limit: number) => boxes.filter(({ line }) => Number.parseInt(line, 10) < limit);
  const after = (limit: number) => boxes.filter(({ line }) => Number.parseInt(line, 10) > limit);
  return [
    ...before(7),
    sumLine('7', 'Net short-term gain or loss', short),
    ...after(7),
    sumLine('15', 'Net long-term gain or loss', long),
    sumLine('16', 'Lines 7 and 15 together', both),
    ...lossLines(both, status),
  ];
}

function lossLines(both: FigureCell, status: FilingStatus): readonly ScheduleDLine[] {
  const loss = new Dec(both.rounded);
  if (!loss.isNegative() || loss.isZero()) return [];
  const limit = new Dec(LOSS_LIMIT[status]).negated();
  const deducted = loss.gt(limit) ? loss : limit;
  const carried = loss.minus(deducted);
  return [
    sumLine('21', 'Loss that may be deducted this year', plain(deducted)),
    ...(carried.isZero() ? [] : [sumLine('', 'Loss carried to the next year', plain(carried))]),
  ];
}

function net(parts: readonly Form8949Part[], term: Term): FigureCell {
  return add(parts.filter((part) => part.term === term).map(({ totals }) => totals.gain));
}

function add(cells: readonly FigureCell[]): FigureCell {
  const sum = startSum();
  for (const cell of cells) sum.add(cell);
  return sum.cell();
}

function plain(value: Dec): FigureCell {
  const text = value.isZero() ? ZERO.toString() : value.toString();
  return { kind: 'money', exact: text, rounded: text };
}

function sumLine(line: string, words: string, gain: FigureCell): ScheduleDLine {
  return { line, words, proceeds: null, cost: null, adjustment: null, gain };
}
