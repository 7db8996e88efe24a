import type { Result } from '../core/domain/result.js';
import { money } from '../core/reports/cells.js';
import { allRows } from '../core/reports/rows.js';
import { readableMoney, textTable } from './text-table.js';
import type { ComputedReport } from './write-report.js';

const HEAD = ['Year', 'Disposals', 'Proceeds', 'Cost', 'Short gain', 'Long gain', 'Gain', 'Income', 'Figures'] as const;

const shown = (exact: string): string => readableMoney(money(exact).rounded);

/** A line for each tax year, of the engine's own totals. */
export function yearsTable({ years, currency }: Result): string {
  const rows = years.map(({ year, disposals, proceeds, cost, short, long, gain, income, incomplete }) => [
    year,
    String(disposals),
    ...[proceeds, cost, short.gain, long.gain, gain, income].map(shown),
    incomplete ? 'incomplete' : 'complete',
  ]);
  return rows.length === 0 ? 'No disposals and no income.' : `In ${currency}\n${textTable([HEAD, ...rows])}`;
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
