import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../reports/build-report.js';
import { money, text } from '../reports/cells.js';
import { exampleInput } from '../reports/example.fixture.js';
import { listRows, rowsOf } from '../reports/rows.js';
import type { Sheet } from '../reports/report.js';
import { writeCsv } from './csv.js';

const sheet = (...texts: readonly string[]): Sheet => ({
  name: 'Notes',
  notes: [],
  columns: [
    { title: 'Note', kind: 'text', width: 10 },
    { title: 'Value', kind: 'money', width: 10 },
  ],
  rows: rowsOf(texts, (note) => [text(note), money('-1.5')]),
});
const csvOf = (...words: Parameters<typeof writeCsv>): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(...words));

describe('writeCsv', () => {
  it('writes header, CRLF, both decimals and the exact figure', () => {
    expect(csvOf(sheet('a'))).toBe('Note,Value,Value (exact)\r\na,-1.50,-1.5\r\n');
  });

  it('quotes as RFC 4180 asks', () => {
    expect(csvOf(sheet('a,b', 'say "hi"', 'two\nlines'))).toBe(
      'Note,Value,Value (exact)\r\n"a,b",-1.50,-1.5\r\n"say ""hi""",-1.50,-1.5\r\n"two\nlines",-1.50,-1.5\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＠x', '  =1', '\u00A0+1', '\u3000@x'])(
    'neutralises %j',
    (formula) => {
      const [, row] = Papa.parse<string[]>(csvOf(sheet(formula)).trimEnd()).data;
      expect(row?.[0]).toBe(`'${formula}`);
    },
  );

  it.each([
    ['a;=1+1', "a;'=1+1"],
    ['a; -cmd()', "a; '-cmd()"],
    ['x\n@SUM(A1)', "x\n'@SUM(A1)"],
    ['x\t+1', "x\t'+1"],
    ['\n=x', "'\n'=x"],
    // Nothing of these begins a field anywhere.
    ['5 - 3 = 2', '5 - 3 = 2'],
    ['0.1 BTC; 2 ETH', '0.1 BTC; 2 ETH'],
  ])('neutralises what other separators would make a formula: %j', (words, safe) => {
    const [, row] = Papa.parse<string[]>(csvOf(sheet(words)).trimEnd(), { delimiter: ',' }).data;
    expect(row?.[0]).toBe(safe);
  });

  it('has the notes of a form below its figures, and no others', () => {
    const form = { ...sheet('a'), notes: ['-n'], noteRows: [[text('Note'), text('-n')]] };
    expect(csvOf(form)).toBe("Note,Value,Value (exact)\r\na,-1.50,-1.5\r\nNote,'-n,\r\n");
    expect(csvOf({ ...sheet('a'), notes: ['n'] })).toBe('Note,Value,Value (exact)\r\na,-1.50,-1.5\r\n');
  });

  it('puts the byte order mark first only when asked', () => {
    expect(csvOf(sheet('é'), { bom: true }).startsWith('\uFEFFNote')).toBe(true);
    expect(csvOf(sheet('é')).startsWith('Note')).toBe(true);
  });

  it('writes a header alone for no rows', () => {
    expect(csvOf(sheet())).toBe('Note,Value,Value (exact)\r\n');
  });

  it('keeps every digit, local time and instant', () => {
    const income = buildReport(exampleInput()).sheets.find(({ name }) => name === 'Income');
    if (income === undefined) throw new Error('no income');
    const rows = Papa.parse<Record<string, string>>(csvOf(income).trimEnd(), { header: true }).data;
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatchObject({
      Received: '2024-12-31 22:30:00.250',
      'Received (UTC)': '2025-01-01T03:30:00.250Z',
      Amount: '123456789012345678901234.123456',
      Value: 'unknown',
      'Value (exact)': '',
    });
  });

  it('writes one row, and money in whole units where the report rounds so', () => {
    expect(csvOf({ ...sheet(), rows: listRows([[text('a'), money('1.5', 'whole')]]) }, { rounding: 'whole' })).toBe(
      'Note,Value,Value (exact)\r\na,2,1.5\r\n',
    );
  });

  it('keeps unicode and a text longer than any cell whole', () => {
    const long = `Zoë 🚀 ${'x'.repeat(100_000)}`;
    const [, row] = Papa.parse<string[]>(csvOf(sheet(long)).trimEnd()).data;
    expect(row?.[0]).toBe(long);
  });

  it('tells its progress and ends when it is cancelled', () => {
    const many = sheet(...Array.from({ length: 5000 }, (_, index) => `row ${index}`));
    const told: number[] = [];
    writeCsv(many, { onProgress: (done, total) => told.push(done, total) });
    expect(told).toEqual([2000, 5000, 4000, 5000, 5000, 5000]);
    const signal = { aborted: false };
    const onProgress = (): void => {
      signal.aborted = true;
    };
    expect(() => writeCsv(many, { onProgress, signal })).toThrow(
      expect.objectContaining({ name: 'AppError', code: 'cancelled' }),
    );
  });
});
