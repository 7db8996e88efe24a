import { Command, Option } from 'commander';
import { FORMAT_NAMES } from '../../core/imports/formats.js';
import { requireStoreNode } from '../node-version.js';
import { withProfileOptions } from '../profile-options.js';
import type { ImportsWords, ImportWords } from './run-import-command.js';

const HELP = `
The format is found out from the file: CSV exports of the Crypto.com App and Exchange, lotbook-ledger/1. Any other CSV needs a mapping that
says which column is what: --preview --json prints one to start from (suggestedMapping). The same file twice adds nothing.`;

export function importCommand(done: (exitCode: number) => void): Command {
  return withProfileOptions(new Command('import'))
    .description('import a file of transactions into a store')
    .argument('<file>', 'CSV or JSON')
    .addOption(
      new Option('--format <format>', 'take the file for one of this format').choices(Object.keys(FORMAT_NAMES)),
    )
    .option('--account <name>', "account that the rows go to (default: one of the format's name)")
    .option('--mapping <map.json>', 'which column of a CSV is what')
    .option('--preview', 'tell what would come, and import nothing')
    .option('--json', 'print JSON')
    .addHelpText('after', HELP)
    .action(async (file: string, words: ImportWords) => {
      requireStoreNode('import');
      const { runImport } = await import('./run-import-command.js');
      done(await runImport(file, words));
    });
}

export function importsCommand(done: (exitCode: number) => void): Command {
  return withProfileOptions(new Command('imports'))
    .description('list the files imported into a store, or take one back')
    .option('--undo <id>', 'take back what this import brought and no other has')
    .option('--json', 'print JSON')
    .action(async (words: ImportsWords) => {
      requireStoreNode('imports');
      const { runImports } = await import('./run-import-command.js');
      done(await runImports(words));
    });
}
