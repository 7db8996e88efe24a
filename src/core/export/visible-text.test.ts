import { describe, expect, it } from 'vitest';
import type { Sheet } from '../reports/report.js';
import { writeCsv } from './csv.js';
import { printable } from './official/printable.js';
import { escaped } from './print/markup.js';
import { cutToCell, safeText } from './spreadsheet-text.js';
import { visibleText } from './visible-text.js';
import { xmlText } from './xml-text.js';

describe('characters that nobody sees', () => {
  it.each([
    // Read from right to left, `BTC 001` would be taken for `BTC 100`.
    ['BTC \u202E001\u202C', 'BTC [U+202E]001[U+202C]'],
    ['\u2066x\u2069 \u200Fy\u200E \u061Cz', '[U+2066]x[U+2069] [U+200F]y[U+200E] [U+061C]z'],
    ['B\u200BT\u2060C\uFEFF', 'B[U+200B]T[U+2060]C[U+FEFF]'],
    ['so\u00ADft\u3164 \u{E0041}', 'so[U+00AD]ft[U+3164] [U+E0041]'],
    ['two\u2028lines\u0007\u0000', 'two[U+2028]lines[U+0007][U+0000]'],
    ['B\u200DT\u200CC', 'B[U+200D]T[U+200C]C'],
  ])('are shown by their number: %j', (text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });

  it.each(['plain', 'Zoë’s 日本 🚀', 'line\r\nline\tafter', '👩‍👧 ❤️', 'می‌خواهم', 'क्‍ष', 'שלום'])(
    'stay where writing needs them: %j',
    (text) => {
      expect(visibleText(text)).toBe(text);
    },
  );
});

describe('every format that is read by people shows them', () => {
  const name = 'X\u202E';
  it('a spreadsheet’s text, after which nothing hides a formula', () => {
    expect(safeText(name)).toBe('X[U+202E]');
    expect(safeText('\u200B=1+1')).toBe('[U+200B]=1+1');
    expect(xmlText(`${name}<`)).toBe('X[U+202E]&lt;');
    expect(cutToCell('\u200B'.repeat(32_767))).toHaveLength(32_767);
  });

  it('a table as CSV', () => {
    const sheet: Sheet = {
      name: 'S',
      notes: [],
      columns: [{ title: 'Asset', kind: 'text', width: 9 }],
      rows: { length: 1, at: () => [{ kind: 'text', text: name }] },
    };
    expect(new TextDecoder().decode(writeCsv(sheet))).toBe('Asset\r\nX[U+202E]\r\n');
  });

  it('paper, where words from right to left turn nothing beside them', () => {
    expect(escaped(`${name} & 5`)).toBe('X[U+202E] &amp; 5');
    expect(escaped('1 שלום עולם 2 USD')).toBe('1 \u2068שלום עולם\u2069 2 USD');
  });

  it('official forms', () => {
    expect(printable('1 X\u00AD日')).toBe('1 X[U+00AD]?');
  });
});
