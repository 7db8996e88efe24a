import { Command } from 'commander';
import { requireStoreNode } from './node-version.js';
import { withProfileOptions } from './profile-options.js';
import type { SyncWords } from './run-sync-command.js';

const HELP = `
Stopped half-way (Ctrl-C, a lost network), it keeps what has come and goes on from there the next time.`;

export function syncCommand(done: (exitCode: number) => void): Command {
  return withProfileOptions(new Command('sync'))
    .description('fetch accounts and transactions from Vezgo into an encrypted store')
    .option('--full', 'read every transaction again, not only new ones')
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', HELP)
    .action(async (parsed: SyncWords) => {
      requireStoreNode('sync');
      const { runSyncCommand } = await import('./run-sync-command.js');
      done(await runSyncCommand(parsed));
    });
}
