import type { EventName, EventPayload } from '../../src/core/contract/calls.js';
import { LEDGER_PORT_CHANNEL, type LotbookApi } from '../../src/core/contract/channels.js';
import { CHUNK_SIZE, type FromMain, type LedgerRow } from '../../src/core/contract/ledger-port.js';
import type { Failure, FailureCode, Outcome } from '../../src/core/contract/outcome.js';
import type { AccountView, AppInfo, CredentialsView, Settings } from '../../src/core/contract/views.js';
import { turned } from './turned.js';

type Calls = Omit<LotbookApi, 'on'>;
type Listeners = { readonly [E in EventName]: Set<(payload: EventPayload<E>) => void> };
type Overrides = { readonly [G in keyof Calls]?: Partial<Calls[G]> };

export interface FakeData {
  readonly info?: Partial<AppInfo>;
  readonly settings?: Partial<Settings>;
  readonly credentials?: CredentialsView;
  readonly accounts?: readonly AccountView[];
  readonly rows?: readonly LedgerRow[];
  /** Calls that answer otherwise than by the data above. */
  readonly calls?: Overrides;
}

export interface FakeLotbook {
  readonly api: LotbookApi;
  readonly emit: <E extends EventName>(event: E, payload: EventPayload<E>) => void;
}

export const ACCOUNT_NAMES = { 'acc-exchange': 'Crypto.com Exchange', 'acc-wallet': 'Ledger wallet' } as const;

export const NOT_CONFIGURED: CredentialsView = {
  configured: false,
  kind: 'client',
  clientId: null,
  loginName: null,
  endpoint: null,
};
export const CONFIGURED: CredentialsView = {
  configured: true,
  kind: 'client',
  clientId: 'client-1',
  loginName: 'ada',
  endpoint: null,
};

export const LIVE_INFO: AppInfo = {
  version: '0.1.0',
  electron: '45.4.1',
  platform: 'linux',
  locale: 'en-US',
  profile: 'live',
  apiHost: 'api.vezgo.com',
  connectHost: 'connect.vezgo.com',
  loopbackOnly: false,
};
export const SETTINGS: Settings = {
  rules: 'us',
  method: null,
  scope: null,
  currency: null,
  allocation: 'fifo',
  accountOrder: [],
  transferFees: 'dispose',
  cashback: 'income',
  filingStatus: 'other',
  methodByYear: {},
  timezone: 'America/New_York',
  theme: 'system',
  language: 'system',
  syncAtStart: false,
  syncEveryHours: null,
  notifications: true,
  providerLogos: true,
};

const NO_HISTORY = { undo: null, redo: null } as const;
const NO_RATES = { sources: [], overrides: [] };

export function ok<T>(value: T): Promise<Outcome<T>> {
  return Promise.resolve({ ok: true, value });
}

export function failed(code: FailureCode, message = 'What to do is said here.'): Promise<Failure> {
  return Promise.resolve({ ok: false, code, message });
}

/** A `window.lotbook` in memory: answers by its data, takes overrides call by call, and emits events on demand. */
export function fakeLotbook(data: FakeData = {}): FakeLotbook {
  const listeners: Listeners = {
    'sync.progress': new Set(),
    'data.changed': new Set(),
    'menu.chosen': new Set(),
    'task.progress': new Set(),
  };
  const calls = defaultCalls(data);
  const group = <G extends keyof Calls>(name: G): Calls[G] => ({ ...calls[name], ...data.calls?.[name] });
  const emit: FakeLotbook['emit'] = (event, payload) => {
    for (const listener of listeners[event]) listener(payload);
  };
  // Told as main tells it.
  const saveSettings: LotbookApi['settings']['save'] = async (change) => {
    const saved = await group('settings').save(change);
    emit('data.changed', { what: 'settings' });
    return saved;
  };
  const api: LotbookApi = {
    app: group('app'),
    settings: { ...group('settings'), save: saveSettings },
    sample: group('sample'),
    credentials: group('credentials'),
    providers: group('providers'),
    connect: group('connect'),
    accounts: group('accounts'),
    sync: group('sync'),
    ledger: group('ledger'),
    team: group('team'),
    decisions: group('decisions'),
    review: group('review'),
    proposals: group('proposals'),
    imports: group('imports'),
    rates: group('rates'),
    store: group('store'),
    seals: group('seals'),
    print: group('print'),
    files: group('files'),
    on: (event, listener) => {
      const set: Listeners[typeof event] = listeners[event];
      set.add(listener);
      return () => set.delete(listener);
    },
  };
  return { api, emit };
}

function defaultCalls(data: FakeData): Calls {
  let settings: Settings = { ...SETTINGS, ...data.settings };
  let credentials = data.credentials ?? CONFIGURED;
  return {
    app: {
      info: () => ok({ ...LIVE_INFO, ...data.info }),
      licences: () => ok({ text: 'Licences' }),
      openPage: () => ok({}),
    },
    settings: {
      get: () => ok(settings),
      save: (change) => {
        settings = { ...settings, ...change };
        return ok(settings);
      },
    },
    sample: { enter: () => ok({}), leave: () => ok({}) },
    credentials: {
      status: () => ok(credentials),
      save: (input) => {
        credentials =
          input.kind === 'client'
            ? { ...CONFIGURED, clientId: input.clientId, loginName: input.loginName }
            : { ...CONFIGURED, kind: 'endpoint', clientId: input.clientId, loginName: null, endpoint: input.url };
        return ok(credentials);
      },
      test: () => ok({ accounts: 2 }),
      forget: () => {
        credentials = NOT_CONFIGURED;
        return ok({});
      },
    },
    providers: {
      list: () =>
        ok([
          { name: 'coinbase', displayName: 'Coinbase', authType: 'oauth', beta: false, notice: null, type: 'exchange' },
          {
            name: 'crypto',
            displayName: 'Crypto.com Exchange',
            authType: 'token',
            beta: false,
            notice: null,
            type: 'exchange',
          },
          {
            name: 'kraken',
            displayName: 'Kraken',
            authType: 'token',
            beta: true,
            notice: 'Slow at the moment.',
            type: null,
          },
        ]),
      logo: () => ok({ image: null }),
    },
    connect: { start: () => ok({ status: 'connected', accountId: 'acc-exchange' }), cancel: () => ok({}) },
    accounts: {
      list: () => ok([...(data.accounts ?? [])]),
      remove: () => ok({}),
      history: () => ok({ points: [], readAt: null }),
      kyc: () => ok({ state: 'none' }),
    },
    team: { info: () => ok({ name: 'Team', features: [] }) },
    sync: { start: () => ok({ runId: 'run-1' }), cancel: () => ok({}), current: () => ok(null), changes: () => ok([]) },
    ledger: {
      open: () => {
        streamRows(data.rows ?? []);
        return ok({});
      },
      sources: ({ entryId }) =>
        ok({
          records: [{ id: `rec-${entryId}`, receivedAt: '2026-01-02T03:04:05Z', json: sampleRecord(entryId) }],
          notes: [],
        }),
    },
    decisions: {
      list: () => ok([]),
      add: () => ok(NO_HISTORY),
      undo: () => ok(NO_HISTORY),
      redo: () => ok(NO_HISTORY),
      state: () => ok(NO_HISTORY),
    },
    review: { list: () => ok([]) },
    proposals: { list: () => ok([]) },
    imports: {
      pick: () => ok({ file: null }),
      preview: () => failed('not-found'),
      commit: () => failed('not-found'),
      list: () => ok([]),
      undo: () => ok({ removedRows: 0 }),
      cancel: () => ok({}),
    },
    rates: {
      status: () => ok(NO_RATES),
      fetch: () => ok(NO_RATES),
      importFile: () => ok(NO_RATES),
      series: ({ currency }) =>
        ok({ currency, source: 'ecb', sourceName: 'European Central Bank', rates: [], overrides: [] }),
      override: () => ok(NO_RATES),
    },
    store: {
      info: () =>
        ok({
          folder: '/home/ada',
          bytes: 1,
          schema: 10,
          records: 0,
          entries: 0,
          backups: [],
          recoveryKeySavedAt: null,
        }),
      backup: () => ok({ path: null }),
      restore: () => ok({ restored: false }),
      saveRecoveryKey: () => ok({ path: null }),
      recover: () => ok({ recovered: false }),
      startAnew: () => ok({ keptAs: null }),
    },
    seals: {
      list: () => ok([]),
      save: () => failed('not-found'),
      get: () => failed('not-found'),
      remove: () => ok({}),
    },
    print: {
      start: () => ok({ id: 'page' }),
      append: () => ok({}),
      finish: () => ok({ bytes: new Uint8Array() }),
      abort: () => ok({}),
    },
    files: savesInPieces(),
  };
}

/** Files go to Ada's home under the names suggested; the name of a save is its number. */
function savesInPieces(): LotbookApi['files'] {
  const names: string[] = [];
  return {
    openGzip: () => ok({}),
    start: ({ suggestedName }) => ok({ id: String(names.push(suggestedName) - 1) }),
    append: () => ok({}),
    finish: ({ id }) => ok({ path: `/home/ada/${names[Number(id)]}` }),
    abort: () => ok({}),
    reveal: () => ok({}),
  };
}

function sampleRecord(id: string): string {
  return `{"id":"rec-${id}","status":"ok","transaction_type":"trade","parts":[{"ticker":"BTC","amount":"0.05000000","fiat_value":2100.10},{"ticker":"USD","amount":"-2100.1"}],"fees":[],"misc":{"trade_id":"771","side":"BUY"}}`;
}

/** As main does it, but without waiting for acknowledgements. */
function streamRows(rows: readonly LedgerRow[]): void {
  const { port1, port2 } = new MessageChannel();
  const send = (message: FromMain): void => port1.postMessage(message);
  send({ type: 'begin', total: rows.length, currency: 'USD', accounts: ACCOUNT_NAMES, left: [] });
  const newestFirst = turned(rows);
  for (let at = 0; at < rows.length; at += CHUNK_SIZE) {
    send({ type: 'chunk', sequence: at / CHUNK_SIZE, text: JSON.stringify(newestFirst.slice(at, at + CHUNK_SIZE)) });
  }
  send({ type: 'end' });
  window.postMessage(LEDGER_PORT_CHANNEL, '/', [port2]);
}
