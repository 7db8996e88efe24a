import { Command } from 'commander';
import { AppError } from '../../core/domain/app-error.js';
import { type Comparison, compareMethods } from '../../core/engine/compare/compare-methods.js';
import { money } from '../../core/reports/cells.js';
import { BAD_USE, DONE } from '../exit-codes.js';
import { say, sayJson, tell } from '../output.js';
import { readLedgerFile } from '../read-ledger-file.js';
import { type ParsedRules, computeOptions, withRuleOptions } from '../rule-options.js';
import { readableMoney, textTable } from '../text-table.js';

interface Parsed extends ParsedRules {
  readonly year?: string;
  readonly json?: true;
}

const HELP = `
Computes the ledger with every method and scope that the rules allow. Which of them may be used is for the law to say: some
must be chosen before the disposal.`;

/** Every method and scope side by side. */
export function compareCommand(done: (exitCode: number) => void): Command {
  return withRuleOptions(new Command('compare'))
    .description('put every method and scope that the rules allow side by side')
    .argument('<ledger.json>', 'the ledger file, "-" for standard input')
    .option('--year <year>', 'one tax year only, such as 2025 or 2024-25')
    .option('--json', 'print JSON')
    .addHelpText('after', HELP)
    .action(async (file: string, parsed: Parsed) => done(await runCompare(file, parsed)));
}

async function runCompare(file: string, parsed: Parsed): Promise<number> {
  const reading = await readLedgerFile(file);
  if (reading === null) return BAD_USE;
  const options = computeOptions(parsed);
  const progress = (step: number, of: number): void => {
    if (process.stderr.isTTY) tell(`${step} of ${of}`);
  };
  const lines = ofYear(compareMethods(reading.ledger, options, progress), parsed.year);
  if (parsed.json === true) sayJson(lines);
  else say(`In ${reading.ledger.currency}\n${comparisonTable(lines)}`);
  return DONE;
}

function ofYear(lines: readonly Comparison[], year: string | undefined): readonly Comparison[] {
  if (year === undefined) return lines;
  if (!lines.some(({ years }) => years.some((one) => one.year === year)))
    throw new AppError('bad-input', 'The ledger has no disposals and no income in that tax year.');
  return lines.map((line) => ({ ...line, years: line.years.filter((one) => one.year === year) }));
}

const HEAD = ['Method', 'Scope', 'Year', 'Proceeds', 'Cost', 'Short gain', 'Long gain', 'Gain', 'Taxable', 'Figures'];

function comparisonTable(lines: readonly Comparison[]): string {
  const shown = (exact: string): string => readableMoney(money(exact).rounded);
  const rows = lines.flatMap(({ method, scope, chosen, years }) =>
    years.map(({ year, proceeds, cost, short, long, gain, taxable, incomplete }) => [
      chosen ? `${method} *` : method,
      scope ?? "country's own",
      year,
      ...[proceeds, cost, short.gain, long.gain, gain, taxable].map(shown),
      incomplete ? 'incomplete' : 'complete',
    ]),
  );
  return rows.length === 0 ? 'No disposals and no income.' : `${textTable([HEAD, ...rows])}\n* as chosen`;
}
