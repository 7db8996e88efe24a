import { AppError } from '../../core/domain/app-error.js';
import type { FilingStatus } from '../../core/domain/us-return.js';
import { brokerRowsOf } from '../../core/decisions/broker-rows.js';
import { decisionNotes, openByChoice, usReturn } from '../../core/filing/decision-notes.js';
import { checkFormat } from '../../core/filing/write-format.js';
import type { FileFormat } from '../../core/reports/file-formats.js';
import type { Rounding, SheetName } from '../../core/reports/report-input.js';
import { accountNames } from '../../main/store/accounts.js';
import { decisionsOf, decisionSteps, isInForce } from '../../main/store/decisions.js';
import { sourcesByEntry } from '../../main/store/entries.js';
import type { Store } from '../../main/store/open-store.js';
import { recordsLeftOut } from '../../main/store/report-records.js';
import { listSeals, sealDocument } from '../../main/store/seals.js';
import { loadSettings } from '../../main/store/settings.js';
import { readBrokerFile } from '../broker-file.js';
import { convertedLedger } from '../converted-ledger.js';
import type { CurrencyWords } from '../currency-option.js';
import { DONE } from '../exit-codes.js';
import { withProfile } from '../open-profile.js';
import { say, sayJson } from '../output.js';
import type { ProfileOptions } from '../profile-options.js';
import { printProgram } from '../print-program.js';
import { readFormFile } from '../form-file.js';
import { readFirstLine } from '../read-first-line.js';
import { openQuestions, yearsTable } from '../result-summary.js';
import { type ParsedRules, computeOptions } from '../rule-options.js';
import { computeReport, writeReport } from '../write-report.js';

export interface ReportWords extends ProfileOptions, ParsedRules, CurrencyWords {
  readonly year: string;
  readonly format: readonly FileFormat[];
  readonly out: string;
  readonly sheets?: readonly SheetName[];
  readonly rounding?: Rounding;
  readonly bom?: true;
  readonly passwordFile?: string;
  readonly brokerRows?: string;
  readonly filingStatus?: FilingStatus;
  readonly formFile: readonly string[];
  readonly json?: true;
}

const NO_FORM =
  'There is no form to fill: give --form-file with f8949.pdf or f1040sd.pdf of the year, from the site of the IRS; once for each.';

const NO_BUNDLE =
  'Only the bundle can have a password, and none is asked for: add bundle to --format, or leave --password-file out.';

/** A synced store's report, in every format asked for. */
export async function runReport(words: ReportWords): Promise<number> {
  const { rules, year, out, bom, sheets, rounding, json } = words;
  const format = wantedFormats(words);
  // Everything that can be refused is, before anything is computed.
  for (const one of format) checkFormat(one, { rules, year });
  if (words.passwordFile !== undefined && !format.includes('bundle')) throw new AppError('bad-input', NO_BUNDLE);
  if (format.includes('forms') && words.formFile.length === 0) throw new AppError('bad-input', NO_FORM);
  const rows = words.brokerRows === undefined ? [] : await readBrokerFile(words.brokerRows);
  const password = words.passwordFile === undefined ? undefined : await readPassword(words.passwordFile);
  const formFiles = await Promise.all(words.formFile.map(readFormFile));
  const print = format.includes('pdf') ? await printProgram() : undefined;
  const options = computeOptions(words);
  const { brokerRows, filingStatus, ...stored } = await withProfile(words, { create: false }, async ({ store }) =>
    reportData(store, words),
  );
  const computed = computeReport({
    ...stored,
    options,
    year,
    madeOn: today(options.timezone ?? 'UTC'),
    bom: bom === true,
    us: usReturn([...brokerRows, ...rows], words.filingStatus ?? filingStatus),
    ...(sheets === undefined ? {} : { sheets }),
    ...(rounding === undefined ? {} : { rounding }),
    ...(password === undefined ? {} : { password }),
    ...(formFiles.length === 0 ? {} : { formFiles }),
  });
  const files = await writeReport(computed, {
    dir: out,
    stem: `lotbook-${rules}-${year}`,
    resultName: `lotbook-${rules}-result.json`,
    formats: format,
    ...(print === undefined ? {} : { print }),
  });
  const { currency, method, years, issues } = computed.result;
  if (json === true) sayJson({ rules, method, year, currency, years, issues: issues.length, files });
  else say([yearsTable(computed), ...openQuestions(computed), '', ...files].join('\n'));
  return DONE;
}

/** A form file to be filled is an order for forms. */
function wantedFormats({ format, formFile }: ReportWords): readonly FileFormat[] {
  return formFile.length === 0 || format.includes('forms') ? format : [...format, 'forms'];
}

/** What the store has for the report. */
function reportData({ db }: Store, words: ReportWords) {
  const sources = sourcesByEntry(db);
  const decisions = decisionsOf(db, decisionSteps(db).filter(isInForce));
  const seal = listSeals(db).find(({ year, rules }) => year === words.year && rules === words.rules);
  return {
    ...convertedLedger(db, words),
    accountNames: accountNames(db),
    sourcesOf: (entry: string) => sources.get(entry) ?? [entry],
    review: recordsLeftOut(db),
    decisions: decisionNotes(decisions),
    ...openByChoice(decisions),
    brokerRows: brokerRowsOf(decisions),
    filingStatus: loadSettings(db).filingStatus,
    ...(seal === undefined ? {} : { sealText: sealDocument(db, seal.id) }),
  };
}

/** The calendar day where the taxpayer lives. */
function today(timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date());
}

/** A password on the command line would be seen in the list of processes: it comes from a file. */
async function readPassword(file: string): Promise<string> {
  const password = await readFirstLine(file);
  if (password !== '') return password;
  throw new AppError('bad-input', `${file}: its first line is empty. Put the password of the bundle there.`);
}
