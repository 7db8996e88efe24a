import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Ledger, LedgerEntry } from '../domain/ledger-entry.js';
import type { RuleSetId } from '../domain/tax-options.js';
import { compute } from '../engine/compute.js';
import { readLedger } from '../imports/ledger-file.js';
import type { Cell } from '../reports/report.js';
import { allRows } from '../reports/rows.js';
import { prepareFiling } from './prepare-filing.js';

function vectorLedger(name: string): Ledger {
  const path = new URL(`../../../test/vectors/${name}/ledger.json`, import.meta.url);
  const reading = readLedger(readFileSync(path, 'utf8'));
  if (!reading.ok) throw new Error(`The ledger of ${name} cannot be read.`);
  return reading.ledger;
}

function shown(cell: Cell): string {
  if (cell.kind === 'text') return cell.text;
  return 'rounded' in cell ? cell.rounded : '';
}

/** Rows of a sheet of the report, their cells with ` | ` between. */
function rowsOf(ledger: Ledger, rules: RuleSetId, year: string, sheet: string): readonly string[] {
  const options = { rules, timezone: 'UTC' };
  const result = compute(ledger, options);
  const { report } = prepareFiling(
    { ledger, result, accountNames: {} },
    { options, year, appVersion: '1', madeOn: '2026-11-21' },
  );
  const found = report.sheets.find(({ name }) => name === sheet);
  return allRows(found?.rows ?? { length: 0, at: () => [] }).map((row) => row.map(shown).join(' | '));
}

describe('ACB history', () => {
  // By hand: 50,000 for 1; 30,000 for 0.5; of 80,000 for 1.5 leaves 0.8 × 80,000 ÷ 1.5 = 42,666.67, so 37,333.33 for 0.7 stays.
  it('has each change of the pool with what it held before and after', () => {
    expect(rowsOf(vectorLedger('ca-three-trades'), 'ca', '2024', 'ACB history')).toEqual([
      'BTC | 2024-01-15 | In: buy | 1 | 50000 | 0 | 0 | 1 | 50000 | 50000 | t1',
      'BTC | 2024-03-10 | In: buy | 0.5 | 30000 | 1 | 50000 | 1.5 | 80000 | 53333.33 | t2',
      'BTC | 2024-06-20 | Out: sale | -0.8 | -42666.67 | 1.5 | 80000 | 0.7 | 37333.33 | 53333.33 | t3',
    ]);
  });

  // By hand: sold 50 of 100 at a loss of 50; 20 bought again and held: 50 × 20 ÷ 50 = 20 is denied and joins the 100 that the rest cost.
  it('has a denied loss on a line of its own, and ends in what is held', () => {
    const trade = (id: string, time: string, out: [string, string], into: [string, string]): LedgerEntry => {
      const leg = ([amount, asset]: [string, string]) => ({ asset, amount });
      return { id, time: `${time}T12:00:00Z`, account: 'a', kind: 'trade', out: leg(out), in: leg(into) };
    };
    const ledger: Ledger = {
      format: 'lotbook-ledger/1',
      currency: 'CAD',
      entries: [
        trade('b', '2024-01-01', ['200', 'CAD'], ['100', 'A']),
        trade('s', '2024-03-01', ['50', 'A'], ['50', 'CAD']),
        trade('r', '2024-03-11', ['30', 'CAD'], ['20', 'A']),
        trade('z', '2025-03-11', ['1', 'CAD'], ['1', 'A']),
      ],
    };
    expect(rowsOf(ledger, 'ca', '2024', 'ACB history')).toEqual([
      'A | 2024-01-01 | In: buy | 100 | 200 | 0 | 0 | 100 | 200 | 2 | b',
      'A | 2024-03-01 | Out: sale | -50 | -100 | 100 | 200 | 50 | 100 | 2 | s',
      'A | 2024-03-01 | Denied loss joins the cost | 0 | 20 | 50 | 100 | 50 | 120 | 2.4 | s',
      'A | 2024-03-11 | In: buy | 20 | 30 | 50 | 120 | 70 | 150 | 2.14 | r',
    ]);
    const [held] = rowsOf(ledger, 'ca', '2024', 'Holdings');
    expect(held?.split(' | ').slice(3, 5)).toEqual(['70', '150']);
  });

  it('is Canada’s alone', () => {
    expect(rowsOf(vectorLedger('ca-three-trades'), 'generic', '2024', 'ACB history')).toEqual([]);
  });
});

describe('the range of a year whose costs are not known', () => {
  const deposit = (value: string | undefined): Ledger => ({
    format: 'lotbook-ledger/1',
    currency: 'USD',
    entries: [
      {
        id: 'd',
        time: '2024-01-01T00:00:00Z',
        account: 'a',
        kind: 'deposit',
        in: { asset: 'X', amount: '1', ...(value === undefined ? {} : { value }) },
      },
      {
        id: 's',
        time: '2024-02-01T00:00:00Z',
        account: 'a',
        kind: 'trade',
        out: { asset: 'X', amount: '1' },
        in: { asset: 'USD', amount: '150' },
      },
    ],
  });

  // Sold for 150: a gain of 150 if it cost nothing, of 50 if it cost the 100 that it was worth on arrival.
  it('stands in the summary', () => {
    const summary = rowsOf(deposit('100'), 'us', '2024', 'Summary').filter((row) => row.includes('Range of 2024'));
    expect(summary).toEqual([
      'What is known | Range of 2024 |  |  |  |  | The gain of 2024 lies between 50 and 150, as deposits of unknown cost were free or cost what they were worth when they came.',
    ]);
    expect(rowsOf(deposit('100'), 'us', 'all', 'Summary').join('\n')).toContain('between 50 and 150');
  });

  it('is of deposits alone, and says so where more is not known by the end of its year', () => {
    const ledger = deposit('100');
    const beyond = (day: string): string => {
      const sale = {
        id: 'n',
        time: `${day}T00:00:00Z`,
        account: 'a',
        kind: 'trade' as const,
        out: { asset: 'Y', amount: '1' },
        in: { asset: 'USD', amount: '9' },
      };
      const rows = rowsOf({ ...ledger, entries: [...ledger.entries, sale] }, 'us', 'all', 'Summary');
      return rows.find((row) => row.includes('Range of 2024')) ?? '';
    };
    // One Y sold that no record shows arriving.
    expect(beyond('2024-12-31')).toContain('units that left beyond what was held, are not in this range');
    expect(beyond('2025-01-01')).toContain('lies between 50 and 150');
    expect(beyond('2025-01-01')).not.toContain('not in this range');
  });

  it('says what it could not count', () => {
    expect(rowsOf(deposit(undefined), 'us', '2024', 'Summary').join('\n')).toContain(
      '1 deposit without a known value counts at 0 at both ends',
    );
  });

  it('is not told where every cost is known', () => {
    expect(rowsOf(vectorLedger('ca-three-trades'), 'ca', '2024', 'Summary').join('\n')).not.toContain('Range of');
  });
});
