import { rm } from 'node:fs/promises';
import { memorySecrets } from '../secrets/keychain.js';
import { loadSettings, saveSettings } from '../store/settings.js';
import { AppError } from '../../core/domain/app-error.js';
import { VEZGO_WORDS } from '../../core/domain/failure-words/vezgo-words.js';
import type { VezgoEndpoints } from '../vezgo/client.js';
import type { Profile } from './profile.js';

/** The embedded server, as much of it as the sample profile needs. */
export interface SampleServer extends VezgoEndpoints {
  readonly clientId: string;
  readonly secret: string;
  readonly loginName: string;
  readonly close: () => Promise<void>;
}

export interface ProfilesParts {
  readonly live: Profile;
  /** Starts the embedded server with its accounts connected. */
  readonly startSample: () => Promise<SampleServer>;
  readonly openSample: (server: SampleServer, secrets: ReturnType<typeof memorySecrets>) => Profile;
  /** The sample profile's folder: made anew each time, removed afterwards. */
  readonly sampleDir: string;
}

/** Which profile the window shows. Its own data rests, untouched, while the sample is shown. */
export interface Profiles {
  readonly current: () => Profile;
  /** Resolves when the sample is synced and shown. Whatever fails before leaves the profile as it was. */
  readonly enterSample: () => Promise<void>;
  readonly leaveSample: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Sample {
  readonly profile: Profile;
  readonly close: () => Promise<void>;
}

export function openProfiles(parts: ProfilesParts): Profiles {
  let sample: Sample | null = null;
  // First of all what a killed run left; a failure of this comes back when the folder is needed.
  let turn: Promise<void> = removeFolder(parts.sampleDir).catch(() => undefined);
  /** One change of profile at a time, in the order asked for. */
  const inTurn = (change: () => Promise<void>): Promise<void> => {
    const done = turn.then(change);
    turn = done.catch(() => undefined);
    return done;
  };
  const leave = async (): Promise<void> => {
    const left = sample;
    sample = null;
    await left?.close();
  };
  return {
    current: () => sample?.profile ?? parts.live,
    enterSample: () =>
      inTurn(async () => {
        if (sample !== null) return;
        await parts.live.sync.cancel();
        try {
          sample = await prepareSample(parts);
        } catch (error) {
          parts.live.sync.catchUp();
          throw error;
        }
      }),
    leaveSample: () =>
      inTurn(async () => {
        await leave();
        // Of a sync that was ended for the sample.
        parts.live.sync.catchUp();
      }),
    close: () =>
      inTurn(async () => {
        try {
          await leave();
        } finally {
          await parts.live.close();
        }
      }),
  };
}

/**
 * The sample lives in a folder of its own with a key that exists in memory only: there is nothing in it to keep, and nothing of the
 * person's own to mix it with.
 */
async function prepareSample(parts: ProfilesParts): Promise<Sample> {
  const clean = () => removeFolder(parts.sampleDir);
  await clean();
  const server = await parts.startSample();
  const profile = parts.openSample(server, memorySecrets());
  const close = async (): Promise<void> => {
    await profile.close();
    await server.close();
    await clean();
  };
  try {
    await copySettings(parts.live, profile);
    const { clientId, secret, loginName } = server;
    await profile.credentials.save({ clientId, secret, loginName });
    const { ended } = await profile.sync.start();
    await ended;
    const { phase, failure } = profile.sync.current() ?? {};
    if (phase !== 'done')
      throw new AppError(failure?.code ?? 'internal', failure?.message ?? VEZGO_WORDS['sample-unread']);
  } catch (error) {
    await close();
    throw error;
  }
  return { profile, close };
}

const removeFolder = (path: string): Promise<void> => rm(path, { recursive: true, force: true });

/** The sample is seen under the person's own settings, where those can be read. */
async function copySettings(from: Profile, to: Profile): Promise<void> {
  const settings = await from.store().then(
    (store) => loadSettings(store.db),
    () => null,
  );
  if (settings !== null) saveSettings((await to.store()).db, settings);
}
