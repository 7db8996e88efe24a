import { Command } from 'commander';
import { APP_VERSION } from './app-version.js';
import { computeCommand } from './compute-command.js';
import { BAD_USE, DONE, exitCodeFor } from './exit-codes.js';
import { ignoreClosedPipes } from './output.js';

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
  for (const command of [computeCommand(done)]) program.addCommand(command);
  for (const command of [program, ...program.commands]) command.exitOverride().showHelpAfterError('(add --help for what it takes)');
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
