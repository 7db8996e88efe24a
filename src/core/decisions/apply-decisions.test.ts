import { describe, expect, it } from 'vitest';
import type { Decision } from '../contract/groups/decisions.js';
import type { MappedEntry } from '../domain/mapped-entry.js';
import type { UnmappedRecord } from './decided-ledger.js';
import {
  apply,
  AT,
  bodies,
  btc,
  deposit,
  head,
  pending,
  purchase,
  sale,
  TIME,
  withdrawal,
  wrap,
} from './decisions.fixture.js';

type Reclassify = Extract<Decision, { kind: 'reclassify' }>;

describe('reclassify', () => {
  it.each<[Reclassify['as'], Partial<Reclassify>, object]>([
    ['income', { category: 'staking' }, { kind: 'income', category: 'staking', in: btc('1') }],
    ['gift-in', { basis: { cost: '5', acquired: TIME } }, { kind: 'gift-in', basis: { cost: '5', acquired: TIME } }],
    ['split', {}, { kind: 'split', in: btc('1') }],
    ['unstake', {}, { kind: 'unstake', asset: 'BTC', amount: '1' }],
    ['transfer', { wallet: 'vault' }, { kind: 'transfer', account: 'vault', to: 'b', asset: 'BTC', amount: '1' }],
  ])('a deposit as %s', (as, more, wanted) => {
    const { entries, conflicts } = apply([deposit()], [{ kind: 'reclassify', target: 'd', as, ...more }]);
    expect(conflicts).toEqual(new Map());
    expect(entries).toMatchObject([{ entry: { id: 'd', ...wanted }, decided: ['reclassify'], sources: ['d'] }]);
  });
  it('a withdrawal as spending keeps its fees, as a gift they become entries of their own', () => {
    const spent = apply([withdrawal()], [{ kind: 'reclassify', target: 'w', as: 'spend' }]);
    expect(bodies(spent.entries)).toEqual([
      { ...head('w'), kind: 'spend', out: btc('1'), fees: [{ asset: 'CRO', amount: '2' }] },
    ]);
    const given = apply([withdrawal()], [{ kind: 'reclassify', target: 'w', as: 'gift-out' }]);
    expect(bodies(given.entries)).toEqual([
      { ...head('w'), kind: 'gift-out', out: btc('1') },
      { ...head('w/fee-0'), kind: 'fee', out: { asset: 'CRO', amount: '2' } },
    ]);
  });
  it('answers the doubt about what it was, no other', () => {
    const doubtful = wrap({ ...head('d'), kind: 'deposit', in: btc('1') }, [
      'vault',
      'unconfirmed',
      'matched-by-amount',
    ]);
    const { entries } = apply([doubtful], [{ kind: 'reclassify', target: 'd', as: 'deposit' }]);
    expect(entries[0]?.notes.map(({ code }) => code)).toEqual(['matched-by-amount']);
  });
  it.each<[string, MappedEntry, Partial<Reclassify> & Pick<Reclassify, 'as'>]>([
    ['income of no category', deposit('x'), { as: 'income' }],
    ['a gift without its cost', deposit('x'), { as: 'gift-in' }],
    ['an arrival as a departure', deposit('x'), { as: 'spend' }],
    ['a departure as an arrival', withdrawal('x'), { as: 'income', category: 'other' }],
    ['a trade', sale('x'), { as: 'spend' }],
    ['a transfer to nowhere', withdrawal('x'), { as: 'transfer' }],
    ['a transfer to itself', withdrawal('x'), { as: 'transfer', wallet: 'a' }],
    ['something that is gone', deposit('y'), { as: 'split' }],
    [
      'money from abroad as income without its value',
      wrap({ ...head('x'), kind: 'deposit', in: { asset: 'EUR', amount: '5' } }),
      { as: 'income', category: 'other' },
    ],
  ])('refuses %s, and leaves it as it was', (_, mapped, more) => {
    const { entries, conflicts } = apply([mapped], [{ kind: 'reclassify', target: 'x', ...more }]);
    expect(conflicts.get(1)).toMatch(/\.$/);
    expect(bodies(entries)).toEqual([mapped.entry]);
    expect(entries[0]?.decided).toEqual([]);
  });
  it('takes money from abroad as income when its value comes along, in either order', () => {
    const euros = wrap({ ...head('x'), kind: 'deposit', in: { asset: 'EUR', amount: '5' } });
    const decisions: [Decision, Decision] = [
      { kind: 'value', target: 'x', leg: 'in', value: '6' },
      { kind: 'reclassify', target: 'x', as: 'income', category: 'other' },
    ];
    const [first, second] = decisions;
    for (const order of [decisions, [second, first]]) {
      expect(bodies(apply([euros], order).entries)).toMatchObject([
        { kind: 'income', in: { asset: 'EUR', amount: '5', value: '6' } },
      ]);
    }
  });
});

describe('value, cost, lots and notes', () => {
  it('sets the value of a side and of a fee, and answers the doubt', () => {
    const swap = wrap(
      {
        ...head('x'),
        kind: 'trade',
        out: btc('1'),
        in: { asset: 'ETH', amount: '9' },
        fees: [btc('0.1'), { asset: 'CRO', amount: '2' }],
      },
      ['missing-value'],
    );
    const { entries, conflicts } = apply(
      [swap],
      [
        { kind: 'value', target: 'x', leg: 'in', value: '7' },
        { kind: 'value', target: 'x', leg: 'fees/1', value: '3' },
      ],
    );
    expect(conflicts.size).toBe(0);
    expect(entries).toMatchObject([
      {
        entry: { in: { value: '7' }, fees: [btc('0.1'), { asset: 'CRO', value: '3' }] },
        notes: [],
        decided: ['value'],
      },
    ]);
  });
  it.each([
    ['money in the ledger currency', 's', 'in', /is worth its amount/],
    ['a side that is not there', 'd', 'out', /no such side/],
    ['a fee that is not there', 's', 'fees/0', /no such side/],
  ])('refuses a value of %s', (_, target, leg, why) => {
    const { entries, conflicts } = apply([sale(), deposit()], [{ kind: 'value', target, leg, value: '1' }]);
    expect(conflicts.get(1)).toMatch(why);
    expect(bodies(entries)).toEqual(bodies([sale(), deposit()]));
  });
  it('a deposit with its cost is an opening balance', () => {
    const basis = { cost: '100', acquired: '2020-01-01T00:00:00Z' };
    expect(bodies(apply([deposit()], [{ kind: 'basis', target: 'd', ...basis }]).entries)).toEqual([
      { ...head('d', 'b'), kind: 'opening', in: btc('1'), basis },
    ]);
    const late = apply([deposit()], [{ kind: 'basis', target: 'd', cost: '1', acquired: '2025-01-01T00:00:00Z' }]);
    expect(late.conflicts.get(1)).toMatch(/earlier date/);
  });
  it('the cost of a deposit whose withdrawal turned up waits', () => {
    const basis: Decision = { kind: 'basis', target: 'd', cost: '100', acquired: '2020-01-01T00:00:00Z' };
    const { entries, conflicts } = apply([withdrawal(), deposit()], [basis]);
    expect(bodies(entries)).toMatchObject([{ kind: 'transfer' }]);
    expect(conflicts.get(1)).toMatch(/part of a transfer/);
  });
  it('names lots, with the time of the decision', () => {
    const lots = [{ entry: 'p', amount: '0.5' }];
    expect(bodies(apply([purchase(), sale()], [{ kind: 'lots', target: 's', lots }]).entries)[1]).toMatchObject({
      lots,
      identifiedAt: AT,
    });
  });
  it('takes the time at which lots were named elsewhere, with what shows it', () => {
    const lots = [{ entry: 'p', amount: '0.5' }];
    const elsewhere = { identifiedAt: '2023-05-06T07:08:00Z', evidence: 'message to the exchange' };
    const named: Decision = { kind: 'lots', target: 's', lots, ...elsewhere };
    const [, entry] = bodies(apply([purchase(), sale()], [named]).entries);
    expect(entry).toMatchObject({ lots, identifiedAt: elsewhere.identifiedAt, identifiedBy: elsewhere.evidence });
    const [, after] = bodies(apply([purchase(), sale()], [named, { kind: 'lots', target: 's', lots }]).entries);
    expect(after).toMatchObject({ lots, identifiedAt: AT });
    expect(after).not.toHaveProperty('identifiedBy');
  });
  it.each<[string, object, RegExp]>([
    ['without what shows it', { identifiedAt: '2023-05-06T07:08:00Z' }, /need both/],
    ['without a time', { evidence: 'a letter' }, /need both/],
    ['in the future', { identifiedAt: '2999-01-01T00:00:00Z', evidence: 'a letter' }, /future/],
  ])('refuses lots named elsewhere %s', (_, said, words) => {
    const lots = [{ entry: 'p', amount: '0.5' }];
    const { conflicts } = apply([purchase(), sale()], [{ kind: 'lots', target: 's', lots, ...said }]);
    expect(conflicts.get(1)).toMatch(words);
  });
  it.each([
    ['more than leaves', 's', [{ entry: 'p', amount: '1.5' }]],
    ['of another asset', 's', [{ entry: 's', amount: '1' }]],
    ['that is gone', 's', [{ entry: 'nowhere', amount: '1' }]],
    ['for an arrival', 'd', [{ entry: 'p', amount: '1' }]],
  ])('refuses lots %s', (_, target, lots) => {
    const { conflicts } = apply([purchase(), sale(), deposit()], [{ kind: 'lots', target, lots }]);
    expect(conflicts.has(1)).toBe(true);
  });
  it('notes on both ends of a transfer stand in one order, whichever came first', () => {
    const notes: [Decision, Decision] = [
      { kind: 'note', target: 'd', text: 'arrived' },
      { kind: 'note', target: 'w', text: 'sent' },
    ];
    for (const order of [notes, [notes[1], notes[0]]])
      expect(apply([withdrawal(), deposit()], order).entries).toMatchObject([{ remark: 'sent\narrived' }]);
  });
  it('a note stays with a deposit that became part of a transfer; an empty one takes it away', () => {
    const note: Decision = { kind: 'note', target: 'd', text: 'from my wallet' };
    expect(apply([withdrawal(), deposit()], [note]).entries).toMatchObject([
      { entry: { id: 'w' }, remark: 'from my wallet', decided: ['note'] },
    ]);
    expect(apply([deposit()], [note, { ...note, text: '' }]).entries).toMatchObject([{ remark: null, decided: [] }]);
  });
});

describe('pairs', () => {
  it('takes a transfer apart, and joins what was proposed', () => {
    const entries = [withdrawal(), deposit()];
    expect(apply(entries, []).entries).toMatchObject([{ entry: { kind: 'transfer' }, arrival: 'd' }]);
    expect(apply(entries, [{ kind: 'unpair', out: 'w', in: 'd' }]).entries).toMatchObject([
      { entry: { kind: 'withdrawal' }, decided: ['unpair'] },
      { entry: { kind: 'deposit' }, decided: ['unpair'] },
    ]);
    const unclear = [withdrawal(), deposit('d1'), deposit('d2')];
    expect(apply(unclear, []).proposals).toHaveLength(2);
    const joined = apply(unclear, [{ kind: 'pair', out: 'w', in: 'd2' }]);
    expect(joined.entries.map(({ entry }) => `${entry.id} ${entry.kind}`)).toEqual(['w transfer', 'd1 deposit']);
    expect(joined.proposals).toEqual([]);
  });
  it('the later word on a pair counts', () => {
    const pair = { out: 'w', in: 'd' } as const;
    const last = (decisions: readonly Decision[]) => apply([withdrawal(), deposit()], decisions).entries.length;
    expect(
      last([
        { kind: 'unpair', ...pair },
        { kind: 'pair', ...pair },
      ]),
    ).toBe(1);
    expect(
      last([
        { kind: 'pair', ...pair },
        { kind: 'unpair', ...pair },
      ]),
    ).toBe(2);
  });
  it('a deposit that is a copy of another leaves the transfer to that one', () => {
    const { conflicts, entries, ignored } = apply(
      [withdrawal(), deposit('d1'), deposit('d2')],
      [
        { kind: 'pair', out: 'w', in: 'd1' },
        { kind: 'duplicate', keep: 'd2', drop: 'd1' },
      ],
    );
    expect(entries).toMatchObject([{ entry: { id: 'w', kind: 'transfer' }, arrival: 'd2' }]);
    expect(ignored).toMatchObject([{ entry: { id: 'd1', kind: 'deposit' } }]);
    expect(conflicts.get(1)).toMatch(/copy of another/);
  });
  it('of two pairings with a common side the earlier is told', () => {
    const { conflicts, entries } = apply(
      [withdrawal(), deposit('d1'), deposit('d2')],
      [
        { kind: 'pair', out: 'w', in: 'd1' },
        { kind: 'pair', out: 'w', in: 'd2' },
      ],
    );
    expect([...conflicts.keys()]).toEqual([1]);
    expect(entries.find(({ entry }) => entry.kind === 'transfer')?.arrival).toBe('d2');
  });
});

describe('leaving out', () => {
  it('an ignored entry is kept apart and takes no part in matching', () => {
    const { entries, ignored } = apply([withdrawal(), deposit()], [{ kind: 'ignore', target: 'd' }]);
    expect(bodies(entries)).toMatchObject([{ kind: 'withdrawal' }]);
    expect(ignored).toMatchObject([{ entry: { id: 'd' }, decided: ['ignore'] }]);
  });
  it('an ignored transfer that the person joined is left out whole', () => {
    const decisions: Decision[] = [
      { kind: 'pair', out: 'w', in: 'd' },
      { kind: 'ignore', target: 'w' },
    ];
    const { entries, ignored } = apply([withdrawal(), deposit()], decisions);
    expect(entries).toEqual([]);
    expect(ignored).toMatchObject([{ entry: { kind: 'transfer' }, decided: ['ignore', 'pair'] }]);
  });
  it('of duplicates one is left, of three as well; a circle is told', () => {
    const three = [deposit('d1'), deposit('d2'), deposit('d3')];
    const chain = apply(three, [
      { kind: 'duplicate', keep: 'd2', drop: 'd3' },
      { kind: 'duplicate', keep: 'd1', drop: 'd2' },
      { kind: 'duplicate', keep: 'd3', drop: 'd1' },
    ]);
    expect(chain.entries.map(({ entry }) => entry.id)).toEqual(['d1']);
    expect([...chain.conflicts.keys()]).toEqual([3]);
    expect(chain.ignored.map(({ decided }) => decided)).toEqual([['duplicate'], ['duplicate']]);
  });
  it('a duplicate whose original is gone counts again', () => {
    const { entries, conflicts } = apply([deposit('d2')], [{ kind: 'duplicate', keep: 'd1', drop: 'd2' }]);
    expect(entries).toHaveLength(1);
    expect(conflicts.has(1)).toBe(true);
  });
});

describe('entries that the person makes', () => {
  const body = { kind: 'trade', out: { asset: 'USD', amount: '9' }, in: { asset: 'BTC', amount: '1' } } as const;
  const complete: Extract<Decision, { kind: 'complete' }> = { kind: 'complete', account: 'a', record: 'r', body };
  it('of a record that made none, with its id and time', () => {
    const { entries, review } = apply([], [complete, { kind: 'note', target: 'r', text: 'checked' }], [pending]);
    expect(entries).toMatchObject([
      { entry: { ...head('r'), ...body }, sources: ['r'], decided: ['complete', 'note'], remark: 'checked' },
    ]);
    expect(review).toEqual([]);
  });
  it.each<[string, Decision, readonly MappedEntry[], readonly UnmappedRecord[], RegExp]>([
    ['a record that is gone', complete, [], [], /not there any more/],
    ['a record that makes one now', complete, [deposit('r')], [], /entry of its own/],
    ['a record without a time', complete, [], [{ ...pending, time: null }], /Give one/],
    ['half a trade', { ...complete, body: { kind: 'trade', in: body.in } }, [], [pending], /out is missing/],
    ['no amount', { ...complete, body: { ...body, in: { asset: 'BTC', amount: '0' } } }, [], [pending], /more than 0/],
    ['a strange field', { ...complete, body: { ...body, category: 'staking' } }, [], [pending], /Leave it out/],
  ])('refuses %s', (_, decision, entries, review, why) => {
    const outcome = apply(entries, [decision], review);
    expect(outcome.conflicts.get(1)).toMatch(why);
    expect(outcome.review).toEqual(review);
    expect(bodies(outcome.entries)).toEqual(bodies(entries));
  });
  it('by hand, under an id of the decision', () => {
    const opening = {
      kind: 'opening',
      in: btc('3'),
      basis: { cost: '10', acquired: TIME },
    } as const;
    const { entries } = apply([], [{ kind: 'add', account: 'a', time: TIME, body: opening }]);
    expect(entries).toMatchObject([{ entry: { ...head('added/1'), ...opening }, sources: [], decided: ['add'] }]);
  });
  it('a record is settled without an entry', () => {
    expect(apply([], [{ kind: 'ignore', target: 'r' }], [pending]).review).toEqual([
      { ...pending, needsDecision: false },
    ]);
  });
});
