import { Command } from 'commander';
import { requireStoreNode } from './node-version.js';
import { withProfileOptions, type ProfileOptions } from './profile-options.js';

export interface SyncWords extends ProfileOptions {
  readonly json?: true;
}

const HELP = `
Stopped half-way (Ctrl-C, a lost network), it keeps what has come and goes on from there the next time.`;

export function syncCommand(done: (exitCode: number) => void): Command {
  return withProfileOptions(new Command('sync'))
    .description('fetch accounts and transactions from Vezgo into an encrypted store')
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', HELP)
    .action(async (parsed: SyncWords) => {
      requireStoreNode('sync');
      const { runSyncCommand } = await import('./run-sync-command.js');
      done(await runSyncCommand(parsed));
    });
}
