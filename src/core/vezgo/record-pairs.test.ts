import { describe, expect, it } from 'vitest';
import { fee, part, record, type RecordChange } from '../../../test/support/vezgo-record.js';
import { mapAccount, type AccountMapping, type RawRecord } from './map-account.js';

const HOUR = 3_600_000;
const AT = 1_700_000_000_000;
const HASH = 'ABCDEF0123';
const map = (...records: readonly RawRecord[]): AccountMapping => mapAccount('acc', records);
const sourcesOf = (mapping: AccountMapping) => mapping.entries.map(({ sources }) => sources.join('+'));
const notesOf = (mapping: AccountMapping) => mapping.entries.flatMap(({ notes }) => notes.map(({ code }) => code));
const reviewOf = (mapping: AccountMapping) => mapping.review.map(({ record: id, code }) => `${id} ${code}`);

type Kind = 'deposit' | 'withdrawal';
const moved = (kind: Kind, amount: string) => [part(kind === 'deposit' ? 'received' : 'sent', 'BTC', amount)];
const journal = (id: string, hash: string | null, change: RecordChange = {}, kind: Kind = 'deposit', amount = '1') =>
  record(id, {
    transaction_type: kind,
    transaction_subtype: `onchain_${kind}`,
    transaction_hash: hash,
    initiated_at: AT,
    parts: moved(kind, amount),
    misc: { origin_type: `ONCHAIN_${kind.toUpperCase()}` },
    ...change,
  });
const history = (
  id: string,
  hash: string | null,
  status: unknown,
  kind: Kind = 'deposit',
  amount = '1',
  change: RecordChange = {},
) =>
  record(id, {
    transaction_type: kind,
    transaction_hash: hash,
    initiated_at: AT + 95_000,
    parts: moved(kind, amount),
    misc: { origin_type: kind, origin_id: hash, status },
    ...change,
  });

describe('journal and history copies', () => {
  it.each([
    [HASH, HASH],
    [HASH, `0x${HASH.toLowerCase()}`],
    [`0x${HASH}`, `${HASH.toLowerCase()}/2`],
    [`${HASH}/2`, `${HASH}:2`],
  ])('are one movement: %s and %s', (a, b) => {
    const mapping = map(journal('j', a), history('h', b, '1'));
    expect(sourcesOf(mapping)).toEqual(['j+h']);
    expect(mapping.entries[0]?.entry.time).toBe('2023-11-14T22:13:20.000Z');
    expect(mapping.review).toEqual([]);
  });
  it('take the hash of a history copy from its origin id where the field is missing', () => {
    expect(
      sourcesOf(map(journal('j', HASH), history('h', HASH, '1', 'deposit', '1', { transaction_hash: null }))),
    ).toEqual(['j+h']);
  });
  it('stay two where they differ in direction, asset or hash', () => {
    expect(sourcesOf(map(journal('j', HASH), history('h', HASH, '5', 'withdrawal')))).toEqual(['j', 'h']);
    expect(sourcesOf(map(journal('j', HASH), history('h', 'ffff', '1')))).toEqual(['j', 'h']);
    const ether = { parts: [part('received', 'ETH', '1')] };
    expect(sourcesOf(map(journal('j', HASH), history('h', HASH, '1', 'deposit', '1', ether)))).toEqual(['j', 'h']);
  });
  it('pair one to one: two outputs of one chain transaction stay two', () => {
    const mapping = map(
      journal('j1', HASH),
      journal('j2', HASH, { initiated_at: AT + 1 }),
      history('h1', `${HASH}/0`, '1'),
      history('h2', `${HASH}/3`, 'ARRIVED'),
    );
    expect(sourcesOf(mapping)).toEqual(['j1+h1', 'j2+h2']);
    expect(sourcesOf(map(journal('j1', HASH), history('h1', HASH, '1'), history('h2', HASH, '1')))).toEqual([
      'j1+h1',
      'h2',
    ]);
  });
  it('pair equal outputs first', () => {
    const mapping = map(
      journal('j0', `${HASH}/0`),
      journal('j1', `${HASH}/1`),
      history('h1', `${HASH}/1`, '1'),
      history('h0', `${HASH}/0`, '1', 'deposit', '1', { initiated_at: AT + 99_000 }),
    );
    expect(sourcesOf(mapping)).toEqual(['j0+h0', 'j1+h1']);
  });
  it('count different outputs apart although their other copies are missing', () => {
    expect(sourcesOf(map(journal('j0', `${HASH}/0`), history('h1', `${HASH}/1`, '1')))).toEqual(['j0', 'h1']);
  });
  it('that disagree in the amount count once, by the journal', () => {
    const mapping = map(journal('j', HASH), history('h', HASH, '1', 'deposit', '0.9995'));
    expect(sourcesOf(mapping)).toEqual(['j']);
    expect(reviewOf(mapping)).toEqual(['h copies-disagree']);
  });
  it('without any hash are not counted twice within 48 hours', () => {
    const off = { transaction_subtype: 'offchain_deposit' };
    expect(reviewOf(map(journal('j', null, off), history('h', null, '1')))).toEqual(['h copies-disagree']);
    const later = { initiated_at: AT + 49 * HOUR };
    expect(sourcesOf(map(journal('j', null, off), history('h', null, '1', 'deposit', '1', later)))).toEqual(['j', 'h']);
  });
  it('are not counted twice where the journal lacks the hash, one line for one copy', () => {
    const other = (id: string, hash: string, at: number) =>
      history(id, hash, '1', 'deposit', '1.0', { initiated_at: AT + at });
    expect(reviewOf(map(journal('j', null), history('h', HASH, '1')))).toEqual(['h copies-disagree']);
    const two = map(journal('j', null), other('h1', HASH, HOUR), other('h2', 'ffff', 2 * HOUR));
    expect(sourcesOf(two)).toEqual(['j', 'h2']);
    expect(reviewOf(two)).toEqual(['h1 copies-disagree']);
    expect(sourcesOf(map(journal('j', null), other('h', HASH, 49 * HOUR)))).toEqual(['j', 'h']);
  });
  it('are not counted twice where the journal has two outputs as one record', () => {
    const both = { parts: [...moved('deposit', '1'), ...moved('deposit', '2')] };
    const mapping = map(
      journal('j', HASH, both),
      history('h1', HASH, '1'),
      history('h2', `0x${HASH}`, '1', 'deposit', '2'),
    );
    expect(sourcesOf(mapping)).toEqual(['j']);
    expect(reviewOf(mapping)).toEqual(['h1 copies-disagree', 'h2 copies-disagree']);
  });
  it('say so when the history is not completed', () => {
    const mapping = map(journal('j', HASH), history('h', HASH, 'PENDING'));
    expect(sourcesOf(mapping)).toEqual(['j+h']);
    expect(notesOf(mapping)).toEqual(['copy-not-completed']);
  });
  it('give a completed copy its line before a failed one', () => {
    const mapping = map(
      journal('j', HASH),
      history('h1', HASH, '2'),
      history('h2', HASH, '1', 'deposit', '1', { initiated_at: AT + 96_000 }),
    );
    expect(sourcesOf(mapping)).toEqual(['j+h2']);
    expect(reviewOf(mapping)).toEqual(['h1 failed']);
  });
  it('are one movement when first told pending and whole, then completed and less the fee', () => {
    const pending = history('h1', HASH, '1', 'withdrawal');
    const mapping = map(
      journal('j', HASH, {}, 'withdrawal'),
      pending,
      history('h2', HASH, '5', 'withdrawal', '0.9995'),
    );
    expect(sourcesOf(mapping)).toEqual(['j+h1']);
    expect(reviewOf(mapping)).toEqual(['h2 copies-disagree']);
  });
  it('lend the journal line the value and the fee that it lacks', () => {
    const unpriced = { parts: [part('sent', 'BTC', '1', { fiat_value: null })] };
    const copy = history('h', HASH, '5', 'withdrawal', '1', { fees: [fee('BTC', '0.01')] });
    const lent = map(journal('j', HASH, unpriced, 'withdrawal'), copy);
    expect(lent.entries[0]?.entry).toMatchObject({
      out: { asset: 'BTC', amount: '1', value: '100' },
      fees: [{ asset: 'BTC', amount: '0.01', value: '1' }],
    });
    expect(notesOf(lent)).toEqual(['fee-of-copy']);
    const own = map(journal('j', HASH, { fees: [fee('BTC', '0.02')] }, 'withdrawal'), copy);
    expect(own.entries[0]?.entry).toMatchObject({ fees: [{ asset: 'BTC', amount: '0.02', value: '1' }] });
    expect(notesOf(own)).toEqual([]);
  });
  it('are not a fee that names the same chain transaction', () => {
    const charge = record('f', {
      transaction_type: 'other',
      transaction_subtype: 'fees',
      transaction_hash: HASH,
      parts: moved('withdrawal', '1'),
      misc: { origin_type: 'WITHDRAW_FEE' },
    });
    expect(sourcesOf(map(charge, history('h', HASH, '5', 'withdrawal')))).toEqual(['h+f']);
  });
  it('go to review together', () => {
    const odd = { transaction_subtype: 'teleport', misc: { origin_type: 'TELEPORT' } };
    expect(reviewOf(map(journal('j', HASH, odd), history('h', HASH, '1')))).toEqual([
      'h unknown-subtype',
      'j unknown-subtype',
    ]);
  });
});

describe('a history copy alone', () => {
  it.each([
    ['deposit', 0, 'pending'],
    ['deposit', 1, null],
    ['deposit', '2', 'failed'],
    ['deposit', '3', 'pending'],
    ['deposit', '5', 'unknown-status'],
    ['withdrawal', 0, 'pending'],
    ['withdrawal', '1', 'pending'],
    ['withdrawal', 2, 'failed'],
    ['withdrawal', '3', 'pending'],
    ['withdrawal', '4', 'failed'],
    ['withdrawal', 5, null],
    ['withdrawal', '6', 'cancelled'],
    ['deposit', 'ARRIVED', null],
    ['deposit', 'Completed', null],
    ['deposit', 'NOT_ARRIVED', 'pending'],
    ['withdrawal', 'IN_PROGRESS', 'pending'],
    ['withdrawal', 'CANCELLED', 'cancelled'],
    ['withdrawal', 'Rejected', 'failed'],
    ['withdrawal', 'flying', 'unknown-status'],
    ['deposit', null, 'unknown-status'],
  ] as const)('%s with status %j: %s', (kind, status, code) => {
    const mapping = map(history('h', HASH, status, kind));
    expect(mapping.entries.map(({ entry }) => entry.kind)).toEqual(code === null ? [kind] : []);
    expect(reviewOf(mapping)).toEqual(code === null ? [] : [`h ${code}`]);
  });
  it('is no copy when Vezgo gives it a subtype: another provider’s way to write', () => {
    const plain = record('d', {
      transaction_type: 'deposit',
      transaction_subtype: 'onchain_deposit',
      parts: moved('deposit', '1'),
      misc: { origin_type: 'deposit' },
    });
    expect(sourcesOf(map(plain))).toEqual(['d']);
  });
});

describe('other records with a status', () => {
  it.each(['failed', 'pending', 'cancelled'])('do not count when %s', (status) => {
    expect(reviewOf(map(journal('j', HASH, { status })))).toEqual([`j ${status}`]);
  });
  it('count when the word is not known', () => {
    expect(sourcesOf(map(journal('j', HASH, { status: 'shiny' })))).toEqual(['j']);
  });
});

describe('cancellations', () => {
  const cancel = (id: string, origin: string, change: RecordChange = {}) =>
    record(id, {
      transaction_type: 'other',
      transaction_subtype: 'cancel',
      initiated_at: AT + HOUR,
      parts: [part('received', 'BTC', '1')],
      misc: { origin_type: 'FIAT_WITHDRAWAL_CANCEL', origin_id: origin },
      ...change,
    });
  it('take the movement with them that they name', () => {
    const mapping = map(
      journal('j', HASH, {}, 'withdrawal'),
      history('h', HASH, '5', 'withdrawal'),
      cancel('c', HASH.toLowerCase()),
    );
    expect(mapping.entries).toEqual([]);
    expect(reviewOf(mapping)).toEqual(['c cancelled', 'h cancelled', 'j cancelled']);
  });
  it('take one movement each, the earliest', () => {
    const same = { misc: { origin_type: 'ONCHAIN_WITHDRAWAL', origin_id: 'w' } };
    const mapping = map(
      journal('j1', null, same, 'withdrawal'),
      journal('j2', null, { ...same, initiated_at: AT + 1 }, 'withdrawal'),
      cancel('c', 'w'),
    );
    expect(sourcesOf(mapping)).toEqual(['j2']);
  });
  it('leave to others what they only name besides', () => {
    const named = { misc: { origin_type: 'ONCHAIN_WITHDRAWAL', origin_id: 'w', order_id: 'v' } };
    const one = { misc: { origin_type: 'ONCHAIN_WITHDRAWAL', origin_id: 'v' } };
    const both = { misc: { origin_type: 'ROLLBACK_WITHDRAW', origin_id: 'w', order_id: 'v' } };
    const mapping = map(
      journal('j1', null, named, 'withdrawal'),
      journal('j2', null, { ...one, initiated_at: AT + 1 }, 'withdrawal'),
      cancel('c1', '', both),
      cancel('c2', 'v'),
    );
    expect(reviewOf(mapping)).toEqual(['c1 cancelled', 'c2 cancelled', 'j1 cancelled', 'j2 cancelled']);
  });
  it('move nothing when they name nothing known', () => {
    const mapping = map(journal('j', HASH, {}, 'withdrawal'), cancel('c', 'elsewhere'));
    expect(sourcesOf(mapping)).toEqual(['j']);
    expect(reviewOf(mapping)).toEqual(['c cancelled']);
  });
});

describe('fee records', () => {
  const trade = (id: string, order: string, change: RecordChange = {}) =>
    record(id, {
      transaction_type: 'trade',
      initiated_at: AT,
      parts: [part('received', 'LINK', '10'), part('sent', 'USD', '150')],
      misc: { origin_type: 'TRADING', origin_id: `order:${order}` },
      ...change,
    });
  const charge = (id: string, reference: string, change: RecordChange = {}) =>
    record(id, {
      transaction_type: 'other',
      transaction_subtype: 'fees',
      initiated_at: AT,
      parts: [part('sent', 'CRO', '0.6', { fiat_value: '0.05' })],
      misc: { origin_type: 'TRADE_FEE', origin_id: reference },
      ...change,
    });
  const cro = { asset: 'CRO', amount: '0.6', value: '0.05' };
  const feesOf = (mapping: AccountMapping) =>
    mapping.entries.map(({ entry }) => ('fees' in entry ? entry.fees : undefined));

  it.each(['order:77', '77'])('join the trade whose order they name as %s', (reference) => {
    const mapping = map(trade('t', '77'), charge('f', reference));
    expect(sourcesOf(mapping)).toEqual(['t+f']);
    expect(feesOf(mapping)).toEqual([[cro]]);
  });
  it('join a withdrawal by its hash', () => {
    const mapping = map(
      journal('w', `0x${HASH}`, {}, 'withdrawal'),
      charge('f', HASH.toLowerCase(), { transaction_hash: HASH }),
    );
    expect(sourcesOf(mapping)).toEqual(['w+f']);
    expect(feesOf(mapping)).toEqual([[cro]]);
  });
  it('join the nearest of several trades of one order', () => {
    const mapping = map(
      trade('t1', '77'),
      trade('t2', '77', { initiated_at: AT + 10_000 }),
      charge('f', '77', { initiated_at: AT + 9000 }),
    );
    expect(sourcesOf(mapping)).toEqual(['t1', 't2+f']);
  });
  it('count once when the trade brought the same fee itself', () => {
    const mapping = map(trade('t', '77', { fees: [fee('CRO', '0.60')] }), charge('f', '77'), charge('g', '77'));
    expect(sourcesOf(mapping)).toEqual(['t+f+g']);
    expect(feesOf(mapping)).toEqual([[{ asset: 'CRO', amount: '0.6', value: '1' }, cro]]);
    expect(notesOf(mapping)).toEqual(['fee-reported-twice']);
  });
  it('count once when each of several trades of one instant brought its own', () => {
    const mapping = map(
      trade('t1', '77', { fees: [fee('CRO', '0.4')] }),
      trade('t2', '77', { fees: [fee('CRO', '0.6')] }),
      charge('f1', '77'),
      charge('f2', '77', { parts: [part('sent', 'CRO', '0.4')] }),
    );
    expect(sourcesOf(mapping)).toEqual(['t1+f2', 't2+f1']);
    expect(feesOf(mapping)).toEqual([
      [{ asset: 'CRO', amount: '0.4', value: '1' }],
      [{ asset: 'CRO', amount: '0.6', value: '1' }],
    ]);
  });
  it('count once when the trade brought their sum', () => {
    const mapping = map(
      trade('t', '77', { fees: [fee('CRO', '1'), fee('USD', '0.1')] }),
      charge('f', '77'),
      charge('g', '77', { parts: [part('sent', 'CRO', '0.4')] }),
    );
    expect(sourcesOf(mapping)).toEqual(['t+f+g']);
    expect(feesOf(mapping)).toEqual([
      [
        { asset: 'CRO', amount: '1', value: '1' },
        { asset: 'USD', amount: '0.1' },
      ],
    ]);
    expect(notesOf(mapping)).toEqual(['fee-reported-twice']);
  });
  it('lend their value to the same fee of the trade that lacks one', () => {
    const unpriced = { fees: [fee('CRO', '0.6', { fiat_value: null })] };
    expect(feesOf(map(trade('t', '77', unpriced), charge('f', '77')))).toEqual([[cro]]);
  });
  it('join their trade when told as a fee instead of a part', () => {
    const told = { parts: [], fees: [fee('CRO', '0.6', { fiat_value: '0.05' })] };
    const mapping = map(trade('t', '77'), charge('f', '77', told));
    expect(sourcesOf(mapping)).toEqual(['t+f']);
    expect(feesOf(mapping)).toEqual([[cro]]);
  });
  it('stand alone when they name nothing known, or a trade that cannot be told', () => {
    expect(map(trade('t', '77'), charge('f', '78')).entries.map(({ entry }) => entry.kind)).toEqual(['fee', 'trade']);
    const broken = map(trade('t', '77', { parts: [part('sent', 'USD', '150')] }), charge('f', '77'));
    expect(sourcesOf(broken)).toEqual(['f']);
    expect(broken.entries[0]?.entry).toMatchObject({ id: 'f', kind: 'fee', out: cro });
    expect(reviewOf(broken)).toEqual(['t single-leg']);
  });
  it('may carry their amount as a fee instead of a part', () => {
    const mapping = map(charge('f', '1', { parts: [], fees: [fee('CRO', '0.6'), fee('CRO', '-0.1')] }));
    expect(mapping.entries.map(({ entry }) => entry)).toMatchObject([
      { id: 'f', kind: 'fee', out: { asset: 'CRO', amount: '0.6' } },
      { id: 'f/1', kind: 'income', in: { asset: 'CRO', amount: '0.1' } },
    ]);
  });
});
