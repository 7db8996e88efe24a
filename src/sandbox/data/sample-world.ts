import { openBook } from './book.js';
import { coinbaseRoutine } from './coinbase-routine.js';
import { exchangeMovements } from './exchange-movements.js';
import { exchangeOddities, OPENING_HOLDINGS } from './exchange-oddities.js';
import { exchangeRoutine } from './exchange-routine.js';
import { ownTransfers } from './own-transfers.js';
import type { SampleWorld } from './sample-actions.js';
import { seededRandom } from './seeded-random.js';

const SEED = 20_210_301;

/** Lives through the sample person's years, March 2021 to October 2026. The same on every machine and in every run. */
export function sampleWorld(): SampleWorld {
  const world = {
    random: seededRandom(SEED),
    exchange: openBook('46', OPENING_HOLDINGS),
    coinbase: openBook('cb'),
  };
  const actions = [
    ...exchangeRoutine(),
    ...exchangeMovements(),
    ...exchangeOddities(),
    ...coinbaseRoutine(),
    ...ownTransfers(),
  ].sort((a, b) => a.time - b.time);
  for (const step of actions) step.run(world);
  return world;
}
