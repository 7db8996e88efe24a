import { app } from 'electron';
import { join } from 'node:path';
import { openKeychain } from '../secrets/keychain.js';
import { checkApart } from '../store/check-apart.js';
import type { VezgoEndpoints } from '../vezgo/client.js';
import { apiFetch } from './api-fetch.js';
import type { Emit } from './emit.js';
import { openProfile, type Profile, type ProfileParts } from './profile.js';
import { syncSchedule } from './sync-schedule.js';
import { openProfiles, type Profiles, type SampleServer } from './profiles.js';

export interface ShownProfilesParts {
  readonly dir: string;
  readonly endpoints: () => VezgoEndpoints;
  readonly startSample: () => Promise<SampleServer>;
  readonly emit: Emit;
  /** On a runtime too old for the internet, see endpoints.ts. */
  readonly loopbackOnly: boolean;
}

/** How often a check that goes on is told: the page may have missed the beginning. */
const CHECK_TOLD_MS = 1000;

/** The person's own profile, synced as its settings say, and, beside it, the sample. Only the one on show speaks to the page. */
export function openShownProfiles({ dir, endpoints, startSample, emit, loopbackOnly }: ShownProfilesParts): Profiles {
  const sampleDir = join(dir, 'lotbook-sample');
  const open = (parts: Pick<ProfileParts, 'kind' | 'dir' | 'secrets' | 'endpoints'>): Profile => {
    const isShown = () => profiles.current().kind === parts.kind;
    return openProfile({
      ...parts,
      fetch: (addresses) => apiFetch(parts.kind, addresses, loopbackOnly),
      onSync: (progress) => isShown() && emit('sync.progress', progress),
      onSyncEnd: () => {
        if (!isShown()) return;
        emit('data.changed', { what: 'accounts' });
        emit('data.changed', { what: 'ledger' });
      },
      checkBook: async (book, signal) => {
        const tell = () => isShown() && emit('task.progress', { task: 'check', fraction: null, text: '' });
        const telling = setInterval(tell, CHECK_TOLD_MS);
        const program = join(app.getAppPath(), 'out', 'main', 'check-program.cjs');
        return checkApart(program, book, signal).finally(() => clearInterval(telling));
      },
    });
  };
  const profiles: Profiles = openProfiles({
    live: open({ kind: 'live', dir, secrets: openKeychain(dir), endpoints }),
    startSample,
    openSample: (server, secrets) => open({ kind: 'sample', dir: sampleDir, secrets, endpoints: () => server }),
    sampleDir,
  });
  const schedule = syncSchedule({ profile: () => profiles.current(), now: () => new Date() });
  schedule.start();
  const close = (): Promise<void> => {
    schedule.stop();
    return profiles.close();
  };
  return { ...profiles, close };
}
