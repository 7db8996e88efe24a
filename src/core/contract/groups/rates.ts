import { z } from 'zod';
import { decimalText, instant } from '../views.js';
import { nothing } from './nothing.js';

export const RATE_SOURCES = ['ecb', 'bank-of-canada'] as const;

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const currency = z.string().regex(/^[A-Z]{3}$/);

export const ratesStatus = z.strictObject({
  sources: z.array(
    z.strictObject({
      source: z.enum(RATE_SOURCES),
      name: z.string(),
      /** First and last day with a rate; `null` while there are none. */
      from: isoDate.nullable(),
      to: isoDate.nullable(),
      days: z.int(),
      fetchedAt: instant.nullable(),
    }),
  ),
  overrides: z.array(z.strictObject({ currency, date: isoDate, rate: decimalText, at: instant })),
});
export type RatesStatus = z.infer<typeof ratesStatus>;

/** Units of `currency` for one US dollar, by day, oldest first, as the source published or as a cross rate of its figures. */
export const rateSeries = z.strictObject({
  currency,
  source: z.enum(RATE_SOURCES),
  sourceName: z.string(),
  rates: z.array(z.tuple([isoDate, decimalText])),
  overrides: z.array(z.tuple([isoDate, decimalText])),
});
export type RateSeries = z.infer<typeof rateSeries>;

export const rateCalls = {
  status: { input: nothing, output: ratesStatus },
  /** Reads all sources from the network. Fails with `offline`; what was there stays. */
  fetch: { input: nothing, output: ratesStatus },
  /** Asks for a file of a source (CSV, zip or JSON); `null` when the person cancelled. */
  importFile: { input: nothing, output: ratesStatus.nullable() },
  series: { input: z.strictObject({ currency }), output: rateSeries },
  /** `null` takes an override back. */
  override: {
    input: z.strictObject({ currency, date: isoDate, rate: decimalText.nullable() }),
    output: ratesStatus,
  },
} as const;
