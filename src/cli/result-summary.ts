import type { FigureCell } from '../core/reports/report.js';
import { allRows } from '../core/reports/rows.js';
import { yearLines } from '../core/reports/year-lines.js';
import { readableMoney, textTable } from './text-table.js';
import type { ComputedReport } from './write-report.js';

const HEAD = ['Year', 'Disposals', 'Proceeds', 'Cost', 'Short gain', 'Long gain', 'Gain', 'Income', 'Figures'] as const;

const shown = ({ rounded }: FigureCell): string => readableMoney(rounded);

/** A line for each tax year, to the cent that of the files. */
export function yearsTable({ filing, result }: ComputedReport): string {
  const rows = yearLines(filing.input).map(
    ({ year, disposals, proceeds, cost, shortGain, longGain, gain, income, incomplete }) => [
      year,
      String(disposals),
      ...[proceeds, cost, shortGain, longGain, gain, income].map(shown),
      incomplete ? 'incomplete' : 'complete',
    ],
  );
  return rows.length === 0 ? 'No disposals and no income.' : `In ${result.currency}\n${textTable([HEAD, ...rows])}`;
}

/** What the summary sheet says is not known, as lines. */
export function openQuestions({ report }: ComputedReport): readonly string[] {
  const summary = report.sheets.find(({ name }) => name === 'Summary');
  const known = (summary === undefined ? [] : allRows(summary.rows)).filter(
    ([section]) => section?.kind === 'text' && section.text === 'What is known',
  );
  return known.map((row) => {
    const [item, detail] = [row[1], row.at(-1)].map((cell) => (cell?.kind === 'text' ? cell.text : ''));
    return item === '' ? `  ${detail}` : `${item}: ${detail}`;
  });
}
