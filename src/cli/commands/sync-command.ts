import { Command, InvalidArgumentError } from 'commander';
import { requireStoreNode } from '../node-version.js';
import { withProfileOptions } from '../profile-options.js';
import type { SyncWords } from './run-sync-command.js';

const HELP = `
A token endpoint is asked with the headers and the body in VEZGO_AUTH_HEADERS and VEZGO_AUTH_PARAMETERS (JSON objects of texts).
Stopped half-way (Ctrl-C, a lost network), it keeps what has come and goes on from there the next time.`;

function list(text: string): readonly string[] {
  const ids = text.split(',').filter((id) => id !== '');
  if (ids.length > 0) return ids;
  throw new InvalidArgumentError('Name at least one account.');
}

export function syncCommand(done: (exitCode: number) => void): Command {
  return withProfileOptions(new Command('sync'))
    .description('fetch accounts and transactions from Vezgo into an encrypted store')
    .option('--full', 'read every transaction again, not only new ones, and list what Vezgo changed or no longer has')
    .option('--accounts <ids>', 'sync only these accounts, separated by commas', list)
    .option('--auth-endpoint <url>', "your team's own token endpoint, instead of a client secret")
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', HELP)
    .action(async (parsed: SyncWords) => {
      requireStoreNode('sync');
      const { runSyncCommand } = await import('./run-sync-command.js');
      done(await runSyncCommand(parsed));
    });
}
