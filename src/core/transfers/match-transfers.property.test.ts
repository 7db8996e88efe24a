import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dec } from '../domain/decimal.js';
import type { Leg } from '../domain/ledger-entry.js';
import type { MappedEntry } from '../domain/mapped-entry.js';
import { matchTransfers } from './match-transfers.js';

const HOUR = 3_600_000;
const movement = fc.record({
  out: fc.boolean(),
  account: fc.constantFrom('a', 'b', 'c'),
  asset: fc.constantFrom('BTC', 'ETH'),
  amount: fc.constantFrom('1', '0.99', '2'),
  fee: fc.constantFrom(null, '0.01'),
  hash: fc.constantFrom(null, null, 'ab', '0xAB/1', 'cd'),
  hour: fc.integer({ min: 0, max: 60 }),
});
const ledgers = fc.array(movement, { maxLength: 12 }).map((movements) =>
  movements.map(({ out, account, asset, amount, fee, hash, hour }, index): MappedEntry => {
    const base = {
      id: `e${index}`,
      account,
      time: new Date(hour * HOUR).toISOString(),
      ...(hash === null ? {} : { hash }),
    };
    const fees = fee === null ? {} : { fees: [{ asset, amount: fee }] };
    return {
      entry: out
        ? { ...base, kind: 'withdrawal', out: { asset, amount }, ...fees }
        : { ...base, kind: 'deposit', in: { asset, amount } },
      sources: [base.id],
      notes: [],
    };
  }),
);

const feesIn = (fees: readonly Leg[] | undefined) =>
  (fees ?? []).reduce((sum, { amount }) => sum.plus(amount), new Dec(0));

describe('matchTransfers', () => {
  it('uses each record once, and moves between two different accounts', () => {
    fc.assert(
      fc.property(ledgers, (entries) => {
        const matched = matchTransfers(entries).entries;
        expect(matched.flatMap(({ sources }) => sources).sort()).toEqual(
          entries.flatMap(({ sources }) => sources).sort(),
        );
        expect(matched.some(({ entry }) => entry.kind === 'transfer' && entry.to === entry.account)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
  it('lets arrive what arrived, and leave no less than what left', () => {
    fc.assert(
      fc.property(ledgers, (entries) => {
        const byId = new Map(entries.map((mapped) => [mapped.entry.id, mapped.entry]));
        for (const { entry, sources } of matchTransfers(entries).entries) {
          if (entry.kind !== 'transfer') continue;
          const [departure, arrival] = sources.map((id) => byId.get(id));
          if (departure?.kind !== 'withdrawal' || arrival?.kind !== 'deposit')
            throw new Error('not a withdrawal and a deposit');
          expect(entry.amount).toBe(arrival.in.amount);
          const left = new Dec(entry.amount).plus(feesIn(entry.fees));
          expect(left.gte(departure.out.amount)).toBe(true);
          expect(left.lte(new Dec(departure.out.amount).plus(feesIn(departure.fees)))).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
  it('does not depend on the order of the entries', () => {
    fc.assert(
      fc.property(
        ledgers.chain((entries) =>
          fc.tuple(fc.constant(entries), fc.shuffledSubarray([...entries], { minLength: entries.length })),
        ),
        ([entries, shuffled]) => {
          const byId = (a: MappedEntry, b: MappedEntry) => (a.entry.id < b.entry.id ? -1 : 1);
          expect([...matchTransfers(shuffled).entries].sort(byId)).toEqual(
            [...matchTransfers(entries).entries].sort(byId),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
  it('joins a hundred thousand movements of one amount without comparing each with each', () => {
    const many = Array.from({ length: 100_000 }, (_, index): MappedEntry => {
      const base = {
        id: `e${index}`,
        account: index % 2 === 0 ? 'a' : 'b',
        time: new Date(index * 50 * HOUR).toISOString(),
      };
      const leg = { asset: 'BTC', amount: '1' };
      return {
        entry:
          index % 2 === 0
            ? { ...base, kind: 'withdrawal', out: leg }
            : { ...base, time: new Date((index - 1) * 50 * HOUR + HOUR).toISOString(), kind: 'deposit', in: leg },
        sources: [base.id],
        notes: [],
      };
    });
    expect(matchTransfers(many).entries).toHaveLength(50_000);
  });
});
