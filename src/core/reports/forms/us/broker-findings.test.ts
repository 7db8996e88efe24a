import { expect, it } from 'vitest';
import type { Disposal } from '../../../domain/result.js';
import type { BrokerRow } from '../../../domain/us-return.js';
import { brokerFindings } from './broker-findings.js';
import { form8949 } from './form-8949.js';
import { matchBrokerRows } from './match-broker-rows.js';

const localDate = (instant: string): string => instant.slice(0, 10);
const lot = (entry: string, amount: string, term: 'short' | 'long', proceeds: string, cost: string): Disposal => ({
  entry,
  time: '2025-06-02T12:00:00Z',
  account: 'acc',
  asset: 'BTC',
  amount,
  proceeds,
  cost,
  gain: '0',
  acquired: '2024-01-02T00:00:00Z',
  acquiredEntry: 'b',
  term,
  match: 'fifo',
  kind: 'sale',
  incomplete: false,
});
const row = (id: string, amount: string, proceeds: string, cost: string | null): BrokerRow => ({
  id,
  broker: 'X',
  asset: 'BTC',
  amount,
  sold: '2025-06-02',
  acquired: null,
  proceeds,
  cost,
  costReported: cost !== null,
  term: null,
});

it('tells what is missing, differs, agrees and is on no form, with boxes and codes', () => {
  const disposals = [
    lot('two-lots', '1', 'short', '100', '50'),
    lot('two-lots', '2', 'long', '200', '90'),
    lot('wrong-cost', '5', 'short', '500', '400'),
    lot('no-form', '7', 'long', '70', '60'),
  ];
  const brokerRows = [row('a', '3', '300', null), row('b', '5', '500', '300'), row('c', '11', '1', null)];
  const brokers = matchBrokerRows(disposals, brokerRows, localDate, () => undefined);
  const parts = form8949({ disposals, taxYear: 2025, rounding: 'cents', localDate, brokers });
  const found = brokerFindings({ brokers, parts });
  const told = found.map(({ finding, broker, ledger, boxes, codes }) => [
    finding,
    broker?.id,
    ledger && `${ledger.entries.join()} ${ledger.proceeds} ${ledger.cost}`,
    boxes.join(),
    codes,
  ]);
  expect(told).toEqual([
    ['missing', 'c', null, '', ''],
    ['differs', 'b', 'wrong-cost 500 400', 'G', 'B'],
    ['agrees', 'a', 'two-lots 300 140', 'H,K', ''],
    ['unreported', undefined, 'no-form 70 60', 'L', ''],
  ]);
});

it('a figure in cents agrees with the exact one of the ledger', () => {
  const disposals = [lot('s', '1', 'short', '100.0049', '50.004')];
  const brokerRows = [row('a', '1', '100.00', '50.00')];
  const brokers = matchBrokerRows(disposals, brokerRows, localDate, () => undefined);
  const parts = form8949({ disposals, taxYear: 2025, rounding: 'cents', localDate, brokers });
  const [found] = brokerFindings({ brokers, parts });
  expect([found?.finding, found?.codes]).toEqual(['agrees', '']);
});

it('a term that is another differs, with its code', () => {
  const disposals = [lot('s', '1', 'short', '100', '50')];
  const brokerRows = [{ ...row('a', '1', '100', '50'), term: 'long' } as const];
  const brokers = matchBrokerRows(disposals, brokerRows, localDate, () => undefined);
  const parts = form8949({ disposals, taxYear: 2025, rounding: 'cents', localDate, brokers });
  const [found] = brokerFindings({ brokers, parts });
  expect([found?.finding, found?.codes]).toEqual(['differs', 'T']);
});
