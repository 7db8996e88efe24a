import { describe, expect, it } from 'vitest';
import { amount, money, text } from '../../reports/cells.js';
import type { Report, Sheet } from '../../reports/report.js';
import { listRows } from '../../reports/rows.js';
import { chartSvg } from './chart-svg.js';
import { figureText } from './markup.js';
import { PRINTED_ROWS, writePrintPage } from './print-page.js';

const SUMMARY: Sheet = {
  name: 'Summary',
  notes: ['All money in USD.'],
  columns: [
    { title: 'Section', kind: 'text', width: 20 },
    { title: 'Item', kind: 'text', width: 20 },
    { title: 'Gain', kind: 'money', width: 20 },
  ],
  rows: listRows([
    [text('Gains'), text('Short term'), money('1234567.891')],
    [text('Gains'), text('Total'), money('-1234567.891')],
  ]),
  sums: new Set([1]),
  sections: [{ title: 'Gains', heads: ['', '', 'Gain or loss'], rows: 2 }],
};
const HOSTILE = '<img src=x onerror=alert(1)>"\'&';

function report(sheets: readonly Sheet[], rounding: Report['rounding'] = 'cents'): Report {
  return { title: `Crypto tax report, ${HOSTILE}, 2025`, rounding, paper: 'A4', sheets };
}

function page(sheets: readonly Sheet[], rounding?: Report['rounding']): string {
  const facts = [[HOSTILE, HOSTILE]] as const;
  return writePrintPage({ report: report(sheets, rounding), charts: [], facts, warnings: [HOSTILE] });
}

describe('the printed report', () => {
  it('lets nothing of the ledger become markup', () => {
    const table: Sheet = { ...SUMMARY, name: HOSTILE, notes: [HOSTILE], rows: listRows([[text(HOSTILE)]]) };
    const { sections: _, ...plain } = table;
    const html = page([SUMMARY, plain]);
    expect(html).not.toContain('<img');
    expect(html.split('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;').length).toBeGreaterThan(5);
  });

  it('has the totals on the cover, grouped, with a true minus sign', () => {
    expect(page([SUMMARY])).toContain('<tr><th>Gains: Total</th><td class="figure">−1,234,567.89</td></tr>');
  });

  it('shows whole units where the report has them', () => {
    const whole: Sheet = {
      ...SUMMARY,
      rows: listRows([[text('G'), text('T'), money('12.5', 'whole')]]),
      sums: new Set([0]),
    };
    expect(page([whole], 'whole')).toContain('<td class="figure">13</td>');
  });

  it('leaves out columns for tracing and columns with nothing in them, and says so of an empty sheet', () => {
    const table: Sheet = {
      name: 'Rows',
      notes: [],
      columns: [
        { title: 'Shown', kind: 'text', width: 20 },
        { title: 'Nothing', kind: 'text', width: 20 },
        { title: 'Traced', kind: 'text', width: 20, tracing: true },
      ],
      rows: listRows([[text('a'), { kind: 'empty' }, text('id')]]),
      flagged: new Set([0]),
    };
    const html = page([SUMMARY, table, { ...table, rows: listRows([]) }]);
    expect(html).toContain('<th class="text">Shown</th></tr>');
    expect(html).not.toContain('Traced');
    expect(html).toContain('<tr class="incomplete">');
    expect(html).toContain('Nothing in this period.');
  });

  it('has a long text under its row, over the whole width', () => {
    const table: Sheet = {
      name: 'Audit trail',
      notes: [],
      columns: [
        { title: 'Entry', kind: 'text', width: 20 },
        { title: 'Gain', kind: 'money', width: 20 },
        { title: 'Why', kind: 'text', width: 90, wrapped: true, below: true },
      ],
      rows: listRows([
        [text('s1'), money('1'), text(`${HOSTILE}\nbecause`)],
        [text('s2'), money('2'), text('')],
      ]),
    };
    const html = page([SUMMARY, table]);
    expect(html).toContain('<th class="number">Gain</th></tr></thead>');
    expect(html).toContain(
      '<tr class="followed"><td class="text">s1</td><td class="number">1.00</td></tr>' +
        '<tr class="below"><td colspan="2">Why: &lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;\nbecause</td></tr>' +
        '<tr><td class="text">s2</td>',
    );
  });

  it('lets a word that is longer than paper be broken, and no other', () => {
    const columns = [{ title: 'Asset', kind: 'text', width: 10 }] as const;
    const table: Sheet = { name: 'Rows', notes: [], columns, rows: listRows([[text('x'.repeat(40))], [text('BTC')]]) };
    const html = page([SUMMARY, table]);
    expect(html).toContain(`<td class="short long">${'x'.repeat(40)}</td>`);
    expect(html).toContain('<td class="short">BTC</td>');
  });

  it('says where to look for what makes a marked row incomplete: beside it, or on the sheets that say it', () => {
    const column = { kind: 'text', width: 20 } as const;
    const rows = listRows([[text('a'), text('units from outside')]]);
    const columns = [
      { ...column, title: 'Asset' },
      { ...column, title: 'Incomplete because' },
    ];
    const withReasons: Sheet = { name: 'Rows', notes: [], columns, rows, flagged: new Set([0]) };
    expect(page([SUMMARY, withReasons])).toContain('† Not fully known: the last column says why.');
    const form = {
      ...withReasons,
      columns: [
        { ...column, title: 'Asset' },
        { ...column, title: 'Gain' },
      ],
    };
    expect(page([SUMMARY, form])).toContain('† Not fully known: Disposals and Issues say why.');
  });

  it('has no figures of a form on its cover where the summary was left out', () => {
    const { sections: _, ...form } = { ...SUMMARY, name: 'Schedule 3' };
    const html = page([form]);
    expect(html).not.toContain('class="figure"');
    expect(html).toContain('<section><h2>Schedule 3</h2>');
  });

  it('refuses more rows than a PDF is good for, and names what to choose', () => {
    const many: Sheet = { ...SUMMARY, rows: { length: PRINTED_ROWS + 1, at: () => [text('a')] } };
    expect(() => page([many])).toThrow('CSV');
  });
});

describe('figures', () => {
  it.each([
    ['0', 2, '0.00'],
    ['-0.5', 2, '−0.50'],
    ['999', 0, '999'],
    ['1000', 2, '1,000.00'],
    ['-1234567.1', 2, '−1,234,567.10'],
    ['12345678901234567890.123456789', 0, '12,345,678,901,234,567,890.123456789'],
  ])('%s at %i places: %s', (value, places, shown) => {
    expect(figureText(value, places)).toBe(shown);
  });
});

describe('amounts', () => {
  it.each([
    // Rounded to 15 digits these would be 1,234,567,890,123,460,000 and 1,234,567.89012346.
    ['1234567890123456789.5', '1,234,567,890,123,456,789.5'],
    ['1234567.890123456789012345', '1,234,567.890123456789012345'],
    // A third of 1,000: no coin has so many decimals.
    ['333.333333333333333333333333', '333.333333333333'],
    ['-0.000000000000000000000000000001', '−0.000000000000000000000000000001'],
  ])('%s stands on paper as %s', (exact, shown) => {
    const columns = [{ title: 'Amount', kind: 'amount' as const, width: 10 }];
    const sheet: Sheet = { name: 'Rows', notes: [], columns, rows: listRows([[amount(exact)]]) };
    expect(page([SUMMARY, sheet])).toContain(`<td class="number">${shown}</td>`);
  });
});

describe('charts', () => {
  const bars = [
    { label: 'A', figure: money('100') },
    { label: 'B', figure: money('-50') },
  ];

  it('draw losses to the other side of the line, hatched, with each figure as text', () => {
    const svg = chartSvg({ title: 'By asset', shape: 'rows', bars }, 'cents');
    // 450 units of room, half for each side: A fills its half of 225, B half of that to the left of the line at 345.
    expect(svg).toContain('<rect class="gain" x="345.0" y="4.0" width="225.0" height="12.0"/>');
    expect(svg).toContain('<rect class="loss" x="232.5" y="24.0" width="112.5" height="12.0"/>');
    expect(svg).toContain('>−50.00</text>');
  });

  it('draw nothing but the line where every figure is zero', () => {
    const svg = chartSvg({ title: 'T', shape: 'columns', bars: [{ label: 'A', figure: money('0') }] }, 'cents');
    expect(svg).toContain('height="0.0"');
    expect(svg).not.toContain('NaN');
  });
});
