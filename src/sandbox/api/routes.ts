import { z } from 'zod';
import { look, startSync, wireAccount, type Connection, type Connections } from '../connections.js';
import { logoAddress } from '../logos/answer-logos.js';
import { PROVIDERS, providerNamed, wireProvider } from '../providers.js';
import { json, Refusal, type Answer, type Call } from '../server/http-messages.js';
import type { TokenDesk } from '../server/tokens.js';
import { balanceHistory, kycData, openOrders } from './account-data.js';
import { listTransactions, oneTransaction } from './transactions.js';

export interface Api {
  readonly clientId: string;
  readonly secret: string;
  readonly tokens: TokenDesk;
  readonly connections: Connections;
  /** Further trades in the account that takes them. */
  readonly extra: number;
  readonly kyc: boolean;
  /** The sample's today, milliseconds since 1970. */
  readonly today: number;
}

type Handler = (api: Api, call: Call, parameters: readonly string[]) => Answer;
type Route = readonly [method: string, pattern: RegExp, handler: Handler];

const forAccount =
  (handler: (api: Api, connection: Connection, call: Call, parameters: readonly string[]) => Answer): Handler =>
  (api, call, [account = '', ...rest]) =>
    handler(api, api.connections.get(userOf(api, call), account), call, rest);

/** Paths below `/v1`; each group in parentheses is a parameter. */
const ROUTES: readonly Route[] = [
  ['POST', /^\/auth\/token$/, issueToken],
  [
    'GET',
    /^\/providers$/,
    (_api, call) => json(PROVIDERS.map((one) => wireProvider(one, logoAddress(call, one.name)))),
  ],
  ['GET', /^\/providers\/([^/]+)$/, (_api, call, [name = '']) => oneProvider(call, name)],
  ['GET', /^\/teams\/info$/, teamInfo],
  ['GET', /^\/accounts$/, listAccounts],
  ['GET', /^\/accounts\/([^/]+)$/, forAccount(showAccount)],
  ['DELETE', /^\/accounts\/([^/]+)$/, forAccount(removeAccount)],
  ['POST', /^\/accounts\/([^/]+)\/sync$/, forAccount(syncAccount)],
  ['GET', /^\/accounts\/([^/]+)\/history$/, forAccount((api, one, call) => balanceHistory(one, call.query, api.today))],
  [
    'GET',
    /^\/accounts\/([^/]+)\/transactions$/,
    forAccount((api, one, call) => listTransactions(api.connections.records(one), call.query, api.today)),
  ],
  [
    'GET',
    /^\/accounts\/([^/]+)\/transactions\/([^/]+)$/,
    forAccount((api, one, _call, [id = '']) => oneTransaction(api.connections.records(one), id)),
  ],
  ['GET', /^\/accounts\/([^/]+)\/kyc-data$/, forAccount((api, one) => kycData(one, api.kyc))],
  ['GET', /^\/accounts\/([^/]+)\/orders$/, forAccount((_api, one) => openOrders(one, undefined))],
  ['GET', /^\/accounts\/([^/]+)\/orders\/([^/]+)$/, forAccount((_api, one, _call, [id]) => openOrders(one, id))],
];

/** Answers a request to the API; `path` is what follows `/v1`. */
export function answerApi(api: Api, call: Call, path: string): Answer {
  for (const [method, pattern, handler] of ROUTES) {
    const found = method === call.method ? pattern.exec(path) : null;
    if (found !== null) return handler(api, call, found.slice(1));
  }
  throw new Refusal(404, 'The specified resource could not be found');
}

const credentials = z.object({ clientId: z.string(), secret: z.string() });

function issueToken(api: Api, call: Call): Answer {
  const given = credentials.safeParse(parsed(call.body));
  if (!given.success || given.data.clientId !== api.clientId || given.data.secret !== api.secret) {
    throw new Refusal(401, 'Invalid client credentials');
  }
  const loginName = call.headers['loginname'];
  if (typeof loginName !== 'string' || loginName === '') throw new Refusal(400, 'Please provide a loginName');
  return json({ token: api.tokens.issue(loginName) });
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Refusal(400, 'The request body is not valid JSON');
  }
}

function userOf(api: Api, call: Call): string {
  const [scheme, token] = (call.headers.authorization ?? '').split(' ');
  const user = scheme === 'Bearer' && token !== undefined ? api.tokens.userOf(token) : null;
  if (user === null) throw new Refusal(401, 'Your token is missing, invalid or has expired');
  return user;
}

function oneProvider(call: Call, name: string): Answer {
  const found = providerNamed(decodeURIComponent(name));
  if (found === undefined) throw new Refusal(404, 'Provider not found');
  return json(wireProvider(found, logoAddress(call, found.name)));
}

function teamInfo(api: Api, call: Call): Answer {
  if (call.query.get('client_id') !== api.clientId) throw new Refusal(404, 'Team not found');
  return json({
    id: '6a0000000000000000000001',
    name: 'Lotbook Sandbox',
    resource_type: 'team',
    features: api.kyc ? ['kyc'] : [],
  });
}

function listAccounts(api: Api, call: Call): Answer {
  return json(api.connections.of(userOf(api, call)).map((one) => shown(api, one, call)));
}

function showAccount(api: Api, connection: Connection, call: Call): Answer {
  return json(shown(api, connection, call));
}

function shown(api: Api, connection: Connection, call: Call): unknown {
  look(connection);
  return wireAccount(connection, api.extra, logoAddress(call, connection.provider.name));
}

function removeAccount(api: Api, connection: Connection): Answer {
  api.connections.remove(connection);
  return { status: 204, body: '' };
}

function syncAccount(api: Api, connection: Connection, call: Call): Answer {
  startSync(connection);
  return json(wireAccount(connection, api.extra, logoAddress(call, connection.provider.name)), 202);
}
