import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { csvReader, type CsvHead, type CsvRow } from './csv-reader.js';
import { rowContent, rowIds } from './row-identity.js';

/** Reads a text in pieces of a size. */
function read(text: string, size = text.length || 1): { head: CsvHead | null; rows: readonly CsvRow[] } {
  const reader = csvReader();
  const rows: CsvRow[] = [];
  for (let at = 0; at < text.length; at += size) rows.push(...reader.push(text.slice(at, at + size)));
  rows.push(...reader.end());
  return { head: reader.head(), rows };
}
const cells = (text: string) => read(text).rows.map((row) => Object.values(row.cells));

describe('what files look like', () => {
  it.each([
    ['a,b\n1,2\n', ','],
    ['a;b\n1;2\n', ';'],
    ['a\tb\n1\t2', '\t'],
    ['a|b\r1|2\r', '|'],
    ['\uFEFFa,b\r\n1,2\r\n', ','],
    ['"a","b"\n"1","2"\n', ','],
    ['\n\na,b\n\n1,2\n,\n  \n', ','],
  ])('%j', (text, delimiter) => {
    const { head, rows } = read(text);
    expect(head).toEqual({ format: null, columns: ['a', 'b'], delimiter });
    expect(rows.map((row) => row.cells)).toEqual([{ a: '1', b: '2' }]);
  });
  it('names columns that share a name, or have none', () => {
    expect(read('x,Amount,Amount,\n1,2,3,4').rows[0]?.cells).toEqual({
      x: '1',
      Amount: '2',
      'Amount (2)': '3',
      'Column 4': '4',
    });
  });
  it('keeps quotes, delimiters and line breaks inside of cells', () => {
    expect(cells('a,b\n"x ""y"", z","two\nlines"\n5" disk,x\n')).toEqual([
      ['x "y", z', 'two\nlines'],
      ['5" disk', 'x'],
    ]);
  });
  it('sets aside cells beyond the header, and leaves missing ones blank', () => {
    expect(read('a,b\n1,2,3\n4\n5,6,,\n').rows.map((row) => row.cells)).toEqual([
      { a: '1', b: '2', '(extra cells)': '3' },
      { a: '4', b: '' },
      { a: '5', b: '6' },
    ]);
  });
  it('finds a header below disclaimers, and tells the lines of rows', () => {
    const text = 'By using this you agree, that\nand that\n\nDate,Asset,Amount\n"2024\n",BTC,1\n2025,ETH,2\n';
    const { head, rows } = read(text);
    expect(head?.columns).toEqual(['Date', 'Asset', 'Amount']);
    expect(rows.map(({ line }) => line)).toEqual([5, 7]);
  });
  it.each([
    [
      'Timestamp (UTC),Transaction Description,Currency,Amount,To Currency,To Amount,Native Currency,Native Amount,Native Amount (in USD),Transaction Kind',
      'crypto-com-app',
    ],
    [
      'Timestamp (UTC);Currency;Amount;Native Currency;Native Amount;Transaction Kind;Transaction Hash',
      'crypto-com-app',
    ],
    [
      'Journal ID,Time (UTC),Event Date,Journal Type,Instrument,Taker Side,Side,Transaction Quantity,Transaction Cost,Realized PNL,Order ID,Trade ID,Trade Match ID,Client Order Id',
      'crypto-com-exchange',
    ],
    [
      'Order ID,Trade ID,Time (UTC),Symbol,Side,Trade Price,Trade Amount,Volume of Business,Fee,Fee Currency',
      'crypto-com-spot',
    ],
    ['Date,Type,Amount', null],
  ])('knows %s', (header, format) => {
    expect(read(`one\ntwo, of it\nthree\n${header}\n`).head?.format).toBe(format);
  });
  it.each(['', 'hello', 'no columns here\nnor here\n', '\n\n'])('%j has no header', (text) => {
    expect(read(text)).toEqual({ head: null, rows: [] });
  });
  it('tells the line of a quote that is never closed', () => {
    expect(() => read('a,b\n1,2\n3,"4\n5,6\n')).toThrow('Line 3: a quotation mark is opened and never closed.');
    expect(() => read(`a,b\n${'1,2\n'.repeat(20_000)}3,"4\n${'5,6\n'.repeat(1_500_000)}`, 65_536)).toThrow(
      'Line 20002:',
    );
  });
});

it('pieces of any size give the same rows', () => {
  const text = `\uFEFFnote line\r\n\r\nDate,Text,Amount\r\n${Array.from({ length: 40 }, (_, row) => `2024-01-01,"row ""${row}"",\r\n more",${row}\r\n`).join('')}`;
  const whole = read(text);
  expect(whole.rows).toHaveLength(40);
  expect(whole.rows[39]?.line).toBe(4 + 39 * 2);
  for (const size of [1, 2, 3, 7, 64, 1000]) expect(read(text, size)).toEqual(whole);
  const long = text + '2024-01-01,"a,\n""b""",1\r\n'.repeat(20_000);
  const rows = read(long).rows;
  expect(rows).toHaveLength(20_040);
  for (const size of [999, 65_537]) expect(read(long, size).rows).toEqual(rows);
});

it('a quote in the middle of a cell is a letter like any other', () => {
  const text = `Date,Text\n2024,5" disk\n${'2024,"a\nb"\n'.repeat(20_000)}`;
  const { rows } = read(text, 65_537);
  expect([rows.length, rows[0]?.cells['Text'], rows[20_000]?.cells['Text']]).toEqual([20_001, '5" disk', 'a\nb']);
});

it('law: what is written as CSV is read back, in pieces of any size', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', ';', '1'), maxLength: 6 });
  const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 50 }), (rows, size) => {
      const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
      const filler = 'x,y\n'.repeat(70);
      const text = `Date,Word\n${filler}${rows.map(([a, b]) => `${quote(a)},${quote(b)}\n`).join('')}`;
      const found = read(text, size)
        .rows.slice(70)
        .map((row) => [row.cells['Date'], row.cells['Word']]);
      expect(found).toEqual(rows.filter((row) => row.some((one) => one.trim() !== '')));
    }),
    { numRuns: 200 },
  );
});

describe('the identity of a row', () => {
  const base = { A: '1', B: ' x ' };
  it('is its content, whatever the order of columns and the white space', () => {
    expect(rowContent('generic', { B: 'x', A: '1', C: '' })).toBe(rowContent('generic', base));
    expect(rowContent('generic', { A: 'x', B: '1' })).not.toBe(rowContent('generic', base));
    expect(rowContent('crypto-com-spot', base)).not.toBe(rowContent('generic', base));
  });
  it('is not changed by a column that the App added later', () => {
    expect(rowContent('crypto-com-app', { ...base, 'Transaction Hash': 'h' })).toBe(rowContent('crypto-com-app', base));
    expect(rowContent('generic', { ...base, 'Transaction Hash': 'h' })).not.toBe(rowContent('generic', base));
  });
  it('counts equal rows of one file, and depends on the account', () => {
    const first = rowIds();
    const ids = [first('a', 'x'), first('a', 'x'), first('a', 'y'), first('b', 'x')];
    expect(new Set(ids).size).toBe(4);
    const second = rowIds();
    expect([second('a', 'y'), second('a', 'x'), second('a', 'x')]).toEqual([ids[2], ids[0], ids[1]]);
  });
});
