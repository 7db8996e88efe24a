import { credentialsOf } from '../../app/credentials.js';
import type { Group } from '../group.js';
import { ownProfile } from '../own-profile.js';
import type { Services } from '../services.js';
import { teamViewOf } from '../team-view.js';

export function credentialsHandlers({ profiles, emit }: Services): Group<'credentials' | 'team'> {
  const changed = () => emit('data.changed', { what: 'credentials' });
  const client = () => profiles.current().client();
  return {
    credentials: {
      status: () => profiles.current().credentials.status(),
      save: async (input) => {
        const view = await ownProfile(profiles).credentials.save(credentialsOf(input));
        changed();
        return view;
      },
      test: async (input) => ({ accounts: await ownProfile(profiles).credentials.test(credentialsOf(input)) }),
      forget: async () => {
        await ownProfile(profiles).credentials.forget();
        changed();
        return {};
      },
    },
    team: { info: async () => teamViewOf(await (await client()).team()) },
  };
}
