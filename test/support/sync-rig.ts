import { onTestFinished } from 'vitest';
import type { SyncProgress } from '../../src/core/contract/views.js';
import type { Store } from '../../src/main/store/open-store.js';
import { runSync, type SyncDeps } from '../../src/main/sync/sync-run.js';
import { createVezgoClient, type ClientOptions, type VezgoClient } from '../../src/main/vezgo/client.js';
import { SAMPLE_PROVIDERS, startSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/start-sandbox.js';

/** Where the records of any account are asked for, as a fault's place. */
export const TRANSACTIONS = '/v1/accounts/*/transactions';

/** After everything in the sample data. */
export const TEST_NOW = new Date('2026-11-01T12:00:00Z');

export interface ConnectedSandbox extends Sandbox {
  readonly exchangeId: string;
  readonly secondId: string;
}

/** A sandbox to which the sample person has connected both accounts; closed after the test. */
export async function connectedSandbox(options: SandboxOptions = {}): Promise<ConnectedSandbox> {
  const sandbox = await startSandbox(options);
  onTestFinished(() => sandbox.close());
  const [exchangeId = '', secondId = ''] = SAMPLE_PROVIDERS.map((provider) => sandbox.connectAccount(provider));
  return Object.assign(sandbox, { exchangeId, secondId });
}

export function clientOf(
  sandbox: Sandbox,
  credentials: { readonly secret?: string } = {},
  limits: Pick<ClientOptions, 'timeoutMs' | 'maxBytes'> = {},
): VezgoClient {
  const { apiUrl, connectUrl, clientId, secret, loginName } = sandbox;
  return createVezgoClient({
    endpoints: { apiUrl, connectUrl },
    credentials: async () => ({ clientId, secret, loginName, ...credentials }),
    // Tries again at once: what a fault does must not depend on a clock.
    retry: { wait: async () => undefined },
    ...limits,
  });
}

let runs = 0;

/**
 * One run against a sandbox, with all its progress. Reads what Vezgo has unless `refresh` is asked for: a refresh moves the sandbox on
 * (its second one releases old history), so two stores would not be comparable.
 */
export async function syncWith(
  store: Store,
  sandbox: Sandbox,
  changes: Partial<SyncDeps> = {},
): Promise<{ readonly last: SyncProgress; readonly told: readonly SyncProgress[] }> {
  const told: SyncProgress[] = [];
  const last = await runSync({
    store,
    client: clientOf(sandbox),
    now: () => TEST_NOW,
    newRunId: () => `run-${(runs += 1)}`,
    onProgress: (progress) => told.push(progress),
    signal: new AbortController().signal,
    refresh: false,
    wait: async () => undefined,
    ...changes,
  });
  return { last, told };
}
