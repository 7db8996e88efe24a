import { createHash } from 'node:crypto';
import { Dec } from '../core/domain/decimal.js';
import { accountRecords, type AccountRecords } from './data/account-records.js';
import { wireBalances } from './data/balances.js';
import { CONNECTED_AT, datasets, type Dataset } from './data/datasets.js';
import { wireAccountProvider, type SampleProvider } from './providers.js';
import { Refusal } from './server/http-messages.js';

export type AccountStatus = 'ok' | 'error' | 'syncing' | 'retry';

/** Names of account errors as in the API document; the first two need a reconnect, the others pass by themselves. */
export interface AccountError {
  readonly name:
    | 'LoginFailedError'
    | 'SecurityQuestionError'
    | 'TemporaryFailureError'
    | 'UnknownConnectorError'
    | 'UnhandledConnectorError';
  readonly message: string;
  readonly options?: readonly string[];
}

/** One connected account. The sandbox's state is here; a sync ends by being looked at, not by a clock. */
export interface Connection {
  readonly id: string;
  readonly user: string;
  readonly provider: SampleProvider;
  readonly dataset: Dataset;
  status: AccountStatus;
  error: AccountError | null;
  /** Finished syncs since the connection. */
  syncs: number;
  /** Looks at the account after which a running sync is done. */
  looksLeft: number;
  lateReleased: boolean;
}

export interface Connections {
  of(user: string): readonly Connection[];
  /** Throws 404 for an account that is not there or belongs to someone else. */
  get(user: string, id: string): Connection;
  byId(id: string): Connection | undefined;
  /** A new account, or `existing` when this user has connected the provider already. */
  connect(user: string, provider: SampleProvider): { readonly connection: Connection; readonly existing: boolean };
  remove(connection: Connection): void;
  records(connection: Connection): AccountRecords;
}

/** Old history arrives with this sync after the connection. */
const LATE_WITH_SYNC = 2;
/** A running sync shows itself this many times before it is done. */
const LOOKS_PER_SYNC = 1;

export function openConnections(extra: number): Connections {
  const all = new Map<string, Connection>();
  let made = 0;
  const of = (user: string): readonly Connection[] => [...all.values()].filter((one) => one.user === user);
  return {
    of,
    byId: (id) => all.get(id),
    get(user, id) {
      const found = all.get(id);
      if (found === undefined || found.user !== user) throw new Refusal(404, 'Account not found');
      return found;
    },
    connect(user, provider) {
      const existing = of(user).find((one) => one.provider.name === provider.name);
      if (existing !== undefined) return { connection: existing, existing: true };
      const dataset = datasets()[provider.name];
      if (dataset === undefined) throw new Refusal(503, 'The provider cannot be reached. Please try again later.');
      made += 1;
      const id = createHash('sha256').update(`${user}\n${provider.name}\n${made}`).digest('hex').slice(0, 24);
      const state = { status: 'ok', error: null, syncs: 0, looksLeft: 0, lateReleased: false } as const;
      const connection: Connection = { id, user, provider, dataset, ...state };
      all.set(id, connection);
      return { connection, existing: false };
    },
    remove: (connection) => void all.delete(connection.id),
    records: (connection) =>
      accountRecords({
        account: connection.id,
        dataset: connection.dataset,
        connectedAt: CONNECTED_AT,
        extra: extraOf(connection, extra),
        lateReleased: connection.lateReleased,
      }),
  };
}

function extraOf(connection: Connection, extra: number): number {
  return connection.dataset.takesExtra ? extra : 0;
}

/** True while the provider's credentials do not work, so that only a reconnect helps. */
export function isDisconnected({ status, error }: Connection): boolean {
  return status === 'error' && (error?.name === 'LoginFailedError' || error?.name === 'SecurityQuestionError');
}

export function startSync(connection: Connection): void {
  if (isDisconnected(connection)) {
    throw new Refusal(400, 'The account is disconnected. Please reconnect it first.');
  }
  if (connection.status === 'syncing') {
    look(connection);
    throw new Refusal(409, 'A sync is already in progress');
  }
  connection.status = 'syncing';
  connection.error = null;
  connection.looksLeft = LOOKS_PER_SYNC;
}

/** Counts a look at a syncing account; the sync is done once it has been seen often enough. */
export function look(connection: Connection): void {
  if (connection.status !== 'syncing') return;
  connection.looksLeft -= 1;
  if (connection.looksLeft >= 0) return;
  connection.status = 'ok';
  connection.syncs += 1;
  if (connection.syncs >= LATE_WITH_SYNC) connection.lateReleased = true;
}

/** The account object of the API. */
export function wireAccount(connection: Connection, extra: number, logo: string): Readonly<Record<string, unknown>> {
  const { dataset, status, error } = connection;
  const updatedAt = CONNECTED_AT + connection.syncs * 3_600_000;
  const balances = wireBalances(dataset, extraOf(connection, extra), updatedAt);
  const value = balances.reduce((sum, one) => sum.plus(String(one['fiat_value'])), new Dec(0)).toString();
  return {
    id: connection.id,
    resource_type: 'account',
    blockchain: null,
    created_at: CONNECTED_AT,
    updated_at: updatedAt,
    status,
    status_details: statusDetails(status, updatedAt),
    ...(error === null ? {} : { error }),
    fiat_value: value,
    fiat_ticker: 'USD',
    provider: wireAccountProvider(connection.provider, logo),
    wallets: [{ ...dataset.wallet, address: null, fiat_ticker: 'USD', fiat_value: value }],
    balances,
  };
}

function statusDetails(status: AccountStatus, updatedAt: number): Readonly<Record<string, unknown>> {
  const last = status === 'error' || status === 'retry' ? status : 'ok';
  return { date: new Date(updatedAt).toISOString(), wallets: last, balances: last, transactions: last };
}
