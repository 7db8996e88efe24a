import { Command } from 'commander';
import { join } from 'node:path';
import { AppError } from '../../core/domain/app-error.js';
import { writeWholeFile } from '../../main/files/write-whole-file.js';
import { DONE } from '../exit-codes.js';
import { requireStoreNode } from '../node-version.js';
import { say } from '../output.js';
import { dataDirOf } from '../profile-options.js';

interface Parsed {
  readonly dataDir?: string;
  readonly out?: string;
  readonly use?: string;
}

const HELP = `
Whoever has the key and a copy of the store can read it: keep the two apart.`;

export function recoveryKeyCommand(done: (exitCode: number) => void): Command {
  return new Command('recovery-key')
    .description("save the key of a store to a file, or put a saved one back into the system's keychain")
    .option('--data-dir <dir>', 'folder of the store (default: LOTBOOK_DATA_DIR)')
    .option('--out <file.txt>', 'write the key there')
    .option('--use <file.txt>', 'put the key in this file back into the keychain')
    .addHelpText('after', HELP)
    .action(async (parsed: Parsed) => done(await runRecoveryKey(parsed)));
}

async function runRecoveryKey(parsed: Parsed): Promise<number> {
  requireStoreNode('recovery-key');
  const { out, use } = parsed;
  if ((out === undefined) === (use === undefined)) {
    throw new AppError('bad-input', 'Say either --out FILE, to save the key, or --use FILE, to put a saved one back.');
  }
  if (use !== undefined) await putBack(parsed, use);
  else if (out !== undefined) await save(parsed, out);
  return DONE;
}

async function save(parsed: Parsed, out: string): Promise<void> {
  const [{ withProfile }, { writeRecoveryKey }, { markRecoveryKeySaved }] = await Promise.all([
    import('../open-profile.js'),
    import('../../main/secrets/recovery-key.js'),
    import('../../main/store/meta.js'),
  ]);
  await withProfile(parsed, { create: false }, async ({ store, secrets }) => {
    const key = await secrets.get('database-key');
    if (key === null) throw new AppError('key-missing', 'The keychain no longer has the key of this store.');
    const now = new Date();
    await writeWholeFile(out, writeRecoveryKey(key, now.toISOString().slice(0, 'YYYY-MM-DD'.length)));
    markRecoveryKeySaved(store.db, now.getTime());
  });
  say(`${out}: written. Keep it apart from the store and its backups.`);
}

async function putBack(parsed: Parsed, use: string): Promise<void> {
  const [{ secretsOf }, { opens }, { readRecoveryKeyFile }, { DATABASE_FILE }] = await Promise.all([
    import('../open-profile.js'),
    import('../../main/store/whole-store.js'),
    import('../../main/secrets/recovery-key-file.js'),
    import('../../main/store/open-store.js'),
  ]);
  const dir = dataDirOf(parsed);
  const key = await readRecoveryKeyFile(use);
  if (!opens(join(dir, DATABASE_FILE), key)) {
    throw new AppError('key-missing', 'This recovery key is not that of this store, or the store is damaged.');
  }
  await secretsOf(dir).set('database-key', key);
  say('The key is back in the keychain.');
}
