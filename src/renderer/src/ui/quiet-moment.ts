/** A page that never rests goes on all the same: a step each so many milliseconds. */
const IDLE_LIMIT_MS = 1000;

/** When the page has nothing else to do, or at the latest after IDLE_LIMIT_MS. */
export function quietMoment(): Promise<unknown> {
  return new Promise((done) => requestIdleCallback(done, { timeout: IDLE_LIMIT_MS }));
}
