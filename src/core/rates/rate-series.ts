import { Dec, type DecimalText } from '../domain/decimal.js';
import { compareText } from '../domain/entry-order.js';
import { lastKnown, remembering, type RateSource } from './rate-source.js';
import { RATE_SOURCE_NAMES, type RateSourceId, type RateTable } from './rate-table.js';
import { crossRate } from './table-rates.js';

type DatedRate = [date: string, rate: DecimalText];

/** Units of one currency for one US dollar, day by day, oldest first. */
export interface RateSeries {
  readonly currency: string;
  /** Where most of it is from. */
  readonly source: RateSourceId;
  readonly sourceName: string;
  readonly rates: readonly DatedRate[];
  /** The person's own, which go before a published rate of the same day. */
  readonly overrides: readonly DatedRate[];
}

export const SERIES_BASE = 'USD';
export const OWN_RATE = 'your own rate';

/**
 * The series of one currency from the tables at hand: of the Bank of Canada for CAD where it has any, else of the ECB. The days
 * before the Bank of Canada's first (2017) are the ECB's.
 */
export function makeSeries(
  currency: string,
  tables: readonly RateTable[],
  overrides: readonly DatedRate[],
): RateSeries & { rates: DatedRate[]; overrides: DatedRate[] } {
  const of = (source: RateSourceId): DatedRate[] => datedRates(source, tables, currency);
  const european = of('ecb');
  const canadian = currency === 'CAD' ? of('bank-of-canada') : [];
  const [first] = canadian;
  const own = [...overrides].sort(byDate);
  if (first === undefined) {
    return { currency, source: 'ecb', sourceName: RATE_SOURCE_NAMES.ecb, rates: european, overrides: own };
  }
  const before = european.filter(([date]) => date < first[0]);
  const name = RATE_SOURCE_NAMES['bank-of-canada'];
  const sourceName = before.length === 0 ? name : `${name} (${RATE_SOURCE_NAMES.ecb} before ${first[0]})`;
  return { currency, source: 'bank-of-canada', sourceName, rates: [...before, ...canadian], overrides: own };
}

function datedRates(source: RateSourceId, tables: readonly RateTable[], currency: string): DatedRate[] {
  const rates: DatedRate[] = [];
  for (const table of tables) {
    if (table.source !== source) continue;
    for (const day of table.days) {
      const rate = crossRate(source, day.rates, SERIES_BASE, currency);
      if (rate !== null) rates.push([day.date, rate]);
    }
  }
  return rates.sort(byDate);
}

function byDate([a]: DatedRate, [b]: DatedRate): number {
  return compareText(a, b);
}

/** Rates between the US dollar and the currency of a series, either way; nothing is known of other currencies. */
export function seriesRates(series: RateSeries): RateSource {
  const published = new Map(series.rates);
  const own = new Map(series.overrides);
  const onDate = (date: string): { rate: DecimalText; source: string } | null => {
    const mine = own.get(date);
    if (mine !== undefined) return { rate: mine, source: OWN_RATE };
    const rate = published.get(date);
    return rate === undefined ? null : { rate, source: series.sourceName };
  };
  return remembering({
    lookup: (from, to, day) => {
      if (from === SERIES_BASE && to === series.currency) return lastKnown(day, onDate);
      if (from !== series.currency || to !== SERIES_BASE) return null;
      const found = lastKnown(day, onDate);
      return found === null ? null : { ...found, rate: new Dec(1).div(found.rate).toFixed() };
    },
  });
}
