import { scramble } from './seeded-random.js';
import type { Draft } from './record-shapes.js';

const START = Date.UTC(2021, 2, 1);
const SPAN = Date.UTC(2026, 9, 30) - START;

/** Assets of the further trades, kept apart from those of the sample person: base price and swing in US cents. */
const PAIRS = [
  { asset: 'AVAX', cents: 2_500, swing: 1_800 },
  { asset: 'XLM', cents: 18, swing: 14 },
  { asset: 'NEAR', cents: 420, swing: 350 },
  { asset: 'ALGO', cents: 31, swing: 25 },
] as const;

interface ExtraTrade {
  readonly time: number;
  readonly buying: boolean;
  readonly asset: string;
  readonly units: number;
  /** Whole trade, in US cents. */
  readonly cents: number;
}

/**
 * Trade `index` of `count` for benchmarks, from its number alone: nothing is kept, so a hundred thousand cost no memory. Whole units
 * at whole cents; each even one buys what the next one sells.
 */
function extraTrade(index: number, count: number): ExtraTrade {
  const pairing = index >> 1;
  const pair = PAIRS[pairing % PAIRS.length] ?? PAIRS[0];
  const units = 1 + (scramble(pairing) % 40);
  const price = pair.cents + (scramble(index + 77_777) % pair.swing);
  return {
    time: extraTime(index, count),
    buying: index % 2 === 0,
    asset: pair.asset,
    units,
    cents: units * price,
  };
}

/** Evenly spread from March 2021 to October 2026. */
export function extraTime(index: number, count: number): number {
  return START + Math.floor((SPAN * index) / count);
}

function dollars(cents: number): string {
  return `${Math.trunc(cents / 100)}.${String(Math.abs(cents % 100)).padStart(2, '0')}`;
}

export function extraDraft(index: number, count: number): Draft {
  const { time, buying, asset, units, cents } = extraTrade(index, count);
  const value = dollars(cents);
  return {
    time,
    source: 'trade',
    type: 'trade',
    parts: [
      { direction: buying ? 'received' : 'sent', asset, amount: String(units), value },
      { direction: buying ? 'sent' : 'received', asset: 'USD', amount: value, value },
    ],
    fees: [],
    misc: { origin_id: `order:58${String(index).padStart(17, '0')}`, origin_type: 'TRADING', incomplete: [] },
  };
}

/** What `count` further trades leave behind: units by asset, and the dollars they brought in, in cents. */
export function extraOutcome(count: number): { readonly units: ReadonlyMap<string, number>; readonly cents: number } {
  const units = new Map<string, number>();
  let cents = 0;
  for (let index = 0; index < count; index += 1) {
    const trade = extraTrade(index, count);
    const sign = trade.buying ? 1 : -1;
    units.set(trade.asset, (units.get(trade.asset) ?? 0) + sign * trade.units);
    cents -= sign * trade.cents;
  }
  return { units, cents };
}
