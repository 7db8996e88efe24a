import { describe, expect, it } from 'vitest';
import { Dec } from '../domain/decimal.js';
import { AppError } from '../domain/app-error.js';
import { buildReport } from './build-report.js';
import { exampleInput, RESULT } from './example.fixture.js';
import { allRows } from './rows.js';
import type { Cell, Report, Sheet } from './report.js';

function sheetOf(report: Report, name: string): Sheet {
  const sheet = report.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

function show(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case 'text':
      return cell.text;
    case 'count':
      return String(cell.value);
    case 'money':
    case 'amount':
      return cell.rounded;
    case 'time':
      return cell.local;
    case 'empty':
    case undefined:
      return '';
    default:
      return cell satisfies never;
  }
}

const rowsOf = (sheet: Sheet): readonly (readonly string[])[] => allRows(sheet.rows).map((row) => row.map(show));
const at = (sheet: Sheet, row: number, title: string): string =>
  show(sheet.rows.at(row)[sheet.columns.findIndex((column) => column.title === title)]);
const summaryLine = (report: Report, item: string): readonly string[] | undefined =>
  rowsOf(sheetOf(report, 'Summary')).find((row) => row[1] === item);
const statements = (report: Report, section: string, sheet = 'Summary'): readonly string[] =>
  rowsOf(sheetOf(report, sheet))
    .filter((row) => row[0] === section)
    .map((row) => `${row[1]}: ${row.at(-1)}`);

describe('buildReport', () => {
  it('has every sheet, each row as wide as its columns', () => {
    const { sheets } = buildReport(exampleInput());
    expect(sheets.map(({ name }) => name)).toEqual([
      'Summary',
      'Disposals',
      'Income',
      'Holdings',
      'Transactions',
      'Movements',
      'Fees',
      'Gifts',
      'Losses',
      'Issues',
      'Audit trail',
      'Method',
    ]);
    for (const { columns, rows, totals, subtotals = [] } of sheets) {
      const sums = [
        ...(totals === undefined ? [] : [totals]),
        ...subtotals.flatMap((group) => group.rows.map(({ cells }) => cells)),
      ];
      for (const row of [...allRows(rows), ...sums]) expect(row).toHaveLength(columns.length);
    }
  });

  it('shows disposals with proceeds and cost in cents and the gain that follows, and keeps the exact figures', () => {
    const sheet = sheetOf(buildReport(exampleInput()), 'Disposals');
    expect(sheet.rows.at(1).slice(5, 8)).toEqual([
      { kind: 'money', exact: '300.335', rounded: '300.34' },
      { kind: 'money', exact: '0', rounded: '0' },
      { kind: 'money', exact: '300.335', rounded: '300.34' },
    ]);
    expect(sheet.totals?.slice(5, 8)).toEqual([
      { kind: 'money', exact: '51199.235', rounded: '51199.24' },
      { kind: 'money', exact: '20010', rounded: '20010' },
      { kind: 'money', exact: '31189.235', rounded: '31189.24' },
    ]);
    expect(at(sheet, 0, 'Disposed')).toBe('2025-02-01T04:30:00');
    expect(at(sheet, 0, 'Account')).toBe('Crypto.com Exchange – Zoë 🚀');
    expect(at(sheet, 1, 'Acquired')).toBe('unknown');
    expect(at(sheet, 1, 'Incomplete because')).toBe('more units left than the records show arriving');
    expect(sheet.flagged).toEqual(new Set([1]));
  });

  it('sums what is shown: a hundred rows of 0.005 make 1.00, and the exact sum stays beside', () => {
    const [first] = RESULT.disposals;
    if (first === undefined) throw new Error('no disposal');
    const disposals = Array.from({ length: 100 }, () => ({
      ...first,
      proceeds: '0.005',
      cost: '0.001',
      gain: '0.004',
    }));
    const report = buildReport(exampleInput({ result: { ...RESULT, disposals } }));
    expect(sheetOf(report, 'Disposals').totals?.slice(5, 8)).toEqual([
      { kind: 'money', exact: '0.5', rounded: '1' },
      { kind: 'money', exact: '0.1', rounded: '0' },
      { kind: 'money', exact: '0.4', rounded: '1' },
    ]);
    expect(summaryLine(report, 'All years')?.slice(2, 6)).toEqual(['100', '1', '0', '1']);
  });

  it('takes a year by the local date: an instant of 2025 in UTC belongs to 2024 in New York', () => {
    const income = (year: string): readonly string[] =>
      rowsOf(sheetOf(buildReport(exampleInput({ year })), 'Income')).map((row) => `${row[0]} ${row[2]}`);
    expect(income('2024')).toEqual(['2024-05-31T20:00:00 CRO', '2024-12-31T22:30:00.250 DUST']);
    expect(income('2025')).toEqual([]);
  });

  it('ties out: summary, terms and years carry the totals of the sheets behind them', () => {
    const report = buildReport(exampleInput());
    const totals = sheetOf(report, 'Disposals').totals?.map(show);
    expect(summaryLine(report, 'All years')).toEqual([
      'Gains and losses',
      'All years',
      '2',
      ...(totals?.slice(5, 8) ?? []),
      '',
    ]);
    const short = summaryLine(report, '2025 · Short term');
    const long = summaryLine(report, '2025 · Long term');
    expect(short?.slice(2, 6)).toEqual(['1', '300.34', '0', '300.34']);
    expect(long?.slice(2, 6)).toEqual(['1', '50898.9', '20010', '30888.9']);
    expect(new Dec(short?.[5] ?? '').plus(long?.[5] ?? '').toString()).toBe(totals?.[7]);
    expect(summaryLine(report, 'BTC 0.5')?.slice(2)).toEqual(['1', '', '20010', '', '']);
  });

  it('tells gains and losses apart; a row of nothing is neither', () => {
    const [first] = RESULT.disposals;
    if (first === undefined) throw new Error('no disposal');
    const gains = ['5', '-2.004', '0', '-3.006'].map((gain) => ({
      ...first,
      proceeds: new Dec(gain).plus(10).toString(),
      cost: '10',
      gain,
    }));
    const report = buildReport(exampleInput({ result: { ...RESULT, disposals: gains } }));
    expect(summaryLine(report, 'of which gains')?.slice(2, 6)).toEqual(['1', '', '', '5']);
    expect(summaryLine(report, 'of which losses')?.slice(2, 6)).toEqual(['2', '', '', '-5.01']);
  });

  it('never shows the unknown as zero', () => {
    const report = buildReport(exampleInput());
    expect(at(sheetOf(report, 'Income'), 1, 'Value')).toBe('unknown');
    expect(at(sheetOf(report, 'Holdings'), 1, 'Cost')).toBe('unknown');
    expect(at(sheetOf(report, 'Transactions'), 2, 'In value')).toBe('unknown');
    expect(summaryLine(report, 'Airdrop')?.[5]).toBe('unknown');
    expect(statements(report, 'What is known')).toEqual([
      'Disposals: 1 of 2 disposal rows incomplete: the gain is computed without what is unknown, and will change once it is known.',
      ': 1 row: more units left than the records show arriving.',
      'Income: 1 of 2 income rows without a known value: not in the total, and their units have no cost.',
      'Holdings: 1 of 3 lots held with an unknown cost: their real cost may be higher than shown.',
      'Withdrawals: 1 entry: left for an unknown destination; no gain is computed for them.',
    ]);
  });

  it('says so when nothing is missing', () => {
    const result = { ...RESULT, disposals: RESULT.disposals.slice(0, 1), income: [], holdings: [], issues: [] };
    expect(statements(buildReport(exampleInput({ result })), 'What is known')).toEqual([
      'Complete: Every figure of this report is fully known.',
    ]);
  });

  it('names rules, method, options, version and sources', () => {
    const report = buildReport(
      exampleInput({ year: '2025', options: { rules: 'us', transferFees: 'carry', allocation: 'hifo' } }),
    );
    expect(statements(report, 'How it was computed', 'Method')).toEqual([
      'Period: 2025 (2025-01-01 to 2025-12-31)',
      'Rules: United States',
      'Method: FIFO (first in, first out)',
      expect.stringMatching(/^Rounding: Each row to cents, half a cent up;/),
      'Lots are kept for: each account by itself',
      'Time zone: America/New_York',
      'Currency: USD',
      'Fees of transfers: no disposals: other units bear their cost',
      'Allocation at the end of 2024: HIFO',
      'Ledger: 6 entries',
      'Computed by: Lotbook 1.2.3',
    ]);
    expect(statements(report, 'Sources of the rules', 'Method')).toEqual([
      ': Treas. Reg. 1.1012-1(j), TD 10000 https://www.irs.gov/',
    ]);
  });

  it('keeps issues of earlier years, and of no known entry, in a later year', () => {
    const issues = [...RESULT.issues, { code: 'duplicate', entry: 'gone', message: 'It occurs twice.' } as const];
    const shown = (year: string): readonly (string | undefined)[] =>
      rowsOf(sheetOf(buildReport(exampleInput({ year, result: { ...RESULT, issues } })), 'Issues')).map(
        (row) => row[6],
      );
    expect(shown('2024')).toEqual(['a3', 'gone']);
    expect(shown('2025')).toEqual(['a3', 'a5', 'a6', 'gone']);
  });

  it('reports a year of nothing, and refuses one that does not exist', () => {
    const report = buildReport(exampleInput({ year: '2019' }));
    expect(sheetOf(report, 'Disposals').rows).toHaveLength(0);
    expect(summaryLine(report, 'Total')?.slice(2, 6)).toEqual(['0', '0', '0', '0']);
    expect(() => buildReport(exampleInput({ year: 'last' }))).toThrow(
      new AppError('bad-input', 'There is no tax year "last". Choose one of: all, 2024, 2025.'),
    );
    const british = { name: 'United Kingdom', yearStart: { month: 4, day: 6 }, sources: [] };
    expect(buildReport(exampleInput({ year: '2019-20', rules: british })).title).toContain('2019-20');
    expect(() => buildReport(exampleInput({ year: '2019-21', rules: british }))).toThrow(AppError);
  });

  it('adds the denied part of a loss back to the gain', () => {
    const [first] = RESULT.disposals;
    if (first === undefined) throw new Error('no disposal');
    const loss = { ...first, proceeds: '100', cost: '160.005', gain: '-40.005', denied: '20' };
    const sheet = sheetOf(
      buildReport(exampleInput({ result: { ...RESULT, rules: 'ca', disposals: [loss] } })),
      'Disposals',
    );
    expect(sheet.columns.slice(5, 9).map(({ title }) => title)).toEqual([
      'Proceeds',
      'Cost',
      'Denied loss',
      'Gain or loss',
    ]);
    expect(rowsOf(sheet)[0]?.slice(5, 9)).toEqual(['100', '160.01', '20', '-40.01']);
    expect(sheet.columns[8]?.formula).toEqual({ plus: [5, 7], minus: [6] });
  });

  it('shows what is taxable where it is not the gain', () => {
    const years = RESULT.years.map((year) => ({ ...year, taxable: '100' }));
    const report = buildReport(exampleInput({ year: '2025', result: { ...RESULT, years } }));
    expect(summaryLine(report, 'Taxable under these rules')?.[5]).toBe('100');
    expect(summaryLine(buildReport(exampleInput({ year: '2025' })), 'Taxable under these rules')).toBeUndefined();
  });
});
