import { join } from 'node:path';
import type { StoreInfo } from '../../core/contract/groups/store.js';
import { AppError } from '../../core/domain/app-error.js';
import { STORE_WORDS } from '../../core/domain/failure-words/store-words.js';
import { writeWholeFile } from '../files/write-whole-file.js';
import { readRecoveryKeyFile } from '../secrets/recovery-key-file.js';
import { writeRecoveryKey } from '../secrets/recovery-key.js';
import { backupsFolder, backupTo } from '../store/backups.js';
import { markRecoveryKeySaved } from '../store/meta.js';
import { DATABASE_FILE } from '../store/open-store.js';
import { storeInfo } from '../store/store-info.js';
import { opens, putStoreAside, restoreStore } from '../store/whole-store.js';
import type { Profile } from './profile.js';
import type { StoreDialogs } from './store-dialogs.js';

export interface StoreCareParts {
  /** Throws AppError `not-allowed` where it may not be changed, as the sample. */
  readonly profile: () => Profile;
  readonly dialogs: StoreDialogs;
  readonly now: () => Date;
}

/** Copies of a store, its key, and ways back when either is lost. Each answers what its call in the contract says. */
export interface StoreCare {
  readonly info: () => Promise<StoreInfo>;
  readonly backup: () => Promise<string | null>;
  readonly restore: () => Promise<boolean>;
  readonly saveRecoveryKey: () => Promise<string | null>;
  readonly recover: () => Promise<boolean>;
  readonly startAnew: () => Promise<string | null>;
}

export function storeCare({ profile, dialogs, now }: StoreCareParts): StoreCare {
  const today = () => now().toISOString().slice(0, 'YYYY-MM-DD'.length);
  const askKey = async (title: 'recoveryKey' | 'backupKey'): Promise<string | null> => {
    const file = await dialogs.which(title, 'recoveryKey', ['txt'], null);
    return file === null ? null : readRecoveryKeyFile(file);
  };
  return {
    info: async () => {
      const { store, dir } = profile();
      return storeInfo((await store()).db, dir);
    },
    backup: async () => {
      const store = await profile().store();
      const path = await dialogs.where(`lotbook-backup-${today()}.db`, 'backup', 'db');
      if (path !== null) await backupTo(store, path);
      return path;
    },
    restore: async () => {
      const own = profile();
      const file = await dialogs.which('backup', 'backup', ['db'], backupsFolder(own.dir));
      return file === null ? false : restoreFrom(own, file, () => askKey('backupKey'), now().getTime());
    },
    saveRecoveryKey: async () => {
      const { store, secrets } = profile();
      const { db } = await store();
      const key = await secrets.get('database-key');
      if (key === null) throw new AppError('key-missing', STORE_WORDS['key-lost']);
      const path = await dialogs.where('lotbook-recovery-key.txt', 'recoveryKey', 'txt');
      if (path === null) return null;
      await writeWholeFile(path, writeRecoveryKey(key, today()));
      markRecoveryKeySaved(db, now().getTime());
      return path;
    },
    recover: async () => {
      const own = profile();
      const key = await askKey('recoveryKey');
      if (key === null) return false;
      await own.whileShut(() => takeKey(own, key));
      return true;
    },
    startAnew: async () => {
      const own = profile();
      if (await canBeOpened(own)) {
        throw new AppError('not-allowed', STORE_WORDS.sound);
      }
      return own.whileShut(async () => putStoreAside(own.dir, await own.secrets.get('database-key'), now().getTime()));
    },
  };
}

/** Asks for the recovery key only where this computer's own key does not open the backup. */
async function restoreFrom(
  own: Profile,
  file: string,
  askKey: () => Promise<string | null>,
  at: number,
): Promise<boolean> {
  const restoreWith = (recoveryKey: string | null): Promise<void> =>
    own.whileShut(async () =>
      restoreStore({
        dir: own.dir,
        file,
        currentKey: await own.secrets.get('database-key'),
        recoveryKey,
        keepKey: (key) => own.secrets.set('database-key', key),
        checkBook: own.checkBook,
        at,
      }),
    );
  try {
    await restoreWith(null);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'key-missing') throw error;
    const key = await askKey();
    // Whoever gives none may have chosen a file that is no backup at all.
    if (key === null) throw new AppError('file-unreadable', error.message);
    await restoreWith(key);
  }
  return true;
}

async function takeKey({ dir, secrets }: Profile, key: string): Promise<void> {
  if (!opens(join(dir, DATABASE_FILE), key)) {
    throw new AppError('key-missing', STORE_WORDS['other-recovery-key']);
  }
  await secrets.set('database-key', key);
}

async function canBeOpened({ store }: Profile): Promise<boolean> {
  try {
    await store();
    return true;
  } catch (error) {
    // Locked is in use; a keychain that is shut may be opened. Neither is lost.
    if (error instanceof AppError && /^(key-missing|store-unreadable|store-newer)$/.test(error.code)) return false;
    throw error;
  }
}
