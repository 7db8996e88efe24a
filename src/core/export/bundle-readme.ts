import type { ComputeOptions } from '../domain/tax-options.js';
import type { Report } from '../reports/report.js';
import { DIGESTS_FILE } from './bundle.js';

export const LEDGER_FILE = 'ledger.json';
export const RESULT_FILE = 'result.json';
const AGAIN = 'again.json';

export interface Bundled {
  readonly report: Report;
  readonly options: ComputeOptions;
  readonly appVersion: string;
  /** Names of the files; `null` for one that is not in the bundle. */
  readonly workbook: string | null;
  readonly pdf: string | null;
  /** Why the one or the other is not, a sentence for each. */
  readonly missing: readonly string[];
}

/** What each file of a bundle is, how to check that they are whole, and how to work the figures out again. */
export function bundleReadme(bundled: Bundled): string {
  const { report, options, appVersion, workbook, pdf, missing } = bundled;
  const files: readonly (readonly [string, string])[] = [
    ...(workbook === null ? [] : [[workbook, 'the report as a workbook, with live formulas'] as const]),
    ...(pdf === null ? [] : [[pdf, 'the report as it is printed'] as const]),
    ['csv/', 'each sheet of the report as a table, with exact figures'],
    [LEDGER_FILE, 'every transaction that went into the computation (lotbook-ledger/1)'],
    [RESULT_FILE, 'every figure that came out, exact (lotbook-result/1)'],
    [DIGESTS_FILE, 'a SHA-256 digest of each file'],
  ];
  const width = Math.max(...files.map(([name]) => name.length));
  return [
    report.title,
    `Made by Lotbook ${appVersion}.`,
    '',
    'The files',
    ...files.map(([name, what]) => `  ${name.padEnd(width)}  ${what}`),
    ...(missing.length === 0 ? [] : ['', ...missing]),
    '',
    'To check that no file was changed',
    `  sha256sum --check ${DIGESTS_FILE}`,
    '',
    'To work the figures out again, from the ledger alone',
    `  ${recomputeLine(options)}`,
    `  cmp ${AGAIN} ${RESULT_FILE}`,
    'The second line says nothing when both are the same to the last digit. Both files are plain text, described in',
    'docs/ledger-format.md of Lotbook.',
    '',
  ].join('\r\n');
}

/** The command line that gives the same result. */
function recomputeLine(options: ComputeOptions): string {
  const { rules, method, methodByYear, scope, allocation, accounts, transferFees, cashback, timezone } = options;
  const words = [
    ['--rules', rules],
    ['--method', method],
    ...Object.entries(methodByYear ?? {}).map(([year, id]) => ['--method-for', `${year}=${id}`]),
    ['--scope', scope],
    ['--allocation', allocation],
    ['--accounts', accounts?.join(',')],
    ['--transfer-fees', transferFees],
    ['--cashback', cashback],
    ['--timezone', timezone],
  ].flatMap(([name, value]) => (name === undefined || value === undefined ? [] : [name, quoted(value)]));
  return ['lotbook compute', LEDGER_FILE, ...words, '--out', AGAIN].join(' ');
}

/** As a shell reads it as one word. */
function quoted(word: string): string {
  return /^[\w/.,:=+-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
