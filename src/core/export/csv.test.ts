import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../reports/build-report.js';
import { money, text } from '../reports/cells.js';
import { exampleInput } from '../reports/example.fixture.js';
import type { Sheet } from '../reports/report.js';
import { writeCsv } from './csv.js';

const sheet = (...texts: readonly string[]): Sheet => ({
  name: 'Notes',
  notes: [],
  columns: [
    { title: 'Note', kind: 'text', width: 10 },
    { title: 'Value', kind: 'money', width: 10 },
  ],
  rows: texts.map((note) => [text(note), money('-1.5')]),
});

describe('writeCsv', () => {
  it('writes header, CRLF, both decimals and the exact figure', () => {
    expect(writeCsv(sheet('a'))).toBe('Note,Value,Value (exact)\r\na,-1.50,-1.5\r\n');
  });

  it('quotes as RFC 4180 asks', () => {
    expect(writeCsv(sheet('a,b', 'say "hi"', 'two\nlines'))).toBe(
      'Note,Value,Value (exact)\r\n"a,b",-1.50,-1.5\r\n"say ""hi""",-1.50,-1.5\r\n"two\nlines",-1.50,-1.5\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('neutralises %j', (formula) => {
    const [, row] = Papa.parse<string[]>(writeCsv(sheet(formula)).trimEnd()).data;
    expect(row?.[0]).toBe(`'${formula}`);
  });

  it('puts the byte order mark first only when asked', () => {
    expect(writeCsv(sheet('é'), { bom: true }).startsWith('\uFEFFNote')).toBe(true);
    expect(writeCsv(sheet('é')).startsWith('Note')).toBe(true);
  });

  it('writes a header alone for no rows', () => {
    expect(writeCsv(sheet())).toBe('Note,Value,Value (exact)\r\n');
  });

  it('keeps every digit, local time and instant', () => {
    const income = buildReport(exampleInput()).sheets.find(({ name }) => name === 'Income');
    if (income === undefined) throw new Error('no income');
    const rows = Papa.parse<Record<string, string>>(writeCsv(income).trimEnd(), { header: true }).data;
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatchObject({
      Received: '2024-12-31 22:30:00.250',
      'Received (UTC)': '2025-01-01T03:30:00.250Z',
      Amount: '123456789012345678901234.123456',
      Value: 'unknown',
      'Value (exact)': '',
    });
  });
});
