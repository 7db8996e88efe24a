import { AppError } from '../../../core/domain/app-error.js';
import type { Group } from '../group.js';
import { providerViews } from '../provider-views.js';
import type { Services } from '../services.js';
import { notThereYet } from './not-there-yet.js';

export function credentialsHandlers({ profiles, emit }: Services): Group<'credentials' | 'providers' | 'team'> {
  const changed = () => emit('data.changed', { what: 'credentials' });
  return {
    credentials: {
      status: () => profiles.current().credentials.status(),
      save: async (credentials) => {
        if (credentials.kind === 'endpoint') return notThereYet();
        const view = await ownProfile(profiles).credentials.save(credentials);
        changed();
        return view;
      },
      test: notThereYet,
      forget: async () => {
        await ownProfile(profiles).credentials.forget();
        changed();
        return {};
      },
    },
    providers: { list: async () => providerViews(await (await profiles.current().client()).providers()) },
    team: { info: notThereYet },
  };
}

/** @throws AppError `not-allowed` while the sample is shown: it has credentials of its own that are not to be changed */
function ownProfile(profiles: Services['profiles']) {
  const profile = profiles.current();
  if (profile.kind === 'live') return profile;
  throw new AppError('not-allowed', 'Leave the sample data first: credentials belong to your own data.');
}
