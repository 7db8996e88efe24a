import fc from 'fast-check';
import { LEDGER_FORMAT, type Ledger, type LedgerEntry } from '../../src/core/domain/ledger-entry.js';

const ASSETS = ['BTC', 'ETH', 'CRO'] as const;
const ACCOUNTS = ['one', 'two'] as const;
const START = Date.UTC(2024, 10, 1);
const HOUR = 3_600_000;

const asset = fc.constantFrom(...ASSETS);
const account = fc.constantFrom(...ACCOUNTS);
/** Decimal text of up to `places` places, never 0; thirds and sevenths come from dividing these. */
const decimal = (max: number, places: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: max * 10 ** places }).map((units) => {
    const digits = String(units).padStart(places + 1, '0');
    return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  });
const units = decimal(9, 4);
const cash = decimal(900, 2);
const fee = fc.option(decimal(3, 2), { nil: undefined });
/** Within 120 days, hours apart, often the same: windows, days and instants all collide. */
const time = fc.integer({ min: 0, max: 120 * 8 }).map((steps) => new Date(START + steps * 3 * HOUR).toISOString());
const base = { time, account };

const fees = (amount: string | undefined) => (amount === undefined ? {} : { fees: [{ asset: 'USD', amount }] });

const buy = fc
  .record({ ...base, asset, units, cash, fee })
  .map(({ asset: name, units: amount, cash: paid, fee: charge, ...rest }) => ({
    ...rest,
    kind: 'trade' as const,
    out: { asset: 'USD', amount: paid },
    in: { asset: name, amount },
    ...fees(charge),
  }));
const sale = fc
  .record({ ...base, asset, units, cash, fee })
  .map(({ asset: name, units: amount, cash: got, fee: charge, ...rest }) => ({
    ...rest,
    kind: 'trade' as const,
    out: { asset: name, amount },
    in: { asset: 'USD', amount: got },
    ...fees(charge),
  }));
const swap = fc
  .record({
    ...base,
    pair: fc.constantFrom(['BTC', 'ETH'], ['ETH', 'CRO'], ['CRO', 'BTC']),
    units,
    got: units,
    value: cash,
    fee,
  })
  .map((one) => ({
    time: one.time,
    account: one.account,
    kind: 'trade' as const,
    out: { asset: one.pair[0] ?? '', amount: one.units },
    in: { asset: one.pair[1] ?? '', amount: one.got, value: one.value },
    ...fees(one.fee),
  }));
const income = fc
  .record({ ...base, asset, units, cash })
  .map(({ asset: name, units: amount, cash: value, ...rest }) => ({
    ...rest,
    kind: 'income' as const,
    category: 'staking' as const,
    in: { asset: name, amount, value },
  }));
const opening = fc
  .record({ ...base, asset, units, cost: cash, acquired: fc.constantFrom(-400, -30, -30, 10) })
  .map((one) => ({
    time: one.time,
    account: one.account,
    kind: 'opening' as const,
    in: { asset: one.asset, amount: one.units },
    basis: { cost: one.cost, acquired: new Date(START + one.acquired * 24 * HOUR).toISOString() },
  }));
const lost = fc.record({ ...base, asset, units }).map(({ asset: name, units: amount, ...rest }) => ({
  ...rest,
  kind: 'lost' as const,
  out: { asset: name, amount },
}));
const transfer = fc.record({ time, asset, amount: units, way: fc.boolean() }).map(({ way, ...rest }) => ({
  ...rest,
  kind: 'transfer' as const,
  account: way ? 'one' : 'two',
  to: way ? 'two' : 'one',
}));

const entry = fc.oneof(
  { weight: 6, arbitrary: buy },
  { weight: 6, arbitrary: sale },
  { weight: 2, arbitrary: swap },
  { weight: 1, arbitrary: income },
  { weight: 1, arbitrary: opening },
  { weight: 1, arbitrary: lost },
  { weight: 2, arbitrary: transfer },
);

export function ledgerOf(entries: readonly LedgerEntry[]): Ledger {
  return { format: LEDGER_FORMAT, currency: 'USD', entries };
}

/** Ledgers of up to `most` entries over 120 days across the end of 2024, three assets, two accounts; sold short at times. */
export function randomLedger(most = 25): fc.Arbitrary<Ledger> {
  return fc
    .array(entry, { minLength: 1, maxLength: most })
    .map((list) => ledgerOf(list.map((one, i) => ({ id: `e${i}`, ...one }))));
}

/** The same entries on six days, so that openings, purchases and disposals of one token meet on one. */
export function onFewDays(ledger: Ledger): Ledger {
  const begin = Date.UTC(2025, 0, 1);
  const moved = (instant: string): string => new Date(begin + (Date.parse(instant) % (6 * 24 * HOUR))).toISOString();
  return ledgerOf(ledger.entries.map((one) => ({ ...one, time: moved(one.time) })));
}
