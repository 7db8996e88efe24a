import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEDGER_FORMAT } from '../domain/ledger-entry.js';
import { readLedger } from '../imports/ledger-file.js';
import { mapAccount, type RawRecord } from './map-account.js';

/** Few values of each field, so that records collide, pair and contradict each other. */
const pick = <const T>(...values: readonly T[]) => fc.constantFrom(...values);
const amount = fc.oneof(
  pick<unknown>('1', '2', '0.5', '0', '-1', null, '', 'x', 1e-7, 3, '7.5e-6', '1e999', '9'.repeat(60), {}),
  fc.double({ noNaN: true }),
);
const value = pick<unknown>('100', '0', null, '', '-5', 'x', 12.25, undefined);
const ticker = pick<unknown>(
  'BTC',
  'CRO',
  'CRO.staked',
  'USD',
  'USD_Stable_Coin',
  'EUR',
  'MNT',
  '.staked',
  '',
  null,
  7,
  '__proto__',
);
const part = fc.record(
  {
    id: pick('p1', 'p2'),
    direction: pick<unknown>('sent', 'received', 'SENT', null),
    ticker,
    provider_ticker: ticker,
    amount,
    fiat_value: value,
    fiat_ticker: pick<unknown>('USD', 'EUR', null),
    asset_type: pick<unknown>('staked', 'cash_equivalent', null),
  },
  { requiredKeys: ['direction', 'ticker', 'amount'] },
);
const sound = fc.record({
  direction: pick('sent', 'received'),
  ticker: pick('BTC', 'CRO', 'USD', 'EUR'),
  amount: pick('1', '2'),
  fiat_value: pick('100', null),
});
const misc = fc.oneof(
  pick<unknown>(null, [], 'x'),
  fc.record(
    {
      origin_id: pick<unknown>('order:1', '1', 'ab', '0xAB', 'ab/1', null, 4),
      origin_type: pick<unknown>(
        'deposit',
        'withdrawal',
        'TRADING',
        'TRADE_FEE',
        'AIRDROP',
        'NEW_THING',
        'ROLLBACK_DEPOSIT',
        'FUNDING',
        null,
        3,
      ),
      status: pick<unknown>(0, 1, '2', '5', 'COMPLETED', 'pending', 'x', null),
      incomplete: pick<unknown>([], ['fiat_value'], ['amount'], ['fees', 'x'], null),
    },
    { requiredKeys: [] },
  ),
);
const body = fc.record(
  {
    transaction_type: pick<unknown>(
      'trade',
      'deposit',
      'withdrawal',
      'staking',
      'unstaking',
      'reward',
      'bonus',
      'other',
      'loyalty',
      null,
      1,
    ),
    transaction_subtype: pick<unknown>(
      null,
      'onchain_deposit',
      'fees',
      'cancel',
      'refund',
      'fork',
      'liquidation',
      'staking_reward',
      'spam',
      'odd',
      5,
    ),
    transaction_hash: pick<unknown>(null, 'AB', '0xab', 'ab/0', 'ab/1', '0x', 9),
    initiated_at: pick<unknown>(1_700_000_000_000, 1_700_000_050_000, '1700000000000', null, -1, 'x', 1e300),
    confirmed_at: pick<unknown>(1_700_000_000_000, null),
    status: pick<unknown>(null, 'failed', 7),
    misc,
    parts: fc.oneof(
      fc.array(sound, { maxLength: 3 }),
      fc.array(fc.oneof(part, fc.jsonValue()), { maxLength: 3 }),
      pick<unknown>(null, {}),
    ),
    fees: fc.oneof(fc.array(fc.oneof(part, sound), { maxLength: 2 }), pick<unknown>(null, 'x')),
  },
  { requiredKeys: [] },
);
/** Well-formed records that pair, fold and cancel each other. */
const related = fc
  .record({
    shape: pick('journal', 'history', 'trade', 'fee', 'cancel'),
    kind: pick('deposit', 'withdrawal'),
    hash: pick('AB', '0xab', 'ab/0', 'ab/1', null),
    status: pick('1', '5', '2', 'x'),
    amount: pick('1', '2', '0'),
    time: pick(1_700_000_000_000, 1_700_000_050_000),
    incomplete: pick([], [], [], ['amount'], ['fees']),
    subtype: pick('usual', 'usual', 'usual', 'odd'),
  })
  .map(({ shape, kind, hash, status, amount: units, time, incomplete, subtype }) => {
    const moved = {
      direction: kind === 'deposit' ? 'received' : 'sent',
      ticker: 'BTC',
      amount: units,
      fiat_value: '100',
    };
    const paid = { ...moved, direction: kind === 'deposit' ? 'sent' : 'received', ticker: 'USD' };
    const own = { initiated_at: time, transaction_hash: hash, transaction_type: kind, parts: [moved] };
    const named = { origin_id: 'order:1', incomplete };
    switch (shape) {
      case 'journal':
        return { ...own, transaction_subtype: subtype === 'odd' ? 'odd' : `onchain_${kind}`, misc: named };
      case 'history':
        return { ...own, misc: { ...named, origin_type: kind, status } };
      case 'trade':
        return {
          ...own,
          transaction_type: 'trade',
          parts: subtype === 'odd' ? [moved] : [moved, paid],
          fees: [paid],
          misc: named,
        };
      case 'fee':
        return { ...own, transaction_type: 'other', transaction_subtype: 'fees', misc: named };
      case 'cancel':
        return { ...own, transaction_type: 'other', transaction_subtype: 'cancel', misc: named };
      default:
        return shape satisfies never;
    }
  });
const json = fc.oneof(
  { weight: 5, arbitrary: body.map((fields) => JSON.stringify(fields)) },
  { weight: 8, arbitrary: related.map((fields) => JSON.stringify(fields)) },
  { weight: 1, arbitrary: fc.oneof(fc.json(), fc.string()) },
);
const records: fc.Arbitrary<readonly RawRecord[]> = fc
  .array(json, { maxLength: 12 })
  .map((texts) => texts.map((text, index) => ({ id: `r${index}`, json: text })));

describe('mapAccount', () => {
  it('accounts for each record exactly: a source of an entry or in review, never both, never neither', () => {
    fc.assert(
      fc.property(records, (raw) => {
        const { entries, review } = mapAccount('acc', raw);
        const used = new Set(entries.flatMap(({ sources }) => sources));
        const reviewed = review.map(({ record }) => record);
        expect([...used, ...reviewed].sort()).toEqual(raw.map(({ id }) => id).sort());
        expect(entries.every(({ entry, sources }) => entry.id.split('/')[0] === sources[0])).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
  it('makes only entries that the ledger format accepts', () => {
    fc.assert(
      fc.property(records, (raw) => {
        const entries = mapAccount('acc', raw).entries.map(({ entry }) => entry);
        const reading = readLedger(JSON.stringify({ format: LEDGER_FORMAT, currency: 'USD', entries }));
        expect(reading).toEqual({ ok: true, ledger: { format: LEDGER_FORMAT, currency: 'USD', entries }, issues: [] });
      }),
      { numRuns: 1000 },
    );
  });
  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(
        records.chain((raw) => fc.tuple(fc.constant(raw), fc.shuffledSubarray([...raw], { minLength: raw.length }))),
        ([raw, shuffled]) => {
          expect(mapAccount('acc', shuffled)).toEqual(mapAccount('acc', raw));
        },
      ),
      { numRuns: 500 },
    );
  });
});
