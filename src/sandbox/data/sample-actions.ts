import { Dec } from '../../core/domain/decimal.js';
import type { Book } from './book.js';
import { priceAt } from './markets.js';
import type { SeededRandom } from './seeded-random.js';

/** The accounts of the sample person, written month by month. */
export interface SampleWorld {
  readonly random: SeededRandom;
  /** The Crypto.com Exchange account. */
  readonly exchange: Book;
  readonly coinbase: Book;
}

/** Something that happens at an instant; actions run in order of time, so each sees the holdings of its day. */
export interface SampleAction {
  readonly time: number;
  run(world: SampleWorld): void;
}

export function action(time: number | string, run: (world: SampleWorld, time: number) => void): SampleAction {
  const instant = typeof time === 'string' ? Date.parse(time) : time;
  return { time: instant, run: (world) => run(world, instant) };
}

/** Units that `usd` dollars buy at an instant. */
export function unitsFor(usd: number | string, asset: string, time: number): Dec {
  const price = priceAt(asset, time);
  if (price === null) throw new Error(`The sample world has no price for ${asset}`);
  return new Dec(usd).div(price);
}
