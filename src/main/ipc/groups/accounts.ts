import { AppError } from '../../../core/domain/app-error.js';
import { VEZGO_WORDS } from '../../../core/domain/failure-words/vezgo-words.js';
import { removeHere, readKyc } from '../../app/account-care.js';
import type { Profile } from '../../app/profile.js';
import { balanceHistory } from '../../store/balance-history.js';
import { listAccounts } from '../../store/accounts.js';
import type { ReadableDb } from '../../store/database.js';
import { takeBackAccount } from '../../store/removed-accounts.js';
import { loadSettings } from '../../store/settings.js';
import { upstreamChanges } from '../../store/upstream.js';
import type { Group } from '../group.js';
import type { Services } from '../services.js';

export function accountHandlers({ profiles, connector, emit }: Services): Group<'connect' | 'accounts' | 'sync'> {
  const db = async () => (await profiles.current().store()).db;
  return {
    connect: {
      start: async (request) => {
        const profile = profiles.current();
        // Asked inside of `start`, so that a change of profile meanwhile calls it off.
        const result = await connector.start(request, () => accessOf(profile, request.accountId));
        // Whatever was taken out of this store is wanted again.
        if (result.status === 'connected') takeBackAccount((await profile.store()).db, result.accountId);
        if (result.status === 'duplicate') takeBackAccount((await profile.store()).db, result.existingAccountId);
        return result;
      },
      cancel: () => {
        connector.cancel();
        return {};
      },
    },
    accounts: {
      list: async () => [...listAccounts(await db())],
      remove: async ({ accountId, where }) => {
        const profile = profiles.current();
        requireAccount((await profile.store()).db, accountId);
        await removeHere(profile, accountId, where, new Date());
        emit('data.changed', { what: 'accounts' });
        emit('data.changed', { what: 'ledger' });
        return {};
      },
      history: async ({ accountId }) => balanceHistory(await db(), accountId),
      kyc: async ({ accountId }) => {
        const profile = profiles.current();
        requireAccount((await profile.store()).db, accountId);
        return readKyc(await profile.client(), accountId);
      },
    },
    sync: {
      start: async (order) => ({ runId: (await profiles.current().sync.start(order)).runId }),
      cancel: async () => {
        const { sync } = profiles.current();
        await sync.cancel();
        sync.catchUp();
        return {};
      },
      current: () => profiles.current().sync.current(),
      changes: async () => [...upstreamChanges(await db())],
    },
  };
}

async function accessOf(profile: Profile, accountId: string | undefined) {
  const { db } = await profile.store();
  if (accountId !== undefined) requireAccount(db, accountId);
  const client = await profile.client();
  const { language } = loadSettings(db);
  return {
    connectUrl: profile.endpoints().connectUrl,
    clientId: (await profile.credentials.status()).clientId ?? '',
    language: language === 'system' ? null : language,
    token: () => client.token(),
  };
}

/** Only an account that is here can be reconnected, removed or asked about. */
function requireAccount(db: ReadableDb, id: string): void {
  if (listAccounts(db).some((account) => account.id === id)) return;
  throw new AppError('not-found', VEZGO_WORDS['list-gone']);
}
