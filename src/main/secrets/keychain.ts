import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type * as KeytarModule from 'keytar';
import { AppError } from '../../core/domain/app-error.js';
import { STORE_WORDS } from '../../core/domain/failure-words/store-words.js';
import { storeFailure } from '../store/store-failure.js';
import { readStoreId, storeId } from './store-id.js';

export type SecretName = 'database-key' | 'client-secret' | 'team-endpoint';

export interface SecretStore {
  /** `null` only where there surely is none: a keychain that is locked is unlocked first, which may ask the person. */
  get(name: SecretName): Promise<string | null>;
  set(name: SecretName, value: string): Promise<void>;
  remove(name: SecretName): Promise<void>;
}

/**
 * The operating system's keychain, under a service name of this store's own, so that profiles and tests do not share secrets. The name
 * follows the store (store-id.ts), so that a folder can be moved. Earlier versions named it after the folder's path: what lies there
 * is found and taken over. Nothing native is loaded before the first use. Every call throws AppError `keychain-unavailable` when there
 * is no keychain, or when it stays locked.
 */
export function openKeychain(profileDir: string): SecretStore {
  const formerService = serviceOfPath(profileDir);
  const find = async (keytar: Keytar, name: SecretName): Promise<string | null> => {
    const id = readStoreId(profileDir);
    const secret = id === null ? null : await keytar.getPassword(serviceOf(id), name);
    if (secret !== null) return secret;
    const former = await keytar.getPassword(formerService, name);
    if (former === null) return null;
    await keytar.setPassword(serviceOf(storeId(profileDir)), name, former);
    // Stays there too: a copy of the folder from before has no id yet.
    return former;
  };
  return {
    get: (name) =>
      withKeytar(async (keytar) => {
        const found = await find(keytar, name);
        // On Linux a locked one says of each secret that it has none; elsewhere the system asks by itself.
        if (found !== null || process.platform !== 'linux') return found;
        await unlock(keytar);
        return find(keytar, name);
      }),
    set: (name, value) => withKeytar((keytar) => keytar.setPassword(serviceOf(storeId(profileDir)), name, value)),
    remove: (name) =>
      withKeytar(async (keytar) => {
        // A locked one deletes nothing, and does not say so.
        await unlock(keytar);
        const id = readStoreId(profileDir);
        if (id !== null) await keytar.deletePassword(serviceOf(id), name);
        await keytar.deletePassword(formerService, name);
      }),
  };
}

const serviceOf = (id: string): string => `Lotbook (${id})`;

/** Secrets in memory only: for the sample profile and for commands that are handed them. */
export function memorySecrets(initial: Readonly<Partial<Record<SecretName, string>>> = {}): SecretStore {
  const held = new Map<string, string>(Object.entries(initial));
  return {
    get: async (name) => held.get(name) ?? null,
    set: async (name, value) => {
      held.set(name, value);
    },
    remove: async (name) => {
      held.delete(name);
    },
  };
}

/** The name that earlier versions gave it: the same for every spelling of a folder. */
function serviceOfPath(profileDir: string): string {
  const hash = createHash('sha256').update(realPath(profileDir)).digest('hex').slice(0, 12);
  return `Lotbook (${hash})`;
}

/** `realpath` for a folder that may not exist yet: of the part that does. */
function realPath(path: string): string {
  const absolute = resolve(path);
  try {
    return realpathSync(absolute);
  } catch {
    const parent = dirname(absolute);
    return parent === absolute ? absolute : join(realPath(parent), basename(absolute));
  }
}

type Keytar = typeof KeytarModule;

// CommonJS: Node finds only some of its names, `default` holds all of them.
const loadKeytar = async (): Promise<Keytar> => (await import('keytar')).default;

async function withKeytar<T>(use: (keytar: Keytar) => Promise<T>): Promise<T> {
  try {
    return await use(await loadKeytar());
  } catch (error) {
    // The file beside the store, not the keychain.
    if (isFileError(error)) throw storeFailure(error);
    const remedy = (await isThere()) ? STORE_WORDS['keychain-locked'] : STORE_WORDS['keychain-missing'];
    throw new AppError('keychain-unavailable', `${STORE_WORDS['no-keychain']} ${remedy}`, { cause: error });
  }
}

/** An entry of no profile and of this program alone: two that write the same one at once fail. */
const PROBE = ['Lotbook', `unlock ${process.pid}`] as const;

/** Under way, so that all who wait for it share it: one question to the person. */
let unlocking: Promise<void> | null = null;

/** Only writing makes a locked keychain ask, or fail. */
function unlock(keytar: Keytar): Promise<void> {
  unlocking ??= probe(keytar).finally(() => (unlocking = null));
  return unlocking;
}

async function probe(keytar: Keytar): Promise<void> {
  await keytar.setPassword(...PROBE, 'unlock');
  await keytar.deletePassword(...PROBE);
}

/** Whether there is a keychain, though a locked one. On Linux one answers when it is locked, too; texts of errors are in the person's language. */
async function isThere(): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  try {
    await (await loadKeytar()).getPassword(...PROBE);
    return true;
  } catch {
    return false;
  }
}

function isFileError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
