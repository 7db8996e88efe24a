import { Command } from 'commander';
import { APP_VERSION } from './app-version.js';
import { backupCommand } from './backup-command.js';
import { checkSealCommand } from './check-seal-command.js';
import { compareCommand } from './compare-command.js';
import { computeCommand } from './compute-command.js';
import { demoCommand } from './demo-command.js';
import { BAD_USE, DONE, exitCodeFor } from './exit-codes.js';
import { explainCommand } from './explain-command.js';
import { importCommand, importsCommand } from './import-command.js';
import { ledgerCommand } from './ledger-command.js';
import { ignoreClosedPipes } from './output.js';
import { recoveryKeyCommand } from './recovery-key-command.js';
import { ratesCommand } from './rates-command.js';
import { reportCommand } from './report-command.js';
import { restoreCommand } from './restore-command.js';
import { reviewCommand } from './review-command.js';
import { sandboxCommand } from './sandbox-command.js';
import { sealCommand } from './seal-command.js';
import { syncCommand } from './sync-command.js';
import { verifyCommand } from './verify-command.js';

const COMMANDS = [
  computeCommand,
  explainCommand,
  compareCommand,
  verifyCommand,
  sealCommand,
  checkSealCommand,
  reportCommand,
  syncCommand,
  ledgerCommand,
  reviewCommand,
  importCommand,
  importsCommand,
  ratesCommand,
  demoCommand,
  sandboxCommand,
  backupCommand,
  restoreCommand,
  recoveryKeyCommand,
] as const;

const HELP = `
Exit codes: 0 done, 1 failed, 2 bad use or bad input.`;

/** Runs one command line (without node and script) and gives its exit code; never rejects. */
export async function runCli(words: readonly string[]): Promise<number> {
  ignoreClosedPipes();
  let exitCode = DONE;
  const done = (code: number): void => {
    exitCode = code;
  };
  const program = new Command('lotbook')
    .description('Crypto tax reporting on your own machine.')
    .version(APP_VERSION)
    .addHelpText('after', HELP);
  for (const command of COMMANDS) program.addCommand(command(done));
  for (const command of [program, ...program.commands])
    command.exitOverride().showHelpAfterError('(add --help for what it takes)');
  try {
    if (words.length === 0) {
      program.outputHelp({ error: true });
      return BAD_USE;
    }
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    return exitCodeFor(error);
  }
}
