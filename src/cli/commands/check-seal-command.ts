import { Command } from 'commander';
import type { Seal, SealComparison } from '../../core/domain/seal.js';
import { compute } from '../../core/engine/compute.js';
import { toldChanges } from '../../core/seals/told-changes.js';
import { APP_VERSION } from '../app-version.js';
import { BAD_USE, DONE, FAILED } from '../exit-codes.js';
import { say, sayJson } from '../output.js';
import { readLedgerFile, readText } from '../read-ledger-file.js';

const HELP = `
Computes the ledger with the options of the seal. Exit code 0 when the sealed year is as it was, 1 with a list of what is not.`;

/** Whether a sealed year would still come out the same. */
export function checkSealCommand(done: (exitCode: number) => void): Command {
  return new Command('check-seal')
    .description('tell what of a sealed tax year a ledger would change, and why')
    .argument('<seal.json>', 'what `lotbook seal` wrote')
    .argument('<ledger.json>', 'the ledger file, "-" for standard input')
    .option('--json', 'print JSON')
    .addHelpText('after', HELP)
    .action(async (seal: string, ledger: string, { json }: { readonly json?: true }) =>
      done(await runCheckSeal(seal, ledger, json === true)),
    );
}

async function runCheckSeal(sealFile: string, ledgerFile: string, json: boolean): Promise<number> {
  // Loaded when asked for: `compute` needs none of it.
  const { compareSeal } = await import('../../core/seals/compare-seal.js');
  const { readSeal } = await import('../../core/seals/seal-text.js');
  const seal = readSeal(await readText(sealFile));
  const reading = await readLedgerFile(ledgerFile);
  if (reading === null) return BAD_USE;
  const { ledger, issues } = reading;
  const result = compute(ledger, seal.options, issues);
  const found = compareSeal(seal, { ledger, result, options: seal.options, appVersion: APP_VERSION });
  if (json) sayJson(found);
  else say(comparisonText(seal, found));
  return found.intact ? DONE : FAILED;
}

function comparisonText(seal: Seal, found: SealComparison): string {
  const head = `Tax year ${seal.year} (${seal.rules}), sealed ${seal.sealedAt}`;
  if (found.intact) return `${head}: intact.`;
  return [
    `${head}: CHANGED.`,
    ...toldChanges(found, seal.head.currency).flatMap(({ kind, lines }) => [
      `${kind}:`,
      ...lines.map((line) => `  ${line}`),
    ]),
    ...(found.appVersion === null
      ? []
      : [`Sealed by Lotbook ${found.appVersion.sealed}, computed by ${found.appVersion.now}.`]),
  ].join('\n');
}
