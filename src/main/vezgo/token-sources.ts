import { AppError } from '../../core/domain/app-error.js';
import { wireToken } from '../../core/vezgo/schema.js';
import type { TokenSource } from './token-cache.js';
import type { Transport } from './transport.js';

export interface VezgoCredentials {
  readonly clientId: string;
  readonly secret: string;
  readonly loginName: string;
}

/** Client id and secret at Vezgo itself: `POST /auth/token`. */
export function secretSource(transport: Transport, credentials: () => Promise<VezgoCredentials>): TokenSource {
  return async () => {
    const { clientId, secret, loginName } = await credentials();
    if (!/^[\x20-\x7e]+$/.test(loginName)) {
      throw new AppError(
        'bad-input',
        'The login name may hold only letters, digits and signs of the plain Latin keyboard.',
      );
    }
    const body = JSON.stringify({ clientId, secret });
    return askForToken(
      transport,
      '/auth/token',
      body,
      { loginName },
      'Check client id, secret and login name in the settings.',
    );
  };
}

/** A team's own endpoint, which knows the user and keeps the secret to itself. It answers `{token}` like Vezgo. */
export interface TeamAuth {
  /** Sent as the JSON body. */
  readonly params: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** `transport` has the team's endpoint as its base address. */
export function teamSource(transport: Transport, auth: TeamAuth): TokenSource {
  return async () =>
    askForToken(
      transport,
      '',
      JSON.stringify(auth.params),
      auth.headers,
      "Check the settings of your team's token endpoint.",
    );
}

async function askForToken(
  transport: Transport,
  path: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  remedy: string,
): Promise<string> {
  return transport.open({
    method: 'POST',
    path,
    body,
    headers,
    read: (text) => wireToken.parse(JSON.parse(text)).token,
    accept: ({ status }) => {
      if (status !== 400 && status !== 401 && status !== 403) return undefined;
      throw new AppError('auth-rejected', `The credentials are not accepted. ${remedy}`);
    },
  });
}
