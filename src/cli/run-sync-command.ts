import { randomUUID } from 'node:crypto';
import type { SyncProgress } from '../core/contract/views.js';
import { AppError } from '../core/domain/app-error.js';
import type { SecretStore } from '../main/secrets/keychain.js';
import { listAccounts, type StoredAccount } from '../main/store/accounts.js';
import { countEntries } from '../main/store/entries.js';
import { loadConnection, saveConnection, type Connection } from '../main/store/meta.js';
import type { Store } from '../main/store/open-store.js';
import { runSync } from '../main/sync/sync-run.js';
import { createVezgoClient, type VezgoClient } from '../main/vezgo/client.js';
import { DONE, FAILED } from './exit-codes.js';
import { withProfile, type OpenProfile } from './open-profile.js';
import { say, sayJson, tell } from './output.js';
import { apiUrlOf, type ProfileOptions } from './profile-options.js';

export interface SyncWords extends ProfileOptions {
  readonly json?: true;
  readonly full?: true;
}

/** One sync of all accounts; `FAILED` when it did not come to its end. */
export async function runSyncCommand(words: SyncWords): Promise<number> {
  const apiUrl = apiUrlOf(words);
  return withProfile(words, { create: true }, async (profile) => {
    const connection = connectionOf(profile.store, words);
    const client = await tryClient(apiUrl, connection, profile);
    const last = await interruptible((signal) =>
      runSync({
        store: profile.store,
        client,
        now: () => new Date(),
        newRunId: randomUUID,
        onProgress: teller(words.json === true ? () => undefined : tell),
        signal,
        full: words.full ?? false,
      }),
    );
    return report(profile.store, last, words);
  });
}

function connectionOf({ db }: Store, { clientId, loginName }: SyncWords): Connection {
  const stored = loadConnection(db);
  const id = clientId ?? stored?.clientId;
  const name = loginName ?? stored?.loginName;
  if (id !== undefined && name !== undefined) return { clientId: id, loginName: name };
  throw new AppError('bad-input', 'Name your client with --client-id ID and --login-name NAME.');
}

/** A client whose credentials the server has accepted; only then does the store become this person's. */
async function tryClient(
  apiUrl: string,
  connection: Connection,
  { store, secrets }: OpenProfile,
): Promise<VezgoClient> {
  const secret = await clientSecret(secrets);
  const client = createVezgoClient({
    // The command line never opens Connect.
    endpoints: { apiUrl, connectUrl: apiUrl },
    credentials: async () => ({ ...connection, secret }),
  });
  await client.token();
  saveConnection(store.db, connection);
  return client;
}

async function clientSecret(secrets: SecretStore): Promise<string> {
  const secret = process.env['VEZGO_CLIENT_SECRET'] || (await secrets.get('client-secret'));
  if (secret) return secret;
  throw new AppError('bad-input', 'Put the client secret into the environment variable VEZGO_CLIENT_SECRET.');
}

/** Ctrl-C and a polite kill end the sync at the next page, with everything before it kept. */
async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController();
  const stop = (): void => abort.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await work(abort.signal);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/** One line for each account begun and one for each thousand records. */
function teller(tellLine: (line: string) => void): (progress: SyncProgress) => void {
  let account: string | null = null;
  let thousands = 0;
  return ({ phase, accountName, records }) => {
    if (phase !== 'transactions') return;
    if (accountName !== account) tellLine(`${accountName ?? 'Account'}: reading transactions`);
    else if (Math.floor(records / 1000) > thousands) tellLine(`${records} records`);
    account = accountName;
    thousands = Math.floor(records / 1000);
  };
}

function report(store: Store, last: SyncProgress, { json }: SyncWords): number {
  const { phase, records, newRecords, failure } = last;
  const accounts = listAccounts(store.db).map(accountSummary);
  const entries = countEntries(store.db);
  if (json === true) sayJson({ phase, records, newRecords, entries, accounts, failure });
  else {
    for (const { name, status, records: kept } of accounts) say(`${name}: ${kept} records, status ${status}`);
    say(`${newRecords} new records, ${entries} ledger entries.`);
  }
  if (failure !== null) tell(`lotbook: ${failure.message}`);
  if (phase === 'cancelled') tell('lotbook: the sync was cancelled; what has come is kept.');
  return phase === 'done' ? DONE : FAILED;
}

function accountSummary({ id, displayName, status, records }: StoredAccount) {
  return { id, name: displayName, status, records };
}
