import { z } from 'zod';
import { AppError } from '../../core/domain/app-error.js';
import { VEZGO_WORDS } from '../../core/domain/failure-words/vezgo-words.js';
import type { Connection } from '../store/meta.js';
import type { VezgoCredentials } from '../vezgo/client.js';
import type { SecretName, SecretStore } from './keychain.js';

const texts = z.record(z.string(), z.string());
/** Any header or parameter of a team's endpoint may be a password, so all of them are kept as secrets. */
const teamSecret = z.strictObject({ url: z.string(), headers: texts, parameters: texts });

const NAMES = ['client-secret', 'team-endpoint'] as const satisfies readonly SecretName[];
/** Windows takes no longer secret (CRED_MAX_CREDENTIAL_BLOB_SIZE, in bytes of UTF-16). */
const LONGEST = 1280;

export interface CredentialSecrets {
  /** The stored connection with what is secret about it; `null` when that is not there. */
  complete(connection: Connection): Promise<VezgoCredentials | null>;
  /** Puts the secret of these credentials in the place of the old one and runs `keep`; when that fails the old one is back. */
  exchange(credentials: VezgoCredentials, keep: () => void): Promise<void>;
  forget(): Promise<void>;
}

/** The secret half of Vezgo credentials in a keychain: the client secret, or all that a team's endpoint is asked with. */
export function credentialSecrets(secrets: SecretStore): CredentialSecrets {
  const put = async (name: SecretName, value: string | null): Promise<void> => {
    if (value === null) await secrets.remove(name);
    else await secrets.set(name, value);
  };
  return {
    complete: async (connection) => {
      if ('loginName' in connection) {
        const secret = await secrets.get('client-secret');
        return secret === null ? null : { ...connection, secret };
      }
      const endpoint = readTeamSecret(await secrets.get('team-endpoint'));
      // Of another address it is another endpoint's: its headers must not be sent here.
      if (endpoint?.url !== connection.endpoint) return null;
      return { clientId: connection.clientId, endpoint };
    },
    exchange: async (credentials, keep) => {
      const isTeam = 'endpoint' in credentials;
      const after = [isTeam ? null : credentials.secret, isTeam ? writeTeamSecret(credentials.endpoint) : null];
      const before = await Promise.all(NAMES.map((name) => secrets.get(name)));
      try {
        for (const [index, name] of NAMES.entries()) await put(name, after[index] ?? null);
        keep();
      } catch (error) {
        for (const [index, name] of NAMES.entries()) await put(name, before[index] ?? null);
        throw error;
      }
    },
    forget: async () => {
      for (const name of NAMES) await secrets.remove(name);
    },
  };
}

function readTeamSecret(text: string | null): z.infer<typeof teamSecret> | null {
  if (text === null) return null;
  try {
    return teamSecret.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function writeTeamSecret(endpoint: z.infer<typeof teamSecret>): string {
  const text = JSON.stringify(endpoint);
  if (process.platform !== 'win32' || text.length <= LONGEST) return text;
  throw new AppError('bad-input', VEZGO_WORDS['too-long-pairs']);
}
