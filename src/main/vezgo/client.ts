import { z } from 'zod';
import { AppError } from '../../core/domain/app-error.js';
import { VEZGO_WORDS } from '../../core/domain/failure-words/vezgo-words.js';
import { parseKeepingDigits } from '../../core/vezgo/exact-json.js';
import {
  wireAccount,
  wireHistoryEntry,
  wireKyc,
  wireOrder,
  wireProvider,
  wireTeam,
  type WireAccount,
  type WireHistoryEntry,
  type WireKyc,
  type WireOrder,
  type WireProvider,
  type WireTeam,
} from '../../core/vezgo/schema.js';
import type { Answer, Fetch } from './attempt.js';
import { readErrorBody } from './failures.js';
import { createHiddenWords } from './hidden-words.js';
import { createPageSize } from './page-size.js';
import { pathOf } from './paths.js';
import { waitFor, type RetryTools } from './retry.js';
import { createTokenCache } from './token-cache.js';
import { secretsIn, tokenSource, type VezgoCredentials } from './token-sources.js';
import {
  idOf,
  readPage,
  readRange,
  type TransactionQuery,
  type TransactionRange,
  type TransactionText,
} from './transactions.js';
import { createTransport, type Transport } from './transport.js';

export type { VezgoCredentials } from './token-sources.js';
export type { TransactionQuery, TransactionRange, TransactionText } from './transactions.js';

export interface VezgoEndpoints {
  readonly apiUrl: string;
  readonly connectUrl: string;
}

/** Dates are `YYYY-MM-DD`, both required: left out they mean this year, or the last one. */
export interface HistoryQuery {
  readonly accountId: string;
  readonly from: string;
  readonly to: string;
  readonly wallet?: string;
}

/** Every method throws `AppError` with a code of core/contract/outcome.ts; an aborted signal gives `cancelled`. */
export interface VezgoClient {
  /** A valid user token; one request serves all callers. */
  token(signal?: AbortSignal): Promise<string>;
  providers(signal?: AbortSignal): Promise<readonly WireProvider[]>;
  provider(name: string, signal?: AbortSignal): Promise<WireProvider>;
  accounts(signal?: AbortSignal): Promise<readonly WireAccount[]>;
  account(id: string, signal?: AbortSignal): Promise<WireAccount>;
  /** Asks Vezgo to read the provider again. `running`: it already does. Throws `account-disconnected` when a reconnect must come first. */
  syncAccount(id: string, signal?: AbortSignal): Promise<'started' | 'running'>;
  /** Removes the account and all its data at Vezgo. An account that is not there is removed. */
  removeAccount(id: string, signal?: AbortSignal): Promise<void>;
  /** One page by creation; only an empty page is the last. */
  transactions(query: TransactionQuery, signal?: AbortSignal): Promise<readonly TransactionText[]>;
  /** All of a small range at once, by time. */
  transactionsBetween(range: TransactionRange, signal?: AbortSignal): Promise<readonly TransactionText[]>;
  transaction(accountId: string, transactionId: string, signal?: AbortSignal): Promise<TransactionText>;
  /** Daily values, from the day of connection on. */
  history(query: HistoryQuery, signal?: AbortSignal): Promise<readonly WireHistoryEntry[]>;
  /** Throws `not-allowed` when the team lacks the feature, `not-found` when there is none. */
  kyc(accountId: string, signal?: AbortSignal): Promise<WireKyc>;
  /** Open orders; thinly documented, so as they come. */
  orders(accountId: string, signal?: AbortSignal): Promise<readonly WireOrder[]>;
  order(accountId: string, orderId: string, signal?: AbortSignal): Promise<WireOrder>;
  team(signal?: AbortSignal): Promise<WireTeam>;
}

export interface ClientOptions {
  readonly endpoints: VezgoEndpoints;
  readonly credentials: () => Promise<VezgoCredentials>;
  /** Electron's `net.fetch` in the app. */
  readonly fetch?: Fetch;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Silence after which a request is given up, in milliseconds. */
  readonly timeoutMs?: number;
  /** Largest answer taken, in bytes. */
  readonly maxBytes?: number;
  readonly retry?: Partial<RetryTools>;
}

const TIMEOUT = 30_000;
/** A whole answer may take this many times the silence. */
const PATIENCE = 10;
/** Vezgo's own limit is 6 MB. */
const MAX_BYTES = 32 * 1024 * 1024;

/** A client for one user. Nothing is asked for until a method is called. */
export function createVezgoClient(options: ClientOptions): VezgoClient {
  const retry: RetryTools = { random: Math.random, wait: waitFor, ...options.retry };
  const hidden = createHiddenWords();
  const now = options.now ?? Date.now;
  const idleMs = options.timeoutMs ?? TIMEOUT;
  const transportTo = (apiUrl: string): Transport =>
    createTransport(
      {
        apiUrl,
        fetch: options.fetch ?? ((url, init) => fetch(url, init)),
        limits: { idleMs, totalMs: idleMs * PATIENCE, maxBytes: options.maxBytes ?? MAX_BYTES },
        retry,
        now,
        hide: (words) => hidden.hide(words),
      },
      () => tokens,
    );
  const credentials = async (): Promise<VezgoCredentials> => {
    const known = await options.credentials();
    for (const secret of secretsIn(known)) hidden.add(secret);
    return known;
  };
  const transport = transportTo(options.endpoints.apiUrl);
  const source = tokenSource(credentials, options.endpoints.apiUrl, transportTo);
  const tokens = createTokenCache(async () => {
    const token = await source();
    hidden.add(token);
    return token;
  }, now);
  return {
    token: (signal) => tokens.get(signal),
    ...openCalls(transport, credentials),
    ...userCalls(transport, retry),
  };
}

/** JSON that fits the schema; zod's own words would quote the answer, so they are dropped with the answer. */
const reading =
  <Schema extends z.ZodType>(schema: Schema) =>
  (text: string): z.infer<Schema> =>
    schema.parse(parseKeepingDigits(text));

function openCalls(transport: Transport, credentials: () => Promise<VezgoCredentials>) {
  return {
    providers: (signal) => transport.open({ path: pathOf('providers'), read: reading(z.array(wireProvider)), signal }),
    provider: (name, signal) =>
      transport.open({ path: pathOf('providers', name), read: reading(wireProvider), signal }),
    team: async (signal) => {
      const query = new URLSearchParams({ client_id: (await credentials()).clientId });
      return transport.open({ path: pathOf('teams', 'info', query), read: reading(wireTeam), signal });
    },
  } satisfies Partial<VezgoClient>;
}

function userCalls(transport: Transport, retry: RetryTools) {
  const size = createPageSize();
  return {
    accounts: (signal) => transport.user({ path: pathOf('accounts'), read: reading(z.array(wireAccount)), signal }),
    account: (id, signal) => transport.user({ path: pathOf('accounts', id), read: reading(wireAccount), signal }),
    syncAccount: (id, signal) =>
      transport.user({
        method: 'POST',
        path: pathOf('accounts', id, 'sync'),
        body: '{}',
        read: () => 'started',
        accept: syncAnswer,
        signal,
      }),
    removeAccount: (id, signal) =>
      transport
        .user({
          method: 'DELETE',
          path: pathOf('accounts', id),
          read: () => undefined,
          accept: ({ status }) => (status === 404 ? 'gone' : undefined),
          signal,
        })
        .then(() => undefined),
    transactions: (query, signal) => readPage(transport, size, retry, query, signal),
    transactionsBetween: (range, signal) => readRange(transport, range, signal),
    transaction: (accountId, transactionId, signal) =>
      transport.user({
        path: pathOf('accounts', accountId, 'transactions', transactionId),
        read: (text) => ({ id: idOf(JSON.parse(text)), json: text.trim() }),
        signal,
      }),
    history: ({ accountId, from, to, wallet }, signal) =>
      transport.user({
        path: pathOf(
          'accounts',
          accountId,
          'history',
          new URLSearchParams({ from, to, ...(wallet === undefined ? {} : { wallet }) }),
        ),
        read: reading(z.array(wireHistoryEntry)),
        signal,
      }),
    kyc: (accountId, signal) =>
      transport.user({ path: pathOf('accounts', accountId, 'kyc-data'), read: reading(wireKyc), signal }),
    orders: (accountId, signal) =>
      transport.user({ path: pathOf('accounts', accountId, 'orders'), read: reading(z.array(wireOrder)), signal }),
    order: (accountId, orderId, signal) =>
      transport.user({ path: pathOf('accounts', accountId, 'orders', orderId), read: reading(wireOrder), signal }),
  } satisfies Partial<VezgoClient>;
}

/** 409 means two things: a sync already runs, or the connection is a duplicate of one that the body names. */
function syncAnswer({ status, text }: Answer): 'running' | undefined {
  if (status === 400) {
    throw new AppError('account-disconnected', VEZGO_WORDS.disconnected);
  }
  if (status !== 409) return undefined;
  const duplicate = readErrorBody(text)?.existing_institution_id;
  if (typeof duplicate !== 'string' || duplicate === '') return 'running';
  throw new AppError('connect-failed', VEZGO_WORDS['connected-elsewhere']);
}
