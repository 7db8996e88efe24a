import { expect, it } from 'vitest';
import type { Disposal } from './result.js';
import type { StandingOrder } from './standing-order.js';
import { standingOrderIssues } from './standing-order-issues.js';

const row = (entry: string, time: string, match: Disposal['match'] = 'hifo', account = 'k'): Disposal => ({
  entry,
  time,
  account,
  asset: 'BTC',
  amount: '1',
  proceeds: '1',
  cost: '1',
  gain: '0',
  acquired: null,
  acquiredEntry: null,
  term: 'short',
  match,
  kind: 'sale',
  incomplete: false,
});
const order = (recordedAt: string, more: Partial<StandingOrder> = {}): StandingOrder => ({
  from: '2025-01-01',
  method: 'hifo',
  account: null,
  recordedAt,
  text: 'Highest cost first.',
  ...more,
});
const told = (orders: readonly StandingOrder[], ...disposals: readonly Disposal[]) =>
  standingOrderIssues({ rules: 'us' }, orders, { disposals, timezone: 'America/New_York' }).map(({ entry }) => entry);

const sale = row('s', '2025-03-01T12:00:00Z');

it('wants an order for the method, recorded no later than the disposal', () => {
  expect(told([], sale, sale)).toEqual(['s']);
  expect(told([order('2025-03-01T12:00:01Z')], sale)).toEqual(['s']);
  expect(told([order('2025-03-01T12:00:00Z')], sale)).toEqual([]);
  expect(told([order('2025-01-01T00:00:00Z', { method: 'lifo' })], sale)).toEqual(['s']);
  expect(told([order('2025-01-01T00:00:00Z', { from: '2025-03-02' })], sale)).toEqual(['s']);
});

it('goes by account, and by the latest order recorded before the disposal', () => {
  expect(told([order('2025-01-01T00:00:00Z', { account: 'other' })], sale)).toEqual(['s']);
  expect(told([order('2025-01-01T00:00:00Z', { account: 'k' })], sale)).toEqual([]);
  const replaced = order('2025-02-01T00:00:00Z', { method: 'lofo', from: '2025-02-01' });
  expect(told([order('2025-01-01T00:00:00Z'), replaced], sale)).toEqual(['s']);
});

it('is about lifo, hifo and lofo of the us from 2025 on, in the taxpayer’s days', () => {
  expect(told([], row('a', '2025-01-01T04:59:59Z'), row('b', '2025-01-01T05:00:00Z'))).toEqual(['b']);
  expect(told([], row('f', '2025-03-01T00:00:00Z', 'fifo'), row('n', '2025-03-01T00:00:00Z', 'specific'))).toEqual([]);
  expect(told([], row('l', '2025-03-01T00:00:00Z', 'lifo'), row('m', '2025-03-01T00:00:00Z', 'lofo'))).toEqual([
    'l',
    'm',
  ]);
  expect(standingOrderIssues({ rules: 'generic' }, [], { disposals: [sale], timezone: 'UTC' })).toEqual([]);
});

it('holds from its first day on, in the taxpayer’s days, and tells each asset and account of an entry', () => {
  const first = order('2025-01-01T00:00:00Z', { from: '2025-03-01' });
  // Five in the morning UTC is midnight in New York.
  expect(told([first], row('a', '2025-03-01T04:59:59Z'), row('b', '2025-03-01T05:00:00Z'))).toEqual(['a']);
  const other: Disposal = { ...sale, asset: 'ETH' };
  expect(told([], sale, other, row('s', '2025-03-01T12:00:00Z', 'hifo', 'm'))).toEqual(['s', 's', 's']);
});
