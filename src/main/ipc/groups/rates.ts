import { AppError } from '../../../core/domain/app-error.js';
import { STORE_WORDS } from '../../../core/domain/failure-words/store-words.js';
import { logBug } from '../../app/log.js';
import { rateDesk, type RateDesk } from '../../rates/rate-desk.js';
import type { Store } from '../../store/open-store.js';
import { ensureLedger } from '../../sync/derive-ledger.js';
import type { Group } from '../group.js';
import type { Services } from '../services.js';

/** How long after a failed fetch the next one is tried by itself, in milliseconds. */
const TRY_AGAIN_MS = 3_600_000;

export function rateHandlers({ profiles, rates, storeDialogs, emit }: Services): Group<'rates'> {
  const desks = new WeakMap<Store, RateDesk>();
  const isDue = oncePerPause();
  const open = async (): Promise<{ readonly store: Store; readonly desk: RateDesk }> => {
    const profile = profiles.current();
    const store = await profile.store();
    // The sample's rates come from its own server and must never get into another store.
    if (profiles.current() !== profile) throw new AppError('cancelled', STORE_WORDS['other-data']);
    let desk = desks.get(store);
    if (desk === undefined) {
      desk = rateDesk({ store, now: () => new Date(), access: rates, rest: nextTurn });
      desks.set(store, desk);
    }
    return { store, desk };
  };
  /** Values of files in other currencies rest on rates, so that with new ones the ledger may be another. */
  const changed = async (store: Store): Promise<void> => {
    emit('data.changed', { what: 'rates' });
    if (await ensureLedger(store)) emit('data.changed', { what: 'ledger' });
  };
  /** Work that fails may have done a part: what one source had is kept when the other fails, and is told. */
  const tellingPart = async <T>(store: Store, desk: RateDesk, work: () => T | Promise<T>): Promise<T> => {
    const before = JSON.stringify(desk.status());
    try {
      return await work();
    } catch (error) {
      if (store.db.open && JSON.stringify(desk.status()) !== before) await changed(store);
      throw error;
    }
  };
  /** Rates are fetched when a report in another currency asks for them, once a day; a failure is no failure of the report. */
  const refreshQuietly = async (store: Store, desk: RateDesk): Promise<void> => {
    if (!isDue(store)) return;
    try {
      if ((await tellingPart(store, desk, () => desk.refresh())) && store.db.open) await changed(store);
    } catch (error) {
      if (!(error instanceof AppError)) logBug('the rates', error);
    }
  };
  const changing = async <T>(work: (desk: RateDesk) => T | Promise<T>): Promise<T> => {
    const { store, desk } = await open();
    const done = await tellingPart(store, desk, () => work(desk));
    await changed(store);
    return done;
  };
  return {
    rates: {
      status: async () => (await open()).desk.status(),
      fetch: () => changing((desk) => desk.fetch()),
      importFile: async () => {
        const path = await storeDialogs.which('rates', 'rates', ['csv', 'zip', 'json'], null);
        return path === null ? null : changing((desk) => desk.importFile(path));
      },
      series: async ({ currency }) => {
        const { store, desk } = await open();
        void refreshQuietly(store, desk);
        return desk.series(currency);
      },
      override: ({ currency, date, rate }) => changing((desk) => desk.override(currency, date, rate)),
    },
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** Answers for each store whether it was asked for last so long ago that it is due again. */
function oncePerPause(): (store: Store) => boolean {
  const triedAt = new WeakMap<Store, number>();
  return (store) => {
    const at = performance.now();
    if (at - (triedAt.get(store) ?? -Infinity) < TRY_AGAIN_MS) return false;
    triedAt.set(store, at);
    return true;
  };
}
