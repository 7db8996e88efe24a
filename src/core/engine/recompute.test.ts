import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerOf } from '../../../test/support/random-ledger.js';
import { wildLedger } from '../../../test/support/wild-ledger.js';
import type { LedgerEntry } from '../domain/ledger-entry.js';
import { type ComputeOptions, RULE_SETS } from '../domain/tax-options.js';
import { readLedger } from '../imports/ledger-file.js';
import { compute } from './compute.js';
import { createComputation } from './recompute.js';
import { writeResult } from './result-text.js';
import { ruleSet } from './rules/rule-set.js';

const CASES: readonly ComputeOptions[] = [
  ...RULE_SETS.flatMap((rules) =>
    ruleSet(rules).methods.flatMap((method) =>
      [undefined, ...ruleSet(rules).scopes].map((scope) => ({
        rules,
        method,
        ...(scope === undefined ? {} : { scope }),
      })),
    ),
  ),
  { rules: 'us', methodByYear: { 2025: 'hifo' } },
  { rules: 'generic', method: 'lofo', methodByYear: { 2024: 'lifo', 2025: 'hifo' }, scope: 'account' },
  { rules: 'au', methodByYear: { '2024-25': 'lifo' } },
];

const entriesOf = (text: string): readonly LedgerEntry[] => {
  const reading = readLedger(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.ledger.entries;
};

interface Edit {
  readonly what: 'insert' | 'remove' | 'change' | 'move' | 'reverse' | 'copy';
  readonly at: number;
  readonly from: number;
}
/** Late entries are edited most, so that checkpoints are used. */
const edit: fc.Arbitrary<Edit> = fc.record({
  what: fc.constantFrom('insert', 'remove', 'change', 'move', 'reverse', 'copy'),
  at: fc.oneof(fc.nat(99), fc.integer({ min: 80, max: 99 })),
  from: fc.nat(99),
});

/** The entries after an edit; other entries to insert, or to put in place of one, come from `spare`. */
function edited(entries: readonly LedgerEntry[], spare: readonly LedgerEntry[], { what, at, from }: Edit, n: number) {
  const byTime = [...entries].sort((a, b) => Date.parse(a.time) - Date.parse(b.time));
  const place = Math.floor((at * byTime.length) / 100);
  const target = byTime[place];
  const other = spare[from % spare.length];
  if (target === undefined || other === undefined) return entries;
  switch (what) {
    case 'insert':
      return [...entries, { ...other, id: `new${n}` }];
    case 'remove':
      return entries.filter((entry) => entry !== target);
    case 'change':
      return entries.map((entry) => (entry === target ? { ...other, id: entry.id, time: entry.time } : entry));
    case 'move':
      return entries.map((entry) => (entry === target ? { ...entry, time: other.time } : entry));
    case 'reverse':
      return entries.flatMap((_, i) => entries.at(-1 - i) ?? []);
    case 'copy':
      return entries.map((entry) => ({ ...entry }));
    default:
      return what satisfies never;
  }
}

it.each(CASES)('%j: computing again after edits is computing from scratch', (choice) => {
  const edits = fc.array(edit, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(wildLedger, wildLedger, edits, fc.boolean(), (text, spareText, changes, carry) => {
      const options: ComputeOptions = {
        ...choice,
        transferFees: carry ? 'carry' : 'dispose',
        timezone: 'America/New_York',
      };
      const computation = createComputation(options);
      let entries = entriesOf(text);
      const spare = entriesOf(spareText);
      expect(writeResult(computation.run(ledgerOf(entries)))).toBe(writeResult(compute(ledgerOf(entries), options)));
      changes.forEach((change, n) => {
        entries = edited(entries, spare, change, n);
        expect(writeResult(computation.run(ledgerOf(entries)))).toBe(writeResult(compute(ledgerOf(entries), options)));
      });
    }),
    { numRuns: 100, seed: 20_261_121 },
  );
});

describe('a later run', () => {
  const buy = (n: number): LedgerEntry => ({
    id: `e${String(n).padStart(4, '0')}`,
    time: new Date(Date.UTC(2024, 0, 1) + n * 3_600_000).toISOString(),
    account: 'one',
    kind: 'trade',
    out: { asset: 'USD', amount: '5' },
    in: { asset: 'BTC', amount: '1' },
  });
  /** Counts how often amounts of entries are asked for: what is not computed again is not looked at. */
  const counted = (entry: LedgerEntry, seen: string[]): LedgerEntry => {
    if (entry.kind !== 'trade') throw new Error('buys only');
    const into = {
      asset: entry.in.asset,
      get amount() {
        seen.push(entry.id);
        return '1';
      },
    };
    return { ...entry, in: into };
  };

  it('starts at the last checkpoint before the first change, and gives results of its own', () => {
    const seen: string[] = [];
    const entries = Array.from({ length: 1000 }, (_, n) => counted(buy(n), seen));
    const computation = createComputation({ rules: 'generic' });
    const first = computation.run(ledgerOf(entries));
    const text = writeResult(first);
    seen.length = 0;
    const changed = entries.map((entry, n) => (n === 925 ? { ...buy(925), account: 'two' } : entry));
    const second = computation.run(ledgerOf([...changed, buy(1001)]));
    // The entry that changed was looked at to see that it did.
    const computed = seen.filter((id) => id !== 'e0925');
    expect(computed[0]).toBe('e0900');
    expect(new Set(computed).size).toBe(99);
    expect(second.holdings[0]?.amount).toBe('1001');
    expect(writeResult(first)).toBe(text);
  });

  it('starts at an entry whose lots are newly named', () => {
    const entries = Array.from({ length: 100 }, (_, n) => buy(n));
    const sale: LedgerEntry = {
      id: 's',
      time: '2025-01-01T00:00:00Z',
      account: 'one',
      kind: 'trade',
      out: { asset: 'BTC', amount: '1' },
      in: { asset: 'USD', amount: '9' },
    };
    const computation = createComputation({ rules: 'generic' });
    computation.run(ledgerOf([...entries, sale]));
    const named = { ...sale, lots: [{ entry: 'e0003', amount: '1' }] };
    expect(computation.run(ledgerOf([...entries, named])).disposals.map((row) => row.acquiredEntry)).toEqual(['e0003']);
  });
});
