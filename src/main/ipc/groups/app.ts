import { loadSettings, saveSettings } from '../../store/settings.js';
import { ensureLedger } from '../../sync/derive-ledger.js';
import type { Group } from '../group.js';
import type { Services } from '../services.js';

export function appHandlers(services: Services): Group<'app' | 'settings' | 'sample'> {
  const { profiles, about, connector, emit } = services;
  const store = () => profiles.current().store();
  const profileChanged = () => emit('data.changed', { what: 'profile' });
  return {
    app: {
      info: async () => {
        const profile = profiles.current();
        // Not used here: a profile that cannot be opened is the first thing a person has to be told.
        await profile.store();
        return { ...about, profile: profile.kind, apiHost: profile.apiHost(), connectHost: profile.connectHost() };
      },
      licences: async () => ({ text: await services.licences() }),
      openPage: async ({ page }) => {
        await services.openPage(page);
        return {};
      },
    },
    settings: {
      get: async () => {
        const settings = loadSettings((await store()).db);
        // Another profile may have another theme and language.
        services.follow(settings);
        return settings;
      },
      save: async (change) => {
        const own = await store();
        const settings = saveSettings(own.db, change);
        services.follow(settings);
        emit('data.changed', { what: 'settings' });
        if (await ensureLedger(own)) emit('data.changed', { what: 'ledger' });
        return settings;
      },
    },
    sample: {
      enter: async () => {
        connector.cancel();
        await profiles.enterSample();
        // Once more: until now the profile before was shown, and a Connect could be started for it.
        connector.cancel();
        profileChanged();
        return {};
      },
      leave: async () => {
        connector.cancel();
        await profiles.leaveSample();
        profileChanged();
        return {};
      },
    },
  };
}
