import { describe, expect, it } from 'vitest';
import type { DecisionView, Proposal, ReviewItem } from '../../../../core/contract/groups/decisions.js';
import type { LedgerRow } from '../../../../core/contract/ledger-port.js';
import { SAMPLE_ACCOUNTS } from '../../../../../test/support/sample-rows.js';
import { localDesks } from '../../../../../test/support/local-ledger.js';
import type { WorklistInput } from './worklist-protocol.js';

const account = 'ex';
const USD = (amount: string) => ({ asset: 'USD', amount });
const ASK: WorklistInput = {
  options: { rules: 'us', timezone: 'UTC' },
  accounts: [],
  review: [],
  proposals: [],
  conflicts: [],
  left: [],
};
const row = (entry: LedgerRow['entry'], more: Partial<LedgerRow> = {}): LedgerRow => ({ entry, notes: [], ...more });

/** 2 BTC of unknown cost, worth 300 on arrival; 0.5 of them sold for 100 the year after. */
const ARRIVED = row({
  id: 'd1',
  time: '2023-02-01T00:00:00Z',
  account,
  kind: 'deposit',
  in: { asset: 'BTC', amount: '2', value: '300' },
});
const SOLD = row({
  id: 's1',
  time: '2024-03-01T00:00:00Z',
  account,
  kind: 'trade',
  out: { asset: 'BTC', amount: '0.5' },
  in: USD('100'),
});
const LEFT = row({
  id: 'w1',
  time: '2024-04-01T00:00:00Z',
  account,
  kind: 'withdrawal',
  out: { asset: 'BTC', amount: '0.1', value: '25' },
});

const work = async (rows: readonly LedgerRow[], input: Partial<WorklistInput> = {}) =>
  localDesks(rows).ask('worklist', { ...ASK, ...input });

describe('unknown cost', () => {
  it('counts with the gain that it leaves in doubt: at a cost of 0, and at the value on arrival', async () => {
    const { groups } = await work([ARRIVED, SOLD]);
    // A quarter of 300 is the cost of what was sold: the gain is 100 or 25.
    expect(groups).toMatchObject([
      {
        cause: 'unknown-basis',
        total: '75',
        items: [
          {
            code: 'unknown-basis',
            entryIds: ['d1'],
            asset: 'BTC',
            effect: { what: 'gain', amount: '75', range: { low: '25', high: '100' }, year: '2024' },
          },
        ],
      },
    ]);
  });
  it('of what is still held concerns no year yet', async () => {
    const { groups } = await work([ARRIVED]);
    expect(groups[0]?.items[0]?.effect).toEqual({ what: 'value', amount: '300', year: null });
  });
  it('of a fee without lots is told of the fee, and of a side where that has the asset too', async () => {
    const bought = { time: SOLD.entry.time, account, kind: 'trade', out: USD('50') } as const;
    const fees = [{ asset: 'CRO', amount: '2', value: '1' }];
    const ether = row({ ...bought, id: 'b1', in: { asset: 'ETH', amount: '1' }, fees });
    const { groups } = await work([SOLD, ether]);
    const items = groups.find(({ cause }) => cause === 'unknown-basis')?.items;
    expect(items?.map(({ kind, ofFee, amount, asset }) => [kind, ofFee, amount, asset])).toEqual([
      ['sale', false, '0.5', 'BTC'],
      ['buy', true, '2', 'CRO'],
    ]);
  });
  it('of more than was held is the whole of what was received', async () => {
    const { groups } = await work([SOLD]);
    expect(groups[0]?.items[0]).toMatchObject({
      code: 'missing-basis',
      effect: { what: 'gain', amount: '100', year: '2024' },
    });
  });
});

it('groups come in the order of causes, the greatest effect first, what is not known last', async () => {
  const left = { time: LEFT.entry.time, account, kind: 'withdrawal' } as const;
  const smaller = row({ ...left, id: 'w2', out: { asset: 'BTC', amount: '0.01', value: '2.5' } });
  const untold = row({ ...left, id: 'w3', out: { asset: 'BTC', amount: '0.01' } });
  const list = await work([untold, smaller, LEFT, ARRIVED]);
  expect(list.groups.map(({ cause, total }) => [cause, total])).toEqual([
    ['unknown-basis', '300'],
    ['unmatched', '27.5'],
  ]);
  expect(list.groups[1]?.items.map(({ entryIds }) => entryIds[0])).toEqual(['w1', 'w2', 'w3']);
  expect(list.total).toBe(4);
});

it('a proposal is asked about once: its entries are in no other group', async () => {
  const proposal: Proposal = { kind: 'pairing', a: 'w1', b: 'd1', reason: 'Same amount, two minutes apart.' };
  const { groups } = await work([ARRIVED, LEFT], { proposals: [proposal] });
  expect(groups.map(({ cause }) => cause)).toEqual(['pairings']);
  expect(groups[0]?.items[0]).toMatchObject({ entryIds: ['w1', 'd1'], messages: [proposal.reason], proposal });
});

it('a doubt of the mapping is settled by a decision, a note, or leaving the entry out', async () => {
  const noted = (more: Partial<LedgerRow>) => work([row(SOLD.entry, { notes: ['unknown-subtype'], ...more }), ARRIVED]);
  const causes = async (more: Partial<LedgerRow>) => (await noted(more)).groups.map(({ cause }) => cause);
  expect(await causes({})).toEqual(['unknown-basis', 'incomplete']);
  expect(await causes({ decided: ['value'] })).toEqual(['unknown-basis']);
  expect(await causes({ decided: ['note'], remark: 'It is right.' })).toEqual(['unknown-basis']);
  expect(await causes({ ignored: true })).toEqual(['unknown-basis']);
});

it('says what was doubted, each doubt once, in whatever part of the reading it arose', async () => {
  const notes = ['missing-value', 'dust-shared', 'matched-by-amount', 'of-another-version'];
  const { groups } = await work([row(SOLD.entry, { notes }), ARRIVED]);
  expect(groups.find(({ cause }) => cause === 'incomplete')?.items[0]?.messages).toEqual([
    'There is no price for this.',
    'What a conversion of several remainders brought is shared over them by their values.',
    'Joined to one transfer by asset, amount and time. No common transaction hash confirms it.',
  ]);
});

it('records that made no entry are asked about where they need a decision', async () => {
  const item: ReviewItem = {
    record: 'r1',
    accountId: 'ex',
    code: 'no-amount',
    message: 'It has no amount.',
    time: null,
    needsDecision: true,
    json: '{}',
  };
  const { groups } = await work([], { review: [item, { ...item, record: 'r2', needsDecision: false }] });
  expect(groups).toMatchObject([{ cause: 'needs-decision', items: [{ record: 'r1', account: 'ex' }] }]);
});

it('a balance that the entries do not leave is told with what it is worth', async () => {
  const [exchange] = SAMPLE_ACCOUNTS;
  if (exchange === undefined) throw new Error('There are no sample accounts.');
  // 3 BTC are reported at 300; the entries leave 2.
  const balance = { asset: 'BTC', name: null, kind: 'spot', amount: '3', value: '300' } as const;
  const accounts = [{ ...exchange, id: account, balances: [balance] }];
  const { groups } = await work([ARRIVED], { accounts });
  expect(groups.find(({ cause }) => cause === 'balance-difference')).toMatchObject({
    total: '100',
    items: [{ account, asset: 'BTC', amount: '1', reported: '3', effect: { what: 'value', amount: '100' } }],
  });
});

it('units that are staked where the entries have them free are left alone: no figure depends on it', async () => {
  const [exchange] = SAMPLE_ACCOUNTS;
  if (exchange === undefined) throw new Error('There are no sample accounts.');
  const balances = [
    { asset: 'BTC', name: null, kind: 'spot', amount: '0.5', value: '50' } as const,
    { asset: 'BTC', name: null, kind: 'staked', amount: '1.5', value: '150' } as const,
  ];
  const { groups } = await work([ARRIVED], { accounts: [{ ...exchange, id: account, balances }] });
  expect(groups.find(({ cause }) => cause === 'balance-difference')).toBeUndefined();
});

it('a decision that lost what it is about can be taken back', async () => {
  const view = { id: 7, step: 'step-7', at: '2026-01-01T00:00:00Z', undoneAt: null } as const;
  const decision = { kind: 'ignore', target: 'gone' } as const;
  const conflict = 'The entry is not there any more.';
  const list = await work([], {
    conflicts: [
      { ...view, decision, conflict },
      { ...view, decision, conflict: null },
      { ...view, decision, conflict, undoneAt: view.at },
    ],
  });
  expect(list.groups).toMatchObject([{ cause: 'conflicts', items: [{ step: 'step-7', entryIds: ['gone'] }] }]);
});

const view = (decision: DecisionView['decision']): DecisionView => {
  return { id: 7, step: 'step-7', at: '2026-01-01T00:00:00Z', undoneAt: null, decision, conflict: null };
};

it('a balance left open is asked about again when the difference changes, with the reason given before', async () => {
  const [exchange] = SAMPLE_ACCOUNTS;
  if (exchange === undefined) throw new Error('There are no sample accounts.');
  const holding = (amount: string) => ({
    accounts: [
      {
        ...exchange,
        id: account,
        balances: [{ asset: 'BTC', name: null, kind: 'spot', amount, value: null } as const],
      },
    ],
  });
  const first = (await work([ARRIVED], holding('3'))).groups.find(({ cause }) => cause === 'balance-difference')
    ?.items[0];
  if (first?.leaving == null) throw new Error('The difference can be left open.');
  expect(first.leaving).toEqual({ kind: 'leave-balance', account, asset: 'BTC', holding: 'free', difference: '1' });
  const left = [view({ ...first.leaving, reason: 'Older history is gone.' })];
  const causes = async (amount: string, also: Partial<WorklistInput> = { left }) =>
    (await work([ARRIVED], { ...holding(amount), ...also })).groups.map(({ cause }) => cause);
  expect(await causes('3')).toEqual(['unknown-basis']);
  expect(await causes('3', { left: left.map((one) => ({ ...one, undoneAt: one.at })) })).toContain(
    'balance-difference',
  );
  const again = (await work([ARRIVED], { ...holding('4'), left })).groups;
  expect(again.find(({ cause }) => cause === 'balance-difference')?.items).toMatchObject([
    { amount: '2', leftBefore: 'Older history is gone.' },
  ]);
});

it('an issue left open goes, its group with it, and the doubt of the mapping on the same entry stays', async () => {
  const rows = [row(ARRIVED.entry, { notes: ['unknown-subtype'], decided: ['leave'] })];
  const item = (await work(rows)).groups.find(({ cause }) => cause === 'unknown-basis')?.items[0];
  if (item?.leaving == null) throw new Error('An unknown cost can be left open.');
  const { groups, total, leftOpen } = await work(rows, { left: [view({ ...item.leaving, reason: 'Never known.' })] });
  expect(groups.map(({ cause }) => cause)).toEqual(['incomplete']);
  expect([total, leftOpen]).toEqual([1, 1]);
});

it('a record with several doubts is asked about once', async () => {
  const doubt = { record: 'r1', accountId: 'ex', time: null, needsDecision: true, json: '{}' };
  const { groups, total } = await work([], {
    review: [
      { ...doubt, code: 'no-amount', message: 'It has no amount.' },
      { ...doubt, code: 'no-time', message: 'It has no time.' },
    ],
  });
  expect(total).toBe(1);
  expect(groups[0]?.items[0]?.messages).toEqual(['It has no amount.', 'It has no time.']);
});

it('a value that lacks the rate of its day is told apart from one that never came', async () => {
  const early = { time: '2015-03-01T00:00:00Z', account, kind: 'income', category: 'other' } as const;
  const valued = row({ ...early, id: 'i1', in: { asset: 'BTC', amount: '1', value: '5' } });
  const bare = row({ ...early, id: 'i2', in: { asset: 'BTC', amount: '1' } });
  const { groups } = await work([valued, bare], { options: { rules: 'de', timezone: 'UTC' } });
  const items = groups.find(({ cause }) => cause === 'missing-price')?.items ?? [];
  expect(new Set(items.map(({ code, entryIds: [id] }) => `${id ?? ''} ${code}`))).toEqual(
    new Set(['i1 missing-rate', 'i2 missing-price']),
  );
});

it('nothing is left when nothing is in doubt', async () => {
  expect(await work([])).toEqual({ currency: 'USD', groups: [], total: 0, leftOpen: 0 });
});
