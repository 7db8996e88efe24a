import { randomUUID } from 'node:crypto';
import type { SyncProgress } from '../../core/contract/views.js';
import type { UpstreamChange } from '../../core/contract/groups/accounts.js';
import { listAccounts, type StoredAccount } from '../../main/store/accounts.js';
import { countEntries } from '../../main/store/entries.js';
import { saveConnection } from '../../main/store/meta.js';
import type { Store } from '../../main/store/open-store.js';
import { upstreamChanges } from '../../main/store/upstream.js';
import { requireSamePerson } from '../../main/sync/same-person.js';
import { runSync } from '../../main/sync/sync-run.js';
import { createVezgoClient, type VezgoClient } from '../../main/vezgo/client.js';
import { DONE, FAILED } from '../exit-codes.js';
import { connectionOf, credentialsOf } from '../sync-credentials.js';
import { withProfile, type OpenProfile } from '../open-profile.js';
import { say, sayJson, tell } from '../output.js';
import { apiUrlOf, type ProfileOptions } from '../profile-options.js';

export interface SyncWords extends ProfileOptions {
  readonly json?: true;
  readonly full?: true;
  /** Ids; all accounts when left out. */
  readonly accounts?: readonly string[];
  /** Address of a team's own token endpoint. */
  readonly authEndpoint?: string;
}

/** One sync of all accounts; `FAILED` when it did not come to its end. */
export async function runSyncCommand(words: SyncWords): Promise<number> {
  const apiUrl = apiUrlOf(words);
  return withProfile(words, { create: true }, async (profile) => {
    const client = await tryClient(apiUrl, words, profile);
    const begin = new Date();
    const last = await interruptible((signal) =>
      runSync({
        store: profile.store,
        client,
        now: () => new Date(),
        newRunId: randomUUID,
        onProgress: teller(words.json === true ? () => undefined : tell),
        signal,
        full: words.full ?? false,
        ...(words.accounts === undefined ? {} : { accountIds: words.accounts }),
      }),
    );
    return report(profile.store, { last, changes: changesSince(profile.store, begin) }, words);
  });
}

/** A client whose credentials the server has accepted for this store's person; only then does the store become theirs. */
async function tryClient(apiUrl: string, words: SyncWords, { store, secrets }: OpenProfile): Promise<VezgoClient> {
  const credentials = await credentialsOf(words, store.db, secrets);
  const client = createVezgoClient({
    // The command line never opens Connect.
    endpoints: { apiUrl, connectUrl: apiUrl },
    credentials: () => Promise.resolve(credentials),
  });
  await client.token();
  const connection = connectionOf(credentials);
  await requireSamePerson(store.db, connection, client);
  saveConnection(store.db, connection);
  return client;
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

/** What this run found changed or gone at Vezgo, newest first. */
function changesSince({ db }: Store, begin: Date): readonly UpstreamChange[] {
  return upstreamChanges(db).filter(({ at }) => Date.parse(at) >= begin.getTime());
}

interface Ended {
  readonly last: SyncProgress;
  readonly changes: readonly UpstreamChange[];
}

function report(store: Store, { last, changes }: Ended, { json }: SyncWords): number {
  const { phase, records, newRecords, failure } = last;
  const accounts = listAccounts(store.db).map(accountSummary);
  const entries = countEntries(store.db);
  if (json === true) sayJson({ phase, records, newRecords, entries, accounts, changes, failure });
  else {
    for (const { name, status, records: kept, review, error } of accounts) {
      say(
        `${name}: ${kept} records${forReview(review)}, status ${status}${error === null ? '' : `. ${WHAT_HELPS[error.remedy]}`}`,
      );
    }
    for (const { what, record, accountId } of changes) say(`${CHANGE_WORDS[what]}: ${record} of account ${accountId}`);
    say(`${newRecords} new records, ${entries} ledger entries.`);
  }
  if (failure !== null) tell(`lotbook: ${failure.message}`);
  if (phase === 'cancelled') tell('lotbook: the sync was cancelled; what has come is kept.');
  return phase === 'done' ? DONE : FAILED;
}

const CHANGE_WORDS = {
  changed: 'Changed at Vezgo',
  vanished: 'No longer at Vezgo, kept here',
  returned: 'Back at Vezgo',
} as const satisfies Record<UpstreamChange['what'], string>;

const WHAT_HELPS = {
  reconnect: 'Reconnect it in the app.',
  answer: 'The provider asks a security question: reconnect it in the app and answer.',
  wait: 'Vezgo tries again by itself.',
} as const;

/** How many of them wait for a decision; nothing where none does. */
function forReview(records: number): string {
  return records === 0 ? '' : `, ${records} to decide about (lotbook review)`;
}

function accountSummary({ id, displayName, status, records, review, error }: StoredAccount) {
  return { id, name: displayName, status, records, review, error };
}
