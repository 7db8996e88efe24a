import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdingLines, ledgerLines, rowLines } from '../../../test/support/ledger-lines.js';
import { randomLedger } from '../../../test/support/random-ledger.js';
import { type ComputeOptions, type RuleSetId, LOT_METHODS, SCOPES } from '../domain/tax-options.js';
import { compute } from './compute.js';
import { writeResult } from './result-text.js';

const LOTS = `
  a 2023-01-01 buy 1BTC 10USD
  b 2023-01-02 buy 1BTC 30USD
  c 2023-01-03 buy 1BTC 20USD`;
const generic = (text: string, methodByYear: NonNullable<ComputeOptions['methodByYear']>, more = {}) =>
  compute(ledgerLines(LOTS + text), { rules: 'generic', methodByYear, ...more });

describe('what the method of a year picks', () => {
  it('gifts of that year, and transfers between accounts', () => {
    const moved = generic(
      '\n t 2024-02-01 transfer 1BTC to=two\n g 2024-03-01 gift-out 1BTC',
      { 2024: 'hifo' },
      { scope: 'account' },
    );
    expect(holdingLines(moved)).toEqual(['BTC@one 1 10 [a 1 10]', 'BTC@two 1 30 [b 1 30]']);
  });
  it('what named lots leave open', () => {
    const named = generic('\n s 2024-02-01 sale 2BTC 90USD lots=a:1', { 2024: 'hifo' });
    expect(rowLines(named)).toEqual(['s 1BTC: 45 - 10 = 35 specific(a)', 's 1BTC: 45 - 30 = 15 hifo(b)']);
  });
  it('nothing in years without entries, and the result names the years in order', () => {
    const { methodByYear } = generic('', { 2030: 'lifo', 1999: 'lofo' });
    expect(JSON.stringify(methodByYear)).toBe('{"1999":"lofo","2030":"lifo"}');
    expect(writeResult(generic('', { 2024: 'lifo' }))).toContain(
      '"method": "fifo",\n "methodByYear": {"2024":"lifo"},\n',
    );
    expect(writeResult(generic('', {}))).not.toContain('methodByYear');
  });
});

describe('what is refused', () => {
  const refusal = (options: ComputeOptions): string => {
    try {
      compute(ledgerLines(LOTS), options);
      return 'not refused';
    } catch (error) {
      return String(error);
    }
  };
  it.each<[ComputeOptions, RegExp]>([
    [
      { rules: 'gb', methodByYear: { '2024-25': 'section-104' } },
      /"section-104" pools all units.*one method for all years/,
    ],
    [{ rules: 'gb', methodByYear: { '2024-25': 'fifo' } }, /gb do not allow the method "fifo"/],
    [{ rules: 'jp', methodByYear: { 2024: 'average' } }, /"total-average" pools/],
    [{ rules: 'generic', methodByYear: { 2024: 'average' } }, /"average" pools/],
    [{ rules: 'generic', method: 'average', methodByYear: { 2024: 'fifo' } }, /"average" pools/],
    [{ rules: 'es', methodByYear: { 2024: 'hifo' } }, /es do not allow the method "hifo"/],
    [{ rules: 'us', methodByYear: { '2024-25': 'hifo' } }, /tax years of us like 2024\./],
    [{ rules: 'us', methodByYear: { 24: 'hifo' } }, /tax years of us like 2024\./],
    [{ rules: 'au', methodByYear: { 2024: 'hifo' } }, /tax years of au like 2024-25\./],
    [{ rules: 'au', methodByYear: { '2024-26': 'hifo' } }, /tax years of au like 2024-25\./],
  ])('%j', (options, words) => {
    expect(refusal(options)).toMatch(words);
  });
  it('but not the only method there is', () => {
    expect(refusal({ rules: 'it', methodByYear: { 2024: 'lifo' } })).toBe('not refused');
  });
});

const method = fc.constantFrom(...LOT_METHODS);
const RUNS = { numRuns: 1000, seed: 20_261_121 };

it('one method for every year is that method', () => {
  fc.assert(
    fc.property(randomLedger(), method, method, fc.constantFrom(...SCOPES), (ledger, one, other, scope) => {
      const base: ComputeOptions = { rules: 'generic', scope };
      const {
        methodByYear,
        method: ignored,
        ...yearly
      } = compute(ledger, {
        ...base,
        method: other,
        methodByYear: { 2024: one, 2025: one },
      });
      const { method: named, ...plain } = compute(ledger, { ...base, method: one });
      expect({ methodByYear, ignored, named }).toEqual({
        methodByYear: { 2024: one, 2025: one },
        ignored: other,
        named: one,
      });
      expect(yearly).toEqual(plain);
    }),
    RUNS,
  );
});

it('a year before the method of a later one is as if that had not been chosen', () => {
  fc.assert(
    fc.property(
      randomLedger(),
      method,
      method,
      fc.constantFrom<RuleSetId[]>('us', 'generic', 'de'),
      (ledger, first, later, rules) => {
        const upTo2024 = (options: ComputeOptions) => {
          const { disposals, years } = compute(ledger, options);
          return { rows: disposals.filter((row) => row.time < '2025'), year: years.find((one) => one.year === '2024') };
        };
        const options: ComputeOptions = { rules, method: first };
        expect(upTo2024({ ...options, methodByYear: { 2025: later } })).toEqual(upTo2024(options));
      },
    ),
    RUNS,
  );
});

it('each row names the method of its own year', () => {
  fc.assert(
    fc.property(randomLedger(), method, method, (ledger, first, later) => {
      const rows = compute(ledger, { rules: 'generic', method: first, methodByYear: { 2025: later } }).disposals;
      const wanted = (time: string): string => (time < '2025' ? first : later).replace('specific', 'fifo');
      const matched = rows.filter((row) => row.match !== 'shortfall');
      expect(matched.map((row) => row.match)).toEqual(matched.map((row) => wanted(row.time)));
    }),
    RUNS,
  );
});
