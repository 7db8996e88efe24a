import { answerApi, type Api } from './api/routes.js';
import { answerConnect } from './connect/flow.js';
import { openConnectSessions } from './connect/sessions.js';
import { openConnections, type AccountError, type AccountStatus, type Connection } from './connections.js';
import { SAMPLE_TODAY } from './data/datasets.js';
import { answerLogos } from './logos/answer-logos.js';
import { providerNamed } from './providers.js';
import { answerRates, BANK_OF_CANADA_PATH, ECB_PATH } from './rates/answer-rates.js';
import { openFaultDesk, type FaultPlan } from './server/faults.js';

export type { FaultPlan } from './server/faults.js';
import { Refusal, type Answer, type Call } from './server/http-messages.js';
import { serve, type LoggedRequest } from './server/serve.js';
import { openTokenDesk } from './server/tokens.js';

export interface SandboxOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly faults?: FaultPlan;
  /** Further deterministic trades in the Crypto.com account, for benchmarks. */
  readonly extraRecords?: number;
  /** Whether the team has the KYC feature. */
  readonly kyc?: boolean;
  /** Clock of token expiry, milliseconds since 1970. The sample data has its own, fixed today. */
  readonly now?: () => number;
}

export interface Sandbox {
  /** `http://127.0.0.1:PORT/v1` */
  readonly apiUrl: string;
  /** `http://127.0.0.1:PORT`, to which `/connect` and `/reconnect/:id` are added. */
  readonly connectUrl: string;
  /** Where the exchange rates are, for `LOTBOOK_ECB_URL` and `LOTBOOK_BANK_OF_CANADA_URL`. */
  readonly ecbUrl: string;
  readonly bankOfCanadaUrl: string;
  readonly clientId: string;
  readonly secret: string;
  readonly loginName: string;
  /** Connects a provider for `loginName` as if Connect had been walked through; the account's id. */
  connectAccount(provider: string): string;
  /** Puts the account's old, late history among its records, as its second sync does. */
  releaseLateHistory(accountId: string): void;
  setAccountStatus(accountId: string, status: AccountStatus, error?: AccountError): void;
  /** Every token issued so far is answered with 401 from now on. */
  revokeTokens(): void;
  /** Replaces the fault plan and its counters. */
  setFaults(plan: FaultPlan): void;
  /** The last ten thousand requests, oldest first. */
  readonly requests: readonly LoggedRequest[];
  close(): Promise<void>;
}

/** What the sandbox accepts; not secret, and printed by the command line. */
export const SANDBOX_CLIENT = {
  clientId: 'lotbook-sandbox',
  secret: 'lotbook-sandbox-secret',
  loginName: 'sample-person',
} as const;

/** Providers of the sample person: an exchange account and a second one, between which coins were moved. */
export const SAMPLE_PROVIDERS = ['cryptocom', 'coinbase'] as const;

const LOG_LENGTH = 10_000;

/** Starts a Vezgo-compatible server with sample data on 127.0.0.1. Rejects when the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const extra = options.extraRecords ?? 0;
  const connections = openConnections(extra);
  const tokens = openTokenDesk(SANDBOX_CLIENT.clientId, options.now ?? Date.now);
  const api: Api = { ...SANDBOX_CLIENT, tokens, connections, extra, kyc: options.kyc ?? false, today: SAMPLE_TODAY };
  const sessions = openConnectSessions();
  const faults = openFaultDesk(options.faults ?? []);
  const requests: LoggedRequest[] = [];
  const log = (entry: LoggedRequest): void => {
    if (requests.push(entry) > LOG_LENGTH) requests.shift();
  };
  const answer = (call: Call): Answer => {
    if (call.path.startsWith('/v1/')) return answerApi(api, call, call.path.slice('/v1'.length));
    const page = answerRates(call, SAMPLE_TODAY) ?? answerLogos(call) ?? answerConnect({ ...api, sessions }, call);
    if (page === null) throw new Refusal(404, 'The specified resource could not be found');
    return page;
  };
  const server = await serve(options.port ?? 0, { answer, faults, log });
  const origin = `http://127.0.0.1:${server.port}`;
  const connection = (id: string): Connection => {
    const found = connections.byId(id);
    if (found === undefined) throw new Refusal(404, 'Account not found');
    return found;
  };
  return {
    ...SANDBOX_CLIENT,
    apiUrl: `${origin}/v1`,
    connectUrl: origin,
    ecbUrl: origin + ECB_PATH,
    bankOfCanadaUrl: origin + BANK_OF_CANADA_PATH,
    connectAccount(name) {
      const provider = providerNamed(name);
      if (provider === undefined) throw new Refusal(404, 'Provider not found');
      return connections.connect(SANDBOX_CLIENT.loginName, provider).connection.id;
    },
    releaseLateHistory(id) {
      connection(id).lateReleased = true;
    },
    setAccountStatus(id, status, error) {
      Object.assign(connection(id), { status, error: error ?? null });
    },
    revokeTokens: () => tokens.revokeAll(),
    setFaults: (plan) => faults.replace(plan),
    requests,
    close: () => server.close(),
  };
}
