import { AppError } from '../../core/domain/app-error.js';
import type { WireAccount } from '../../core/vezgo/schema.js';
import type { VezgoClient } from '../vezgo/client.js';

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5000;
/** A first sync of a large account can take far longer; what is there by then is read, the rest comes with a later run. */
const PATIENCE_MS = 120_000;

export interface RefreshDeps {
  readonly client: VezgoClient;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Asks Vezgo to fetch an account anew from its provider. An account that has lost its connection is left as it is: its state says so,
 * and what Vezgo already has can still be read. Answers whether there is something to wait for.
 */
export async function startRefresh({ client, signal }: RefreshDeps, accountId: string): Promise<boolean> {
  try {
    await client.syncAccount(accountId, signal);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'account-disconnected') return false;
    throw error;
  }
}

/** The account once Vezgo is done with it (`ok`, `retry` or `error`), or as it stands when patience ends. */
export async function awaitRefresh(deps: RefreshDeps, accountId: string): Promise<WireAccount> {
  const { client, now, signal, wait } = deps;
  const start = now().getTime();
  for (let pause = FIRST_WAIT_MS; ; pause = Math.min(pause * 2, LONGEST_WAIT_MS)) {
    await wait(pause, signal);
    const account = await client.account(accountId, signal);
    if (account.status !== 'syncing' || now().getTime() - start > PATIENCE_MS) return account;
  }
}
