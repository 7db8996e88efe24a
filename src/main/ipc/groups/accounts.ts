import { AppError } from '../../../core/domain/app-error.js';
import { listAccounts } from '../../store/accounts.js';
import type { Group } from '../group.js';
import type { Services } from '../services.js';
import { notThereYet } from './not-there-yet.js';

export function accountHandlers({ profiles, connector }: Services): Group<'connect' | 'accounts' | 'sync'> {
  return {
    connect: {
      start: async (request) => {
        const profile = profiles.current();
        // Asked inside of `start`, so that a change of profile meanwhile calls it off.
        return connector.start(request, async () => {
          await requireAccount(profile, request.accountId);
          const client = await profile.client();
          return {
            connectUrl: profile.endpoints().connectUrl,
            clientId: (await profile.credentials.status()).clientId ?? '',
            token: () => client.token(),
          };
        });
      },
      cancel: () => {
        connector.cancel();
        return {};
      },
    },
    accounts: {
      list: async () => [...listAccounts((await profiles.current().store()).db)],
      remove: notThereYet,
      history: notThereYet,
      kyc: notThereYet,
    },
    sync: {
      start: async ({ accountIds }) => ({ runId: (await profiles.current().sync.start(accountIds)).runId }),
      cancel: async () => {
        await profiles.current().sync.cancel();
        return {};
      },
      current: () => profiles.current().sync.current(),
      changes: notThereYet,
    },
  };
}

/** Only an account that is here can be reconnected. */
async function requireAccount(profile: ReturnType<Services['profiles']['current']>, id: string | undefined) {
  if (id === undefined) return;
  const { db } = await profile.store();
  if (!listAccounts(db).some((account) => account.id === id)) {
    throw new AppError('not-found', 'That account is not in your list any more. Sync to refresh the list.');
  }
}
