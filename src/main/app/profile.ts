import type { SyncProgress } from '../../core/contract/views.js';
import { AppError } from '../../core/domain/app-error.js';
import { STORE_WORDS } from '../../core/domain/failure-words/store-words.js';
import { databaseKey } from '../secrets/database-key.js';
import type { SecretStore } from '../secrets/keychain.js';
import type { BookFile } from '../store/check-apart.js';
import { bookLeftOpen, openStore, type Store } from '../store/open-store.js';
import { ensureLedger } from '../sync/derive-ledger.js';
import type { VezgoClient, VezgoEndpoints } from '../vezgo/client.js';
import { openCredentials, type Credentials } from './credentials.js';
import { syncService, type SyncService } from './sync-service.js';

export interface ProfileParts {
  readonly kind: 'live' | 'sample';
  readonly dir: string;
  readonly secrets: SecretStore;
  /** May throw, see readEndpoint: a profile whose server may not be reached still shows what it has. */
  readonly endpoints: () => VezgoEndpoints;
  readonly fetch: (addresses: readonly string[]) => typeof fetch;
  readonly onSync: (progress: SyncProgress) => void;
  readonly onSyncEnd: () => void;
  /** Checks a book beside this thread, see checkApart; without it this thread does, and answers nothing meanwhile. */
  readonly checkBook?: (book: BookFile, signal: AbortSignal) => Promise<boolean>;
}

/** A person's data in one folder: its store, its server, its sync. Opened when first needed. */
export interface Profile {
  readonly kind: 'live' | 'sample';
  /** Throws AppError keychain-unavailable | store-* | not-writable | disk-full; the next call tries again. */
  readonly store: () => Promise<Store>;
  readonly endpoints: () => VezgoEndpoints;
  /** Host of the API for display; empty where the server may not be reached. */
  readonly apiHost: () => string;
  /** The same of Connect. */
  readonly connectHost: () => string;
  /** Throws AppError `not-configured` before credentials are saved; what `endpoints` throws. */
  readonly client: () => Promise<VezgoClient>;
  readonly credentials: Credentials;
  readonly sync: SyncService;
  /** The folder of its store. */
  readonly dir: string;
  readonly secrets: SecretStore;
  /** Checks a book beside this thread, until the profile is closed; answers `false` where that cannot be done. */
  readonly checkBook: (book: BookFile) => Promise<boolean>;
  /** Runs `work` while the store is shut, a sync ended before; who asks for data meanwhile waits, and gets what is there then. */
  readonly whileShut: <T>(work: () => Promise<T>) => Promise<T>;
  /** For good: later calls for its data throw AppError `cancelled`. */
  readonly close: () => Promise<void>;
}

export function openProfile(parts: ProfileParts): Profile {
  let opening: Promise<Store> | null = null;
  let shut: Promise<unknown> = Promise.resolve();
  let closed = false;
  const closing = new AbortController();
  const checkBook: Profile['checkBook'] = async (book) => (await parts.checkBook?.(book, closing.signal)) ?? false;
  const store = (): Promise<Store> => {
    if (closed) return Promise.reject(wasClosed());
    if (opening !== null) return opening;
    const asked = shut.then(() => openData(parts, checkBook, closing.signal));
    opening = asked;
    asked.catch(() => {
      if (opening === asked) opening = null;
    });
    return asked;
  };
  const whileShut = async <T>(work: () => Promise<T>): Promise<T> => {
    if (closed) throw wasClosed();
    await sync.cancel();
    const before = opening;
    const done = shut.then(async () => {
      (await before?.catch(() => null))?.close();
      return work();
    });
    opening = null;
    shut = done.catch(() => undefined);
    return done;
  };
  const { kind, secrets, endpoints, fetch } = parts;
  const credentials = openCredentials({ store, secrets, endpoints, fetch, endSync: () => endRun(sync) });
  const client = () => credentials.client();
  const sync = syncService({ store, client, onProgress: parts.onSync, onEnd: parts.onSyncEnd });
  const close = async (): Promise<void> => {
    closed = true;
    closing.abort();
    await sync.cancel();
    await shut;
    const opened = await opening?.catch(() => null);
    opened?.close();
  };
  const { dir } = parts;
  return {
    kind,
    dir,
    secrets,
    checkBook,
    store,
    endpoints,
    apiHost: () => hostOf(() => endpoints().apiUrl),
    connectHost: () => hostOf(() => endpoints().connectUrl),
    client,
    credentials,
    sync,
    whileShut,
    close,
  };
}

/** What a run that is ended brought until then counts. */
async function endRun(sync: SyncService): Promise<void> {
  await sync.cancel();
  sync.catchUp();
}

const wasClosed = () => new AppError('cancelled', STORE_WORDS.closed);

async function openData(
  { dir, secrets }: ProfileParts,
  checkBook: Profile['checkBook'],
  signal: AbortSignal,
): Promise<Store> {
  const key = await databaseKey(secrets, dir);
  const file = bookLeftOpen(dir);
  const checked = file !== null && (await checkBook({ file, key }));
  const store = openStore({ dir, key, checked });
  try {
    await ensureLedger(store, signal);
  } catch (error) {
    // The file is this process's alone: left open, it would be locked for the next try.
    store.close();
    throw error;
  }
  return store;
}

function hostOf(address: () => string): string {
  try {
    return new URL(address()).host;
  } catch {
    return '';
  }
}
