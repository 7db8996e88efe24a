import { describe, expect, it } from 'vitest';
import { asked, lines, mapCsv, noted } from '../../../test/support/imported-rows.js';
import { readCell } from './cell-amount.js';
import type { InDollars } from './file-notes.js';
import type { GenericMapping } from './generic-mapping.js';
import { timeReader } from './read-time.js';
import { suggestMapping } from './suggest-mapping.js';

const NOTHING: GenericMapping = {
  time: 'Date',
  timeFormat: 'auto',
  timezone: 'UTC',
  kind: null,
  kinds: {},
  inAsset: null,
  inAmount: null,
  outAsset: null,
  outAmount: null,
  asset: null,
  amount: null,
  feeAsset: null,
  feeAmount: null,
  value: null,
  valueCurrency: 'USD',
  decimal: '.',
  id: null,
  hash: null,
  note: null,
};
/** Half a dollar for every unit of any currency. */
const halves: InDollars = (value) => String(Number(value) / 2);

describe('in and out in columns of their own', () => {
  const mapping: GenericMapping = {
    ...NOTHING,
    inAsset: 'In',
    inAmount: 'Got',
    outAsset: 'Out',
    outAmount: 'Gave',
    feeAsset: 'FeeIn',
    feeAmount: 'Fee',
    value: 'Worth',
    id: 'Id',
    hash: 'Hash',
  };
  const map = (...rows: string[]) =>
    mapCsv('generic', ['Date,In,Got,Out,Gave,FeeIn,Fee,Worth,Id,Hash', ...rows].join('\n'), { mapping });
  it('both make a trade, one alone a movement', () => {
    const mapped = map(
      '2024-01-01,btc,0.1,USD,1000,CRO,2,1000,,',
      '2024-01-02,BTC,0.2,,,,,,,0xAB',
      '2024-01-03,,,ETH,3,ETH,-0.01,,,',
    );
    expect(lines(mapped)).toEqual([
      'r1 trade USD 1000 → BTC 0.1 (1000) + CRO 2',
      'r2 deposit → BTC 0.2',
      'r3 withdrawal ETH 3 + ETH 0.01',
    ]);
    expect(mapped.entries[1]?.entry).toMatchObject({ hash: '0xAB' });
  });
  it('a row without amounts, or with one that is none, is asked about', () => {
    const mapped = map(
      '2024-01-01,,,,,,,,,',
      '2024-01-01,BTC,x,,,,,,,',
      '2024-01-01,,1,,,,,,,',
      'x,BTC,1,,,,,,,',
      '2024-01-01,BTC,1,,,,y,,,',
    );
    expect(asked(mapped)).toEqual([
      'r1 missing-parts',
      'r2 unreadable-amount',
      'r3 missing-asset',
      'r4 unreadable-time',
      'r5 unreadable-amount',
    ]);
    expect(mapped.review[1]?.column).toBe('Got');
  });
  it('one id with two contents is pointed at', () => {
    expect(noted(map('2024-01-01,BTC,1,,,,,,7,', '2024-01-01,BTC,2,,,,,,7,', '2024-01-01,BTC,3,,,,,,8,'))).toEqual([
      'r1 several-rows-one-id',
      'r2 several-rows-one-id',
    ]);
  });
});

describe('one signed amount and words', () => {
  const words = [
    'buy',
    'sell',
    'deposit',
    'withdrawal',
    'income',
    'staking',
    'interest',
    'airdrop',
    'referral',
    'mining',
    'cashback',
    'spend',
    'fee',
    'gift-out',
    'donation',
    'lost',
    'split',
    'stake',
    'unstake',
    'ignore',
  ];
  const mapping: GenericMapping = {
    ...NOTHING,
    kind: 'Type',
    kinds: Object.fromEntries(words.map((word) => [word.toUpperCase(), word])),
    asset: 'Coin',
    amount: 'Amount',
    value: 'Value',
  };
  const map = (rows: readonly string[], more: Partial<GenericMapping> = {}, inDollars: InDollars = () => null) =>
    mapCsv('generic', ['Date,Type,Coin,Amount,Value', ...rows].join('\n'), {
      mapping: { ...mapping, ...more },
      inDollars,
    });
  it.each([
    ['Buy', '1', 'trade USD 50 → BTC 1 (50)'],
    ['sell', '1', 'trade BTC 1 (50) → USD 50'],
    ['sell', '-1', 'trade BTC 1 (50) → USD 50'],
    ['deposit', '1', 'deposit → BTC 1 (50)'],
    ['withdrawal', '1', 'withdrawal BTC 1 (50)'],
    ['income', '1', 'income other → BTC 1 (50)'],
    ['staking', '1', 'income staking → BTC 1 (50)'],
    ['interest', '1', 'income interest → BTC 1 (50)'],
    ['airdrop', '1', 'income airdrop → BTC 1 (50)'],
    ['referral', '1', 'income referral → BTC 1 (50)'],
    ['mining', '1', 'income mining → BTC 1 (50)'],
    ['cashback', '1', 'income cashback → BTC 1 (50)'],
    ['spend', '1', 'spend BTC 1 (50)'],
    ['fee', '1', 'fee BTC 1 (50)'],
    ['gift-out', '1', 'gift-out BTC 1 (50)'],
    ['donation', '-1', 'donation BTC 1 (50)'],
    ['lost', '1', 'lost BTC 1 (50)'],
    ['split', '1', 'split → BTC 1 (50)'],
    ['stake', '1', 'stake BTC 1'],
    ['unstake', '1', 'unstake BTC 1'],
  ])('%s of %s', (word, amount, line) => {
    expect(lines(map([`2024-01-01,${word},BTC,${amount},50`]))).toEqual([`r1 ${line}`]);
  });
  it('other words are asked about, and "ignore" is no event', () => {
    const mapped = map(['2024-01-01,Hodl,BTC,1,50', '2024-01-01,ignore,BTC,1,50']);
    expect(asked(mapped)).toEqual(['r1 unknown-kind']);
    expect(mapped.inside).toHaveLength(1);
  });
  it('a buy without a value is asked about', () => {
    expect(asked(map(['2024-01-01,buy,BTC,1,']))).toEqual(['r1 single-leg']);
  });
  it('values in another currency: cash of it where it was paid, dollars where a rate is known, else nothing', () => {
    const euros = { valueCurrency: 'EUR' };
    expect(lines(map(['2024-01-01,buy,BTC,1,50'], euros, halves))).toEqual(['r1 trade EUR 50 (25) → BTC 1 (25)']);
    expect(asked(map(['2024-01-01,buy,BTC,1,50'], euros))).toEqual(['r1 missing-cash-value']);
    const income = map(['2024-01-01,staking,BTC,1,50'], euros);
    expect([lines(income), noted(income)]).toEqual([
      ['r1 income staking → BTC 1'],
      ['r1 missing-value', 'r1 value-in-other-currency'],
    ]);
    expect(lines(map(['2024-01-01,staking,BTC,1,50'], euros, halves))).toEqual(['r1 income staking → BTC 1 (25)']);
  });
});

it.each([
  ['1234.5', '.', '1234.5'],
  ['1,234,567.80', '.', '1234567.8'],
  ['1.234.567,80', ',', '1234567.8'],
  ["1'234.5", '.', '1234.5'],
  ['1 234,5', ',', '1234.5'],
  ['$1,000', '.', '1000'],
  ['(12.50)', '.', '-12.5'],
  ['\u22123.5', '.', '-3.5'],
  ['1.5e-7', '.', '0.00000015'],
  ['1,5', '.', null],
  ['1.5', ',', '1.5'],
  ['1,23,456', '.', null],
  ['12 BTC', '.', null],
] as const)('the amount %s with %s is %s', (cell, decimal, wanted) => {
  const reading = readCell(cell, decimal);
  expect(reading.state === 'read' ? reading.text : null).toBe(wanted);
});

const at = (text: string): number => Date.parse(text);
it.each([
  ['auto', 'UTC', '2024-01-31 10:20:30', at('2024-01-31T10:20:30Z')],
  ['auto', 'UTC', '2024-01-31T10:20:30.123456Z', at('2024-01-31T10:20:30.123Z')],
  ['auto', 'UTC', '2024-01-31 10:20:30 UTC', at('2024-01-31T10:20:30Z')],
  ['auto', 'America/New_York', '2024-01-31 10:20+0200', at('2024-01-31T08:20:00Z')],
  ['auto', 'America/New_York', '2024-01-31 10:20', at('2024-01-31T15:20:00Z')],
  ['auto', 'Europe/Berlin', '31.07.2024 10:20:30', at('2024-07-31T08:20:30Z')],
  ['auto', 'UTC', '1706696430', at('2024-01-31T10:20:30Z')],
  ['auto', 'UTC', '1706696430123', at('2024-01-31T10:20:30.123Z')],
  ['auto', 'UTC', '03/04/2024', null],
  ['DD/MM/YYYY HH:mm', 'UTC', '03/04/2024 05:06', at('2024-04-03T05:06:00Z')],
  ['M/D/YYYY h:mm A', 'UTC', '3/4/2024 5:06 PM', at('2024-03-04T17:06:00Z')],
  ['M/D/YY h:mm A', 'UTC', '3/4/24 12:06 AM', at('2024-03-04T00:06:00Z')],
  ['D MMM YYYY', 'UTC', '3 Apr 2024', at('2024-04-03T00:00:00Z')],
  ['DD/MM/YYYY', 'UTC', '31/02/2024', null],
  ['iso', 'UTC', '31.01.2024', null],
  // The clock shows 02:30 twice on this night, and not at all on the other.
  ['iso', 'Europe/Berlin', '2024-10-27 02:30', at('2024-10-27T00:30:00Z')],
  ['iso', 'Europe/Berlin', '2024-03-31 02:30', at('2024-03-31T01:30:00Z')],
])('a time as %s in %s: %s', (format, zone, text, wanted) => {
  expect(timeReader(format, zone)(text)).toBe(wanted);
});

describe('a suggested mapping', () => {
  it('tells slashed dates by their days, and leaves doubt open', () => {
    const format = (...dates: string[]) =>
      suggestMapping(
        ['Date', 'Amount'],
        dates.map((Date) => ({ Date, Amount: '1' })),
      )?.timeFormat;
    expect(format('01/02/2024 10:00', '25/02/2024 10:00')).toBe('D/M/YYYY H:mm');
    expect(format('01/02/2024', '02/25/2024')).toBe('M/D/YYYY');
    expect(format('01/02/2024', '03/04/2024')).toBe('auto');
    expect(format('2024-01-01')).toBe('auto');
  });
  it('finds columns by their names', () => {
    expect(suggestMapping(['Type', 'Buy', 'Cur.', 'Sell', 'Fee', 'Comment', 'Trade Date'], [])).toMatchObject({
      time: 'Trade Date',
      kind: 'Type',
      inAmount: 'Buy',
      outAmount: 'Sell',
      feeAmount: 'Fee',
      note: 'Comment',
      amount: null,
    });
    expect(suggestMapping(['a', 'b'], [])).toBeNull();
  });
});
