import { describe, expect, it } from 'vitest';
import type { Disposal } from '../../../domain/result.js';
import type { BrokerRow } from '../../../domain/us-return.js';
import { form8949, type Form8949Input } from './form-8949.js';
import { matchBrokerRows } from './match-broker-rows.js';
import { scheduleD } from './schedule-d.js';

const localDate = (instant: string): string => instant.slice(0, 10);

/** A sale in cash of one lot; money worked out by hand in each test. */
function sale(given: Partial<Disposal>): Disposal {
  return {
    entry: 's1',
    time: '2025-06-02T12:00:00Z',
    account: 'acc',
    asset: 'BTC',
    amount: '1',
    proceeds: '100',
    cost: '40',
    gain: '60',
    acquired: '2025-01-02T00:00:00Z',
    acquiredEntry: 'b1',
    term: 'short',
    match: 'fifo',
    kind: 'sale',
    incomplete: false,
    ...given,
  };
}

function broker(given: Partial<BrokerRow>): BrokerRow {
  return {
    id: 'r1',
    broker: 'Exchange',
    asset: 'BTC',
    amount: '1',
    sold: '2025-06-02',
    acquired: null,
    proceeds: '100',
    cost: null,
    costReported: false,
    term: null,
    ...given,
  };
}

function form(disposals: readonly Disposal[], rows: readonly BrokerRow[], more: Partial<Form8949Input> = {}) {
  const brokers = matchBrokerRows(disposals, rows, localDate, () => undefined);
  return form8949({ disposals, taxYear: 2025, rounding: 'cents', localDate, brokers, ...more });
}

const shown = (parts: ReturnType<typeof form>) =>
  parts.map(({ box, rows }) => [
    box,
    rows.map(({ proceeds, cost, code, adjustment, gain }) =>
      [proceeds.rounded, cost.rounded, code, adjustment.rounded, gain.rounded].join(' '),
    ),
  ]);

describe('boxes', () => {
  it.each([
    [2024, 'short', 'C'],
    [2024, 'long', 'F'],
    [2025, 'short', 'I'],
    [2025, 'long', 'L'],
    [2026, 'long', 'L'],
  ] as const)('%i, %s: box %s without a form of a broker', (taxYear, term, box) => {
    expect(form([sale({ term })], [], { taxYear }).map((part) => part.box)).toEqual([box]);
  });

  it.each([
    [2024, 'short', true, 'A'],
    [2024, 'short', false, 'B'],
    [2024, 'long', true, 'D'],
    [2024, 'long', false, 'E'],
    [2025, 'short', true, 'G'],
    [2025, 'short', false, 'H'],
    [2025, 'long', true, 'J'],
    [2025, 'long', false, 'K'],
  ] as const)('%i, %s, cost reported %s: box %s', (taxYear, term, costReported, box) => {
    const reported = broker({ costReported, cost: costReported ? '40' : null });
    expect(form([sale({ term })], [reported], { taxYear }).map((part) => part.box)).toEqual([box]);
  });
});

describe('a broker’s figures', () => {
  it('stand as they are where they agree', () => {
    expect(shown(form([sale({})], [broker({ costReported: true, cost: '40' })]))).toEqual([['G', ['100 40  0 60']]]);
  });

  it('code B: a wrong reported cost stands in (e), and (g) leads back to the gain', () => {
    // 100 − 30 + g = 60, so g = −10.
    expect(shown(form([sale({})], [broker({ costReported: true, cost: '30' })]))).toEqual([['G', ['100 30 B -10 60']]]);
  });

  it('code E: gross proceeds stand in (d), less the selling expense in (g)', () => {
    // The broker's 101.50 has the fee of 1.50 in it: 101.50 − 40 − 1.50 = 60.
    expect(shown(form([sale({})], [broker({ proceeds: '101.50' })]))).toEqual([['H', ['101.5 40 E -1.5 60']]]);
  });

  it('code O: lower proceeds than the ledger’s stand in (d), and (g) leads back to the gain', () => {
    // 98 − 40 + 2 = 60.
    expect(shown(form([sale({})], [broker({ proceeds: '98' })]))).toEqual([['H', ['98 40 O 2 60']]]);
  });

  it('a cost that the ledger does not know is the broker’s, and no row says that a cost of 0 is the right one', () => {
    const unknown = sale({ cost: '0', gain: '100', incomplete: true });
    // 100 − 40 = 60.
    expect(shown(form([unknown], [broker({ costReported: true, cost: '40' })]))).toEqual([['G', ['100 40  0 60']]]);
    expect(shown(form([unknown], [broker({ costReported: false, cost: '40' })]))).toEqual([['H', ['100 40  0 60']]]);
    expect(shown(form([unknown], [broker({ cost: null })]))).toEqual([['H', ['100 0  0 100']]]);
    // A cost of nothing that is known is one: 100 − 40 + 40 = 100.
    const free = sale({ cost: '0', gain: '100' });
    expect(shown(form([free], [broker({ costReported: true, cost: '40' })]))).toEqual([['G', ['100 40 B 40 100']]]);
  });

  it('in cents are those of the ledger, which has more decimals: no code without an adjustment', () => {
    const exact = sale({ proceeds: '100.0049', cost: '39.9951', gain: '60.0098' });
    const reported = broker({ costReported: true, proceeds: '100.00', cost: '40.00' });
    expect(shown(form([exact], [reported]))).toEqual([['G', ['100 40  0 60']]]);
  });

  it('of a whole disposal that agree leave each lot its own cost', () => {
    const lots = [
      sale({ amount: '1', proceeds: '50', cost: '10', gain: '40' }),
      sale({ amount: '1', proceeds: '50', cost: '30', gain: '20', acquiredEntry: 'b2' }),
    ];
    const of = (cost: string) => shown(form(lots, [broker({ amount: '2', costReported: true, cost })]));
    expect(of('40')).toEqual([['G', ['50 10  0 40', '50 30  0 20']]]);
    // 4 too much, 2 for each unit: 50 − 12 + 2 = 40, 50 − 32 + 2 = 20.
    expect(of('44')).toEqual([['G', ['50 12 B 2 40', '50 32 B 2 20']]]);
  });

  it('code B: a wrong cost that was not reported to the IRS is put right in (e), with nothing in (g)', () => {
    expect(shown(form([sale({})], [broker({ costReported: false, cost: '30' })]))).toEqual([['H', ['100 40 B 0 60']]]);
    expect(shown(form([sale({})], [broker({ costReported: false, cost: '40' })]))).toEqual([['H', ['100 40  0 60']]]);
    expect(shown(form([sale({})], [broker({ costReported: false, cost: null })]))).toEqual([['H', ['100 40  0 60']]]);
  });

  it('code T: a wrong term moves the row to the right part, codes in the order of the alphabet', () => {
    const reported = broker({ costReported: true, cost: '30', proceeds: '101', term: 'long' });
    // 101 − 30 + g = 60: g = −11.
    expect(shown(form([sale({ term: 'short' })], [reported]))).toEqual([['G', ['101 30 BET -11 60']]]);
  });

  it('are shared over the lots of a disposal by quantity, the last lot taking what is left', () => {
    const lots = [
      sale({ amount: '1', proceeds: '33', cost: '10', gain: '23' }),
      sale({ amount: '2', proceeds: '66', cost: '20', gain: '46', term: 'long', acquired: '2020-01-01T00:00:00Z' }),
    ];
    // 100 over 3 units: 33.333… and 66.666…; the form's cells 33.33 and 66.67 sum to 100.
    const parts = form(lots, [broker({ amount: '3', proceeds: '100' })]);
    expect(shown(parts)).toEqual([
      ['H', ['33.33 10 E -0.33 23']],
      ['K', ['66.67 20 E -0.67 46']],
    ]);
  });
});

describe('pairing with a broker’s rows', () => {
  it('gives two sales of one amount on one day each its own row, whatever the order', () => {
    const first = sale({ entry: 'a', proceeds: '100' });
    const second = sale({ entry: 'b', proceeds: '120', gain: '80' });
    const [x, y] = [broker({ id: 'x', proceeds: '121' }), broker({ id: 'y', proceeds: '99' })];
    for (const order of [
      [x, y],
      [y, x],
    ]) {
      const { matches } = matchBrokerRows([first, second], order, localDate, () => undefined);
      const pairs = matches.map((match) => `${match.disposal.entry}${match.broker.id}`);
      expect(pairs.sort()).toEqual(['ay', 'bx']);
    }
  });

  it('lists what stands on one side only', () => {
    const found = matchBrokerRows([sale({})], [broker({ id: 'other', amount: '2' })], localDate, () => undefined);
    expect(found.matches).toEqual([]);
    expect(found.onlyBroker.map(({ id }) => id)).toEqual(['other']);
    expect(found.onlyLedger.map(({ entry }) => entry)).toEqual(['s1']);
  });
});

describe('rounding', () => {
  const rows = [
    sale({ proceeds: '10.50', cost: '3.49', gain: '7.01' }),
    sale({ proceeds: '0.49', cost: '0.50', gain: '-0.01' }),
  ];

  it('rounds each cell, 50 cents up, and sums the rounded cells', () => {
    // 11 − 3 = 8 and 0 − 1 = −1; the exact gain of 7.00 would be shown as 7 either way, by luck.
    const [part] = form(rows, [], { rounding: 'whole' });
    expect(part?.rows.map(({ gain }) => gain.rounded)).toEqual(['8', '-1']);
    expect(part?.totals.proceeds.rounded).toBe('11');
    expect(part?.totals.cost.rounded).toBe('4');
    expect(part?.totals.gain.rounded).toBe('7');
  });

  it('keeps cents where whole dollars are not asked for', () => {
    expect(form(rows, [])[0]?.totals.gain.rounded).toBe('7');
    expect(form(rows, [])[0]?.rows[1]?.gain.rounded).toBe('-0.01');
  });
});

describe('Schedule D', () => {
  const lines = (disposals: readonly Disposal[], status: 'other' | 'married-separately' = 'other') =>
    scheduleD(form(disposals, []), status).map(({ line, gain }) => `${line}: ${gain.rounded}`);

  it('carries each box to its line, 7 before the long boxes, 15 and 16 after them', () => {
    const long = sale({ term: 'long', proceeds: '500', cost: '100', gain: '400' });
    expect(lines([long, sale({})])).toEqual(['3: 60', '7: 60', '10: 400', '15: 400', '16: 460']);
  });

  it('deducts at most 3,000 of a loss, 1,500 when married and filing separately, and carries the rest', () => {
    const loss = sale({ proceeds: '0', cost: '4000', gain: '-4000' });
    expect(lines([loss])).toEqual(['3: -4000', '7: -4000', '15: 0', '16: -4000', '21: -3000', ': -1000']);
    expect(lines([loss], 'married-separately').slice(-2)).toEqual(['21: -1500', ': -2500']);
    const small = sale({ proceeds: '0', cost: '10', gain: '-10' });
    expect(lines([small])).toEqual(['3: -10', '7: -10', '15: 0', '16: -10', '21: -10']);
  });
});
