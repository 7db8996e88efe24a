import type { CredentialsInput } from '../../core/contract/calls.js';
import type { CredentialsView } from '../../core/contract/views.js';
import { AppError } from '../../core/domain/app-error.js';
import { VEZGO_WORDS } from '../../core/domain/failure-words/vezgo-words.js';
import { credentialSecrets } from '../secrets/credential-secrets.js';
import type { SecretStore } from '../secrets/keychain.js';
import { forgetConnection, loadConnection, saveConnection, type Connection } from '../store/meta.js';
import type { Store } from '../store/open-store.js';
import { storeFailure } from '../store/store-failure.js';
import { requireSamePerson } from '../sync/same-person.js';
import { createVezgoClient, type VezgoClient, type VezgoCredentials, type VezgoEndpoints } from '../vezgo/client.js';
import { teamAddress } from '../vezgo/team-address.js';

export interface CredentialsParts {
  readonly store: () => Promise<Store>;
  readonly secrets: SecretStore;
  readonly endpoints: () => VezgoEndpoints;
  /** A `fetch` that reaches these servers only. Throws AppError `live-endpoint-refused` for one that this runtime is too old for. */
  readonly fetch: (addresses: readonly string[]) => typeof fetch;
  /** Ends what goes on under the credentials of before. */
  readonly endSync: () => Promise<void>;
}

/** The Vezgo credentials of a profile: what is secret in the keychain, the rest in the store. A secret never comes out again. */
export interface Credentials {
  readonly status: () => Promise<CredentialsView>;
  /** Tries them at the server and keeps them only when they work. Throws AppError `auth-rejected`, `offline`, `bad-input` (another person's), … */
  readonly save: (credentials: VezgoCredentials) => Promise<CredentialsView>;
  /** Tries them and keeps nothing; answers how many accounts they see. */
  readonly test: (credentials: VezgoCredentials) => Promise<number>;
  readonly forget: () => Promise<void>;
  /** One client for all callers, so that they share a token. Throws AppError `not-configured`. */
  readonly client: () => Promise<VezgoClient>;
}

export function openCredentials(parts: CredentialsParts): Credentials {
  /** Of one connection: a book that was restored may have another, and this one's token is of the person before. */
  let shared: { readonly of: string; readonly client: VezgoClient } | null = null;
  const secrets = credentialSecrets(parts.secrets);
  const clientFor = (known: VezgoCredentials, credentials: () => Promise<VezgoCredentials>): VezgoClient => {
    const endpoints = parts.endpoints();
    const team = 'endpoint' in known ? [teamAddress(known.endpoint.url)] : [];
    return createVezgoClient({ endpoints, credentials, fetch: parts.fetch([endpoints.apiUrl, ...team]) });
  };
  const trying = (credentials: VezgoCredentials) => clientFor(credentials, () => Promise.resolve(credentials));
  const load = async (): Promise<VezgoCredentials | null> => {
    const connection = loadConnection((await parts.store()).db);
    return connection === null ? null : secrets.complete(connection);
  };
  return {
    status: async () => viewOf(await load()),
    save: async (credentials) => {
      const { db } = await parts.store();
      const tried = trying(credentials);
      // A team's endpoint may hand out what Vezgo refuses.
      await tried.accounts();
      const connection = connectionOf(credentials);
      await requireSamePerson(db, connection, tried);
      // A sync under way would go on to bring what the credentials of before see, also to a book that had nothing yet.
      await parts.endSync();
      await requireSamePerson(db, connection, tried);
      // Both or neither: a secret beside another's client id would lock the person out.
      await secrets.exchange(credentials, () => keep(db, connection));
      shared = { of: JSON.stringify(connection), client: tried };
      return viewOf(credentials);
    },
    test: async (credentials) => (await trying(credentials).accounts()).length,
    forget: async () => {
      const { db } = await parts.store();
      await parts.endSync();
      shared = null;
      await secrets.forget();
      forgetConnection(db);
    },
    client: async () => {
      const credentials = await load();
      if (credentials === null) throw notConfigured();
      const of = JSON.stringify(connectionOf(credentials));
      if (shared?.of !== of) {
        shared = { of, client: clientFor(credentials, async () => (await load()) ?? Promise.reject(notConfigured())) };
      }
      return shared.client;
    },
  };
}

function keep(db: Store['db'], connection: Connection): void {
  try {
    saveConnection(db, connection);
  } catch (error) {
    throw storeFailure(error);
  }
}

/** @throws AppError `bad-input` for a header or a parameter that comes twice */
export function credentialsOf(input: CredentialsInput): VezgoCredentials {
  if (input.kind === 'client') {
    const { clientId, secret, loginName } = input;
    return { clientId, secret, loginName };
  }
  const { clientId, url, headers, parameters } = input;
  return { clientId, endpoint: { url, headers: recordOf(headers), parameters: recordOf(parameters) } };
}

function recordOf(pairs: readonly { readonly name: string; readonly value: string }[]): Record<string, string> {
  const names = new Set(pairs.map(({ name }) => name));
  if (names.size < pairs.length) throw new AppError('bad-input', VEZGO_WORDS['twice-named']);
  return Object.fromEntries(pairs.map(({ name, value }) => [name, value]));
}

function connectionOf(credentials: VezgoCredentials): Connection {
  const { clientId } = credentials;
  if ('endpoint' in credentials) return { clientId, endpoint: credentials.endpoint.url };
  return { clientId, loginName: credentials.loginName };
}

function viewOf(credentials: VezgoCredentials | null): CredentialsView {
  if (credentials === null)
    return { configured: false, kind: 'client', clientId: null, loginName: null, endpoint: null };
  const { clientId } = credentials;
  const kept = { configured: true, clientId, loginName: null, endpoint: null };
  if ('endpoint' in credentials) return { ...kept, kind: 'endpoint', endpoint: credentials.endpoint.url };
  return { ...kept, kind: 'client', loginName: credentials.loginName };
}

const notConfigured = () => new AppError('not-configured', VEZGO_WORDS['not-configured']);
