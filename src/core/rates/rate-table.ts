import type { DecimalText } from '../domain/decimal.js';

/** Who publishes rates. */
export type RateSourceId = 'ecb' | 'bank-of-canada';

export const RATE_SOURCE_NAMES: Readonly<Record<RateSourceId, string>> = {
  ecb: 'European Central Bank',
  'bank-of-canada': 'Bank of Canada',
};

/**
 * One day of a source as published. `ecb`: units of each currency for 1 EUR. `bank-of-canada`: CAD for 1 unit of each currency.
 * A currency without a rate that day is absent.
 */
export interface RateDay {
  /** ISO 8601 calendar date. */
  readonly date: string;
  readonly rates: Readonly<Record<string, DecimalText>>;
}

/** All days read from one source, in no certain order. */
export interface RateTable {
  readonly source: RateSourceId;
  readonly days: readonly RateDay[];
}
