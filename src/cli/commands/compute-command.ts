import { Command } from 'commander';
import { AppError } from '../../core/domain/app-error.js';
import type { Ledger } from '../../core/domain/ledger-entry.js';
import { compute } from '../../core/engine/compute.js';
import { writeResult } from '../../core/engine/result-text.js';
import { convertLedger, type ConvertedLedger } from '../../core/rates/convert-ledger.js';
import { tableRates } from '../../core/rates/table-rates.js';
import { withCurrencyOption, type CurrencyWords } from '../currency-option.js';
import { BAD_USE, DONE } from '../exit-codes.js';
import { say, sayJson } from '../output.js';
import { readBytes, readLedgerFile } from '../read-ledger-file.js';
import { type ParsedRules, computeOptions, withRuleOptions } from '../rule-options.js';
import { writeWholeFile } from '../../main/files/write-whole-file.js';

interface Parsed extends ParsedRules, CurrencyWords {
  readonly rates?: string;
  readonly out?: string;
  readonly json?: true;
}

const HELP = `
Reads a lotbook-ledger/1 file and prints the result as lotbook-result/1. On a file it cannot use it prints one line
for each fault, "file: entry id: field: what is wrong", writes nothing and exits with 2.`;

/** Needs neither store nor network; runs on any Node from 20 on. */
export function computeCommand(done: (exitCode: number) => void): Command {
  return withCurrencyOption(withRuleOptions(new Command('compute')))
    .description('work out gains, income and holdings of a ledger file')
    .argument('<ledger.json>', 'the ledger file, "-" for standard input')
    .option(
      '--rates <file>',
      "exchange rates for --currency: the ECB's eurofxref-hist.csv or zip, or the Bank of Canada's JSON",
    )
    .option('--out <result.json>', 'write the result there instead of printing it')
    .option('--json', 'print JSON only: with --out, a short account of what was written')
    .addHelpText('after', HELP)
    .action(async (file: string, parsed: Parsed) => done(await runCompute(file, parsed)));
}

async function runCompute(file: string, parsed: Parsed): Promise<number> {
  const reading = await readLedgerFile(file);
  if (reading === null) return BAD_USE;
  const { ledger, issues } = await inCurrency(reading.ledger, parsed);
  const result = compute(ledger, computeOptions(parsed), [...reading.issues, ...issues]);
  const text = writeResult(result);
  const { out, json } = parsed;
  if (out === undefined || out === '-') {
    say(text);
    return DONE;
  }
  await writeWholeFile(out, text);
  const counts = { disposals: result.disposals.length, income: result.income.length, issues: result.issues.length };
  if (json === true) sayJson({ out, ...counts });
  else say(`${out}: ${counts.disposals} disposal rows, ${counts.income} income rows, ${counts.issues} issues.`);
  return DONE;
}

/** The ledger in the currency asked for, and what of it has no rate. */
async function inCurrency(
  ledger: Ledger,
  { currency, rates, timezone }: Parsed,
): Promise<Pick<ConvertedLedger, 'ledger' | 'issues'>> {
  if (currency === undefined || currency === ledger.currency) return { ledger, issues: [] };
  if (rates === undefined) {
    throw new AppError(
      'bad-input',
      `The ledger is in ${ledger.currency}: --currency ${currency} needs exchange rates from --rates FILE.`,
    );
  }
  const { readRateFile } = await import('../../main/rates/read-rate-file.js');
  const table = await readRateFile(await readBytes(rates));
  return convertLedger(ledger, currency, tableRates([table]), timezone ?? 'UTC');
}
