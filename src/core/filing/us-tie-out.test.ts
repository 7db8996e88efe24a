import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../domain/ledger-entry.js';
import type { BrokerRow } from '../domain/us-return.js';
import type { Rounding } from '../reports/report-input.js';
import { filingOf, held, table, totals, trade, transfer } from './filing.fixture.js';
import type { Filing } from './prepare-filing.js';
import { turboTaxText } from './us-programs.js';

const scheduleD = (filing: Filing): readonly string[] =>
  table(filing, 'Schedule D').map(([line, , ...figures]) => `${line} ${figures.join(' ').trim()}`);

/**
 * By hand. L, bought two years before: 100.0504 each; S, bought in the year: 200.0304 each. Own figures in cents: L 150.25 − 100.05,
 * 160 − 100.05, 170.50 − 100.05, 180 − 100.05; S 250.50 − 200.03, 258.51 − 200.03, 190 − 200.03, 297.80 − 200.03.
 */
function eachBox(year: number): {
  readonly entries: readonly LedgerEntry[];
  readonly brokerRows: readonly BrokerRow[];
} {
  const sale = (id: string, day: string, out: string, into: string, fee?: string) =>
    trade(id, `${year}-${day}`, 'x', out, into, fee);
  const row = (
    id: string,
    day: string,
    proceeds: string,
    cost: string | null,
    reported: boolean,
    term: 'short' | 'long',
  ) => {
    const asset = Number(day.slice(0, 2)) === 3 ? 'L' : 'S';
    const sold = `${year}-${day}`;
    return { id, broker: 'B', asset, amount: '1', acquired: null, sold, proceeds, cost, costReported: reported, term };
  };
  return {
    entries: [
      trade('l', `${year - 2}-01-10`, 'x', '1000.504 USD', '10 L'),
      trade('s', `${year}-02-10`, 'x', '2000.304 USD', '10 S'),
      sale('d', '03-01', '1 L', '150.505 USD', '0.255 USD'),
      sale('e', '03-02', '1 L', '160 USD'),
      sale('f', '03-03', '1 L', '170.495 USD'),
      sale('dt', '03-04', '1 L', '180 USD'),
      sale('a', '04-01', '1 S', '250.5 USD'),
      sale('b', '04-02', '1 S', '260 USD', '1.495 USD'),
      sale('c', '04-03', '1 S', '190.495 USD', '0.5 USD'),
      sale('abet', '04-04', '1 S', '300 USD', '2.2 USD'),
    ],
    brokerRows: [
      row('1', '03-01', '150.51', '100.05', true, 'long'),
      row('2', '03-02', '160', '90', false, 'long'),
      row('3', '03-04', '180', '100.05', true, 'short'),
      row('4', '04-01', '250.5', '190', true, 'short'),
      row('5', '04-02', '250', null, false, 'short'),
      row('6', '04-04', '300', '150', true, 'long'),
    ],
  };
}

describe.each([
  [2024, 'ABCDEF'],
  [2025, 'GHIJKL'],
  [2026, 'GHIJKL'],
] as const)('each box of Form 8949 of %i once', (year, boxes) => {
  it('in cents', () => {
    const { entries, brokerRows } = eachBox(year);
    const filing = filingOf('us', entries, String(year), { brokerRows });
    const rows = table(filing, 'Form 8949').map(([box = '', , , , ...rest]) =>
      [box.at(-1), ...rest.slice(0, 5)].join(' '),
    );
    expect(rows).toEqual(
      [
        '0 250.5 190 B -10.03 50.47',
        '0 300 150 BET -52.23 97.77',
        '1 250 200.03 O 8.51 58.48',
        '2 190 200.03  0 -10.03',
        '3 150.51 100.05 E -0.26 50.2',
        '3 180 100.05 T 0 79.95',
        '4 160 100.05 B 0 59.95',
        '5 170.5 100.05  0 70.45',
      ].map((line) => `${boxes[Number(line[0])]}${line.slice(1)}`),
    );
    expect(scheduleD(filing)).toEqual([
      '1b 550.5 340 -62.26 148.24',
      '2 250 200.03 8.51 58.48',
      '3 190 200.03 0 -10.03',
      '7 196.69',
      '8b 330.51 200.1 -0.26 130.15',
      '9 160 100.05 0 59.95',
      '10 170.5 100.05 0 70.45',
      '15 260.55',
      '16 457.24',
    ]);
    expect(totals(filing)).toEqual(['1657.56', '1200.32', '457.24']);
  });

  it('in whole dollars', () => {
    const { entries, brokerRows } = eachBox(year);
    const filing = filingOf('us', entries, String(year), { brokerRows, rounding: 'whole' });
    expect(scheduleD(filing)).toEqual([
      '1b 551 340 -62 149',
      '2 250 200 9 59',
      '3 190 200 0 -10',
      '7 198',
      '8b 331 200 -1 130',
      '9 160 100 0 60',
      '10 170 100 0 70',
      '15 260',
      '16 458',
    ]);
    expect(totals(filing)).toEqual(['1658', '1200', '458']);
  });
});

/**
 * By hand. 3 BTC at 300.005, 1 at 400.555, 2 ETH at 50.505. The fee of 0.1 BTC leaves 30.0005 to the 2 BTC moved: 315.00525 each; that of
 * 0.5 ETH leaves 25.2525 to the next 0.5 BTC: 350.51 each. 1.005 BTC go in 2024: 0.4 of 120.002, 0.5 of 175.255, 0.105 of 33.07555125; left
 * 1.895 of 596.93494875 and the one of 400.555. Of these x holds 1.4 and y 1.495: x has 1.4 of the first, y the rest and the second.
 */
describe('fees of transfers whose cost stays, across the change to accounts', () => {
  const entries = [
    trade('b', '2023-01-10', 'x', '900.015 USD', '3 BTC'),
    trade('c', '2024-01-10', 'x', '400.555 USD', '1 BTC'),
    trade('e', '2024-01-11', 'x', '101.01 USD', '2 ETH'),
    transfer('m', '2024-03-01', '2 BTC', '0.1 BTC 35.005'),
    transfer('n', '2024-03-02', '0.5 BTC', '0.5 ETH 30.495'),
    trade('s', '2024-06-01', 'y', '1 BTC', '700.505 USD', '0.005 BTC 3.5'),
    trade('t', '2025-06-01', 'y', '1 BTC', '800.495 USD'),
    trade('u', '2025-06-02', 'x', '1 BTC', '500 USD'),
  ];
  const of = (year: string, rounding: Rounding) => filingOf('us', entries, year, { transferFees: 'carry', rounding });

  it('2024: rows, Schedule D, tax programs and what is held', () => {
    const cents = of('2024', 'cents');
    expect(scheduleD(cents)).toEqual(['7 0', '10 700.51 328.34 0 372.17', '15 372.17', '16 372.17']);
    expect(totals(cents)).toEqual(['700.51', '328.34', '372.17']);
    expect(totals(of('2024', 'whole'))).toEqual(['701', '328', '373']);
    expect(turboTaxText(cents).trim().split('\r\n').slice(1)).toEqual([
      'BTC,01/10/2023,120.00,06/01/2024,278.81',
      'BTC,01/10/2023,175.26,06/01/2024,348.51',
      'BTC,01/10/2023,33.08,06/01/2024,73.19',
    ]);
    expect(held(cents)).toEqual([
      'BTC All accounts 1.895 596.93',
      'BTC All accounts 1 400.56',
      'ETH All accounts 1.5 75.76',
    ]);
  });

  it('2025: what was held goes on, account by account', () => {
    // y: 0.495 of 155.92759875, and 0.505 of 202.280275; x: 315.00525. Left: 0.4 of 126.0021 and 0.495 of 198.274725.
    const filing = of('2025', 'cents');
    expect(table(filing, 'Disposals').map((row) => [row[10], row[2], row[6]].join(' '))).toEqual([
      'y 0.495 155.93',
      'y 0.505 202.28',
      'x 1 315.01',
    ]);
    expect(totals(filing)).toEqual(['1300.5', '673.22', '627.28']);
    expect(held(filing)).toEqual(['BTC x 0.4 126', 'BTC y 0.495 198.27', 'ETH x 1.5 75.76']);
  });
});

/** By hand: units of 100, 300 (x), 200 and 400 (y), half of one sold each year; what a year leaves the next one has. */
it('a method for one year: each year’s end is the next one’s beginning', () => {
  const entries = [
    trade('a', '2022-01-10', 'x', '100 USD', '1 BTC'),
    trade('b', '2022-06-10', 'x', '300 USD', '1 BTC'),
    trade('c', '2023-02-10', 'y', '200 USD', '1 BTC'),
    trade('d', '2023-03-10', 'y', '400 USD', '1 BTC'),
    trade('s', '2023-07-01', 'x', '0.5 BTC', '175.005 USD'),
    trade('t', '2024-07-01', 'y', '0.5 BTC', '250 USD'),
    transfer('m', '2024-08-01', '0.5 BTC'),
    trade('u', '2025-07-01', 'x', '0.5 BTC', '500 USD'),
    trade('v', '2025-07-02', 'y', '0.5 BTC', '500 USD'),
  ];
  const of = (year: string) => filingOf('us', entries, year, { methodByYear: { '2024': 'hifo' } });
  const used = (year: string) => table(of(year), 'Disposals').map((row) => [row[6], row[9]].join(' '));
  expect([used('2023'), used('2024'), used('2025')]).toEqual([['50 FIFO'], ['200 HIFO'], ['50 FIFO', '150 FIFO']]);
  expect(used('all')).toEqual(['50 FIFO', '200 HIFO', '50 FIFO', '150 FIFO']);
  const all = (amount: string, cost: string) => `BTC All accounts ${amount} ${cost}`;
  expect(held(of('2023'))).toEqual([all('0.5', '50'), all('1', '300'), all('1', '200'), all('1', '400')]);
  expect(held(of('2024'))).toEqual([all('0.5', '50'), all('1', '300'), all('1', '200'), all('0.5', '200')]);
  // x holds 1: 0.5 of 50 and 0.5 of 150; y 2: the other 150, 200 and 200.
  expect(held(of('2025'))).toEqual(['BTC x 0.5 150', 'BTC y 1 200', 'BTC y 0.5 200']);
  expect(table(of('2023'), 'Method').map(([, item, , detail]) => `${item}: ${detail}`)).toEqual(
    expect.arrayContaining(['Method: FIFO (first in, first out)', 'Method of 2024: HIFO (highest cost first)']),
  );
});
