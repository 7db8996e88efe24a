import { Command, InvalidArgumentError } from 'commander';
import { DONE } from './exit-codes.js';
import { requireStoreNode } from './node-version.js';
import { say, sayJson } from './output.js';
import { FORMATS, type Format } from './report-formats.js';
import { withProfileOptions, type ProfileOptions } from './profile-options.js';
import { type ParsedRules, computeOptions, withRuleOptions } from './rule-options.js';

interface Parsed extends ProfileOptions, ParsedRules {
  readonly year: string;
  readonly format: readonly Format[];
  readonly out: string;
  readonly bom?: true;
  readonly json?: true;
}

export function reportCommand(done: (exitCode: number) => void): Command {
  return withRuleOptions(withProfileOptions(new Command('report')))
    .description('compute a synced store and write the report as workbook, CSV and JSON')
    .option('--year <year>', 'tax year such as 2025 or 2024-25, or all', 'all')
    .option('--format <formats>', `with commas between: ${FORMATS.join(', ')}`, formats, ['xlsx'])
    .requiredOption('--out <dir>', 'folder for the files; made when it is not there')
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

async function runReport(parsed: Parsed): Promise<number> {
  requireStoreNode('report');
  const [{ withProfile }, { storedLedger }, { accountNames }, { computeReport, writeReport }, summary] =
    await Promise.all([
      import('./open-profile.js'),
      import('../main/sync/export-ledger.js'),
      import('../main/store/accounts.js'),
      import('./write-report.js'),
      import('./result-summary.js'),
    ]);
  const stored = await withProfile(parsed, { create: false }, async ({ store }) => ({
    ledger: storedLedger(store.db),
    accountNames: accountNames(store.db),
  }));
  const { rules, year, format, out, bom, json } = parsed;
  const computed = computeReport({ ...stored, options: computeOptions(parsed), year });
  const files = await writeReport(computed, {
    dir: out,
    stem: `lotbook-${rules}-${year}`,
    resultName: `lotbook-${rules}-result.json`,
    formats: format,
    bom: bom === true,
  });
  const { currency, method, years, issues } = computed.result;
  if (json === true) sayJson({ rules, method, year, currency, years, issues: issues.length, files });
  else say([summary.yearsTable(computed.result), ...summary.openQuestions(computed), '', ...files].join('\n'));
  return DONE;
}
