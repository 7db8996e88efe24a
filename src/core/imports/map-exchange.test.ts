import { describe, expect, it } from 'vitest';
import { asked, csvRecords, lines, mapCsv } from '../../../test/support/imported-rows.js';
import { mapImported } from './map-imported.js';

const HEADER =
  'Journal ID,Time (UTC),Event Date,Journal Type,Instrument,Taker Side,Side,Transaction Quantity,Transaction Cost,Realized PNL,Order ID,Trade ID,Trade Match ID,Client Order Id';
const DISCLAIMERS = [
  'You understand and agree that, among others, …',
  'Export contains maximum 65,000 data',
  'Export Date: 2026-04-16T19:52:30Z[UTC]',
];
let journal = 0;
const row = (
  type: string,
  instrument: string,
  quantity: string,
  names: { order?: string; trade?: string; time?: string; side?: string } = {},
) =>
  `${(journal += 1)},${names.time ?? '2025-06-13 13:49:03.614'},2025-06-13,${type},${instrument},,${names.side ?? 'NULL_VAL'},${quantity},${quantity},0,${names.order ?? '0'},${names.trade ?? '0'},0,c`;
const map = (...rows: string[]) => mapCsv('crypto-com-exchange', [...DISCLAIMERS, HEADER, ...rows].join('\r\n'));

describe('trades', () => {
  it('put the legs of one trade id together, with its fees', () => {
    const mapped = map(
      row('TRADING', 'USD_Stable_Coin', '-48.8869', { order: '100', trade: '1', side: 'SELL' }),
      row('TRADING', 'SOL', '0.386', { order: '100', trade: '1', side: 'BUY' }),
      row('TRADE_FEE', 'SOL', '-0.0000036', { order: '100', trade: '1' }),
      row('TRADING', 'USD', '-50', { order: '100', trade: '2', side: 'SELL' }),
      row('TRADING', 'SOL', '0.4', { order: '100', trade: '2', side: 'BUY' }),
      row('TRADE_FEE', 'CRO', '-2', { order: '100', trade: '2' }),
    );
    expect(lines(mapped)).toEqual([
      'r1 trade USD 48.8869 → SOL 0.386 + SOL 0.0000036',
      'r4 trade USD 50 → SOL 0.4 + CRO 2',
    ]);
    expect(mapped.entries.map(({ sources }) => [...sources].sort())).toEqual([
      ['r1', 'r2', 'r3'],
      ['r4', 'r5', 'r6'],
    ]);
    expect(mapped.entries[0]?.entry.time).toBe('2025-06-13T13:49:03.614Z');
    expect(asked(mapped)).toEqual([]);
  });
  it('of cash in another currency without a value are asked about, and their fee still counts', () => {
    const mapped = map(
      row('TRADING', 'EUR', '-48', { trade: '1' }),
      row('TRADING', 'SOL', '0.3', { trade: '1' }),
      row('TRADE_FEE', 'SOL', '-0.01', { trade: '1' }),
    );
    expect(asked(mapped)).toEqual(['r1 missing-cash-value', 'r2 missing-cash-value']);
    expect(lines(mapped)).toEqual(['r3 fee SOL 0.01']);
  });
  it('with one leg only are asked about', () => {
    expect(asked(map(row('TRADING', 'SOL', '0.3', { trade: '1' })))).toEqual(['r1 single-leg']);
  });
  it('by conversion pair up by instant where no id does', () => {
    const mapped = map(row('AUTO_CONVERSION', 'TUSD', '-5'), row('AUTO_CONVERSION', 'USD', '5'));
    expect(lines(mapped)).toEqual(['r1 trade TUSD 5 → USD 5']);
  });
  it('of derivatives are asked about', () => {
    const mapped = map(
      row('TRADING', 'BTCUSD-PERP', '0.1', { trade: '1' }),
      row('REALIZED_PNL', 'USD', '5'),
      row('FUNDING', 'USD', '-1'),
    );
    expect(asked(mapped)).toEqual(['r1 derivative', 'r2 derivative', 'r3 derivative']);
  });
});

it.each([
  ['ONCHAIN_DEPOSIT', '5', 'deposit → CRO 5'],
  ['OFFCHAIN_DEPOSIT', '5', 'deposit → CRO 5'],
  ['ONCHAIN_WITHDRAWAL', '-5', 'withdrawal CRO 5'],
  ['OFFCHAIN_WITHDRAWAL', '-5', 'withdrawal CRO 5'],
  ['SUBACCOUNT_TX', '-5', 'withdrawal CRO 5'],
  ['SOFT_STAKE_REWARD', '5', 'income staking → CRO 5'],
  ['WITHDRAW_FEE', '-5', 'fee CRO 5'],
  ['TRADE_FEE', '5', 'income cashback → CRO 5'],
])('journal type %s of %s', (type, quantity, words) => {
  expect(lines(map(row(type, 'CRO', quantity)))).toEqual([`r1 ${words}`]);
});

it('cash comes and goes by the names of many partners', () => {
  expect(lines(map(row('FIAT_OPENPAYD_DEPOSIT', 'EUR', '50'), row('FIAT_CIRCLE_WITHDRAWAL', 'USD', '-7')))).toEqual([
    'r1 deposit → EUR 50',
    'r2 withdrawal USD 7',
  ]);
});

it('an unknown journal type is asked about, never guessed', () => {
  const mapped = map(row('MOON_LANDING', 'CRO', '5'), row('ADJUSTMENT', 'CRO', '5'), row('', 'CRO', '5'));
  expect(asked(mapped)).toEqual(['r1 unknown-kind', 'r2 adjustment', 'r3 unknown-journal-type']);
  expect(mapped.review[0]).toMatchObject({
    message: 'The kind "MOON_LANDING" is not known. Decide what this was.',
    column: 'Journal Type',
    word: 'MOON_LANDING',
  });
});

it('a cell that cannot be read is told with its column', () => {
  const mapped = map(row('TRADING', 'CRO', 'x'), row('TRADING', '', '1'), row('TRADING', 'CRO', '1', { time: 'noon' }));
  expect(mapped.review.map(({ code, column }) => [code, column])).toEqual([
    ['unreadable-amount', 'Transaction Quantity'],
    ['missing-asset', 'Instrument'],
    ['unreadable-time', 'Time (UTC)'],
  ]);
});

it('the order of the records is irrelevant', () => {
  const text = [
    HEADER,
    row('TRADING', 'USD', '-50', { trade: '2' }),
    row('TRADE_FEE', 'CRO', '-2', { trade: '2' }),
    row('TRADING', 'SOL', '0.4', { trade: '2' }),
    row('ONCHAIN_DEPOSIT', 'CRO', '1'),
  ].join('\n');
  const records = csvRecords('crypto-com-exchange', text);
  const forward = mapImported('crypto-com-exchange', 'file', records);
  expect(forward.entries).toHaveLength(2);
  expect(
    mapImported(
      'crypto-com-exchange',
      'file',
      [...records].sort((a, b) => (a.id < b.id ? 1 : -1)),
    ),
  ).toEqual(forward);
});

describe('SPOT_TRADE.csv', () => {
  const spot = (...rows: string[]) =>
    mapCsv(
      'crypto-com-spot',
      [
        'Order ID,Trade ID,Time (UTC),Symbol,Side,Trade Price,Trade Amount,Volume of Business,Fee,Fee Currency',
        ...rows,
      ].join('\n'),
    );
  it('a trade a row, with its fee', () => {
    const mapped = spot(
      '1,1,2021-01-02 03:04:05.678,CRO_USDC,BUY,0.05,100,5,0.4,CRO',
      '2,2,2021-01-02 03:04:06.000,BTC_USDT,SELL,30000,0.1,3000,4.5,USDT',
    );
    expect(lines(mapped)).toEqual(['r1 trade USDC 5 → CRO 100 + CRO 0.4', 'r2 trade BTC 0.1 → USDT 3000 + USDT 4.5']);
    expect(mapped.entries[0]?.entry.time).toBe('2021-01-02T03:04:05.678Z');
  });
  it('without a volume it is price × amount, exact', () => {
    const text =
      'create_time_utc,symbol,side,traded_price,traded_quantity,fee,fee_currency\n2021-01-02 03:04:05,CRO_USDC,BUY,0.123456789012345678,1.1,0,CRO';
    expect(lines(mapCsv('crypto-com-spot', text))).toEqual(['r1 trade USDC 0.1358024679135802458 → CRO 1.1']);
  });
  it.each([
    ['1,1,x,CRO_USDC,BUY,1,1,1,0,CRO', 'unreadable-time'],
    ['1,1,2021-01-02 03:04:05,CROUSDC,BUY,1,1,1,0,CRO', 'missing-asset'],
    ['1,1,2021-01-02 03:04:05,CRO_USDC,HOLD,1,1,1,0,CRO', 'unknown-kind'],
    ['1,1,2021-01-02 03:04:05,CRO_USDC,BUY,1,-,1,0,CRO', 'unreadable-amount'],
    ['1,1,2021-01-02 03:04:05,CRO_USDC,BUY,1,0,0,0,CRO', 'zero-amount'],
    ['1,1,2021-01-02 03:04:05,CRO_USDC,BUY,1,1,1,0.1,', 'missing-asset'],
  ])('%s is asked about: %s', (text, code) => {
    expect(asked(spot(text))).toEqual([`r1 ${code}`]);
  });
});
