import { Command, InvalidArgumentError, Option } from 'commander';
import { FILING_STATUSES } from '../../core/domain/us-return.js';
import { FILE_FORMATS, type FileFormat } from '../../core/reports/file-formats.js';
import { ROUNDINGS, SHEET_NAMES, type SheetName } from '../../core/reports/report-input.js';
import { withCurrencyOption } from '../currency-option.js';
import { requireStoreNode } from '../node-version.js';
import { withProfileOptions } from '../profile-options.js';
import { withRuleOptions } from '../rule-options.js';
import type { ReportWords } from './run-report.js';

const HELP = `
turbotax, txf (through 2024) and forms (files of --form-file, filled) are for one year of the United States. pdf is printed by the app's own Electron and needs
a display; a bundle has the PDF in it where pdf is asked for as well.`;

export function reportCommand(done: (exitCode: number) => void): Command {
  return withCurrencyOption(withRuleOptions(withProfileOptions(new Command('report'))))
    .description(
      'compute a synced store and write the report: workbook, PDF, tables, files for tax programs, accountant bundle',
    )
    .option('--year <year>', 'tax year such as 2025 or 2024-25, or all', 'all')
    .option('--format <formats>', `with commas between: ${FILE_FORMATS.join(', ')}`, formats, ['xlsx'])
    .requiredOption('--out <dir>', 'folder for the files; made when it is not there')
    .option(
      '--sheets <names>',
      `sheets to write, with commas between (default: all): ${SHEET_NAMES.join(', ')}`,
      sheetNames,
    )
    .addOption(new Option('--rounding <how>', 'money in cents or in whole units').choices(ROUNDINGS).default('cents'))
    .option('--password-file <file>', 'encrypt the bundle with the first line of this file ("-": standard input)')
    .option('--bom', 'start CSV files with a byte order mark, for programs that need one')
    .option('--broker-rows <file.csv>', 'rows of a Form 1099-DA, besides those kept in the store (us)')
    .addOption(
      new Option(
        '--filing-status <status>',
        'limits the loss that may be deducted (us; default: as set in the app)',
      ).choices(FILING_STATUSES),
    )
    .option(
      '--form-file <file.pdf>',
      'an official form to fill, f8949.pdf or f1040sd.pdf of the year; may be given more than once (us)',
      (file: string, before: readonly string[]) => [...before, file],
      [],
    )
    .option('--json', 'print the totals and paths as JSON')
    .addHelpText('after', HELP)
    .action(async (words: ReportWords) => {
      requireStoreNode('report');
      const { runReport } = await import('./run-report.js');
      done(await runReport(words));
    });
}

function formats(text: string): readonly FileFormat[] {
  const wanted = text.split(',').map((word) => word.trim());
  const known = FILE_FORMATS.filter((format) => wanted.includes(format));
  if (known.length === new Set(wanted).size) return known;
  throw new InvalidArgumentError(`Allowed are ${FILE_FORMATS.join(', ')}, with commas between.`);
}

/** In the order of the report. */
function sheetNames(text: string): readonly SheetName[] {
  const wanted = new Set(text.split(',').map((word) => word.trim().toLowerCase()));
  const known = SHEET_NAMES.filter((name) => wanted.has(name.toLowerCase()));
  if (known.length === wanted.size) return known;
  throw new InvalidArgumentError(`Allowed are ${SHEET_NAMES.join(', ')}, with commas between.`);
}
