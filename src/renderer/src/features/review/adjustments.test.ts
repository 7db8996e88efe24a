import { describe, expect, it } from 'vitest';
import { workItem } from '../../worker/worklist/worklist-item.js';
import type { WorkItem } from '../../worker/worklist/worklist-protocol.js';
import { adjustmentOf, isMissing, latestDay, type TypedAdjustment } from './adjustments.js';

const ITEM: WorkItem = workItem({
  id: 'x',
  cause: 'balance-difference',
  code: 'missing-history',
  messages: [],
  account: 'ex',
  asset: 'BTC',
  amount: '0.5',
  holding: 'free',
  effect: { what: 'value', amount: null, year: null },
});
const TYPED: TypedAdjustment = {
  kind: 'opening',
  amount: '0.5',
  day: '2020-01-02',
  cost: '3000',
  category: 'interest',
  value: '',
  wallet: '',
};
const of = (typed: Partial<TypedAdjustment>, item: Partial<WorkItem> = {}, zone = 'UTC') =>
  adjustmentOf({ ...TYPED, ...typed }, { ...ITEM, ...item }, zone);
const bodies = (...args: Parameters<typeof of>) =>
  of(...args)?.map((one) => (one.kind === 'add' ? { account: one.account, time: one.time, ...one.body } : one));
const head = { account: 'ex', time: '2020-01-02T12:00:00Z' };
const btc = { asset: 'BTC', amount: '0.5' };

describe('units that are missing in the records', () => {
  it.each<[Partial<TypedAdjustment>, object]>([
    [{}, { kind: 'opening', in: btc, basis: { cost: '3000', acquired: head.time } }],
    [{ kind: 'deposit' }, { kind: 'deposit', in: btc }],
    [
      { kind: 'income', value: '40' },
      { kind: 'income', category: 'interest', in: { ...btc, value: '40' } },
    ],
    [{ kind: 'income' }, { kind: 'income', category: 'interest', in: btc }],
  ])('as %j', (typed, body) => expect(bodies(typed)).toEqual([{ ...head, ...body }]));
  it('that are staked are staked at once', () => {
    expect(bodies({}, { holding: 'staked' })).toMatchObject([{ kind: 'opening' }, { ...head, kind: 'stake', ...btc }]);
  });
  it('of a disposal were there before it, even on its own day', () => {
    const time = '2020-01-02T09:00:00Z';
    expect(bodies({ kind: 'deposit' }, { cause: 'unknown-basis', time })).toMatchObject([
      { time: '2020-01-02T08:59:59.000Z' },
    ]);
  });
  it('of a disposal at the first moment of a day were there the day before at the latest', () => {
    const item = { cause: 'unknown-basis', time: '2025-01-01T00:00:00Z' } as const;
    expect(of({ kind: 'income', value: '100', day: '2025-01-01' }, item)).toBeNull();
    expect(latestDay({ ...ITEM, ...item }, 'UTC')).toBe('2024-12-31');
    // There the disposal is in the evening of the day before.
    expect(latestDay({ ...ITEM, ...item }, 'America/New_York')).toBe('2024-12-31');
    expect(bodies({ kind: 'income', day: '2024-12-31' }, item)).toMatchObject([{ time: '2024-12-31T12:00:00Z' }]);
    expect(of({ kind: 'deposit', day: '2025-03-01' }, item)).toBeNull();
    expect(latestDay(ITEM, 'UTC')).toBeNull();
  });
  it('count on the day in the zone of the taxpayer', () => {
    expect(bodies({ kind: 'deposit' }, {}, 'Pacific/Kiritimati')).toMatchObject([{ time: '2020-01-02T00:00:00Z' }]);
  });
});

describe('units that the records have too many of', () => {
  const surplus = { amount: '-0.5' };
  it.each<[Partial<TypedAdjustment>, object]>([
    [
      { kind: 'transfer', wallet: ' Ledger ' },
      { kind: 'transfer', ...btc, to: 'Ledger' },
    ],
    [
      { kind: 'spend', value: '9' },
      { kind: 'spend', out: { ...btc, value: '9' } },
    ],
    [
      { kind: 'lost', value: '9' },
      { kind: 'lost', out: btc },
    ],
    [{ kind: 'fee' }, { kind: 'fee', out: btc }],
  ])('as %j', (typed, body) => expect(bodies(typed, surplus)).toEqual([{ ...head, ...body }]));
  it('that are staked are free first', () => {
    expect(bodies({ kind: 'lost' }, { ...surplus, holding: 'staked' })).toMatchObject([
      { kind: 'lost' },
      { kind: 'unstake', ...btc },
    ]);
  });
  it('are told from missing ones by the sign of the difference', () => {
    expect(isMissing({ ...ITEM, ...surplus })).toBe(false);
    expect(isMissing(ITEM)).toBe(true);
    expect(isMissing({ ...ITEM, cause: 'unknown-basis' })).toBe(true);
  });
});

it.each<Partial<TypedAdjustment>>([
  { amount: '' },
  { amount: '0' },
  { amount: '-1' },
  { day: null },
  { cost: '' },
  { cost: 'x' },
  { kind: 'transfer', wallet: ' ' },
  { kind: 'income', value: '1,5' },
])('is nothing yet with %j', (typed) => expect(of(typed)).toBeNull());
