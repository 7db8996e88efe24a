import { Command, InvalidArgumentError, Option } from 'commander';
import { AppError } from '../core/domain/app-error.js';
import { ROUNDINGS, SHEET_NAMES, type Rounding, type SheetName } from '../core/reports/report-input.js';
import { withCurrencyOption, type CurrencyWords } from './currency-option.js';
import { DONE } from './exit-codes.js';
import { requireStoreNode } from './node-version.js';
import { say, sayJson } from './output.js';
import { FORMATS, type Format } from './report-formats.js';
import { withProfileOptions, type ProfileOptions } from './profile-options.js';
import { type ParsedRules, computeOptions, withRuleOptions } from './rule-options.js';

interface Parsed extends ProfileOptions, ParsedRules, CurrencyWords {
  readonly year: string;
  readonly format: readonly Format[];
  readonly out: string;
  readonly sheets?: readonly SheetName[];
  readonly rounding?: Rounding;
  readonly bom?: true;
  readonly passwordFile?: string;
  readonly json?: true;
}

export function reportCommand(done: (exitCode: number) => void): Command {
  return withCurrencyOption(withRuleOptions(withProfileOptions(new Command('report'))))
    .description('compute a synced store and write the report as workbook, CSV, JSON and accountant bundle')
    .option('--year <year>', 'tax year such as 2025 or 2024-25, or all', 'all')
    .option('--format <formats>', `with commas between: ${FORMATS.join(', ')}`, formats, ['xlsx'])
    .requiredOption('--out <dir>', 'folder for the files; made when it is not there')
    .option(
      '--sheets <names>',
      `sheets to write, with commas between (default: all): ${SHEET_NAMES.join(', ')}`,
      sheetNames,
    )
    .addOption(new Option('--rounding <how>', 'money in cents or in whole units').choices(ROUNDINGS).default('cents'))
    .option('--password-file <file>', 'encrypt the bundle with the first line of this file ("-": standard input)')
    .option('--bom', 'start CSV files with a byte order mark, for programs that need one')
    .option('--json', 'print the totals and paths as JSON')
    .action(async (parsed: Parsed) => done(await runReport(parsed)));
}

function formats(text: string): Parsed['format'] {
  const wanted = text.split(',').map((word) => word.trim());
  const known = FORMATS.filter((format) => wanted.includes(format));
  if (known.length === new Set(wanted).size) return known;
  throw new InvalidArgumentError(`Allowed are ${FORMATS.join(', ')}, with commas between.`);
}

/** In the order of the report. */
function sheetNames(text: string): readonly SheetName[] {
  const wanted = new Set(text.split(',').map((word) => word.trim().toLowerCase()));
  const known = SHEET_NAMES.filter((name) => wanted.has(name.toLowerCase()));
  if (known.length === wanted.size) return known;
  throw new InvalidArgumentError(`Allowed are ${SHEET_NAMES.join(', ')}, with commas between.`);
}

async function runReport(parsed: Parsed): Promise<number> {
  requireStoreNode('report');
  const [
    { withProfile },
    { convertedLedger },
    { accountNames },
    { recordsLeftOut },
    { sourcesByEntry },
    { computeReport, writeReport },
    summary,
  ] = await Promise.all([
    import('./open-profile.js'),
    import('./converted-ledger.js'),
    import('../main/store/accounts.js'),
    import('../main/store/report-records.js'),
    import('../main/store/entries.js'),
    import('./write-report.js'),
    import('./result-summary.js'),
  ]);
  const stored = await withProfile(parsed, { create: false }, async ({ store }) => {
    const sources = sourcesByEntry(store.db);
    return {
      ...convertedLedger(store.db, parsed),
      accountNames: accountNames(store.db),
      sourcesOf: (entry: string) => sources.get(entry) ?? [entry],
      review: recordsLeftOut(store.db),
    };
  });
  const { rules, year, format, out, bom, sheets, rounding, passwordFile, json } = parsed;
  const password = passwordFile === undefined ? undefined : await readPassword(passwordFile);
  const computed = computeReport({
    ...stored,
    options: computeOptions(parsed),
    year,
    bom: bom === true,
    ...(sheets === undefined ? {} : { sheets }),
    ...(rounding === undefined ? {} : { rounding }),
    ...(password === undefined ? {} : { password }),
  });
  const files = await writeReport(computed, {
    dir: out,
    stem: `lotbook-${rules}-${year}`,
    resultName: `lotbook-${rules}-result.json`,
    formats: format,
  });
  const { currency, method, years, issues } = computed.result;
  if (json === true) sayJson({ rules, method, year, currency, years, issues: issues.length, files });
  else say([summary.yearsTable(computed.result), ...summary.openQuestions(computed), '', ...files].join('\n'));
  return DONE;
}

/** A password on the command line would be seen in the list of processes: it comes from a file. */
async function readPassword(file: string): Promise<string> {
  const { readFirstLine } = await import('./read-first-line.js');
  const password = await readFirstLine(file);
  if (password !== '') return password;
  throw new AppError('bad-input', `${file}: its first line is empty. Put the password of the bundle there.`);
}
