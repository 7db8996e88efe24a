import { AppError } from '../../core/domain/app-error.js';
import { loadSettings } from '../store/settings.js';
import { newestSync } from '../store/sync-state.js';
import { logBug } from './log.js';
import type { Profile } from './profile.js';

const HOUR_MS = 3_600_000;
/** A run that failed, say without a network, is tried again after this long. */
const RETRY_MS = 10 * 60_000;
/** How often to look whether one is due. Not a timer of hours: those stand still while the computer sleeps. */
const LOOK_MS = 60_000;

export interface ScheduleParts {
  /** The one on show. */
  readonly profile: () => Profile;
  readonly now: () => Date;
  /** Calls `look` again and again until the answer is called. */
  readonly every?: (ms: number, look: () => void) => () => void;
}

export interface SyncSchedule {
  /** Looks now, as at the start of the app, and then every minute. */
  readonly start: () => void;
  readonly stop: () => void;
  /** One look; answers whether it began a run. */
  readonly look: (atStart: boolean) => Promise<boolean>;
}

/** Begins syncs by itself where the settings say so: at the start of the app, and so many hours after the last one. The sample is left alone. */
export function syncSchedule({ profile, now, every = lookEvery }: ScheduleParts): SyncSchedule {
  let triedAt = 0;
  let looking: Promise<boolean> | null = null;
  let stop = (): void => undefined;
  const lookOnce = async (atStart: boolean): Promise<boolean> => {
    const shown = profile();
    if (shown.kind !== 'live') return false;
    const { db } = await shown.store();
    const { syncAtStart, syncEveryHours } = loadSettings(db);
    const pause = syncEveryHours === null ? Number.POSITIVE_INFINITY : syncEveryHours * HOUR_MS;
    const at = now().getTime();
    // One that lies ahead was told by a clock that was wrong.
    const isOver = (since: number, wait: number): boolean => since > at || at - since >= wait;
    const due = isOver(newestSync(db), pause) && isOver(triedAt, Math.min(pause, RETRY_MS));
    if (!due && !(atStart && syncAtStart)) return false;
    if (!(await shown.credentials.status()).configured) return false;
    triedAt = at;
    await shown.sync.start();
    return true;
  };
  const look = async (atStart: boolean): Promise<boolean> => {
    // One at a time: a keychain that asks the person may take minutes.
    looking ??= lookOnce(atStart)
      .catch(notNow)
      .finally(() => (looking = null));
    return looking;
  };
  return {
    look,
    start: () => {
      void look(true);
      stop = every(LOOK_MS, () => void look(false));
    },
    stop: () => stop(),
  };
}

/** What keeps a sync from starting is told when the person asks for something: here nobody did. */
function notNow(error: unknown): false {
  if (!(error instanceof AppError)) logBug('the schedule of syncs', error);
  return false;
}

function lookEvery(ms: number, look: () => void): () => void {
  const timer = setInterval(look, ms);
  timer.unref();
  return () => clearInterval(timer);
}
