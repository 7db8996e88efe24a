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
  let triedAt = 0;
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
  /** Rates are fetched when a report in another currency asks for them, once a day; a failure is no failure of the report. */
  const refreshQuietly = async (store: Store, desk: RateDesk): Promise<void> => {
    if (Date.now() - triedAt < TRY_AGAIN_MS) return;
    triedAt = Date.now();
    try {
      if ((await desk.refresh()) && store.db.open) await changed(store);
    } catch (error) {
      if (!(error instanceof AppError)) logBug('the rates', error);
    }
  };
  const changing = async <T>(work: (desk: RateDesk) => T | Promise<T>): Promise<T> => {
    const { store, desk } = await open();
    const done = await work(desk);
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
