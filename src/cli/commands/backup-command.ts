import { Command } from 'commander';
import { DONE } from '../exit-codes.js';
import { requireStoreNode } from '../node-version.js';
import { say, sayJson } from '../output.js';
import { withProfileOptions, type ProfileOptions } from '../profile-options.js';

interface Parsed extends ProfileOptions {
  readonly out: string;
  readonly json?: true;
}

export function backupCommand(done: (exitCode: number) => void): Command {
  return withProfileOptions(new Command('backup'))
    .description('write an encrypted copy of a whole store')
    .requiredOption('--out <backup.db>', 'where to write it')
    .option('--json', 'print JSON only')
    .action(async (parsed: Parsed) => done(await runBackup(parsed)));
}

async function runBackup(parsed: Parsed): Promise<number> {
  requireStoreNode('backup');
  const [{ withProfile }, { backupTo }] = await Promise.all([
    import('../open-profile.js'),
    import('../../main/store/backups.js'),
  ]);
  const { out, json } = parsed;
  await withProfile(parsed, { create: false }, async ({ store }) => backupTo(store, out));
  if (json === true) sayJson({ out });
  else
    say(
      `${out}: written. It opens with the key of this store alone: keep the recovery key (lotbook recovery-key), too.`,
    );
  return DONE;
}
