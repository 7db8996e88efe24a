import { describe, expect, it, onTestFinished } from 'vitest';
import { openProfile, type Profile } from '../../src/main/app/profile.js';
import { syncSchedule, type SyncSchedule } from '../../src/main/app/sync-schedule.js';
import { memorySecrets } from '../../src/main/secrets/keychain.js';
import { markSynced } from '../../src/main/store/sync-state.js';
import { loadSettings, saveSettings } from '../../src/main/store/settings.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/start-sandbox.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const HOUR = 3_600_000;
/** Real requests on a busy machine. */
const PATIENCE = { timeout: 60_000 };

interface Rig {
  readonly sandbox: Sandbox;
  readonly profile: Profile;
  readonly schedule: SyncSchedule;
  readonly clock: { at: number };
  readonly configure: () => Promise<void>;
  readonly settings: (changes: { syncAtStart?: boolean; syncEveryHours?: number | null }) => Promise<void>;
  /** Lets the run under way end, which counts as synced at the clock's time. */
  readonly ended: () => Promise<void>;
}

async function openRig(kind: Profile['kind'] = 'live'): Promise<Rig> {
  const sandbox = await startSandbox();
  onTestFinished(() => sandbox.close());
  const account = sandbox.connectAccount('hand-check');
  const silent = { onSync: () => undefined, onSyncEnd: () => undefined };
  const profile = openProfile({
    kind,
    dir: temporaryFolder(),
    secrets: memorySecrets(),
    endpoints: () => sandbox,
    fetch: () => fetch,
    ...silent,
  });
  onTestFinished(() => profile.close());
  const clock = { at: Date.UTC(2026, 10, 1) };
  const schedule = syncSchedule({ profile: () => profile, now: () => new Date(clock.at) });
  const { clientId, secret, loginName } = sandbox;
  return {
    sandbox,
    profile,
    schedule,
    clock,
    configure: async () => {
      await profile.credentials.save({ clientId, secret, loginName });
    },
    settings: async (changes) => {
      const { db } = await profile.store();
      saveSettings(db, { ...loadSettings(db), ...changes });
    },
    ended: async () => {
      await expect.poll(() => profile.sync.current()?.phase, PATIENCE).toBe('done');
      await profile.sync.cancel();
      markSynced((await profile.store()).db, account, clock.at);
    },
  };
}

describe('the schedule of syncs', () => {
  it('begins none unless the settings ask for it, nor without credentials', async () => {
    const { schedule, settings, configure } = await openRig();
    await settings({ syncAtStart: true, syncEveryHours: 1 });
    expect(await schedule.look(true)).toBe(false);
    await configure();
    await settings({ syncAtStart: false, syncEveryHours: null });
    expect(await schedule.look(true)).toBe(false);
  });

  it('begins one at the start of the app, and none with the next look', async () => {
    const { schedule, settings, configure, ended } = await openRig();
    await configure();
    await settings({ syncAtStart: true });
    expect(await schedule.look(true)).toBe(true);
    await ended();
    expect(await schedule.look(false)).toBe(false);
  });

  it('begins one so many hours after the last, whoever asked for that', async () => {
    const { schedule, settings, configure, ended, clock } = await openRig();
    await configure();
    await settings({ syncEveryHours: 6 });
    expect(await schedule.look(false)).toBe(true);
    await ended();
    clock.at += 6 * HOUR - 1;
    expect(await schedule.look(false)).toBe(false);
    clock.at += 1;
    expect(await schedule.look(false)).toBe(true);
    await ended();
  });

  it('is not kept from beginning one by a last one that a wrong clock told', PATIENCE, async () => {
    const { schedule, profile, clock, configure, settings, ended } = await openRig();
    await configure();
    await profile.sync.start();
    clock.at += 5 * 365 * 24 * HOUR;
    await ended();
    clock.at -= 5 * 365 * 24 * HOUR;
    await settings({ syncEveryHours: 6 });
    expect(await schedule.look(false)).toBe(true);
    await ended();
    expect(await schedule.look(false)).toBe(false);
  });

  it('tries again ten minutes after one that failed', async () => {
    const { sandbox, profile, schedule, settings, configure, ended, clock } = await openRig();
    await configure();
    await settings({ syncEveryHours: 24 });
    sandbox.setFaults([{ path: '/v1/accounts', times: 'always', action: { kind: 'status', status: 404 } }]);
    expect(await schedule.look(false)).toBe(true);
    await expect.poll(() => profile.sync.current()?.phase, PATIENCE).toBe('failed');
    await profile.sync.cancel();
    sandbox.setFaults([]);
    clock.at += 9 * 60_000;
    expect(await schedule.look(false)).toBe(false);
    clock.at += 60_000;
    expect(await schedule.look(false)).toBe(true);
    await ended();
  });

  it('leaves the sample alone', async () => {
    const { schedule, settings, configure } = await openRig('sample');
    await configure();
    await settings({ syncAtStart: true, syncEveryHours: 1 });
    expect(await schedule.look(true)).toBe(false);
  });

  it('looks at once and each minute until it is stopped', async () => {
    const { profile, configure, settings } = await openRig();
    await configure();
    await settings({ syncAtStart: true });
    let looks: (() => void) | null = null;
    const schedule = syncSchedule({
      profile: () => profile,
      now: () => new Date(0),
      every: (ms, look) => {
        expect(ms).toBe(60_000);
        looks = look;
        return () => {
          looks = null;
        };
      },
    });
    schedule.start();
    expect(looks).not.toBeNull();
    await expect.poll(() => profile.sync.current()?.phase, PATIENCE).toBe('done');
    schedule.stop();
    expect(looks).toBeNull();
  });
});
