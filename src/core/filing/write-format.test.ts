import { PDFDocument, PDFTextField } from '@cantoo/pdf-lib';
import {
  TextWriter,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  type FileEntry,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Ledger, LedgerEntry } from '../domain/ledger-entry.js';
import type { ComputeOptions } from '../domain/tax-options.js';
import { compute } from '../engine/compute.js';
import { FORM_2025, formPdf, names8949, namesScheduleD } from '../export/official/irs-form.fixture.js';
import { readLedger } from '../imports/ledger-file.js';
import { FILE_FORMATS, type FileFormat } from '../reports/file-formats.js';
import { prepareFiling, type Filing, type FilingOrder } from './prepare-filing.js';
import { writeFormat } from './write-format.js';
import { printOrder, type PrintHtml } from './write-pdf.js';

const TODAY = { appVersion: '1.2.3', madeOn: '2026-11-21' } as const;
const US: ComputeOptions = { rules: 'us', timezone: 'UTC' };

function vectorLedger(name: string): Ledger {
  const path = new URL(`../../../test/vectors/${name}/ledger.json`, import.meta.url);
  const reading = readLedger(readFileSync(path, 'utf8'));
  if (!reading.ok) throw new Error(`The ledger of ${name} cannot be read.`);
  return reading.ledger;
}

function filing(ledger: Ledger, year: string, options = US, order: Partial<FilingOrder> = {}): Filing {
  const result = compute(ledger, options);
  return prepareFiling({ ledger, result, accountNames: {} }, { ...TODAY, options, year, ...order });
}

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
async function textOf(format: FileFormat, of: Filing): Promise<string> {
  return decoded((await writeFormat(format, of)).bytes);
}
const printedPage = (of: Filing): string => decoded(printOrder(of).html);
/** What a PDF would show, as the page that is printed: its words with blanks between. */
const printedWords = (of: Filing): string =>
  printedPage(of)
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const printer: PrintHtml = async ({ html }) => html;

async function unzipped(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const entries = await new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false }).getEntries();
  const files = entries.filter((entry): entry is FileEntry => !entry.directory);
  return new Map(
    await Promise.all(files.map(async (file) => [file.filename, await file.getData(new TextWriter())] as const)),
  );
}

async function unzippedBytes(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = await new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false }).getEntries();
  const files = entries.filter((entry): entry is FileEntry => !entry.directory);
  return new Map(
    await Promise.all(files.map(async (file) => [file.filename, await file.getData(new Uint8ArrayWriter())] as const)),
  );
}

/** Texts of a PDF's fields, by the end of their names. */
async function fieldsOf(bytes: Uint8Array | undefined): Promise<(end: string) => string | undefined> {
  const form = (await PDFDocument.load(bytes ?? new Uint8Array())).getForm();
  return (end) => {
    const field = form.getField(`topmostSubform[0].${end}`);
    return field instanceof PDFTextField ? (field.getText() ?? '') : undefined;
  };
}

async function workbookOf(of: Filing): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const { bytes } = await writeFormat('xlsx', of);
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

/** Cells of the row below the header whose first cell starts so; of a formula its stored result. */
function rowOf(workbook: ExcelJS.Workbook, sheet: string, start: string): readonly unknown[] {
  let found: readonly unknown[] = [];
  workbook.getWorksheet(sheet)?.eachRow((row) => {
    if (found.length > 0 || !row.getCell(1).text.startsWith(start)) return;
    found = Array.from({ length: row.cellCount }, (_, at) => row.getCell(at + 1).result ?? row.getCell(at + 1).value);
  });
  return found;
}

// Treas. Reg. 1.1001-7(b)(5)(ii), example 2: units worth $20 that cost $5 are given for others, at a fee of $2. The whole fee lowers the
// amount realized: $20 − $2 = $18; $18 − $5 = $13, long-term (held from 2024-01-02 to 2025-06-01). Box L from 2025 on.
describe('the example of the regulation in every format', () => {
  const swap = filing(vectorLedger('us-1001-7-ex2-swap-cash-fee'), '2025');

  it('xlsx', async () => {
    const workbook = await workbookOf(swap);
    const form = rowOf(workbook, 'Form 8949', 'Part II, long-term: box L');
    expect(form.slice(1, 9)).toEqual(['10 A', '01/02/2024', '06/01/2025', 18, 5, null, 0, 13]);
    expect(rowOf(workbook, 'Schedule D', '16').slice(1)).toEqual(['Lines 7 and 15 together', null, null, null, 13]);
  });

  it('csv', async () => {
    const files = await unzipped((await writeFormat('csv', swap)).bytes);
    expect(files.get('form-8949.csv')?.split('\r\n')[1]).toBe(
      '"Part II, long-term: box L",10 A,01/02/2024,06/01/2025,18.00,18,5.00,5,,0.00,0,13.00,13,,s1',
    );
  });

  it('TurboTax', async () => {
    expect(await textOf('turbotax', swap)).toBe(
      'Currency Name,Purchase Date,Cost Basis,Date Sold,Proceeds\r\nA,01/02/2024,5.00,06/01/2025,18.00\r\n',
    );
  });

  it('json', async () => {
    const { disposals } = JSON.parse(await textOf('json', swap));
    expect(disposals).toMatchObject([{ entry: 's1', proceeds: '18', cost: '5', gain: '13', term: 'long' }]);
  });

  it('PDF, with its terms on the cover', () => {
    const words = printedWords(swap);
    expect(words).toContain('Part II, long-term: box L 10 A 01/02/2024 06/01/2025 18.00 5.00');
    for (const fact of ['Rules United States', 'Time zone UTC', 'Currency USD', 'Made on 2026-11-21', 'Lotbook 1.2.3'])
      expect(words).toContain(fact);
    expect(words).toMatch(/SHA-256 of the ledger [0-9a-f]{64} SHA-256 of the result [0-9a-f]{64}/);
    expect(printOrder(swap)).toMatchObject({ paper: 'Letter', footer: expect.stringContaining('2026-11-21') });
  });

  it('bundle', async () => {
    const files = await unzipped((await writeFormat('bundle', swap, { print: printer })).bytes);
    expect(JSON.parse(files.get('result.json') ?? '')).toMatchObject({ years: [{ year: '2025', gain: '13' }] });
    expect(files.get('lotbook-us-2025.pdf')).toBe(printedPage(swap));
    expect(files.get('README.txt')).toContain('lotbook-us-2025.pdf');
  });

  it('official forms, in the files of the person', async () => {
    const formFiles = [
      { name: 'f8949.pdf', bytes: await formPdf(names8949(FORM_2025), FORM_2025.title) },
      { name: 'f1040sd.pdf', bytes: await formPdf(namesScheduleD(1), '2025 Schedule D (Form 1040)') },
    ];
    const forms = await writeFormat(
      'forms',
      filing(vectorLedger('us-1001-7-ex2-swap-cash-fee'), '2025', US, { formFiles }),
    );
    expect(forms.name).toBe('lotbook-us-2025-forms.zip');
    const pdfs = await unzippedBytes(forms.bytes);
    const form = await fieldsOf(pdfs.get('lotbook-us-2025-f8949.pdf'));
    const row = Array.from({ length: 8 }, (_, at) =>
      form(`Page2[0].Table_Line1_Part2[0].Row1[0].f2_${String(3 + at).padStart(2, '0')}[0]`),
    );
    expect(row).toEqual(['10 A', '01/02/2024', '06/01/2025', '18.00', '5.00', '', '', '13.00']);
    const schedule = await fieldsOf(pdfs.get('lotbook-us-2025-f1040sd.pdf'));
    expect([35, 36, 37, 38].map((at) => schedule(`Page1[0].Table_PartII[0].Row10[0].f1_${at}[0]`))).toEqual([
      '18.00',
      '5.00',
      '',
      '13.00',
    ]);
    const [only] = formFiles;
    const one = await writeFormat(
      'forms',
      filing(vectorLedger('us-1001-7-ex2-swap-cash-fee'), '2025', US, { formFiles: only === undefined ? [] : [only] }),
    );
    expect(one.name).toBe('lotbook-us-2025-f8949.pdf');
    expect(decoded(one.bytes.slice(0, 5))).toBe('%PDF-');
  });

  // 1.1012-1(j)(5)(i), example 1: 10 units of the lot that cost $5 a unit, so $50, held for less than a year; sold for $100.
  it('TXF, of a year that it has codes for', async () => {
    const options = { ...US, method: 'specific', scope: 'account' } as const;
    const identified = filing(vectorLedger('us-1012-j-ex1-identified'), '2024', options);
    const head = ['V042', 'ALotbook 1.2.3', 'D11/21/2026', '^'];
    const record = ['TD', 'N712', 'C1', 'L1', 'P10 DE', 'D01/01/2024', 'D09/02/2024', '$50.00', '$100.00', '^', ''];
    expect(await textOf('txf', identified)).toBe([...head, ...record].join('\r\n'));
  });
});

const entry = (id: string, time: string, out: string, received: string): LedgerEntry => {
  const leg = (words: string) => ({ asset: words.slice(words.indexOf(' ') + 1), amount: words.split(' ')[0] ?? '' });
  return { id, time, account: 'a', kind: 'trade', out: leg(out), in: leg(received) };
};
const ledgerOf = (...entries: readonly LedgerEntry[]): Ledger => ({
  format: 'lotbook-ledger/1',
  currency: 'USD',
  entries,
});
/** Those of a year that need nothing besides. */
const FITTING = FILE_FORMATS.filter((format) => format !== 'forms');

const SMALL = ledgerOf(
  entry('b', '2024-01-01T00:00:00Z', '10 USD', '1 X'),
  entry('s', '2024-02-01T00:00:00Z', '1 X', '12 USD'),
);

describe('extremes', () => {
  const LONG = '123456789012345678901234.123456';

  it('amounts of 30 digits stay exact beside the 15 that a spreadsheet holds', async () => {
    const big = filing(
      ledgerOf(
        entry('b', '2024-01-01T00:00:00Z', '10 USD', `${LONG} X`),
        entry('s', '2024-02-01T00:00:00Z', `${LONG} X`, '12 USD'),
      ),
      '2024',
    );
    const workbook = await workbookOf(big);
    const texts: string[] = [];
    workbook.getWorksheet('Disposals')?.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
    expect(texts).toContain(LONG);
    expect(await textOf('txf', big)).toContain(`P${LONG} X`);
    expect(printedWords(big)).toContain('123,456,789,012,345');
    expect((await unzipped((await writeFormat('csv', big)).bytes)).get('disposals.csv')).toContain(LONG);
  });

  it('no format lets a ticker run as a formula or a markup', async () => {
    const ticker = '=HYPERLINK("http://x")<b>';
    const hostile = filing(
      ledgerOf(
        entry('b', '2024-01-01T00:00:00Z', '10 USD', `1 ${ticker}`),
        entry('s', '2024-02-01T00:00:00Z', `1 ${ticker}`, '12 USD'),
      ),
      '2024',
    );
    expect(await textOf('turbotax', hostile)).toContain(`"'=HYPERLINK(""http://x"")<b>",`);
    expect((await unzipped((await writeFormat('csv', hostile)).bytes)).get('disposals.csv')).toContain(`"'=HYPERLINK(`);
    expect(await textOf('txf', hostile)).toContain('\r\nP1 =HYPERLINK');
    expect(printedPage(hostile)).not.toContain('<b>');
    const formulas: string[] = [];
    (await workbookOf(hostile)).eachSheet((sheet) =>
      sheet.eachRow((row) => row.eachCell((cell) => cell.formula && formulas.push(cell.formula))),
    );
    expect(formulas.length).toBeGreaterThan(0);
    expect(formulas.join('\n')).not.toContain('HYPERLINK');
  });

  it.each([
    ['no rows', []],
    ['one row', [entry('s', '2024-02-01T00:00:00Z', '1 X', '12 USD')]],
  ] as const)('every format is written for %s', async (_, rows) => {
    const ledger = ledgerOf(entry('b', '2024-01-01T00:00:00Z', '10 USD', '1 X'), ...rows);
    const small = filing(ledger, rows.length === 0 ? 'all' : '2024');
    const formats = rows.length === 0 ? FITTING.filter((one) => one !== 'turbotax' && one !== 'txf') : FITTING;
    const sizes = await Promise.all(
      formats.map(async (format) => (await writeFormat(format, small, { print: printer })).bytes.length),
    );
    expect(sizes.filter((size) => size === 0)).toEqual([]);
  });

  it('names of any script and length are whole in every format, but for a cell’s 32,767 characters', async () => {
    const name = `שלום 🚀 Zoë <i>&`;
    const long = 'n'.repeat(40_000);
    const named = prepareFiling(
      {
        ledger: SMALL,
        result: compute(SMALL, US),
        accountNames: { a: name },
        review: [{ record: 'r', account: 'a', code: 'unknown-kind', message: long, time: '2024-02-01T00:00:00Z' }],
      },
      { ...TODAY, options: US, year: '2024' },
    );
    const files = await unzipped((await writeFormat('csv', named)).bytes);
    expect(files.get('disposals.csv')).toContain(name);
    expect(files.get('issues.csv')).toContain(long);
    expect(printedPage(named)).toContain('\u2068שלום\u2069 🚀 Zoë &lt;i&gt;&amp;');
    const workbook = await workbookOf(named);
    const texts: string[] = [];
    workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text))));
    expect(texts).toContain(name);
    expect(Math.max(...texts.map(({ length }) => length))).toBe(32_767);
  });

  it('forms are for those who have them', async () => {
    const small = filing(SMALL, '2024');
    await expect(writeFormat('forms', small)).rejects.toThrow('Choose the form files first');
    const all = filing(SMALL, 'all');
    await expect(writeFormat('forms', all)).rejects.toThrow('for one tax year of the United States');
  });

  it('a year without a sale gives TurboTax its header alone and TXF its head', async () => {
    const income: LedgerEntry = {
      id: 'i',
      time: '2024-03-01T00:00:00Z',
      account: 'a',
      kind: 'income',
      category: 'staking',
      in: { asset: 'X', amount: '1', value: '3' },
    };
    const none = filing(ledgerOf(income), '2024');
    expect(await textOf('turbotax', none)).toBe('Currency Name,Purchase Date,Cost Basis,Date Sold,Proceeds\r\n');
    expect(await textOf('txf', none)).toBe('V042\r\nALotbook 1.2.3\r\nD11/21/2026\r\n^\r\n');
  });

  it('a report that is too long for paper says so, and a bundle goes without it', async () => {
    const days = Array.from({ length: 10_001 }, (_, at) => new Date(Date.UTC(2024, 0, 1) + at * 60_000).toISOString());
    const long = filing(ledgerOf(...days.map((time, at) => entry(`b${at}`, time, '1 USD', '1 X'))), 'all', US, {
      sheets: ['Transactions', 'Holdings'],
    });
    await expect(writeFormat('pdf', long, { print: printer })).rejects.toThrow('a PDF takes 20000');
    const files = await unzipped((await writeFormat('bundle', long, { print: printer })).bytes);
    expect([...files.keys()].filter((name) => name.endsWith('.pdf'))).toEqual([]);
    expect(files.get('README.txt')).toContain('a PDF takes 20000');
  });

  it('rows of a broker of another year stay out of the comparison', async () => {
    const row = { broker: 'X', asset: 'A', acquired: null, cost: null, costReported: false, term: null } as const;
    const brokerRows = [
      { ...row, id: 'other', amount: '7', sold: '2024-06-01', proceeds: '99' },
      { ...row, id: 'own', amount: '10', sold: '2025-06-01', proceeds: '18' },
    ];
    const compared = filing(vectorLedger('us-1001-7-ex2-swap-cash-fee'), '2025', US, { us: { brokerRows } });
    const files = await unzipped((await writeFormat('csv', compared)).bytes);
    const rows = files.get('1099-da.csv')?.trim().split('\r\n').slice(1);
    expect(rows).toEqual(['Agrees,X,A,10,10,06/01/2025,06/01/2025,18.00,18,18.00,18,,,5.00,5,K,,']);
    expect(files.get('form-8949.csv')).toContain('Part II, long-term: box K');
  });

  it('formats that a report does not have are refused with what to choose', async () => {
    const swap = filing(vectorLedger('us-1001-7-ex2-swap-cash-fee'), '2025');
    await expect(writeFormat('txf', swap)).rejects.toThrow('TurboTax CSV');
    await expect(writeFormat('turbotax', { ...swap, order: { ...swap.order, year: 'all' } })).rejects.toThrow(
      'Choose a year',
    );
    await expect(writeFormat('pdf', swap)).rejects.toThrow('cannot be made here');
  });
});
