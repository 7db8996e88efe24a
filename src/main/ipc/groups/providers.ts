import { isLoopback } from '../../app/endpoints.js';
import type { Profile } from '../../app/profile.js';
import { logoDesk, type LogoDesk } from '../../logos/logo-desk.js';
import { logoPlace } from '../../logos/logo-place.js';
import type { Store } from '../../store/open-store.js';
import { loadSettings } from '../../store/settings.js';
import type { Group } from '../group.js';
import { providerViews } from '../provider-views.js';
import type { Services } from '../services.js';

export function providerHandlers({ profiles, logoFetch }: Services): Group<'providers'> {
  const desks = new WeakMap<Store, LogoDesk>();
  const deskOf = (profile: Profile, store: Store): LogoDesk => {
    const known = desks.get(store);
    if (known !== undefined) return known;
    const place = (address: string): URL | null => {
      const apiUrl = apiOf(profile);
      return apiUrl === null ? null : logoPlace(address, apiUrl, isLoopback(new URL(apiUrl)));
    };
    const fetch = (url: string, init: RequestInit): Promise<Response> =>
      logoFetch(profile.endpoints().apiUrl, (address) => place(address) !== null)(url, init);
    const desk = logoDesk({ db: store.db, now: Date.now, place, fetch });
    desks.set(store, desk);
    return desk;
  };
  return {
    providers: {
      list: async () => {
        const profile = profiles.current();
        const providers = await (await profile.client()).providers();
        deskOf(profile, await profile.store()).learn(providers);
        return providerViews(providers);
      },
      logo: async ({ provider }) => {
        const profile = profiles.current();
        const store = await profile.store();
        // The person's word: nothing is asked, and nothing shown.
        if (!loadSettings(store.db).providerLogos) return { image: null };
        return { image: await deskOf(profile, store).logo(provider) };
      },
    },
  };
}

/** `null` where its server may not be reached: what was kept is shown. */
function apiOf(profile: Profile): string | null {
  try {
    return profile.endpoints().apiUrl;
  } catch {
    return null;
  }
}
