import { describe, expect, it } from 'vitest';
import type { Ledger, LedgerEntry, Leg } from '../domain/ledger-entry.js';
import { compute } from '../engine/compute.js';
import { convertLedger } from './convert-ledger.js';
import { seriesRates } from './rate-series.js';

/** Round rates, so that every figure below is worked by hand. */
const series = {
  currency: 'EUR',
  source: 'ecb',
  sourceName: 'European Central Bank',
  rates: [
    ['2020-06-01', '0.8'],
    ['2024-01-05', '0.9'],
    ['2024-01-08', '0.95'],
  ],
  overrides: [],
} as const;
const rates = seriesRates({ ...series, rates: series.rates.map(([date, rate]) => [date, rate]) });

const ledger = (...entries: LedgerEntry[]): Ledger => ({ format: 'lotbook-ledger/1', currency: 'USD', entries });
const convert = (entry: LedgerEntry, zone = 'UTC') => {
  const converted = convertLedger(ledger(entry), 'EUR', rates, zone);
  return { ...converted, entry: converted.ledger.entries[0] };
};
const head = { id: 'a', time: '2024-01-05T10:00:00Z', account: 'one' } as const;

it('a ledger in the currency already stays as it is', () => {
  const own = ledger({ ...head, kind: 'deposit', in: { asset: 'BTC', amount: '1' } });
  expect(convertLedger(own, 'USD', rates, 'UTC')).toEqual({ ledger: own, conversions: new Map(), issues: [] });
});

describe('values', () => {
  it('of both sides and of fees at the rate of the day, with what was done', () => {
    const {
      entry,
      ledger: whole,
      conversions,
      issues,
    } = convert({
      ...head,
      kind: 'trade',
      out: { asset: 'BTC', amount: '1', value: '100' },
      in: { asset: 'ETH', amount: '10', value: '99.5' },
      fees: [{ asset: 'CRO', amount: '2', value: '0.1' }],
    });
    expect(whole.currency).toBe('EUR');
    expect(entry).toMatchObject({
      out: { amount: '1', value: '90' },
      in: { amount: '10', value: '89.55' },
      fees: [{ amount: '2', value: '0.09' }],
    });
    const done = {
      currencyFrom: 'USD',
      currencyTo: 'EUR',
      rate: '0.9',
      rateDate: '2024-01-05',
      source: series.sourceName,
    };
    expect(conversions.get('a')).toEqual([
      { field: 'out', from: '100', to: '90', ...done },
      { field: 'in', from: '99.5', to: '89.55', ...done },
      { field: 'fees/0', from: '0.1', to: '0.09', ...done },
    ]);
    expect(issues).toEqual([]);
  });
  it('of cash: dollars get one, euros need none and are not converted, pounds follow their value', () => {
    const buy = (out: Leg) => convert({ ...head, kind: 'trade', out, in: { asset: 'BTC', amount: '1' } });
    expect(buy({ asset: 'USD', amount: '1000' }).entry).toMatchObject({ out: { amount: '1000', value: '900' } });
    const euros = buy({ asset: 'EUR', amount: '1000', value: '1111' });
    expect(euros.entry).toEqual({
      ...head,
      kind: 'trade',
      out: { asset: 'EUR', amount: '1000' },
      in: { asset: 'BTC', amount: '1' },
    });
    expect(euros.conversions.size).toBe(0);
    expect(buy({ asset: 'GBP', amount: '80', value: '100' }).entry).toMatchObject({
      out: { amount: '80', value: '90' },
    });
  });
  it('follow the taxpayer’s calendar, and on a closed day the last rate before it', () => {
    const late = {
      ...head,
      time: '2024-01-07T23:30:00Z',
      kind: 'spend',
      out: { asset: 'BTC', amount: '1', value: '100' },
    } as const;
    expect(convert(late).conversions.get('a')).toMatchObject([{ to: '90', rateDate: '2024-01-05' }]);
    expect(convert(late, 'Europe/Berlin').conversions.get('a')).toMatchObject([{ to: '95', rateDate: '2024-01-08' }]);
  });
  it('that are missing stay missing', () => {
    const { entry, issues } = convert({
      ...head,
      kind: 'income',
      category: 'staking',
      in: { asset: 'CRO', amount: '1' },
    });
    expect(entry).toMatchObject({ in: { asset: 'CRO', amount: '1' } });
    expect(entry).not.toHaveProperty('in.value');
    expect(issues).toEqual([]);
  });
});

describe('a basis', () => {
  const opening = (acquired: string): LedgerEntry => ({
    ...head,
    kind: 'opening',
    in: { asset: 'BTC', amount: '1' },
    basis: { cost: '500', acquired },
  });
  it('is converted at the rate of the day of acquisition', () => {
    const { entry, conversions } = convert(opening('2020-06-01T12:00:00Z'));
    expect(entry).toMatchObject({ kind: 'opening', basis: { cost: '400', acquired: '2020-06-01T12:00:00Z' } });
    expect(conversions.get('a')).toMatchObject([{ field: 'basis', rateDate: '2020-06-01' }]);
  });
  it('without a rate becomes a deposit of unknown cost', () => {
    const { entry, issues } = convert(opening('2019-01-01T00:00:00Z'));
    expect(entry).toEqual({ ...head, kind: 'deposit', in: { asset: 'BTC', amount: '1' } });
    expect(issues).toMatchObject([{ code: 'missing-price', entry: 'a', asset: 'BTC' }]);
  });
});

describe('without a rate', () => {
  const head2030 = { ...head, time: '2030-01-01T00:00:00Z' };
  it('a value goes, an issue tells, and nothing becomes zero', () => {
    const { entry, issues, conversions } = convert({
      ...head2030,
      kind: 'trade',
      out: { asset: 'BTC', amount: '1', value: '100' },
      in: { asset: 'USD', amount: '100' },
    });
    expect(entry).toMatchObject({ out: { asset: 'BTC', amount: '1' }, in: { asset: 'USD', amount: '100' } });
    expect(entry).not.toHaveProperty('out.value');
    expect(entry).not.toHaveProperty('in.value');
    expect(conversions.size).toBe(0);
    expect(issues.map(({ code, asset }) => [code, asset])).toEqual([
      ['missing-price', 'BTC'],
      ['missing-price', 'USD'],
    ]);
    expect(issues[0]?.message).toContain('from USD to EUR for 2030-01-01');
  });
  it('the engine then counts the sale as unknown, not as nothing', () => {
    const buy: LedgerEntry = {
      ...head,
      id: 'b',
      kind: 'trade',
      out: { asset: 'USD', amount: '10' },
      in: { asset: 'BTC', amount: '1' },
    };
    const sale: LedgerEntry = {
      ...head2030,
      kind: 'trade',
      out: { asset: 'BTC', amount: '1' },
      in: { asset: 'USD', amount: '100' },
    };
    const converted = convertLedger(ledger(buy, sale), 'EUR', rates, 'UTC');
    const { disposals } = compute(converted.ledger, { rules: 'generic' });
    expect(disposals).toMatchObject([{ proceeds: '9', cost: '9', incomplete: true }]);
  });
  it('cash that makes no figure is no matter', () => {
    for (const entry of [
      { ...head2030, kind: 'deposit', in: { asset: 'USD', amount: '5' } },
      { ...head2030, kind: 'withdrawal', out: { asset: 'USD', amount: '5' } },
    ] as const) {
      expect(convert(entry).issues).toEqual([]);
    }
    expect(convert({ ...head2030, kind: 'fee', out: { asset: 'USD', amount: '5' } }).issues).toHaveLength(1);
  });
});

it('every kind keeps its fields', () => {
  const plain: LedgerEntry[] = [
    {
      ...head,
      kind: 'transfer',
      asset: 'BTC',
      amount: '1',
      to: 'two',
      fees: [{ asset: 'BTC', amount: '0.1', value: '10' }],
    },
    { ...head, kind: 'stake', asset: 'CRO', amount: '1' },
    { ...head, kind: 'gift-out', out: { asset: 'BTC', amount: '1', value: '10' }, lots: [{ entry: 'x', amount: '1' }] },
    { ...head, kind: 'lost', out: { asset: 'BTC', amount: '1' } },
    {
      ...head,
      kind: 'withdrawal',
      out: { asset: 'BTC', amount: '1' },
      hash: 'h',
      fees: [{ asset: 'USD', amount: '1' }],
    },
  ];
  expect(plain.map((entry) => convert(entry).entry)).toEqual([
    { ...plain[0], fees: [{ asset: 'BTC', amount: '0.1', value: '9' }] },
    plain[1],
    { ...plain[2], out: { asset: 'BTC', amount: '1', value: '9' } },
    plain[3],
    { ...plain[4], fees: [{ asset: 'USD', amount: '1', value: '0.9' }] },
  ]);
});
