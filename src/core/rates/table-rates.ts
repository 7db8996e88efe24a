import { Dec, type DecimalText } from '../domain/decimal.js';
import { lastKnown, remembering, type FoundRate, type RateSource } from './rate-source.js';
import { RATE_SOURCE_NAMES, type RateSourceId, type RateTable } from './rate-table.js';

type DayRates = Readonly<Record<string, DecimalText>>;
type Quote = Omit<FoundRate, 'date'>;

/** The currency that a source's figures are quoted against. */
const PIVOTS: Readonly<Record<RateSourceId, string>> = { ecb: 'EUR', 'bank-of-canada': 'CAD' };

/**
 * Units of `to` for one `from` out of one day's figures; `null` where one of the two is missing. Carried with 40 digits, not rounded.
 * EUR figures: to ÷ from. CAD figures are the other way round: from ÷ to.
 */
export function crossRate(source: RateSourceId, rates: DayRates, from: string, to: string): DecimalText | null {
  if (from === to) return '1';
  const one = figureOf(source, rates, from);
  const other = figureOf(source, rates, to);
  if (one === null || other === null) return null;
  const [above, below] = source === 'ecb' ? [other, one] : [one, other];
  return new Dec(above).div(below).toFixed();
}

function figureOf(source: RateSourceId, rates: DayRates, currency: string): DecimalText | null {
  return currency === PIVOTS[source] ? '1' : (rates[currency] ?? null);
}

/** Sources in the order in which they are asked: the Bank of Canada comes first for Canadian dollars, else the ECB. */
export function sourcesFor(from: string, to: string): readonly RateSourceId[] {
  return from === 'CAD' || to === 'CAD' ? ['bank-of-canada', 'ecb'] : ['ecb'];
}

/**
 * Rates out of published tables. A source that has no rate within the gap leaves the question to the next; of one source both
 * currencies are taken of one day.
 */
export function tableRates(tables: readonly RateTable[]): RateSource {
  const bySource = new Map<RateSourceId, Map<string, DayRates>>();
  for (const { source, days } of tables) {
    const known = bySource.get(source) ?? new Map<string, DayRates>();
    for (const { date, rates } of days) known.set(date, rates);
    bySource.set(source, known);
  }
  const quote = (source: RateSourceId, date: string, from: string, to: string): Quote | null => {
    const rates = bySource.get(source)?.get(date);
    const rate = rates === undefined ? null : crossRate(source, rates, from, to);
    return rate === null ? null : { rate, source: RATE_SOURCE_NAMES[source] };
  };
  return remembering({
    lookup: (from, to, day) => {
      for (const source of sourcesFor(from, to)) {
        const found = lastKnown(day, (date) => quote(source, date, from, to));
        if (found !== null) return found;
      }
      return null;
    },
  });
}
