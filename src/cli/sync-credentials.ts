import { z } from 'zod';
import { AppError } from '../core/domain/app-error.js';
import { credentialSecrets } from '../main/secrets/credential-secrets.js';
import type { SecretStore } from '../main/secrets/keychain.js';
import type { ReadableDb } from '../main/store/database.js';
import { loadConnection, type Connection } from '../main/store/meta.js';
import type { VezgoCredentials } from '../main/vezgo/client.js';
import { teamAddress } from '../main/vezgo/team-address.js';
import type { ProfileOptions } from './profile-options.js';

interface SyncWords extends ProfileOptions {
  /** Address of a team's own token endpoint. */
  readonly authEndpoint?: string;
}

/**
 * Who asks Vezgo: what the command line and the environment name, else what the store was synced with and the keychain keeps.
 * @throws AppError `bad-input` when neither says enough
 */
export async function credentialsOf(words: SyncWords, db: ReadableDb, secrets: SecretStore): Promise<VezgoCredentials> {
  const stored = loadConnection(db);
  const address = words.authEndpoint ?? (stored !== null && 'endpoint' in stored ? stored.endpoint : undefined);
  const named = words.loginName !== undefined && words.authEndpoint === undefined;
  if (address !== undefined && !named) return endpointCredentials(words, teamAddress(address), stored, secrets);
  const clientId = words.clientId ?? stored?.clientId;
  const loginName = words.loginName ?? (stored !== null && 'loginName' in stored ? stored.loginName : undefined);
  if (clientId === undefined || loginName === undefined) {
    throw new AppError('bad-input', 'Name your client with --client-id ID and --login-name NAME.');
  }
  return { clientId, loginName, secret: await clientSecret(secrets) };
}

export function connectionOf(credentials: VezgoCredentials): Connection {
  const { clientId } = credentials;
  if ('endpoint' in credentials) return { clientId, endpoint: credentials.endpoint.url };
  return { clientId, loginName: credentials.loginName };
}

async function clientSecret(secrets: SecretStore): Promise<string> {
  const secret = process.env['VEZGO_CLIENT_SECRET'] || (await secrets.get('client-secret'));
  if (secret) return secret;
  throw new AppError('bad-input', 'Put the client secret into the environment variable VEZGO_CLIENT_SECRET.');
}

async function endpointCredentials(
  words: SyncWords,
  url: string,
  stored: Connection | null,
  secrets: SecretStore,
): Promise<VezgoCredentials> {
  const clientId = words.clientId ?? stored?.clientId;
  if (clientId === undefined) throw new AppError('bad-input', 'Name your client with --client-id ID.');
  const headers = textsIn('VEZGO_AUTH_HEADERS');
  const parameters = textsIn('VEZGO_AUTH_PARAMETERS');
  const given = headers !== null || parameters !== null;
  const kept = given ? null : await credentialSecrets(secrets).complete({ clientId, endpoint: url });
  return kept ?? { clientId, endpoint: { url, headers: headers ?? {}, parameters: parameters ?? {} } };
}

const texts = z.record(z.string(), z.string());

/** Its words quote nothing: these are secrets. */
function textsIn(name: string): Readonly<Record<string, string>> | null {
  const text = process.env[name];
  if (!text) return null;
  try {
    return texts.parse(JSON.parse(text));
  } catch {
    throw new AppError('bad-input', `${name} has to be a JSON object of texts, such as {"x-user": "7"}.`);
  }
}
