import { expect, it } from 'vitest';
import type { Disposal } from '../../../domain/result.js';
import type { BrokerRow } from '../../../domain/us-return.js';
import type { Rounding } from '../../report-input.js';
import { brokerFindings } from './broker-findings.js';
import { form8949 } from './form-8949.js';
import { matchBrokerRows } from './match-broker-rows.js';

const localDate = (instant: string): string => instant.slice(0, 10);
/** One unit sold for 100 that cost 40. */
const lot = (figures: Partial<Disposal>): Disposal => ({
  entry: 's',
  time: '2025-06-02T12:00:00Z',
  account: 'acc',
  asset: 'BTC',
  amount: '1',
  proceeds: '100',
  cost: '40',
  gain: '60',
  acquired: '2024-01-02T00:00:00Z',
  acquiredEntry: 'b',
  term: 'long',
  match: 'fifo',
  kind: 'sale',
  incomplete: false,
  ...figures,
});
const row = (amount: string, proceeds: string, cost: string | null, costReported = cost !== null): BrokerRow => ({
  id: 'r',
  broker: 'X',
  asset: 'BTC',
  amount,
  sold: '2025-06-02',
  acquired: null,
  proceeds,
  cost,
  costReported,
  term: null,
});

function made(disposals: readonly Disposal[], brokerRows: readonly BrokerRow[], rounding: Rounding = 'cents') {
  const brokers = matchBrokerRows(disposals, brokerRows, localDate, () => undefined);
  const parts = form8949({ disposals, taxYear: 2025, rounding, localDate, brokers });
  return { parts, findings: brokerFindings({ brokers, parts }) };
}

/** (d) (e) (f) (g) (h) of each row. */
const shown = (...given: Parameters<typeof made>): readonly string[] =>
  made(...given).parts.flatMap(({ rows }) =>
    rows.map(({ proceeds, cost, code, adjustment, gain }) =>
      [proceeds.rounded, cost.rounded, code, adjustment.rounded, gain.rounded].join(' '),
    ),
  );

it('proceeds that the ledger does not know are the broker’s, and nothing leads back to the cost that stands in for them', () => {
  // Without a price the engine puts the cost for the proceeds: the broker was paid 110, 110 − 40 = 70.
  const priceless = lot({ proceeds: '40', gain: '0', incomplete: true });
  expect(shown([priceless], [row('1', '110', null)])).toEqual(['110 40  0 70']);
  // The cost is known, and another than the broker's 30: 110 − 30 − 10 = 70.
  expect(shown([priceless], [row('1', '110', '30')])).toEqual(['110 30 B -10 70']);
  // Neither is known: 110 − 30 = 80.
  const nothing = lot({ proceeds: '0', cost: '0', gain: '0', incomplete: true });
  expect(shown([nothing], [row('1', '110', '30')])).toEqual(['110 30  0 80']);
  const { parts, findings } = made([priceless], [row('1', '110', null)]);
  expect(parts[0]?.rows[0]?.own.proceeds.rounded).toBe('110');
  expect(parts[0]?.rows[0]?.gainFromBroker?.rounded).toBe('70');
  expect(findings[0]).toMatchObject({ finding: 'differs', ledger: { priceless: true } });
});

it('proceeds that the ledger does not know go to the lots by units, not by what each cost', () => {
  const lots = [
    lot({ proceeds: '10', cost: '10', gain: '0', incomplete: true }),
    lot({ amount: '3', proceeds: '90', cost: '90', gain: '0', incomplete: true, acquiredEntry: 'c' }),
  ];
  // 400 for 4 units: 100 − 10 = 90 and 300 − 90 = 210.
  expect(shown(lots, [row('4', '400', null)])).toEqual(['100 10  0 90', '300 90  0 210']);
});

it('what a broker’s cost is higher by belongs to the lots of unknown cost', () => {
  const lots = [
    lot({ proceeds: '250', cost: '100', gain: '150' }),
    lot({ proceeds: '250', cost: '0', gain: '250', incomplete: true, acquiredEntry: 'd' }),
  ];
  // 150 − 100 = 50 for the other lot: 250 − 100 = 150, 250 − 50 = 200.
  expect(shown(lots, [row('2', '500', '150')])).toEqual(['250 100  0 150', '250 50  0 200']);
  // 80 is less than the known 100, and tells nothing of the other: 250 − 80 − 20 = 150, 250 − 0 = 250.
  expect(shown(lots, [row('2', '500', '80')])).toEqual(['250 80 B -20 150', '250 0  0 250']);
});

it('no lot has a cost below 0: what a broker’s cost is lower by is shared by what each cost', () => {
  const lots = [
    lot({ proceeds: '1250', cost: '10', gain: '1240' }),
    lot({ proceeds: '1250', cost: '990', gain: '260', acquiredEntry: 'c' }),
  ];
  // 100 of 1,000 is a tenth: 1 and 99. 1250 − 1 − 9 = 1240; 1250 − 99 − 891 = 260.
  expect(shown(lots, [row('2', '2500', '100')])).toEqual(['1250 1 B -9 1240', '1250 99 B -891 260']);
});

it('the cells of a sale’s lots sum to what the broker reported, and no code stands without its adjustment', () => {
  const third = { proceeds: '33.33', cost: '10', gain: '23.33' };
  const lots = [lot(third), lot({ ...third, acquiredEntry: 'c' }), lot({ ...third, acquiredEntry: 'd' })];
  // 100 in three: 33.33, 33.34 and 33.33; a cent to be led back once.
  expect(shown(lots, [row('3', '100', '30')])).toEqual([
    '33.33 10  0 23.33',
    '33.34 10 E -0.01 23.33',
    '33.33 10  0 23.33',
  ]);
  // 500.40 and 500.10 are 500, in whole units the same.
  const whole = lot({ proceeds: '500.10', cost: '100.40', gain: '399.70' });
  expect(shown([whole], [row('1', '500.40', '100.20')], 'whole')).toEqual(['500 100  0 400']);
});

it('a broker’s spelling of a ticker is the ledger’s where letters differ in case alone, and only one asset is meant', () => {
  const lower = { ...row('1', '100', null), asset: 'btc' };
  expect(made([lot({})], [lower]).findings).toMatchObject([{ finding: 'agrees', asset: 'BTC' }]);
  const both = [lot({}), lot({ entry: 't', asset: 'Btc' })];
  expect(made(both, [lower]).findings.map(({ finding }) => finding)).toEqual(['missing', 'unreported', 'unreported']);
});
