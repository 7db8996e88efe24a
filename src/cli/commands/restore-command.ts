import { Command } from 'commander';
import { DONE } from '../exit-codes.js';
import { requireStoreNode } from '../node-version.js';
import { say, sayJson } from '../output.js';
import { dataDirOf } from '../profile-options.js';

interface Parsed {
  readonly dataDir?: string;
  readonly recoveryKey?: string;
  readonly json?: true;
}

const HELP = `
The backup is read from end to end before anything is changed; the present store is kept in the folder's backups.`;

export function restoreCommand(done: (exitCode: number) => void): Command {
  return new Command('restore')
    .description('put a backup in the place of a store')
    .argument('<backup.db>')
    .option('--data-dir <dir>', 'folder of the store (default: LOTBOOK_DATA_DIR)')
    .option('--recovery-key <file>', 'recovery key of the backup, where it was made on another computer')
    .option('--json', 'print JSON only')
    .addHelpText('after', HELP)
    .action(async (file: string, parsed: Parsed) => done(await runRestore(file, parsed)));
}

async function runRestore(file: string, parsed: Parsed): Promise<number> {
  requireStoreNode('restore');
  const [{ secretsOf }, { restoreStore }, { readRecoveryKeyFile }] = await Promise.all([
    import('../open-profile.js'),
    import('../../main/store/whole-store.js'),
    import('../../main/secrets/recovery-key-file.js'),
  ]);
  const dir = dataDirOf(parsed);
  const secrets = secretsOf(dir);
  await restoreStore({
    dir,
    file,
    currentKey: await secrets.get('database-key'),
    recoveryKey: parsed.recoveryKey === undefined ? null : await readRecoveryKeyFile(parsed.recoveryKey),
    keepKey: (key) => secrets.set('database-key', key),
    at: Date.now(),
  });
  if (parsed.json === true) sayJson({ restored: file });
  else say(`${file}: restored. The store that was there before is in the folder's backups.`);
  return DONE;
}
