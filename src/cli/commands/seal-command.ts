import { Command } from 'commander';
import { compute } from '../../core/engine/compute.js';
import { writeWholeFile } from '../../main/files/write-whole-file.js';
import { APP_VERSION } from '../app-version.js';
import { BAD_USE, DONE } from '../exit-codes.js';
import { say } from '../output.js';
import { readLedgerFile } from '../read-ledger-file.js';
import { type ParsedRules, computeOptions, withRuleOptions } from '../rule-options.js';

interface Parsed extends ParsedRules {
  readonly year: string;
  readonly out: string;
}

/** Keeps a tax year as it was filed. */
export function sealCommand(done: (exitCode: number) => void): Command {
  return withRuleOptions(new Command('seal'))
    .description('keep a tax year as it was filed: inputs, options, figures and their digests')
    .argument('<ledger.json>', 'the ledger file, "-" for standard input')
    .requiredOption('--year <year>', 'the tax year, such as 2025 or 2024-25')
    .requiredOption('--out <seal.json>', 'where to write the seal')
    .action(async (file: string, parsed: Parsed) => done(await runSeal(file, parsed)));
}

async function runSeal(file: string, parsed: Parsed): Promise<number> {
  const reading = await readLedgerFile(file);
  if (reading === null) return BAD_USE;
  const { ledger, issues } = reading;
  const { year, out } = parsed;
  // Loaded when asked for: `compute` needs none of it.
  const { textDigest } = await import('../../core/seals/canonical.js');
  const { writeSeal } = await import('../../core/seals/seal-text.js');
  const { sealYear } = await import('../../core/seals/seal-year.js');
  const options = computeOptions(parsed);
  const result = compute(ledger, options, issues);
  const sealedAt = new Date().toISOString();
  const text = writeSeal(sealYear({ ledger, options, result, year, sealedAt, appVersion: APP_VERSION }));
  await writeWholeFile(out, text);
  say(
    `${out}: tax year ${year} sealed, SHA-256 ${textDigest(text)}. Note the digest elsewhere: it tells this file from any other.`,
  );
  return DONE;
}
