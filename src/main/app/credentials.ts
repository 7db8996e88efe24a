import type { CredentialsView } from '../../core/contract/views.js';
import { AppError } from '../../core/domain/app-error.js';
import type { SecretStore } from '../secrets/keychain.js';
import { forgetConnection, loadConnection, saveConnection } from '../store/meta.js';
import type { Store } from '../store/open-store.js';
import { storeFailure } from '../store/store-failure.js';
import { createVezgoClient, type VezgoClient, type VezgoCredentials, type VezgoEndpoints } from '../vezgo/client.js';

export interface CredentialsParts {
  readonly store: () => Promise<Store>;
  readonly secrets: SecretStore;
  readonly endpoints: () => VezgoEndpoints;
  readonly fetch: (apiUrl: string) => typeof fetch;
}

/** The Vezgo credentials of a profile: the secret in the keychain, the rest in the store. The secret never comes out again. */
export interface Credentials {
  readonly status: () => Promise<CredentialsView>;
  /** Tries them at the server and keeps them only when they work. Throws AppError `auth-rejected`, `offline`, … */
  readonly save: (credentials: VezgoCredentials) => Promise<CredentialsView>;
  readonly forget: () => Promise<void>;
  /** One client for all callers, so that they share a token. Throws AppError `not-configured`. */
  readonly client: () => Promise<VezgoClient>;
}

export function openCredentials(parts: CredentialsParts): Credentials {
  let shared: VezgoClient | null = null;
  const clientFor = (credentials: () => Promise<VezgoCredentials>): VezgoClient => {
    const endpoints = parts.endpoints();
    return createVezgoClient({ endpoints, credentials, fetch: parts.fetch(endpoints.apiUrl) });
  };
  const load = async (): Promise<VezgoCredentials | null> => {
    const connection = loadConnection((await parts.store()).db);
    const secret = connection === null ? null : await parts.secrets.get('client-secret');
    return connection === null || secret === null ? null : { ...connection, secret };
  };
  /** Both or neither: a secret beside another's client id would lock the person out. */
  const keep = async (db: Store['db'], { clientId, loginName, secret }: VezgoCredentials): Promise<void> => {
    const before = await parts.secrets.get('client-secret');
    await parts.secrets.set('client-secret', secret);
    try {
      saveConnection(db, { clientId, loginName });
    } catch (error) {
      if (before === null) await parts.secrets.remove('client-secret');
      else await parts.secrets.set('client-secret', before);
      throw storeFailure(error);
    }
  };
  return {
    status: async () => viewOf(await load()),
    save: async (credentials) => {
      const { db } = await parts.store();
      const tried = clientFor(() => Promise.resolve(credentials));
      await tried.token();
      await keep(db, credentials);
      shared = tried;
      return viewOf(credentials);
    },
    forget: async () => {
      const { db } = await parts.store();
      shared = null;
      await parts.secrets.remove('client-secret');
      forgetConnection(db);
    },
    client: async () => {
      const credentials = await load();
      if (credentials === null) throw notConfigured();
      shared ??= clientFor(async () => (await load()) ?? Promise.reject(notConfigured()));
      return shared;
    },
  };
}

function viewOf(credentials: VezgoCredentials | null): CredentialsView {
  if (credentials === null)
    return { configured: false, kind: 'client', clientId: null, loginName: null, endpoint: null };
  const { clientId, loginName } = credentials;
  return { configured: true, kind: 'client', clientId, loginName, endpoint: null };
}

const notConfigured = () =>
  new AppError('not-configured', 'Enter your Vezgo credentials first: client ID, secret and a login name.');
