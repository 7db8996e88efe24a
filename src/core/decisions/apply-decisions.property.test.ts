import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../contract/groups/decisions.js';
import { ENTRY_KINDS, type LedgerEntry } from '../domain/ledger-entry.js';
import type { MappedEntry } from '../domain/mapped-entry.js';
import { readLedger } from '../imports/ledger-file.js';
import { applyDecisions } from './apply-decisions.js';
import type { DecidedLedger, DecisionInForce, UnmappedRecord } from './decided-ledger.js';
import { subjectOf } from './said.js';

const HOUR = 3_600_000;
const IDS = ['e0', 'e1', 'e2', 'e3', 'e4', 'e5', 'r0', 'gone'] as const;
const time = (hour: number): string => new Date(Date.UTC(2024, 0, 1) + hour * HOUR).toISOString();
const leg = fc.record({
  asset: fc.constantFrom('BTC', 'ETH', 'USD', 'EUR'),
  amount: fc.constantFrom('1', '0.99', '2'),
});
const shape = fc.oneof(
  leg.map((one) => ({ kind: 'deposit' as const, in: one })),
  leg.map((one) => ({ kind: 'withdrawal' as const, out: one, fees: [{ asset: 'CRO', amount: '3' }] })),
  leg.map((one) => ({ kind: 'spend' as const, out: one })),
  leg.map(({ asset, amount }) => ({ kind: 'stake' as const, asset, amount })),
  leg.map((one) => ({ kind: 'trade' as const, out: { asset: 'USD', amount: '5' }, in: { ...one, asset: 'BTC' } })),
);
const ledgers = fc
  .array(fc.tuple(shape, fc.constantFrom('a', 'b'), fc.integer({ min: 0, max: 60 })), { maxLength: 6 })
  .map((shapes) =>
    shapes.map(([body, account, hour], index): MappedEntry => {
      const entry: LedgerEntry = { id: `e${index}`, account, time: time(hour), ...body };
      return { entry, sources: [entry.id], notes: [] };
    }),
  );
const review: readonly UnmappedRecord[] = [
  { accountId: 'a', record: 'r0', code: 'single-leg', message: '', time: time(1), needsDecision: true, content: 'c' },
];

const id = fc.constantFrom(...IDS);
const basis = { cost: '7', acquired: time(-99) };
const decision: fc.Arbitrary<Decision> = fc.oneof(
  fc.record({
    kind: fc.constant('reclassify' as const),
    target: id,
    as: fc.constantFrom(...ENTRY_KINDS),
    category: fc.constant('staking' as const),
    basis: fc.constant(basis),
    wallet: fc.constant('vault'),
  }),
  fc.record({
    kind: fc.constant('value' as const),
    target: id,
    leg: fc.constantFrom('in', 'out', 'fees/0'),
    value: fc.constantFrom('0', '12.5'),
  }),
  id.map((target) => ({ kind: 'basis' as const, target, ...basis })),
  fc.record({ kind: fc.constantFrom('pair' as const, 'unpair' as const), out: id, in: id }),
  id.map((target) => ({ kind: 'ignore' as const, target })),
  id.map((target) => ({ kind: 'note' as const, target, text: 'why' })),
  fc.record({
    kind: fc.constant('complete' as const),
    account: fc.constant('a'),
    record: fc.constant('r0'),
    body: leg.map((one) => ({ kind: 'split' as const, in: one })),
  }),
  fc.record({
    kind: fc.constant('lots' as const),
    target: id,
    lots: id.map((entry) => [{ entry, amount: '0.5' }]),
  }),
  fc.record({ kind: fc.constant('duplicate' as const), keep: id, drop: id }),
  id.map((target) => ({
    kind: 'leave' as const,
    target,
    issue: 'unknown-basis' as const,
    asset: 'BTC',
    amount: null,
    reason: 'r',
  })),
  fc.record({ kind: fc.constant('add' as const), account: fc.constant('a'), time: fc.constant(time(0)), body: shape }),
);
const numbered = (decisions: readonly Decision[]): DecisionInForce[] =>
  decisions.map((one, index) => ({ id: index + 1, at: time(9999), decision: one, about: null }));
/** About one thing only one decision, so that none takes the place of another. */
const apart = fc.uniqueArray(decision, { maxLength: 8, selector: (one) => subjectOf({ id: 0, decision: one }) });
const apply = (entries: readonly MappedEntry[], decisions: readonly DecisionInForce[]) =>
  applyDecisions({ entries, review, currency: 'USD' }, decisions);
const figures = ({ entries, ignored, review: left, proposals }: DecidedLedger) => ({
  entries: byId(entries),
  ignored: byId(ignored),
  review: left,
  proposals,
});

function byId<T extends MappedEntry>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
}

describe('any decisions', () => {
  it('taken back, leave the ledger as it was', () => {
    fc.assert(
      fc.property(ledgers, fc.array(decision, { maxLength: 8 }), (entries, decisions) => {
        const before = JSON.stringify(entries);
        const original = figures(apply(entries, []));
        apply(entries, numbered(decisions));
        expect(figures(apply(entries, []))).toEqual(original);
        expect(JSON.stringify(entries)).toBe(before);
      }),
      { numRuns: 200 },
    );
  });
  it('make a ledger that a ledger file could hold, with every id once and every record in one place', () => {
    fc.assert(
      fc.property(ledgers, fc.array(decision, { maxLength: 10 }), (entries, decisions) => {
        const { conflicts, ...ledger } = apply(entries, numbered(decisions));
        const all = [...ledger.entries, ...ledger.ignored];
        const ids = all.flatMap(({ entry, arrival }) => (arrival === undefined ? [entry.id] : [entry.id, arrival]));
        expect(new Set(ids).size).toBe(ids.length);
        const decided = all.filter((one) => one.decided.some((kind) => kind !== 'note' && kind !== 'ignore'));
        const text = JSON.stringify({
          format: 'lotbook-ledger/1',
          currency: 'USD',
          entries: decided.filter((one) => !one.decided.includes('duplicate')).map(({ entry }) => entry),
        });
        const sound = readLedger(text);
        // Entries that nobody decided about are the mapping's own.
        const faults = sound.ok ? [] : sound.faults;
        expect(faults.every(({ entry }) => entries.some((one) => one.entry.id === entry))).toBe(true);
        const placed = new Set([
          ...all.flatMap(({ sources }) => sources),
          ...ledger.review.map(({ record }) => record),
        ]);
        expect([...placed].sort()).toEqual([...new Set([...entries.flatMap(({ sources }) => sources), 'r0'])].sort());
        expect([...conflicts.values()].every((words) => /^[A-Z].*\.$/s.test(words))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
  it('that have no effect are told, and leaving them away changes nothing', () => {
    fc.assert(
      fc.property(ledgers, apart, (entries, decisions) => {
        const all = numbered(decisions);
        const whole = apply(entries, all);
        const without = apply(
          entries,
          all.filter((one) => !whole.conflicts.has(one.id)),
        );
        expect(figures(without)).toEqual(figures(whole));
        expect(without.conflicts.size).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });
  it('about different things may come in any order', () => {
    const single = apart.filter((decisions) => decisions.filter(({ kind }) => /pair|duplicate/.test(kind)).length < 2);
    fc.assert(
      fc.property(
        ledgers,
        single.chain((decisions) => {
          const all = numbered(decisions);
          return fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }));
        }),
        (entries, [all, shuffled]) => {
          expect(figures(apply(entries, shuffled))).toEqual(figures(apply(entries, all)));
          expect(apply(entries, shuffled).conflicts).toEqual(apply(entries, all).conflicts);
        },
      ),
      { numRuns: 500 },
    );
  });
  it('stay in force when the same records come again', () => {
    fc.assert(
      fc.property(ledgers, apart, (entries, decisions) => {
        const first = apply(entries, numbered(decisions));
        const kept = numbered(decisions).map((one) => ({ ...one, about: first.abouts.get(one.id) ?? null }));
        const again = entries.map((mapped) => structuredClone(mapped));
        expect(figures(apply(again, kept))).toEqual(figures(first));
      }),
      { numRuns: 300 },
    );
  });
});
