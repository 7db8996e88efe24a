import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import type { Ledger, LedgerEntry } from '../domain/ledger-entry.js';
import { RULE_SETS, type ComputeOptions, type RuleSetId } from '../domain/tax-options.js';
import { compute } from '../engine/compute.js';
import { writeCsv } from '../export/csv.js';
import { readLedger } from '../imports/ledger-file.js';
import { reportCharts } from '../reports/charts.js';
import type { Cell, Sheet } from '../reports/report.js';
import type { Rounding } from '../reports/report-input.js';
import { yearLines } from '../reports/year-lines.js';
import { prepareFiling, type Filing } from './prepare-filing.js';
import { writeFormat } from './write-format.js';

const CURRENCIES: Readonly<Record<RuleSetId, string>> = {
  us: 'USD',
  gb: 'GBP',
  ca: 'CAD',
  de: 'EUR',
  au: 'AUD',
  es: 'EUR',
  it: 'EUR',
  jp: 'JPY',
  generic: 'USD',
};

const trade = (id: string, time: string, out: string, into: string): LedgerEntry => {
  const leg = (words: string) => ({ amount: words.split(' ')[0] ?? '', asset: words.split(' ')[1] ?? '' });
  return { id, time: `${time}T12:00:00Z`, account: 'a', kind: 'trade', out: leg(out), in: leg(into) };
};

function filingOf(
  entries: readonly LedgerEntry[],
  rules: RuleSetId,
  year: string,
  rounding: Rounding = 'cents',
): Filing {
  const options: ComputeOptions = { rules, timezone: 'UTC' };
  const ledger: Ledger = { format: 'lotbook-ledger/1', currency: CURRENCIES[rules], entries };
  const result = compute(ledger, options);
  const order = { options, year, rounding, appVersion: '1', madeOn: '2026-11-21' };
  return prepareFiling({ ledger, result, accountNames: {} }, order);
}

function sheetOf({ report }: Filing, name: string): Sheet {
  const found = report.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

const shown = (cell: Cell | undefined): string => {
  if (cell === undefined || cell.kind === 'empty' || cell.kind === 'time') return '';
  if (cell.kind === 'text') return cell.text;
  return cell.kind === 'count' ? String(cell.value) : cell.rounded;
};
const rowsOf = ({ rows }: Sheet): readonly (readonly string[])[] =>
  Array.from({ length: rows.length }, (_, at) => rows.at(at).map(shown));

/** The last figure of the row of a sheet that has such a cell. */
function figure(filing: Filing, sheet: string, item: string): string | undefined {
  const row = rowsOf(sheetOf(filing, sheet)).find((cells) =>
    cells.some((cell) => cell === item || cell.endsWith(item)),
  );
  const isFigure = (cell: string): boolean => /^-?\d+(\.\d+)?$/.test(cell);
  return row?.reduce<string | undefined>((last, cell) => (isFigure(cell) ? cell : last), undefined);
}

/**
 * By hand. Three times 1 X for 5.004, sold for 10.005: rows of 10.01 − 5 = 5.01. 1 Y for 3.005, sold for 1.004: 1 − 3.01 = −2.01. In all
 * 31.03 − 18.01 = 13.02; exactly 31.019 − 18.017 = 13.002. In whole units 3 × (10 − 5) + (1 − 3) = 13 of 31 and 18.
 */
const currencyTrades = (currency: string): readonly LedgerEntry[] => [
  trade('b', '2025-07-07', `15.012 ${currency}`, '3 X'),
  trade('c', '2025-07-07', `3.005 ${currency}`, '1 Y'),
  trade('s1', '2025-09-01', '1 X', `10.005 ${currency}`),
  trade('s2', '2025-09-02', '1 X', `10.005 ${currency}`),
  trade('s3', '2025-09-03', '1 X', `10.005 ${currency}`),
  trade('s4', '2025-09-04', '1 Y', `1.004 ${currency}`),
];
const YEAR: Readonly<Partial<Record<RuleSetId, string>>> = { gb: '2025-26', au: '2025-26' };

/** Each sheet of a country's return, with the items that hold proceeds, cost, gain, gains and losses. */
const FORMS: readonly (readonly [RuleSetId, string, Readonly<Record<string, readonly [string, string]>>])[] = [
  ['gb', 'SA108', { 'Disposal proceeds': ['31.03', '31'], 'Allowable costs': ['18.01', '18'] }],
  ['gb', 'SA108', { 'Gains in the year, before losses': ['15.03', '15'], 'Losses in the year': ['2.01', '2'] }],
  ['ca', 'Schedule 3 totals', { 'Proceeds of disposition': ['31.03', '31'], 'Adjusted cost base': ['18.01', '18'] }],
  // Half of 13.02; half of 13, rounded.
  ['ca', 'Schedule 3 totals', { 'Gain or loss': ['13.02', '13'], 'Taxable capital gains, line 12700': ['6.51', '7'] }],
  [
    'de',
    'Anlage SO',
    { 'Veräußerungspreis (proceeds)': ['31.03', '31'], 'Anschaffungskosten (cost)': ['18.01', '18'] },
  ],
  ['de', 'Anlage SO', { 'Gewinn oder Verlust (gain or loss)': ['13.02', '13'], 'Taxable private sales': ['0', '0'] }],
  ['au', 'CGT schedule', { 'Total current year capital gains': ['15.03', '15'], 'Net capital gain': ['13.02', '13'] }],
  ['au', 'CGT schedule', { 'Total current year capital losses': ['2.01', '2'] }],
  ['es', 'Base del ahorro', { Proceeds: ['31.03', '31'], Cost: ['18.01', '18'], Gains: ['15.03', '15'] }],
  ['it', 'Plusvalenze', { Losses: ['2.01', '2'], 'Net gain or loss': ['13.02', '13'] }],
  ['jp', 'Miscellaneous income', { Proceeds: ['31.03', '31'], 'Gain and income together': ['13.02', '13'] }],
  ['us', 'Schedule D', { 'Net short-term gain or loss': ['13.02', '13'] }],
];

describe.each(['cents', 'whole'] as const)('rounded to %s', (rounding) => {
  const expected = rounding === 'cents' ? ['31.03', '18.01', '13.02'] : ['31', '18', '13'];
  const made = (rules: RuleSetId) =>
    filingOf(currencyTrades(CURRENCIES[rules]), rules, YEAR[rules] ?? '2025', rounding);

  it.each(RULE_SETS)('%s: Summary, Disposals, CSV and charts have one total', (rules) => {
    const filing = made(rules);
    const total = rowsOf(sheetOf(filing, 'Summary')).find((cells) => cells[1] === 'Total');
    expect(total?.slice(3, 6)).toEqual(expected);
    const own = yearLines(filing.input).find(({ year }) => year === (YEAR[rules] ?? '2025'));
    expect([own?.proceeds, own?.cost, own?.gain].map(shown)).toEqual(expected);
    const disposals = sheetOf(filing, 'Disposals');
    const money = ['Proceeds', 'Cost', 'Gain or loss'].map((title) =>
      disposals.columns.findIndex((one) => one.title === title),
    );
    expect(money.map((column) => shown(disposals.totals?.[column]))).toEqual(expected);
    const csv = new TextDecoder().decode(writeCsv(disposals, { rounding })).trim().split('\r\n');
    const gain = csv[0]?.split(',').indexOf('Gain or loss') ?? -1;
    const sum = csv.slice(1).reduce((cents, line) => cents + Math.round(Number(line.split(',')[gain]) * 100), 0);
    expect(String(sum / 100)).toBe(expected[2]);
    const bars = reportCharts(filing.input).map(({ bars: all }) => all.map((bar) => Number(bar.figure.rounded)));
    for (const one of bars) expect(one.reduce((a, b) => a + b, 0).toFixed(2)).toBe(Number(expected[2]).toFixed(2));
  });

  it.each(FORMS)('%s: %s adds up the rows as shown', (rules, sheet, items) => {
    const filing = made(rules);
    for (const [item, [cents, whole]] of Object.entries(items)) {
      expect([item, figure(filing, sheet, item)]).toEqual([item, rounding === 'cents' ? cents : whole]);
    }
  });
});

describe('limits and rounding', () => {
  it('rounded rows do not decide whether a year stays below the limit of Germany', () => {
    // 999.996, shown as 1,000.00, is below 1,000: nothing is taxed. 3 × 333.334 = 1,000.002, shown as 999.99, is not: all of it is.
    const below = [trade('b', '2025-01-05', '1 EUR', '1 X'), trade('s', '2025-02-05', '1 X', '1000.996 EUR')];
    expect(figure(filingOf(below, 'de', '2025'), 'Anlage SO', 'Taxable private sales')).toBe('0');
    const sales = ['06', '07', '08'].map((day) => trade(`s${day}`, `2025-02-${day}`, '1 X', '334.334 EUR'));
    const above = filingOf([trade('b', '2025-01-05', '3 EUR', '3 X'), ...sales], 'de', '2025');
    expect(figure(above, 'Anlage SO', 'Taxable private sales')).toBe('999.99');
    expect(figure(above, 'Summary', 'Taxable under these rules')).toBeUndefined();
  });

  it('a loss that is denied as a whole leaves nothing, to the cent', () => {
    // 1 X of 3 for 10.004 each, sold for 5.005: 5.01 − 10 leaves −4.99, of which exactly 4.999 are denied.
    const entries = [
      trade('b', '2025-01-05', '30.012 CAD', '3 X'),
      trade('s', '2025-03-05', '1 X', '5.005 CAD'),
      trade('r', '2025-03-15', '9 CAD', '1 X'),
    ];
    const filing = filingOf(entries, 'ca', '2025');
    const [row] = rowsOf(sheetOf(filing, 'Schedule 3'));
    expect(row?.slice(3, 8)).toEqual(['5.01', '10', '0', '4.99', '0']);
    expect(rowsOf(sheetOf(filing, 'Superficial losses'))[0]?.slice(3, 6)).toEqual(['-4.99', '4.99', '0']);
  });

  it('one day’s disposals of a token are one gain or loss in the United Kingdom', () => {
    // 1 X at 100 in the pool; 1 X bought for 10 and 2 sold for 100 on one day: 100 − (10 + 100) = −10, not 40 and −50.
    const entries = [
      trade('b', '2025-05-01', '100 GBP', '1 X'),
      trade('c', '2025-06-01', '10 GBP', '1 X'),
      trade('s', '2025-06-01', '2 X', '100 GBP'),
    ];
    const filing = filingOf(entries, 'gb', '2025-26');
    expect(figure(filing, 'Summary', 'of which gains')).toBe('0');
    expect(figure(filing, 'Summary', 'of which losses')).toBe('-10');
    expect(figure(filing, 'SA108', 'Losses in the year')).toBe('10');
    expect(figure(filing, 'SA108', 'Annual exempt amount')).toBe('3000');
  });
});

describe('purchases near a loss in the United States', () => {
  it('are told for 30 days before and after, and change nothing', () => {
    // The loss of 10 on 10 March: 11 February and 9 April are 27 and 30 days away, 10 April is 31; the lot itself is of January.
    const entries = [
      trade('b', '2025-01-05', '100 USD', '1 X'),
      trade('c', '2025-02-11', '90 USD', '0.25 X'),
      trade('s', '2025-03-10', '1 X', '90 USD'),
      trade('d', '2025-04-09', '90 USD', '0.5 X'),
      trade('e', '2025-04-10', '90 USD', '4 X'),
      trade('y1', '2025-01-05', '10 USD', '1 Y'),
      trade('y2', '2025-06-05', '1 Y', '5 USD'),
    ];
    const filing = filingOf(entries, 'us', '2025');
    expect(rowsOf(sheetOf(filing, 'Purchases near losses'))).toEqual([
      ['03/10/2025', 'X', '1', '-10', '2', '0.75', 's'],
    ]);
    expect(figure(filing, 'Schedule D', 'Net short-term gain or loss')).toBe('-15');
    expect(filingOf(entries.slice(-2), 'us', '2025').report.sheets.map(({ name }) => name)).not.toContain(
      'Purchases near losses',
    );
  });
});

it('a lot sold at a loss is near a purchase though the sale has a gain in all', () => {
  // 2 X for 300: one of 100 gains 50, one of 160 loses 10; another is bought three days later.
  const entries = [
    trade('a', '2025-01-05', '100 USD', '1 X'),
    trade('b', '2025-01-06', '160 USD', '1 X'),
    trade('s', '2025-05-10', '2 X', '300 USD'),
    trade('c', '2025-05-13', '150 USD', '1 X'),
  ];
  expect(rowsOf(sheetOf(filingOf(entries, 'us', '2025'), 'Purchases near losses'))).toEqual([
    ['05/10/2025', 'X', '1', '-10', '1', '1', 's'],
  ]);
});

describe('held at the end of a year', () => {
  it('a loss denied for a purchase of the next year is in the cost', () => {
    // The published answer of the vector has 100 × 50 + 400 × (50 − 42) = 8,200 before the 16,000 of January.
    const path = new URL('../../../test/vectors/ca-superficial-across-years/ledger.json', import.meta.url);
    const reading = readLedger(readFileSync(path, 'utf8'));
    if (!reading.ok) throw new Error('The vector cannot be read.');
    const options = { rules: 'ca', timezone: 'America/Toronto' } as const;
    const data = { ledger: reading.ledger, result: compute(reading.ledger, options), accountNames: {} };
    const filing = prepareFiling(data, { options, year: '2023', appVersion: '1', madeOn: '2026-11-21' });
    expect(rowsOf(sheetOf(filing, 'Holdings')).map((cells) => [cells[0], cells[3], cells[4]])).toEqual([
      ['T', '100', '8200'],
    ]);
    expect(rowsOf(sheetOf(filing, 'ACB history')).at(-1)?.slice(7, 9)).toEqual(['100', '8200']);
  });

  it('the United Kingdom’s pool keeps what is matched with later purchases, and says so', () => {
    // 5 X for 500; 2 sold on 3 April, matched with 2 of 10 April: 3 are held on 5 April, 5 are in the pool.
    const entries = [
      trade('b', '2025-01-01', '500 GBP', '5 X'),
      trade('s', '2025-04-03', '2 X', '240 GBP'),
      trade('c', '2025-04-10', '260 GBP', '2 X'),
    ];
    const holdings = sheetOf(filingOf(entries, 'gb', '2024-25'), 'Holdings');
    expect(rowsOf(holdings)[0]?.slice(3, 6)).toEqual(['3', '300', '100']);
    expect(holdings.notes[1]).toContain('keeps 2 X besides, at the same cost of one');
  });
});

describe('a report in the money of another country', () => {
  const filing = (rules: RuleSetId, year: string): Filing => {
    const options: ComputeOptions = { rules, timezone: 'UTC' };
    const ledger: Ledger = { format: 'lotbook-ledger/1', currency: 'CHF', entries: currencyTrades('CHF') };
    const data = { ledger, result: compute(ledger, options), accountNames: {} };
    return prepareFiling(data, { options, year, appVersion: '1', madeOn: '2026-11-21' });
  };

  it('says on the Summary and on the form that it has to be converted', () => {
    const of = filing('gb', '2025-26');
    const words = 'This report is in CHF, but the limits of these rules and the forms are in GBP';
    expect(rowsOf(sheetOf(of, 'Summary')).flat().join()).toContain(words);
    expect(sheetOf(of, 'SA108').notes[0]).toContain(words);
    expect(
      rowsOf(sheetOf(filing('generic', '2025'), 'Summary'))
        .flat()
        .join(),
    ).not.toContain('This report is in CHF');
  });

  it('makes no file for tax programs and no form that would take it for dollars', async () => {
    const of = filing('us', '2025');
    await expect(writeFormat('turbotax', of)).rejects.toThrow('in CHF; forms and tax programs');
    const chosen = { ...of, order: { ...of.order, formFiles: [{ name: 'f8949.pdf', bytes: new Uint8Array() }] } };
    await expect(writeFormat('forms', chosen)).rejects.toThrow('in CHF; forms and tax programs');
  });
});

describe('what is not known', () => {
  const entries: readonly LedgerEntry[] = [
    {
      id: 'd',
      time: '2025-07-07T00:00:00Z',
      account: 'a',
      kind: 'deposit',
      in: { asset: 'X', amount: '2', value: '60.004' },
    },
    trade('s', '2025-09-01', '1 X', '100.006 USD'),
    trade('t', '2025-09-02', '1 X', '100.006 USD'),
  ];

  it('is told in the forms’ own tables, in words', () => {
    const filing = filingOf(entries, 'us', '2025');
    const form = sheetOf(filing, 'Form 8949');
    const reason = form.columns.findIndex(({ title }) => title === 'Incomplete because');
    expect(rowsOf(form).map((cells) => cells[reason])).toEqual(
      Array.from({ length: 2 }, () => 'units from outside the records, cost unknown'),
    );
    expect(new TextDecoder().decode(writeCsv(form))).toContain('units from outside the records');
    expect(sheetOf(filing, 'Schedule D').notes[0]).toContain('2 of 2 disposal rows rest on a cost or price');
  });

  it('is a match that is only proposed, and what files of tax programs cannot carry: the form says so', () => {
    const row = { id: 'r', broker: 'B', asset: 'X', amount: '1', acquired: null, term: null, cost: null };
    // A day after the second sale, and 5 more than its proceeds.
    const us = { brokerRows: [{ ...row, sold: '2025-09-03', proceeds: '105.01', costReported: false }] };
    const { order, input, ...rest } = filingOf(entries, 'us', '2025');
    const data = { ledger: input.ledger, result: input.result, accountNames: {} };
    const filing = { ...rest, ...prepareFiling(data, { ...order, us }) };
    const notes = sheetOf(filing, 'Form 8949').notes.join();
    expect(notes).toContain('1 match with rows of brokers’ forms is a proposal');
    expect(notes).toContain('1 row has a code in column (f)');
    expect(
      rowsOf(sheetOf(filing, '1099-DA')).map(([found, , , , , broker, ledger]) => [found, broker, ledger]),
    ).toEqual([
      ['Proposed', '09/03/2025', '09/02/2025'],
      ['In the ledger, on no form', '', '09/01/2025'],
    ]);
  });

  it('takes a cost from a broker’s form where there is one, and says what that comes to', () => {
    const row = { id: 'r', broker: 'B', asset: 'X', amount: '1', sold: '2025-09-01', acquired: null, term: null };
    const us = { brokerRows: [{ ...row, proceeds: '100.01', cost: '30', costReported: true }] };
    const { order, input, ...rest } = filingOf(entries, 'us', '2025');
    const data = { ledger: input.ledger, result: input.result, accountNames: {} };
    const filing = { ...rest, ...prepareFiling(data, { ...order, us }) };
    // 200.02 in all less 30.
    expect(figure(filing, 'Schedule D', 'Net short-term gain or loss')).toBe('170.02');
    const notes = sheetOf(filing, 'Form 8949').notes.join();
    expect(notes).toContain('1 row takes the cost that a broker told, 30 in all');
    expect(notes).not.toMatch(/proposal|column \(f\)/);
    expect(rowsOf(sheetOf(filing, '1099-DA'))[0]?.slice(9, 11)).toEqual(['30', 'unknown']);
  });

  it('is no sum of 0: of an asset or a category of which nothing is known, nothing is told', () => {
    const more: readonly LedgerEntry[] = [
      { id: 'e', time: '2025-08-01T00:00:00Z', account: 'a', kind: 'deposit', in: { asset: 'Z', amount: '3' } },
      {
        id: 'i',
        time: '2025-08-02T00:00:00Z',
        account: 'a',
        kind: 'income',
        category: 'airdrop',
        in: { asset: 'W', amount: '3' },
      },
    ];
    const filing = filingOf(more, 'us', '2025');
    const sums = (name: string): readonly string[] => {
      const { totals = [], subtotals = [] } = sheetOf(filing, name);
      return [totals, ...subtotals.flatMap(({ rows }) => rows.map(({ cells }) => cells))].map((cells) =>
        shown(cells[4]),
      );
    };
    expect(sums('Holdings')).toEqual(['unknown', 'unknown', 'unknown']);
    expect(sums('Income')).toEqual(['unknown', 'unknown']);
  });

  it('has a range whose one end is the gain as shown', () => {
    // Shown 2 × 100.01 = 200.02, exactly 200.012; less the 60.004 that the deposit was worth, to the cent.
    const words = rowsOf(sheetOf(filingOf(entries, 'us', '2025'), 'Summary')).flat();
    expect(words.find((cell) => cell.includes('lies between'))).toContain('between 140.02 and 200.02,');
  });
});

/**
 * By hand. 2024: 1 X bought for 3.005, sold within the year for 4.005: 4.01 − 3.01 = 1. 2025: 2 X bought in 2023 for 2.01 sold for 5.004
 * each: 5 − 1.01 = 3.99, twice; three times staking worth 0.005, shown as 0.01.
 */
it('a line for each year says terms and income as its own report does, whatever year the report is about', () => {
  const staking = (id: string, day: string): LedgerEntry => ({
    id,
    time: `2025-03-${day}T12:00:00Z`,
    account: 'a',
    kind: 'income',
    category: 'staking',
    in: { asset: 'Y', amount: '1', value: '0.005' },
  });
  const entries = [
    trade('a', '2023-01-02', '2.01 USD', '2 Z'),
    trade('b', '2024-01-02', '3.005 USD', '1 X'),
    trade('c', '2024-07-02', '1 X', '4.005 USD'),
    trade('d', '2025-02-02', '1 Z', '5.004 USD'),
    trade('e', '2025-02-03', '1 Z', '5.004 USD'),
    ...['01', '02', '03'].map((day) => staking(`i${day}`, day)),
  ];
  const lines = yearLines(filingOf(entries, 'us', '2024').input);
  expect(
    lines.map((line) => [line.year, ...[line.shortGain, line.longGain, line.gain, line.income].map(shown)]),
  ).toEqual([
    ['2024', '1', '0', '1', '0'],
    ['2025', '0', '7.98', '7.98', '0.03'],
  ]);
  expect(lines.map(({ disposals, incomplete }) => [disposals, incomplete])).toEqual([
    [1, false],
    [2, false],
  ]);
});

it('a computation says of its figures how they are rounded', () => {
  const notes = (rounding: Rounding): string =>
    sheetOf(filingOf(currencyTrades('GBP'), 'gb', '2025-26', rounding), 'Computation').notes.join();
  expect(notes('cents')).toContain('these figures keep the pence');
  expect(notes('whole')).toContain('these figures round every cell, half a pound up');
});
