import { Dec, ZERO } from '../../core/domain/decimal.js';
import { scramble } from './seeded-random.js';

/** First and last day of the sample price paths; the anchors of a market lie evenly between them. */
const PATH_START = Date.UTC(2021, 2, 1);
const PATH_END = Date.UTC(2026, 10, 1);
const HOUR = 3_600_000;

interface Market {
  readonly name: string;
  /** Decimal places of a traded amount on the exchange. */
  readonly lot: number;
  /** Decimal places of the asset on its chain. */
  readonly decimals: number;
  /** USD prices about half a year apart, from `PATH_START` to `PATH_END`. */
  readonly anchors: readonly string[];
}

/** Plausible, not historical: prices of the sample world. */
const MARKETS: Readonly<Record<string, Market>> = {
  BTC: market('Bitcoin', 5, 8, '49000 47000 41000 20000 24500 27000 64000 61000 86000 114000 96000 103000'),
  ETH: market('Ethereum', 4, 18, '1650 3300 2800 1500 1620 1640 3450 2450 1950 4300 3300 3700'),
  CRO: market('Cronos', 1, 8, '0.16 0.17 0.41 0.115 0.072 0.052 0.13 0.083 0.088 0.23 0.15 0.17'),
  SOL: market('Solana', 3, 9, '14 140 92 33 22 20 125 135 140 215 165 190'),
  ADA: market('Cardano', 1, 6, '1.2 2.4 0.92 0.48 0.35 0.26 0.68 0.35 0.8 0.88 0.62 0.7'),
  DOT: market('Polkadot', 2, 10, '34 30 18 7.2 6.4 4.2 9.4 4.3 4.6 4 3.4 3.6'),
  ATOM: market('Cosmos', 2, 6, '19 24 29 13 12.2 7.1 11.5 4.4 4.6 4.5 3.9 4.1'),
  DOGE: market('Dogecoin', 0, 8, '0.05 0.26 0.13 0.062 0.076 0.063 0.15 0.1 0.19 0.23 0.17 0.18'),
  LTC: market('Litecoin', 3, 8, '180 170 110 56 92 65 88 66 105 114 90 95'),
  LINK: market('Chainlink', 2, 18, '28 27 15 7.2 7 6.2 19 11 15 23 17 18'),
  USDT: market('Tether', 2, 6, '1 1.0002 1.0001 0.9999 1.0001 0.9998 1 1.0001 0.9999 1.0002 1 1'),
  CDCETH: market('Crypto.com Staked ETH', 4, 18, '1650 3300 2800 1520 1660 1700 3610 2600 2090 4640 3590 4060'),
  USD: market('US Dollar', 2, 2, '1 1'),
};

function market(name: string, lot: number, decimals: number, anchors: string): Market {
  return { name, lot, decimals, anchors: anchors.split(' ') };
}

function marketOf(ticker: string): Market | undefined {
  return MARKETS[ticker];
}

export function assetName(ticker: string): string {
  return marketOf(ticker)?.name ?? ticker;
}

/** Decimal places of the asset on its chain; 8 where the table does not know it. */
export function assetDecimals(ticker: string): number {
  return marketOf(ticker)?.decimals ?? 8;
}

/** Decimal places in which the exchange trades the asset; 8 where the table does not know it. */
export function lotDecimals(ticker: string): number {
  return marketOf(ticker)?.lot ?? 8;
}

/**
 * USD price of one unit at an instant, or `null` for an asset without a known price. It moves along the anchors and swings by up
 * to 3 % from one six-hour stretch to the next. Five significant digits; cash is 1.
 */
export function priceAt(ticker: string, time: number): Dec | null {
  const found = marketOf(ticker);
  if (found === undefined) return null;
  if (ticker === 'USD') return new Dec(1);
  const steps = found.anchors.length - 1;
  const hours = Math.max(0, Math.min(time, PATH_END - HOUR) - PATH_START) / HOUR;
  const place = new Dec(Math.floor(hours)).times(steps).div((PATH_END - PATH_START) / HOUR);
  const index = Math.floor(place.toNumber());
  const from = new Dec(found.anchors[index] ?? 0);
  const to = new Dec(found.anchors[index + 1] ?? found.anchors[index] ?? 0);
  const swing = ticker === 'USDT' ? ZERO : swingAt(ticker, Math.floor(time / (6 * HOUR)));
  return from
    .plus(to.minus(from).times(place.minus(index)))
    .times(swing.plus(1))
    .toSignificantDigits(5);
}

/** From -3 % to +3 % in steps of a hundredth of a percent. */
function swingAt(ticker: string, stretch: number): Dec {
  const letters = Array.from(ticker).reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7);
  return new Dec((scramble(letters + stretch) % 601) - 300).div(10_000);
}

/** USD value of an amount at an instant, six decimal places; `null` without a price. */
export function valueAt(ticker: string, amount: Dec, time: number): string | null {
  return priceAt(ticker, time)?.times(amount).toDecimalPlaces(6).toString() ?? null;
}
