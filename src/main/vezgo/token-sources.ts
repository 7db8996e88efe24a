import { AppError } from '../../core/domain/app-error.js';
import { VEZGO_WORDS } from '../../core/domain/failure-words/vezgo-words.js';
import { wireToken } from '../../core/vezgo/schema.js';
import type { TokenSource } from './token-cache.js';
import type { Transport } from './transport.js';

/** Client id and secret, and whose accounts are meant. */
export interface ClientCredentials {
  readonly clientId: string;
  readonly secret: string;
  readonly loginName: string;
}

/** A team's own endpoint, which knows the user and keeps the secret to itself. It answers `{token}` like Vezgo. */
export interface TeamEndpoint {
  /** https, or http on this machine. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as the JSON body. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** `clientId` is public: Connect and the team's own page at Vezgo ask for it. */
export interface EndpointCredentials {
  readonly clientId: string;
  readonly endpoint: TeamEndpoint;
}

export type VezgoCredentials = ClientCredentials | EndpointCredentials;

/** Every text in credentials that must not be seen in an error. */
export function secretsIn(credentials: VezgoCredentials): readonly string[] {
  if (!('endpoint' in credentials)) return [credentials.secret];
  const { headers, parameters } = credentials.endpoint;
  return [...Object.values(headers), ...Object.values(parameters)];
}

/** `to` makes a transport below an address: Vezgo's own API, or the team's endpoint. */
export function tokenSource(
  credentials: () => Promise<VezgoCredentials>,
  apiUrl: string,
  to: (address: string) => Transport,
): TokenSource {
  return async () => {
    const known = await credentials();
    return 'endpoint' in known ? tokenOfTeam(to(known.endpoint.url), known.endpoint) : tokenOfClient(to(apiUrl), known);
  };
}

/** `POST /auth/token` at Vezgo. */
function tokenOfClient(transport: Transport, { clientId, secret, loginName }: ClientCredentials): Promise<string> {
  if (!PLAIN.test(loginName)) {
    throw new AppError('bad-input', VEZGO_WORDS['login-name']);
  }
  const body = JSON.stringify({ clientId, secret });
  const refusal = `${VEZGO_WORDS['not-accepted']} ${VEZGO_WORDS['check-client']}`;
  return askForToken(transport, '/auth/token', body, { loginName }, refusal);
}

async function tokenOfTeam(transport: Transport, { headers, parameters }: TeamEndpoint): Promise<string> {
  const fits = Object.entries(headers).every(([name, value]) => HEADER_NAME.test(name) && PLAIN.test(value || ' '));
  if (!fits) {
    throw new AppError('bad-input', VEZGO_WORDS['strange-header']);
  }
  try {
    return await askForToken(transport, '', JSON.stringify(parameters), headers, VEZGO_WORDS['team-refused']);
  } catch (error) {
    throw ofTeam(error);
  }
}

/** What is said of Vezgo, and what is said of a team's endpoint instead. */
const OF_TEAM: readonly (readonly [string, string])[] = [
  [VEZGO_WORDS.offline, VEZGO_WORDS['team-offline']],
  [VEZGO_WORDS.unknown, VEZGO_WORDS['team-nowhere']],
  [VEZGO_WORDS.redirected, VEZGO_WORDS['team-redirected']],
  [VEZGO_WORDS['not-vezgo'], VEZGO_WORDS['no-token']],
  ...(['problem', 'late', 'interrupted', 'too-many'] as const).map(
    (code) => [VEZGO_WORDS[code], VEZGO_WORDS['team-problem']] as const,
  ),
];

/** A failure of the endpoint, not to be taken for one of Vezgo's; what the server itself said stays. */
function ofTeam(error: unknown): unknown {
  if (!(error instanceof AppError)) return error;
  const { code, message } = error;
  const found = OF_TEAM.find(([words]) => message.startsWith(words));
  if (found === undefined) return error;
  const [words, instead] = found;
  return new AppError(code === 'offline' ? code : 'server-error', instead + message.slice(words.length));
}

const PLAIN = /^[\x20-\x7e]+$/;
/** RFC 9110, 5.6.2. */
const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]{1,200}$/;

async function askForToken(
  transport: Transport,
  path: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  refusal: string,
): Promise<string> {
  return transport.open({
    method: 'POST',
    path,
    body,
    headers,
    read: (text) => wireToken.parse(JSON.parse(text)).token,
    accept: ({ status }) => {
      if (status !== 400 && status !== 401 && status !== 403) return undefined;
      throw new AppError('auth-rejected', refusal);
    },
  });
}
