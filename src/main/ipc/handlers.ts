import { loadSettings, saveSettings } from '../store/settings.js';
import { listAccounts } from '../store/accounts.js';
import { entrySources } from '../store/entries.js';
import { AppError } from '../../core/domain/app-error.js';
import { openLedgerPort } from './ledger-port.js';
import { providerViews } from './provider-views.js';
import type { Handlers } from './register-calls.js';
import type { Services } from './services.js';

/** A thin handler for every call: what it needs, asked of the service that has it. */
export function handlers(services: Services): Handlers {
  return {
    ...profileHandlers(services),
    ...vezgoHandlers(services),
    ...dataHandlers(services),
  };
}

type Group<G extends keyof Handlers> = Pick<Handlers, G>;

function profileHandlers({ profiles, about, ...rest }: Services): Group<'app' | 'settings' | 'sample' | 'credentials'> {
  const store = () => profiles.current().store();
  const changed = (what: 'profile' | 'credentials') => rest.emit('data.changed', { what });
  return {
    app: {
      info: async () => {
        const profile = profiles.current();
        // Not used here: a profile that cannot be opened is the first thing a person has to be told.
        await profile.store();
        return { ...about, profile: profile.kind, apiHost: profile.apiHost() };
      },
      openPage: async ({ page }) => {
        await rest.openPage(page);
        return {};
      },
    },
    settings: {
      get: async () => {
        const settings = loadSettings((await store()).db);
        // Another profile may have another theme, and the frame of the window follows.
        rest.setTheme(settings.theme);
        return settings;
      },
      save: async (settings) => {
        saveSettings((await store()).db, settings);
        rest.setTheme(settings.theme);
        return settings;
      },
    },
    sample: {
      enter: async () => {
        rest.connector.cancel();
        await profiles.enterSample();
        // Once more: until now the profile before was shown, and a Connect could be started for it.
        rest.connector.cancel();
        changed('profile');
        return {};
      },
      leave: async () => {
        rest.connector.cancel();
        await profiles.leaveSample();
        changed('profile');
        return {};
      },
    },
    credentials: {
      status: () => profiles.current().credentials.status(),
      save: async (credentials) => {
        const view = await ownProfile(profiles).credentials.save(credentials);
        changed('credentials');
        return view;
      },
      forget: async () => {
        await ownProfile(profiles).credentials.forget();
        changed('credentials');
        return {};
      },
    },
  };
}

/** @throws AppError `not-allowed` while the sample is shown: it has credentials of its own that are not to be changed */
function ownProfile(profiles: Services['profiles']) {
  const profile = profiles.current();
  if (profile.kind === 'live') return profile;
  throw new AppError('not-allowed', 'Leave the sample data first: credentials belong to your own data.');
}

function vezgoHandlers({ profiles, connector }: Services): Group<'providers' | 'connect' | 'sync'> {
  return {
    providers: { list: async () => providerViews(await (await profiles.current().client()).providers()) },
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
    sync: {
      start: async ({ accountIds }) => ({ runId: (await profiles.current().sync.start(accountIds)).runId }),
      cancel: async () => {
        await profiles.current().sync.cancel();
        return {};
      },
      current: () => profiles.current().sync.current(),
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

function dataHandlers({ profiles, files }: Services): Group<'accounts' | 'ledger' | 'files'> {
  const store = () => profiles.current().store();
  return {
    accounts: { list: async () => [...listAccounts((await store()).db)] },
    ledger: {
      open: async (_, frame) => {
        openLedgerPort(await store(), frame);
        return {};
      },
      sources: async ({ entryId }) => entrySources((await store()).db, entryId),
    },
    files: {
      save: async ({ suggestedName, bytes }) => ({ path: await files.save(suggestedName, bytes) }),
      reveal: ({ path }) => {
        files.reveal(path);
        return {};
      },
    },
  };
}
