import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../domain/ledger-entry.js';
import type { RuleSetId } from '../../domain/tax-options.js';
import { buildReport } from '../build-report.js';
import { exampleInput, LEDGER, RESULT } from '../example.fixture.js';
import type { Cell, Report } from '../report.js';
import type { ReportInput } from '../report-input.js';
import { allRows } from '../rows.js';

function show(cell: Cell): string {
  if (cell.kind === 'text') return cell.text;
  if (cell.kind === 'time') return cell.local.slice(0, 10);
  if (cell.kind === 'money' || cell.kind === 'amount') return cell.rounded;
  return cell.kind === 'count' ? String(cell.value) : '';
}

function table(report: Report, name: string): readonly (readonly string[])[] {
  const sheet = report.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return allRows(sheet.rows).map((row) => row.map(show));
}

const time = '2025-05-01T12:00:00Z';
const entries: Ledger['entries'] = [
  {
    id: 't',
    time,
    account: 'acc-1',
    kind: 'transfer',
    asset: 'BTC',
    amount: '1',
    to: 'acc-2',
    fees: [{ asset: 'BTC', amount: '0.001', value: '60.005' }],
  },
  { id: 'l', time, account: 'acc-1', kind: 'stake', asset: 'CRO', amount: '5' },
  {
    id: 'g',
    time,
    account: 'acc-1',
    kind: 'gift-in',
    in: { asset: 'ETH', amount: '2', value: '5000' },
    basis: { cost: '3000.5', acquired: '2020-02-02T00:00:00Z' },
  },
  { id: 'd', time, account: 'acc-1', kind: 'donation', out: { asset: 'ETH', amount: '1' } },
  { id: 'x', time, account: 'acc-1', kind: 'lost', out: { asset: 'SOL', amount: '3', value: '450' } },
  { id: 'f', time, account: 'acc-1', kind: 'fee', out: { asset: 'USD', amount: '9' } },
  {
    id: 's',
    time,
    account: 'acc-1',
    kind: 'trade',
    out: { asset: 'BTC', amount: '1' },
    in: { asset: 'USD', amount: '100' },
    fees: [{ asset: 'CRO', amount: '2' }],
  },
];
const reportOf = (change: Partial<ReportInput> = {}): Report =>
  buildReport(exampleInput({ ledger: { ...LEDGER, entries }, ...change }));

describe('the sheets of what is no sale', () => {
  it('calls a trade by its sides, as the screens do', () => {
    const trade = (id: string, out: string, into: string): Ledger['entries'][number] => ({
      id,
      time,
      account: 'acc-1',
      kind: 'trade',
      out: { asset: out, amount: '1', value: '1' },
      in: { asset: into, amount: '1', value: '1' },
      fees: [{ asset: 'USD', amount: '1' }],
    });
    const trades = [
      trade('1', 'USD', 'BTC'),
      trade('2', 'BTC', 'USD'),
      trade('3', 'BTC', 'ETH'),
      trade('4', 'USD', 'EUR'),
    ];
    const report = reportOf({ ledger: { ...LEDGER, entries: trades } });
    const kinds = ['Buy', 'Sale', 'Swap', 'Trade'];
    expect(table(report, 'Transactions').map((row) => row[1])).toEqual(kinds);
    expect(table(report, 'Fees').map((row) => row[1])).toEqual(kinds);
  });

  it('shows movements with both sides and their fee', () => {
    expect(table(reportOf(), 'Movements')).toEqual([
      ['2025-05-01', 'Lock', 'CRO', '5', 'Crypto.com Exchange – Zoë 🚀', 'Crypto.com Exchange – Zoë 🚀', '', '', 'l'],
      ['2025-05-01', 'Transfer', 'BTC', '1', 'Crypto.com Exchange – Zoë 🚀', 'acc-2', '0.001 BTC', '60.01', 't'],
    ]);
  });

  it('says what each fee does, and never takes an unknown value for zero', () => {
    const short = table(reportOf(), 'Fees').map((row) => row.slice(2, 6));
    expect(short).toEqual([
      ['USD', '9', 'Listed only', '9'],
      ['CRO', '2', 'Disposal; reduces the proceeds', 'unknown'],
      ['BTC', '0.001', 'Disposal of its own', '60.01'],
    ]);
    const carried = table(reportOf({ options: { rules: 'us', transferFees: 'carry' } }), 'Fees');
    expect(carried.map((row) => row[4])).toContain('No disposal: other units bear its cost');
  });

  it('calls a fee that was to be carried what it is where nothing could bear it: a disposal', () => {
    const [row] = RESULT.disposals;
    if (row === undefined) throw new Error('the example has disposals');
    const fee = { ...row, entry: 't', asset: 'BTC', kind: 'fee' as const };
    const result = { ...RESULT, disposals: [...RESULT.disposals, fee] };
    const fees = table(reportOf({ result, options: { rules: 'us', transferFees: 'carry' } }), 'Fees');
    expect(fees.map((cells) => cells[4])).toContain('Disposal of its own');
  });

  it('tells where the law counts gifts that leave at cost here', () => {
    const notesOf = (rules: 'us' | 'au' | 'es' | 'jp'): string | undefined =>
      reportOf({ result: { ...RESULT, rules } })
        .sheets.find(({ name }) => name === 'Gifts')
        ?.notes.join(' ');
    expect(notesOf('jp')).toContain('art. 40');
    expect(notesOf('au')).toContain('enter it as a gift');
    expect(notesOf('es')).toContain('art. 33.5 c)');
    expect(notesOf('us')).not.toContain('leave at cost');
  });

  it('tells where the law gives a received gift another cost than the giver’s', () => {
    const notesOf = (rules: RuleSetId): string | undefined =>
      reportOf({ result: { ...RESULT, rules } })
        .sheets.find(({ name }) => name === 'Gifts')
        ?.notes.join(' ');
    for (const rules of ['au', 'ca', 'es', 'gb', 'jp'] as const)
      expect(notesOf(rules)).toContain('Gifts received count with the cost and day entered for them. The law gives');
    // IRC 1015, EStG 23 (1) sentence 3, TUIR art. 68(9-bis): the giver's.
    for (const rules of ['us', 'de', 'it'] as const) expect(notesOf(rules)).not.toContain('Gifts received');
  });

  it('shows gifts with the cost of the giver, and what was lost', () => {
    expect(table(reportOf(), 'Gifts').map((row) => row.slice(1, 8))).toEqual([
      ['Donation', 'ETH', '1', 'unknown', '', '', ''],
      ['Gift received', 'ETH', '2', '5000', '3000.5', '2020-02-01', ''],
    ]);
    expect(table(reportOf(), 'Losses').map((row) => row.slice(1, 4))).toEqual([['SOL', '3', '450']]);
  });
});

describe('what can be traced', () => {
  it('leads from each disposal through its lot to the records, with the words of its explanation', () => {
    const explanations = {
      disposal: (index: number) => {
        return {
          title: '',
          rules: [],
          entries: [],
          records: ['r-pool'],
          steps: [{ text: `Row ${index}.` }, { text: 'Done.' }],
        };
      },
    };
    const rows = table(
      buildReport(exampleInput({ sourcesOf: (id) => [`r-${id}`, 'r-2'], explanations })),
      'Audit trail',
    );
    expect(rows.map((row) => row.slice(4))).toEqual([
      ['a4', 'r-a4, r-2', '2024-01-05', 'a1', 'r-a1, r-2', 'Row 0.\nDone.'],
      ['a5', 'r-a5, r-2', '', 'No lot found', 'r-pool', 'Row 1.\nDone.'],
    ]);
  });

  it('asks for explanations by their place in the result, in a report of one year too', () => {
    const asked: number[] = [];
    const explanations = {
      disposal: (index: number) => {
        asked.push(index);
        return { title: '', rules: [], entries: [], records: [], steps: [] };
      },
    };
    const [first, second] = RESULT.disposals;
    if (first === undefined || second === undefined) throw new Error('no disposals');
    const disposals = [{ ...first, time: '2024-02-01T00:00:00Z' }, second];
    table(buildReport(exampleInput({ year: '2025', result: { ...RESULT, disposals }, explanations })), 'Audit trail');
    expect(asked).toEqual([1]);
  });

  it('says how cashback counts, with the law, where there is some', () => {
    const given = { id: 'c', time, account: 'acc-1', kind: 'income', category: 'cashback' } as const;
    const ledger: Ledger = { ...LEDGER, entries: [{ ...given, in: { asset: 'CRO', amount: '1', value: '2' } }] };
    const told = (change: Partial<ReportInput>) =>
      table(buildReport(exampleInput(change)), 'Method').find(([, item]) => item === 'Cashback')?.[3];
    expect(told({ ledger, options: { rules: 'us' } })).toMatch(/^income at its value/);
    expect(told({ ledger, options: { rules: 'us', cashback: 'rebate' } })).toMatch(/^rebates: .*Rev\. Rul\. 76-96/);
    expect(told({ options: { rules: 'us', cashback: 'rebate' } })).toBeUndefined();
  });
  it('says of issues and balances that a person left open why they did', () => {
    const at = '2025-11-21T12:00:00Z';
    const issue = {
      code: 'unknown-basis',
      entry: 'd',
      asset: 'ETH',
      amount: '1',
      message: 'Its cost is not known.',
    } as const;
    const left = { account: 'acc-1', asset: 'ETH', holding: 'free', difference: '-0.25', at, reason: 'Lost.' } as const;
    const rows = table(
      reportOf({
        result: { ...RESULT, issues: [issue, { ...issue, entry: 'g' }] },
        leftOpen: ({ entry }) => (entry === 'd' ? { at, reason: 'An old phone.' } : null),
        balancesLeft: [left],
      }),
      'Issues',
    );
    expect(rows.map((row) => [row[1], row[2], row[5]])).toEqual([
      ['Unknown cost', 'ETH', 'Its cost is not known. Left open by decision of 2025-11-21: An old phone.'],
      ['Unknown cost', 'ETH', 'Its cost is not known.'],
      [
        'Balance differs',
        'ETH',
        'What the account reports as free less what the entries leave. Left as it is by decision of 2025-11-21: Lost.',
      ],
    ]);
  });
  it('lists records that made no entry behind the issues, up to the end of the year', () => {
    const record = { record: 'r9', account: 'acc-1', code: 'unknown-type', message: 'Decide what this was.' };
    const review = [
      { ...record, time: '2024-03-01T00:00:00Z' },
      { ...record, record: 'r10', time: '2026-01-02T00:00:00Z' },
      { ...record, record: 'r11', time: null },
    ];
    const rows = table(buildReport(exampleInput({ year: '2025', review })), 'Issues');
    expect(rows.slice(-2).map((row) => [row[0], row[1], row[6]])).toEqual([
      ['2024-02-29', 'No entry: unknown type', 'r9'],
      ['', 'No entry: unknown type', 'r11'],
    ]);
  });

  it('shows rates, changes and records beside the entries', () => {
    const conversion = {
      field: 'in',
      from: '100',
      currencyFrom: 'USD',
      to: '91.27',
      currencyTo: 'EUR',
      rate: '0.9127',
      rateDate: '2024-01-02',
      source: 'ECB',
    };
    const report = buildReport(
      exampleInput({
        conversions: new Map([['a2', [conversion]]]),
        decisions: [{ target: 'r-a2', what: 'Taken for a gift', at: '2025-01-01T00:00:00Z' }],
        sourcesOf: (id) => [`r-${id}`],
      }),
    );
    const row = table(report, 'Transactions').find((cells) => cells.includes('a2'));
    expect(row?.slice(-4)).toEqual([
      'Taken for a gift',
      'In 100 USD at 0.9127 of 2024-01-02 (ECB) is 91.27 EUR',
      'a2',
      'r-a2',
    ]);
  });
});

describe('what a person chooses', () => {
  it('has only the sheets asked for, in their order', () => {
    expect(reportOf({ sheets: ['Method', 'Disposals'] }).sheets.map(({ name }) => name)).toEqual([
      'Disposals',
      'Method',
    ]);
  });

  it('shows what was held at the end of the year', () => {
    const holdings = RESULT.holdings.slice(0, 1);
    const report = buildReport(exampleInput({ year: '2025', holdingsAtYearEnd: holdings }));
    expect(table(report, 'Holdings')).toHaveLength(1);
    expect(report.sheets.find(({ name }) => name === 'Holdings')?.notes[0]).toContain('at the end of 2025-12-31');
  });

  it('names digests, methods of single years and a broken seal', () => {
    const report = buildReport(
      exampleInput({
        result: { ...RESULT, methodByYear: { '2024': 'hifo' } },
        digests: { ledger: 'aa', result: 'bb' },
        seal: {
          year: '2025',
          sealedAt: '2026-01-02T12:00:00Z',
          digests: { inputs: '1', options: '2', result: '3' },
          changes: [
            { kind: 'Figures', lines: ['gain: sealed 1, now 2'] },
            { kind: 'Entries', lines: Array.from({ length: 22 }, (_, at) => `e${at}: added`) },
          ],
        },
      }),
    );
    const items = table(report, 'Method').map((row) => `${row[1]}: ${row[3]}`);
    expect(items).toContain('Method of 2024: HIFO (highest cost first)');
    expect(items).toContain('SHA-256 of the ledger file: aa');
    expect(items).toContain('Since then: changed: compare before this report is filed');
    expect(items).toContain('Figures, changed: gain: sealed 1, now 2');
    expect(items.find((item) => item.startsWith('Entries, changed'))).toMatch(
      /: e0: added; .*; e19: added; and 2 more$/,
    );
    // Before any figure, too: the summary tells it, and with it the cover.
    const known = table(report, 'Summary').find((row) => row[1] === 'Seal');
    expect(known?.at(-1)).toContain('The year 2025 was sealed on 2026-01-02; this report is no longer what was sealed');
  });

  it('carries the totals of every sheet into the summary, to the unit', () => {
    for (const rounding of ['cents', 'whole'] as const) {
      const report = buildReport(exampleInput({ rounding }));
      const gains = table(report, 'Summary').find((row) => row[1] === 'All years');
      const totals = report.sheets.find(({ name }) => name === 'Disposals')?.totals?.map(show);
      expect(gains?.slice(3, 6)).toEqual(totals?.slice(5, 8));
    }
  });
});
