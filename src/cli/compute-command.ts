import { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { AppError } from '../core/domain/app-error.js';
import type { Ledger } from '../core/domain/ledger-entry.js';
import type { Issue } from '../core/domain/result.js';
import { compute } from '../core/engine/compute.js';
import { writeResult } from '../core/engine/result-text.js';
import { formatFault, readLedger } from '../core/imports/ledger-file.js';
import { BAD_USE, DONE } from './exit-codes.js';
import { say, sayJson, tell } from './output.js';
import { type ParsedRules, computeOptions, withRuleOptions } from './rule-options.js';
import { writeWholeFile } from '../main/files/write-whole-file.js';

interface Parsed extends ParsedRules {
  readonly out?: string;
  readonly json?: true;
}

const HELP = `
Reads a lotbook-ledger/1 file and prints the result as lotbook-result/1. On a file it cannot use it prints one line
for each fault, "file: entry id: field: what is wrong", writes nothing and exits with 2.`;

/** Needs neither store nor network; runs on any Node from 20 on. */
export function computeCommand(done: (exitCode: number) => void): Command {
  return withRuleOptions(new Command('compute'))
    .description('work out gains, income and holdings of a ledger file')
    .argument('<ledger.json>', 'the ledger file, "-" for standard input')
    .option('--out <result.json>', 'write the result there instead of printing it')
    .option('--json', 'print JSON only: with --out, a short account of what was written')
    .addHelpText('after', HELP)
    .action(async (file: string, parsed: Parsed) => done(await runCompute(file, parsed)));
}

async function runCompute(file: string, parsed: Parsed): Promise<number> {
  const reading = await readLedgerFile(file);
  if (reading === null) return BAD_USE;
  const result = compute(reading.ledger, computeOptions(parsed), reading.issues);
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

/** The ledger of a file; `null` after its faults were told. */
async function readLedgerFile(
  file: string,
): Promise<{ readonly ledger: Ledger; readonly issues: readonly Issue[] } | null> {
  const name = file === '-' ? 'standard input' : file;
  const reading = readLedger(decode(name, await readBytes(file)));
  if (reading.ok) return reading;
  for (const fault of reading.faults) tell(`${name}: ${formatFault(fault)}`);
  return null;
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return file === '-' ? await buffer(process.stdin) : await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const why = code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code})`;
    throw new AppError('bad-input', `${file}: ${why}.`, { cause: error });
  }
}

function decode(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new AppError('bad-input', `${name}: is not UTF-8 text.`, { cause: error });
  }
}
