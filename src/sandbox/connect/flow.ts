import { isDisconnected, type Connection, type Connections } from '../connections.js';
import { providerNamed, type SampleProvider } from '../providers.js';
import { Refusal, type Call, type Reply } from '../server/http-messages.js';
import type { TokenDesk } from '../server/tokens.js';
import * as screens from './screens.js';
import {
  endingAddress,
  isRegisteredRedirect,
  lookOf,
  providersOf,
  type ConnectOutcome,
  type ConnectSession,
  type ConnectSessions,
} from './sessions.js';
import { textsIn } from './texts.js';

export interface ConnectServer {
  readonly clientId: string;
  readonly tokens: TokenDesk;
  readonly connections: Connections;
  readonly sessions: ConnectSessions;
}

/** Test keys with an ending of their own; any other wrong key is simply invalid. */
const KEY_REFUSED_LATER = 'refused-later';
const KEY_NEVER_ENDS = 'never-ends';

/** Answers a Connect page, or `null` when the path is none of Connect's. */
export function answerConnect(server: ConnectServer, call: Call): Reply | null {
  try {
    return route(server, call);
  } catch (error) {
    if (error instanceof Refusal) return screens.refusalScreen(lookOf(call.query), error.status, error.message);
    throw error;
  }
}

function route(server: ConnectServer, call: Call): Reply | null {
  const [place = '', ...rest] = call.path.split('/').slice(1).map(decodeURIComponent);
  switch (place) {
    case 'connect':
      return rest.length > 1 ? null : begin(server, call, rest[0], null);
    case 'reconnect':
      return rest.length === 1 ? begin(server, call, undefined, rest[0] ?? '') : null;
    case 'session':
      return step(server, call, rest);
    case 'connected':
    case 'exit':
      return screens.endScreen(lookOf(call.query), place === 'connected', call.query.get('message') ?? '');
    default:
      return null;
  }
}

/** The first page: checks who comes and from where, and opens a session. The token is read from the form body only. */
function begin(server: ConnectServer, call: Call, providerName: string | undefined, account: string | null): Reply {
  if (call.method !== 'POST') throw new Refusal(405, 'Open Connect with a form that carries the token.');
  const { query } = call;
  if (query.get('client_id') !== server.clientId) throw new Refusal(400, 'The client_id is unknown.');
  const user = server.tokens.userOf(new URLSearchParams(call.body).get('token') ?? '');
  if (user === null) throw new Refusal(401, 'The token is missing, invalid or has expired.');
  const redirectUri = query.get('redirect_uri');
  if (redirectUri !== null && !isRegisteredRedirect(redirectUri)) {
    throw new Refusal(400, 'The redirect_uri is not registered.');
  }
  const reconnect = account === null ? null : server.connections.get(user, account);
  const fixed = reconnect?.provider ?? (providerName === undefined ? undefined : known(providerName));
  const session = server.sessions.open({
    user,
    look: lookOf(query),
    providers: fixed === undefined ? providersOf(query) : [fixed],
    perLine: query.get('providers_per_line') === '1' ? 1 : 2,
    redirectUri,
    state: query.get('state'),
    reconnect,
    choosing: fixed === undefined,
  });
  return fixed === undefined ? screens.chooseScreen(session) : screens.providerScreen(session, fixed);
}

function known(name: string): SampleProvider {
  const provider = providerNamed(name);
  if (provider === undefined) throw new Refusal(404, 'The provider is unknown.');
  return provider;
}

/** A later page: `/session/:id/…`. The id is a secret of this walk, so the token is not asked for again. */
function step(server: ConnectServer, call: Call, [id = '', name = '', provider]: readonly string[]): Reply {
  const session = server.sessions.find(id);
  if (session === undefined) throw new Refusal(404, 'This page has expired. Please start again.');
  const what = `${call.method} ${name}`;
  if (provider === undefined) {
    if (what === 'GET providers' && session.choosing) return screens.chooseScreen(session);
    if (what === 'GET connecting' && session.pending !== null)
      return screens.connectingScreen(session, session.pending);
    if (what === 'GET result') return leave(session);
    if (what === 'GET close') return redirect(endingAddress(session, CLOSED));
  } else {
    if (what === 'GET provider') return screens.providerScreen(session, offered(session, provider));
    if (what === 'POST provider')
      return submit(server, session, offered(session, provider), new URLSearchParams(call.body));
    if (what === 'GET sign-in') return screens.consentScreen(session, offered(session, provider));
    if (what === 'POST sign-in')
      return decide(server, session, offered(session, provider), new URLSearchParams(call.body));
  }
  throw new Refusal(404, 'There is no such page.');
}

/** Only what the address of this walk allows can be connected in it. */
function offered(session: ConnectSession, name: string): SampleProvider {
  const provider = session.providers.find((one) => one.name === name);
  if (provider === undefined) throw new Refusal(404, 'The provider is not among those offered.');
  return provider;
}

const CLOSED: ConnectOutcome = {
  kind: 'failed',
  errorType: 400,
  message: 'Connection closed by the user',
  closed: true,
};

function redirect(location: string): Reply {
  return { status: 303, headers: { location }, body: '' };
}

/** Once a walk has an outcome it is kept: reloading the last page changes nothing. */
function leave(session: ConnectSession): Reply {
  if (session.outcome === null || session.outcome === 'waiting') throw new Refusal(404, 'There is no result yet.');
  return redirect(endingAddress(session, session.outcome));
}

function submit(
  server: ConnectServer,
  session: ConnectSession,
  provider: SampleProvider,
  form: URLSearchParams,
): Reply {
  if (provider.authType !== 'token') throw new Refusal(400, 'This provider has a sign-in page of its own.');
  const key = (form.get('key') ?? '').trim();
  const secret = (form.get('secret') ?? '').trim();
  if (key === '' || secret === '') {
    return screens.providerScreen(session, provider, textsIn(session.look.language).missing);
  }
  return proceed(session, provider, outcomeOf(server, session, provider, key, secret));
}

function outcomeOf(
  server: ConnectServer,
  session: ConnectSession,
  provider: SampleProvider,
  key: string,
  secret: string,
): ConnectOutcome | 'waiting' {
  if (key === KEY_NEVER_ENDS) return 'waiting';
  if (!provider.reachable) return failed(503, 'The provider cannot be reached. Please try again later.');
  const { TEST_KEYS } = screens;
  if (secret !== TEST_KEYS.secret) return failed(400, 'Invalid credentials');
  if (key === KEY_REFUSED_LATER) return refusedLater(server, session, provider);
  return key === TEST_KEYS.key ? connect(server, session, provider) : failed(400, 'Invalid credentials');
}

function failed(errorType: number, message: string): ConnectOutcome {
  return { kind: 'failed', errorType, message };
}

function decide(
  server: ConnectServer,
  session: ConnectSession,
  provider: SampleProvider,
  form: URLSearchParams,
): Reply {
  if (provider.authType !== 'oauth') throw new Refusal(400, 'This provider has no sign-in page.');
  const allowed = form.get('decision') === 'allow';
  return proceed(session, provider, allowed ? connect(server, session, provider) : failed(400, 'Access denied'));
}

function proceed(session: ConnectSession, provider: SampleProvider, outcome: ConnectOutcome | 'waiting'): Reply {
  session.outcome ??= outcome;
  session.pending = provider;
  return redirect(`/session/${session.id}/connecting`);
}

function connect(server: ConnectServer, session: ConnectSession, provider: SampleProvider): ConnectOutcome {
  const { reconnect, user } = session;
  if (reconnect !== null) return repaired(server, reconnect);
  const { connection, existing } = server.connections.connect(user, provider);
  if (!existing) return { kind: 'connected', account: connection.id };
  return { ...duplicate, existing: connection.id };
}

const duplicate = { kind: 'failed', errorType: 409, message: 'This account is already connected' } as const;

/** A reconnected account keeps its id and its records. */
function repaired(server: ConnectServer, connection: Connection): ConnectOutcome {
  if (server.connections.byId(connection.id) === undefined) return failed(404, 'Account not found');
  if (isDisconnected(connection) || connection.status === 'retry') connection.status = 'ok';
  connection.error = null;
  return { kind: 'connected', account: connection.id };
}

/** The account is made, and only then does its provider turn the key down. */
function refusedLater(server: ConnectServer, session: ConnectSession, provider: SampleProvider): ConnectOutcome {
  const connection = session.reconnect ?? server.connections.connect(session.user, provider).connection;
  connection.status = 'error';
  connection.error = { name: 'LoginFailedError', message: 'The API key was revoked' };
  return { ...failed(400, 'Login failed'), account: connection.id };
}
