import { createHash } from 'node:crypto';
import ExcelJS, { type Workbook, type Worksheet } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { AppError } from '../domain/app-error.js';
import { buildReport } from '../reports/build-report.js';
import { exampleInput } from '../reports/example.fixture.js';
import { amount, text } from '../reports/cells.js';
import { rowsOf } from '../reports/rows.js';
import type { Report } from '../reports/report.js';
import { manyRows } from './many-rows.fixture.js';
import { ADDRESSED_ROWS } from './table-sheet.js';
import { unzipped } from './unzipped.fixture.js';
import { writeWorkbook, WORKBOOK_ROWS } from './workbook.js';

const HEADER = 5;
/** The first sheet, in the archive. */
const SHEET = 'xl/worksheets/sheet1.xml';

async function reopen(report: Report): Promise<Workbook> {
  return opened(await writeWorkbook(report));
}

async function opened(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new ExcelJS.Workbook();
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  await workbook.xlsx.load(copy);
  return workbook;
}

function sheetOf(workbook: Workbook, name: string): Worksheet {
  const worksheet = workbook.getWorksheet(name);
  if (worksheet === undefined) throw new Error(`no sheet ${name}`);
  return worksheet;
}

function oneColumn(rows: readonly string[]): Report {
  const columns = [{ title: 'Note', kind: 'text', width: 10 }] as const;
  return {
    title: 'Notes',
    rounding: 'cents',
    paper: 'A4',
    sheets: [{ name: 'Notes', notes: ['one'], columns, rows: rowsOf(rows, (row) => [text(row)]) }],
  };
}

describe('writeWorkbook', () => {
  it('breaks a note that is longer than what is printed into lines, where paper would cut it', async () => {
    const columns = [
      { title: 'A', kind: 'text', width: 30 },
      { title: 'B', kind: 'text', width: 20 },
      { title: 'Entry', kind: 'text', width: 30, tracing: true },
    ] as const;
    // 50 characters of width take 60 of text: 130 are three lines.
    const notes = ['n'.repeat(60), 'n'.repeat(130)];
    const rows = rowsOf(['x'], (row) => [text(row), text(row), text(row)]);
    const workbook = await reopen({
      title: 'Notes',
      rounding: 'cents',
      paper: 'A4',
      sheets: [{ name: 'N', notes, columns, rows }],
    });
    const worksheet = sheetOf(workbook, 'N');
    expect(['B2', 'B3', 'B4', 'C4'].filter((at) => worksheet.getCell(at).isMerged)).toEqual(['B4']);
    expect([worksheet.getCell('A4').alignment.wrapText, worksheet.getRow(4).height]).toEqual([true, 44]);
    expect(worksheet.getCell('A3').alignment.wrapText).toBeUndefined();
  });

  it('writes the same bytes for the same report', async () => {
    const digest = async (): Promise<string> =>
      createHash('sha256')
        .update(await writeWorkbook(buildReport(exampleInput())))
        .digest('hex');
    expect(await digest()).toBe(await digest());
    const { created, modified } = await reopen(buildReport(exampleInput()));
    expect([created.toISOString(), modified.toISOString()]).toEqual([
      '2000-01-01T00:00:00.000Z',
      '2000-01-01T00:00:00.000Z',
    ]);
  });

  it('gives every file of the archive one fixed time', async () => {
    const bytes = Buffer.from(await writeWorkbook(buildReport(exampleInput())));
    const times = new Set<number>();
    for (
      let at = bytes.indexOf('PK\x01\x02', 0, 'latin1');
      at >= 0;
      at = bytes.indexOf('PK\x01\x02', at + 1, 'latin1')
    ) {
      times.add(bytes.readUInt32LE(at + 12));
      times.add(bytes.readUInt32LE(bytes.readUInt32LE(at + 42) + 10));
    }
    expect([...times]).toEqual([0x00210000]);
  });

  it('writes disposals as dates, numbers and live formulas whose stored results are the shown figures', async () => {
    const worksheet = sheetOf(await reopen(buildReport(exampleInput())), 'Disposals');
    const row = worksheet.getRow(HEADER + 1);
    expect(row.getCell(1).value).toEqual(new Date('2025-02-01T04:30:00Z'));
    expect(row.getCell(1).numFmt).toBe('yyyy-mm-dd hh:mm');
    expect(row.getCell(3).value).toBe(0.5);
    expect(row.getCell(6).value).toBe(50898.9);
    expect(row.getCell(6).numFmt).toBe('#,##0.00;[Red]-#,##0.00');
    expect(row.getCell(8).value).toEqual({ formula: 'ROUND(F6-G6,2)', result: 30888.9 });
    const totals = worksheet.getRow(HEADER + 3);
    expect(totals.getCell(1).value).toBe('Total of 2 rows');
    expect(totals.getCell(6).value).toEqual({ formula: 'ROUND(SUM(F6:F7),2)', result: 51199.24 });
    expect(totals.getCell(7).value).toEqual({ formula: 'ROUND(SUM(G6:G7),2)', result: 20010 });
    expect(totals.getCell(8).value).toEqual({ formula: 'ROUND(SUM(H6:H7),2)', result: 31189.24 });
  });

  it('keeps the exact figure as text on the right wherever the number is not the whole truth, and nowhere else', async () => {
    const workbook = await reopen(buildReport(exampleInput()));
    const titles = (name: string): readonly string[] => {
      const row = sheetOf(workbook, name).getRow(HEADER);
      return Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1).text);
    };
    expect(titles('Disposals').slice(14)).toEqual([
      'Disposed (UTC)',
      'Acquired (UTC)',
      'Proceeds (exact)',
      'Gain or loss (exact)',
    ]);
    expect(titles('Income').slice(8)).toEqual(['Received (UTC)', 'Amount (exact)']);
    const income = sheetOf(workbook, 'Income').getRow(HEADER + 2);
    expect(income.getCell(4).value).toBe(1.23456789012346e23);
    expect(income.getCell(9).value).toBe('2025-01-01T03:30:00.250Z');
    expect(income.getCell(10).value).toBe('123456789012345678901234.123456');
    expect(
      sheetOf(workbook, 'Income')
        .getRow(HEADER + 1)
        .getCell(10).value,
    ).toBeNull();
  });

  it('freezes and repeats the header, filters, fits the width and prints the figures only', async () => {
    const worksheet = sheetOf(await reopen(buildReport(exampleInput())), 'Disposals');
    expect(worksheet.views[0]).toMatchObject({ state: 'frozen', ySplit: HEADER });
    expect(worksheet.autoFilter).toBe('A5:R7');
    expect(worksheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      // Letter, as the report is of the United States.
      paperSize: 1,
    });
    expect((await reopen(oneColumn(['x']))).worksheets[0]?.pageSetup.paperSize).toBe(9);
    expect(worksheet.pageSetup.printTitlesRow).toBe('5:5');
    expect(worksheet.pageSetup.printArea).toBe('A1:L16');
  });

  it('writes a summary with the same totals', async () => {
    const worksheet = sheetOf(await reopen(buildReport(exampleInput())), 'Summary');
    const rows: unknown[][] = [];
    worksheet.eachRow((row) => rows.push(Array.from({ length: 5 }, (_, index) => row.getCell(index + 1).value)));
    expect(rows).toContainEqual([
      'All years',
      2,
      { formula: "'Disposals'!F8", result: 51199.24 },
      { formula: "'Disposals'!G8", result: 20010 },
      { formula: "'Disposals'!H8", result: 31189.24 },
    ]);
    expect(rows).toContainEqual(['Total', 2, null, null, { formula: "'Income'!E8", result: 12.5 }]);
    const bold: string[] = [];
    worksheet.eachRow((row) => {
      const { font, fill, text: shown } = row.getCell(1);
      if (font?.bold === true && fill?.type === 'pattern' && fill.pattern === 'solid') bold.push(shown);
    });
    expect(bold).toEqual([
      'Gains and losses',
      '2025 total',
      'All years',
      'Income',
      'Total',
      'What is known',
      'How it was computed',
      'Held at the end of the ledger',
      'Total',
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '=cmd|" /C calc"!A0'])(
    'writes %j as text, not as a formula',
    async (formula) => {
      const cell = sheetOf(await reopen(oneColumn([formula])), 'Notes').getCell(HEADER + 1, 1);
      expect(cell.type).toBe(ExcelJS.ValueType.String);
      expect(cell.value).toBe(formula);
      expect(cell.numFmt).toBe('@');
    },
  );

  it('keeps unicode and cuts a text that no cell can hold', async () => {
    const worksheet = sheetOf(await reopen(oneColumn(['Zoë 🚀 "quoted" <b>&amp;', 'x'.repeat(40_000)])), 'Notes');
    expect(worksheet.getCell(HEADER + 1, 1).value).toBe('Zoë 🚀 "quoted" <b>&amp;');
    expect(worksheet.getCell(HEADER + 2, 1).text).toHaveLength(32_767);
    expect(worksheet.getCell(HEADER + 2, 1).text.endsWith(' … (cut)')).toBe(true);
  });

  it('keeps words that come again once for all sheets, and every text as it is', async () => {
    const texts = [...Array.from({ length: 1200 }, (_, index) => `note ${index % 600}`), ' two  spaces ', 'line\nline'];
    const worksheet = sheetOf(await reopen(oneColumn(texts)), 'Notes');
    expect(texts.map((_, at) => worksheet.getCell(HEADER + 1 + at, 1).value)).toEqual(texts);
  });

  it('says that a period is empty, without formulas over nothing', async () => {
    const workbook = await reopen(buildReport(exampleInput({ year: '2019' })));
    for (const name of ['Disposals', 'Income', 'Transactions', 'Issues']) {
      expect(sheetOf(workbook, name).getCell(HEADER + 1, 1).value).toBe('None in this period.');
      expect(sheetOf(workbook, name).rowCount).toBe(HEADER + 1);
    }
  });

  it('writes subtotals by term and by asset below the totals, as live formulas', async () => {
    const worksheet = sheetOf(await reopen(buildReport(exampleInput())), 'Disposals');
    const line = (row: number): unknown[] => [1, 8].map((column) => worksheet.getRow(row).getCell(column).value);
    expect([10, 11, 12, 14, 15, 16].map(line)).toEqual([
      ['By term', null],
      ['Long', { formula: 'ROUND(SUMIF($E$6:$E$7,$A11,H$6:H$7),2)', result: 30888.9 }],
      ['Short', { formula: 'ROUND(SUMIF($E$6:$E$7,$A12,H$6:H$7),2)', result: 300.34 }],
      ['By asset', null],
      ['BTC', { formula: 'ROUND(SUMIF($B$6:$B$7,$A15,H$6:H$7),2)', result: 30888.9 }],
      ['SOL', { formula: 'ROUND(SUMIF($B$6:$B$7,$A16,H$6:H$7),2)', result: 300.34 }],
    ]);
  });

  it('rounds to whole units everywhere or nowhere', async () => {
    const worksheet = sheetOf(await reopen(buildReport(exampleInput({ rounding: 'whole' }))), 'Disposals');
    expect(worksheet.getCell('F6').value).toBe(50899);
    expect(worksheet.getCell('F6').numFmt).toBe('#,##0;[Red]-#,##0');
    expect(worksheet.getCell('H8').value).toEqual({ formula: 'ROUND(SUM(H6:H7),0)', result: 31189 });
  });

  it('lets the cells of a very long table follow one another, each where it belongs', async () => {
    const bytes = await writeWorkbook(manyRows(ADDRESSED_ROWS + 1));
    const xml = (await unzipped(bytes))[SHEET];
    expect(xml).toContain('<row r="6"><c r="A6" s=');
    expect(xml?.match(/<c r="B\d+"/g)).toHaveLength(2); // Header and totals.
    const worksheet = sheetOf(await opened(bytes), 'Many');
    const shown = (row: number): readonly unknown[] =>
      Array.from({ length: 8 }, (_, at) => worksheet.getRow(row).getCell(at + 1).value);
    const gain = (row: number, result: number): unknown => ({ formula: `ROUND(B${row}-D${row},2)`, result });
    // The rows of 49,998, of 49,999 and of 50,000.
    const rows = [50_003, 50_004, 50_005] as const;
    const titles = ['Name', 'Proceeds', 'Nothing', 'Cost', 'Gain', 'Proceeds (exact)', 'Cost (exact)', 'Gain (exact)'];
    expect([4, ...rows].map(shown)).toEqual([
      titles,
      ['row 49998', 49_998.13, null, 1, gain(rows[0], 49_997.13), '49998.125', '1.001', '49997.124'],
      ['row 49999', 49_999, null, 1, gain(rows[1], 49_998), null, null, null],
      ['row 50000', 50_000, null, 1, gain(rows[2], 49_999), null, '1.001', '49998.999'],
    ]);
    // 0 + … + 50,000, and 16,667 times 0.13.
    const total = { formula: 'ROUND(SUM(B5:B50005),2)', result: 1_250_027_166.71 };
    expect(shown(50_006).slice(0, 2)).toEqual(['Total of 50001 rows', total]);
  });

  it('says of each cell of a shorter table where it stands', async () => {
    const xml = (await unzipped(await writeWorkbook(manyRows(3))))[SHEET];
    expect(xml).not.toMatch(/<c (?!r=)/);
  });

  it('begins a long table anew where a row needs what those looked at before did not', async () => {
    const rows = Array.from({ length: 5000 }, (_, at) => (at === 4321 ? '1234567890123456789.5' : '1'));
    const columns = [{ title: 'Amount', kind: 'amount', width: 10 }] as const;
    const sheets = [{ name: 'Amounts', notes: [], columns, rows: rowsOf(rows, (row) => [amount(row)]) }];
    const told: number[] = [];
    const bytes = await writeWorkbook(
      { title: 'Long', rounding: 'cents', paper: 'A4', sheets },
      { onProgress: (done) => told.push(done) },
    );
    const worksheet = sheetOf(await opened(bytes), 'Amounts');
    const [header, first] = [HEADER - 1, HEADER];
    expect(worksheet.getCell(`B${header}`).value).toBe('Amount (exact)');
    expect(worksheet.getCell(`B${first + 4321}`).value).toBe('1234567890123456789.5');
    expect(worksheet.getCell(`B${first + 4320}`).value).toBeNull();
    expect(worksheet.getCell(`A${first + 4999}`).value).toBe(1);
    expect(worksheet.getColumn(1).width).toBeGreaterThan('1,234,567,890,123,456,789.50'.length);
    expect(told).toEqual([2000, 4000, 5000]);
  });

  it('refuses more rows than a workbook can bear, offers CSV and says why', async () => {
    const [sheet] = oneColumn([]).sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const many = (length: number): Report => {
      return {
        title: 'Notes',
        rounding: 'cents',
        paper: 'A4',
        sheets: [{ ...sheet, rows: { length, at: () => [text('x')] } }],
      };
    };
    for (const rows of [WORKBOOK_ROWS + 1, 1_048_576]) {
      const failure = writeWorkbook(many(rows));
      await expect(failure).rejects.toThrow(AppError);
      await expect(failure).rejects.toMatchObject({ code: 'too-many-rows' });
      await expect(failure).rejects.toThrow('too slow to open and to recalculate: choose CSV, which has no such limit');
    }
  });

  it('tells its progress and ends when it is cancelled', async () => {
    const report = oneColumn(Array.from({ length: 3000 }, (_, index) => `row ${index}`));
    const told: number[] = [];
    await writeWorkbook(report, { onProgress: (done, total) => told.push(done, total) });
    expect(told).toEqual([2000, 3000, 3000, 3000]);
    const signal = { aborted: false };
    const onProgress = (): void => {
      signal.aborted = true;
    };
    await expect(writeWorkbook(report, { onProgress, signal })).rejects.toMatchObject({ code: 'cancelled' });
  });
});
