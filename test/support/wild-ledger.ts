import fc from 'fast-check';
import { INCOME_CATEGORIES, LEDGER_FORMAT } from '../../src/core/domain/ledger-entry.js';

/** Entries of every kind and oddity that the format allows, as parsed JSON: odd fees, names of lots that are not there, tokens like cash. */
const START = Date.UTC(2024, 10, 15);
const decimal = fc.oneof(
  fc
    .integer({ min: 1, max: 900 })
    .map((units) => `${Math.floor(units / 100)}.${String(units % 100).padStart(2, '0')}5`),
  fc.constantFrom('0.000000000000000001', '3', '700000000000000.000000000000000001'),
);
const value = fc.oneof(decimal, fc.constant('0'), fc.constant(undefined));
const time = fc.integer({ min: 0, max: 400 }).map((steps) => new Date(START + steps * 6 * 3_600_000).toISOString());
const defined = (record: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(record).filter(([, one]) => one !== undefined));

const token = fc.record({ asset: fc.constantFrom('BTC', 'ETH', 'CRO'), amount: decimal, value }).map(defined);
const likeCash = fc
  .record({ asset: fc.constant('MNT'), amount: decimal, value, cash: fc.constant(false) })
  .map(defined);
const cash = fc.oneof(
  fc.record({ asset: fc.constant('USD'), amount: decimal }),
  fc.record({ asset: fc.constant('EUR'), amount: decimal, value: decimal }),
);
const leg = fc.oneof(
  { weight: 4, arbitrary: token },
  { weight: 1, arbitrary: likeCash },
  { weight: 3, arbitrary: cash },
);
const fees = fc.option(fc.array(leg, { maxLength: 3 }), { nil: undefined });
const account = fc.constantFrom('one', 'two', 'external:one');
const lots = fc.option(
  fc.array(fc.record({ entry: fc.integer({ min: 0, max: 30 }).map((i) => `e${i}`), amount: decimal }), {
    maxLength: 3,
  }),
  {
    nil: undefined,
  },
);
const identifiedAt = fc.option(time, { nil: undefined });
const basis = fc.record({
  cost: decimal,
  acquired: fc.constantFrom('2020-02-29T12:00:00+05:30', '2024-12-31T23:59:59.999Z', '2030-01-01T00:00:00Z'),
});
const units = { asset: fc.constantFrom('BTC', 'ETH', 'USD', 'MNT'), amount: decimal };

const of = (kind: string, fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.record({ kind: fc.constant(kind), time, account, ...fields }).map(defined);

const entry = fc.oneof(
  { weight: 8, arbitrary: of('trade', { out: leg, in: leg, fees, lots, identifiedAt }) },
  { weight: 2, arbitrary: of('income', { in: leg, category: fc.constantFrom(...INCOME_CATEGORIES) }) },
  { weight: 2, arbitrary: of('transfer', { ...units, to: account, fees }) },
  of('deposit', { in: leg }),
  of('withdrawal', { out: leg, fees }),
  of('spend', { out: leg, fees, lots }),
  of('gift-out', { out: leg, lots, identifiedAt }),
  of('donation', { out: leg, lots }),
  of('gift-in', { in: leg, basis }),
  of('opening', { in: leg, basis }),
  of('lost', { out: leg }),
  of('split', { in: leg }),
  of('fee', { out: leg }),
  of('stake', units),
  of('unstake', units),
);

/** The text of a ledger file of up to 30 entries around the end of 2024. */
export const wildLedger: fc.Arbitrary<string> = fc.array(entry, { minLength: 1, maxLength: 30 }).map((entries) =>
  JSON.stringify({
    format: LEDGER_FORMAT,
    currency: 'USD',
    entries: entries.map((one, i) => ({ id: `e${i}`, ...one })),
  }),
);
