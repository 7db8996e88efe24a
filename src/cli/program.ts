import { Command } from 'commander';
import { APP_VERSION } from './app-version.js';
import { backupCommand } from './commands/backup-command.js';
import { checkSealCommand } from './commands/check-seal-command.js';
import { compareCommand } from './commands/compare-command.js';
import { computeCommand } from './commands/compute-command.js';
import { demoCommand } from './commands/demo-command.js';
import { BAD_USE, DONE, exitCodeFor } from './exit-codes.js';
import { explainCommand } from './commands/explain-command.js';
import { importCommand, importsCommand } from './commands/import-command.js';
import { ledgerCommand } from './commands/ledger-command.js';
import { ignoreClosedPipes } from './output.js';
import { recoveryKeyCommand } from './commands/recovery-key-command.js';
import { ratesCommand } from './commands/rates-command.js';
import { reportCommand } from './commands/report-command.js';
import { restoreCommand } from './commands/restore-command.js';
import { reviewCommand } from './commands/review-command.js';
import { sandboxCommand } from './commands/sandbox-command.js';
import { sealCommand } from './commands/seal-command.js';
import { syncCommand } from './commands/sync-command.js';
import { verifyCommand } from './commands/verify-command.js';

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
