import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Ledger, LedgerEntry } from '../../domain/ledger-entry.js';
import type { RuleSetId } from '../../domain/tax-options.js';
import { compute } from '../../engine/compute.js';
import { ruleSet } from '../../engine/rules/rule-set.js';
import type { Cell, Sheet } from '../report.js';
import { reportContext } from '../report-context.js';
import { REASONS_TITLE } from '../wording.js';
import { readLedger } from '../../imports/ledger-file.js';
import { formSheets } from './form-sheets.js';

/** The ledger of a worked example; its figures are published, or worked by hand, in its source.md. */
function vectorLedger(name: string): Ledger {
  const path = new URL(`../../../../test/vectors/${name}/ledger.json`, import.meta.url);
  const reading = readLedger(readFileSync(path, 'utf8'));
  if (!reading.ok) throw new Error(`The ledger of ${name} cannot be read.`);
  return reading.ledger;
}

function shown(cell: Cell): string {
  if (cell.kind === 'text') return cell.text;
  if (cell.kind === 'count') return String(cell.value);
  return 'rounded' in cell ? cell.rounded : '';
}

/** Each row's cells; without why it is incomplete where nothing of the sheet is. */
const rowsOf = ({ rows, columns, flagged }: Sheet): string[] => {
  const reasons = (flagged?.size ?? 0) > 0 ? -1 : columns.findIndex(({ title }) => title === REASONS_TITLE);
  const cells = (index: number) => rows.at(index).filter((_, column) => column !== reasons);
  return Array.from({ length: rows.length }, (_, index) => cells(index).map(shown).join(' | '));
};

/** The forms of a ledger, each sheet's rows by its name. */
function forms(ledger: Ledger, rules: RuleSetId, year: string, timezone = 'UTC') {
  const options = { rules, timezone };
  const result = compute(ledger, options);
  const input = { ledger, result, accountNames: {}, year, appVersion: '1', rules: ruleSet(rules), options };
  return Object.fromEntries(formSheets(reportContext(input)).map((sheet) => [sheet.name, rowsOf(sheet)]));
}

describe('United Kingdom', () => {
  it('sets HMRC’s example of all three matchings out day by day', () => {
    // CRYPTO22256, example 6; HMRC rounds 313,636.36 up to 313,637.
    const { Computation } = forms(vectorLedger('gb-crypto22256-all-three'), 'gb', '2024-25', 'Europe/London');
    expect(Computation).toEqual([
      '2024-07-31 | F | Purchases of the same day | 10000 | 50000 | 45000 | 5000',
      '2024-07-31 | F | Purchase within 30 days, on 2024-08-06 | 20000 | 100000 | 90000 | 10000',
      '2024-07-31 | F | All disposals of the day | 30000 | 150000 | 135000 | 15000',
      '2024-08-05 | F | Purchase within 30 days, on 2024-08-06 | 20000 | 100000 | 90000 | 10000',
      '2024-08-05 | F | All disposals of the day | 20000 | 100000 | 90000 | 10000',
      '2024-08-07 | F | Section 104 pool | 100000 | 150000 | 313636.36 | -163636.36',
      '2024-08-07 | F | All disposals of the day | 100000 | 150000 | 313636.36 | -163636.36',
    ]);
  });

  it('gives the figures of the return, with several disposals of one day as one', () => {
    // CRYPTO22254, example 4: proceeds 642, cost 500 + 62.50 (published as 63), gain 79.50.
    const { SA108 } = forms(vectorLedger('gb-crypto22254-same-day-pool'), 'gb', '2023-24', 'Europe/London');
    expect(SA108?.map((row) => row.split(' | ').slice(0, 3).join(' | '))).toEqual([
      'Number of disposals | 1 | ',
      'Disposal proceeds |  | 642',
      'Allowable costs |  | 562.5',
      'Gains in the year, before losses |  | 79.5',
      'Losses in the year |  | 0',
      // TCGA 1992 s 1K for 2023-24.
      'Annual exempt amount |  | 6000',
      'Gains over the annual exempt amount |  | 0',
    ]);
  });

  it('splits 2024-25 where the rates changed', () => {
    const trade = (id: string, time: string, out: string, received: string) => {
      const leg = (words: string) => ({ asset: words.split(' ')[1] ?? '', amount: words.split(' ')[0] ?? '' });
      return { id, time, account: 'a', kind: 'trade', out: leg(out), in: leg(received) } as const;
    };
    const ledger: Ledger = {
      format: 'lotbook-ledger/1',
      currency: 'GBP',
      entries: [
        trade('b', '2023-01-01T12:00:00Z', '200 GBP', '2 X'),
        trade('s', '2024-10-29T12:00:00Z', '1 X', '150 GBP'),
        trade('t', '2024-10-30T12:00:00Z', '1 X', '90 GBP'),
      ],
    };
    const { SA108 } = forms(ledger, 'gb', '2024-25', 'Europe/London');
    const line = (item: string) => SA108?.find((row) => row.startsWith(item))?.split(' | ')[2];
    expect(line('to 2024-10-29: Gains')).toBe('50');
    expect(line('to 2024-10-29: Losses')).toBe('0');
    expect(line('from 2024-10-30: Gains')).toBe('0');
    expect(line('from 2024-10-30: Losses')).toBe('10');
    expect(line('Disposal proceeds')).toBe('240');
  });
});

describe('Canada', () => {
  it('shows a denied loss in its own column and by itself', () => {
    // hand-ca-superficial: 100 − 200 = −100, half denied.
    const sheets = forms(vectorLedger('hand-ca-superficial'), 'ca', '2024');
    expect(sheets['Schedule 3']).toEqual(['100 | A | 2024-03-01 | 100 | 200 | 0 | 50 | -50 | s']);
    expect(sheets['Superficial losses']).toEqual(['2024-03-01 | A | 100 | -100 | 50 | -50 | s']);
    const totals = sheets['Schedule 3 totals']?.map((row) => row.split(' | ')[2]);
    // In all, to 24 June, from 25 June; half of it.
    const [all, none] = [
      ['100', '200', '0', '50', '-50'],
      ['0', '0', '0', '0', '0'],
    ];
    expect(totals).toEqual([...all, ...all, ...none, '-25']);
  });
});

describe('Germany', () => {
  it('taxes all of a gain from the limit on', () => {
    const sheets = forms(vectorLedger('de-exactly-1000'), 'de', '2025', 'Europe/Berlin');
    const figures = sheets['Anlage SO']?.map((row) => row.split(' | ')[2]);
    // Proceeds, cost, costs of selling, gain, taxable, services, taxable services, exempt.
    expect(figures).toEqual(['41000', '40000', '0', '1000', '1000', '0', '0', '0']);
    expect(sheets['Private sales']).toEqual(['BTC | 1 | 2025-01-10 | 2025-06-01 | 41000 | 40000 | 1000 | t3']);
    expect(sheets['Exempt sales']).toEqual([]);
  });

  it('taxes no services below 256', () => {
    const ledger = vectorLedger('hand-de-staking-limit');
    const services = (year: string) => {
      const { 'Anlage SO': figures } = forms(ledger, 'de', year, 'Europe/Berlin');
      return figures?.slice(5, 7).map((row) => row.split(' | ')[2]);
    };
    expect(services('2023')).toEqual(['255.99', '0']);
    expect(services('2024')).toEqual(['256', '256']);
  });
});

describe('costs of selling', () => {
  const leg = (words: string) => {
    const [amount = '', asset = '', value] = words.split(' ');
    return value === undefined ? { asset, amount } : { asset, amount, value };
  };
  const trade = (id: string, day: string, out: string, into: string, fees: readonly string[] = []): LedgerEntry => ({
    id,
    time: `${day}T12:00:00Z`,
    account: 'a',
    kind: 'trade',
    out: leg(out),
    in: leg(into),
    fees: fees.map(leg),
  });
  const ledgerIn = (currency: string, entries: readonly LedgerEntry[]): Ledger => ({
    format: 'lotbook-ledger/1',
    currency,
    entries,
  });
  const figuresOf = (rows: readonly string[] | undefined) => rows?.map((row) => row.split(' | ')[2]);
  // 2 X for 200 and a fee of 2, so 101 each. One sold for 150, charged 1.50 in cash and 0.01 Z worth 0.75 that cost 0.10: 150 − 101 − 2.25 = 46.75
  // for X, 0.75 − 0.10 = 0.65 for Z.
  const sale = (cash: string) =>
    ledgerIn(cash, [
      trade('b', '2024-07-01', `200 ${cash}`, '2 X', [`2 ${cash}`]),
      trade('z', '2024-07-01', `10 ${cash}`, '1 Z'),
      trade('s', '2024-08-01', '1 X', `150 ${cash}`, [`1.5 ${cash}`, '0.01 Z 0.75']),
    ]);

  it('are the outlays of Schedule 3, beside the proceeds before them', () => {
    const sheets = forms(sale('CAD'), 'ca', '2024');
    expect(sheets['Schedule 3']).toEqual([
      '1 | X | 2024-08-01 | 150 | 101 | 2.25 | 0 | 46.75 | s',
      '0.01 | Z | 2024-08-01 | 0.75 | 0.1 | 0 | 0 | 0.65 | s',
    ]);
    const own = ['150.75', '101.1', '2.25', '0', '47.4'];
    expect(figuresOf(sheets['Schedule 3 totals'])).toEqual([...own, '0', '0', '0', '0', '0', ...own, '23.7']);
  });

  it('are among the allowable costs of SA108', () => {
    const sheets = forms(sale('GBP'), 'gb', '2024-25', 'Europe/London');
    expect(figuresOf(sheets['SA108'])?.slice(1, 5)).toEqual(['150.75', '103.35', '47.4', '0']);
  });

  it('are Werbungskosten of the units sold within a year, by units', () => {
    // 2 X sold for 300 less 3; one of them held over a year: 150 − 120 − 1.50 = 28.50 is left, and 148.50 − 100 exempt.
    const ledger = ledgerIn('EUR', [
      trade('old', '2023-01-02', '100 EUR', '1 X'),
      trade('new', '2024-05-02', '120 EUR', '1 X'),
      trade('s', '2024-07-02', '2 X', '300 EUR', ['3 EUR']),
    ]);
    const sheets = forms(ledger, 'de', '2024', 'Europe/Berlin');
    expect(figuresOf(sheets['Anlage SO'])).toEqual(['150', '120', '1.5', '28.5', '0', '0', '0', '48.5']);
  });

  it('are none where the proceeds themselves are not known', () => {
    const ledger = ledgerIn('CAD', [
      trade('b', '2024-01-02', '100 CAD', '1 X'),
      trade('s', '2024-02-02', '1 X', '5 Y', ['3 CAD']),
    ]);
    expect(forms(ledger, 'ca', '2024')['Schedule 3']?.[0]).toContain('1 | X | 2024-02-02 | 100 | 100 | 0 | 0 | 0 |');
  });
});

describe('Australia', () => {
  it('sets losses against gains without discount first, and halves what is left of the others', () => {
    // hand-au-discount-order: 100 with discount, 30 without, loss 40: 30 meet the 30, 10 the 100; half of 90.
    const sheets = forms(vectorLedger('hand-au-discount-order'), 'au', '2024-25', 'Australia/Sydney');
    const figures = sheets['CGT schedule']?.map((row) => row.split(' | ')[2]);
    expect(figures).toEqual(['130', '30', '100', '40', '30', '10', '45', '45', '0']);
  });
});

/** What stands above the figures of a sheet. */
function notesOf(
  rules: 'au' | 'gb' | 'es' | 'jp',
  year: string,
  name: string,
  entries: readonly LedgerEntry[],
): string {
  const options = { rules, timezone: 'UTC' };
  const ledger: Ledger = { format: 'lotbook-ledger/1', currency: ruleSet(rules).currency ?? 'USD', entries };
  const result = compute(ledger, options);
  const input = { ledger, result, accountNames: {}, year, appVersion: '1', rules: ruleSet(rules), options };
  const sheet = formSheets(reportContext(input)).find((one) => one.name === name);
  return sheet?.notes.join(' ') ?? '';
}

it('a donation in Australia is told to be in no figure', () => {
  const at = { account: 'a', time: '2024-09-01T12:00:00Z' };
  const gone: LedgerEntry = { ...at, id: 'd', kind: 'donation', out: { asset: 'X', amount: '1', value: '5' } };
  expect(notesOf('au', '2024-25', 'CGT schedule', [gone])).toContain('1 donation is in no figure here');
  expect(notesOf('au', '2024-25', 'CGT schedule', [{ ...gone, kind: 'gift-out' }])).not.toContain('donation');
});

it('gifts that leave at cost are told to be in no figure where the law taxes them; money given is none', () => {
  const gift = (id: string, kind: 'gift-out' | 'donation', asset: string): LedgerEntry => {
    return { id, time: '2024-08-01T12:00:00Z', account: 'a', kind, out: { asset, amount: '1', value: '5' } };
  };
  const gone = [gift('g', 'gift-out', 'X'), gift('d', 'donation', 'X'), gift('c', 'gift-out', 'EUR')];
  expect(notesOf('es', '2024', 'Base del ahorro', gone)).toContain('1 gift is in no figure here. The law taxes');
  expect(notesOf('jp', '2024', 'Miscellaneous income', gone)).toContain('2 gifts or donations are in no figure here');
  expect(notesOf('jp', '2024', 'Miscellaneous income', gone.slice(2))).not.toContain('in no figure');
  expect(notesOf('au', '2024-25', 'CGT schedule', [gift('m', 'donation', 'AUD')])).not.toContain('in no figure');
});

it('a year of nothing has every line of its form, the limits among them', () => {
  const empty: Ledger = { format: 'lotbook-ledger/1', currency: 'EUR', entries: [] };
  const lines = (rules: RuleSetId, year: string, sheet: string) =>
    forms(empty, rules, year)[sheet]?.map((row) => row.split(' | ').slice(0, 3).join('|'));
  expect(lines('au', '2024-25', 'CGT schedule')).toContain('Net capital gain||0');
  expect(lines('ca', '2026', 'Schedule 3 totals')).toContain('Taxable capital gains, line 12700||0');
  expect(lines('de', '2026', 'Anlage SO')).toContain('Taxable private sales||0');
  expect(lines('de', '2026', 'Anlage SO')).toContain('Taxable other services||0');
  // 3,000 from 2024-25 on, before 12,300 through 2022-23.
  expect(lines('gb', '2025-26', 'SA108')?.slice(-2)).toEqual([
    'Annual exempt amount||3000',
    'Gains over the annual exempt amount||0',
  ]);
  expect(lines('gb', '2022-23', 'SA108')).toContain('Annual exempt amount||12300');
});

it('figures of a form bring their notes along to a format of rows alone', () => {
  const options = { rules: 'au', timezone: 'UTC' } as const;
  const ledger: Ledger = { format: 'lotbook-ledger/1', currency: 'EUR', entries: [] };
  const result = compute(ledger, options);
  const input = { ledger, result, accountNames: {}, year: '2024-25', appVersion: '1', rules: ruleSet('au'), options };
  const [sheet] = formSheets(reportContext(input));
  const rows = sheet?.noteRows?.map((cells) => cells.map(shown).join('|'));
  expect(rows).toEqual(sheet?.notes.map((note) => `Note|||${note}`));
  expect(rows?.[0]).toContain('This report is in EUR, but');
});

it('the year of two rates in the United Kingdom sends its figures to the adjustment', () => {
  expect(notesOf('gb', '2024-25', 'SA108', [])).toContain('goes into box 51');
  expect(notesOf('gb', '2025-26', 'SA108', [])).not.toContain('box 51');
});

describe('other rules, and all years together', () => {
  it('have no forms', () => {
    const ledger = vectorLedger('de-exactly-1000');
    expect(forms({ ...ledger, currency: 'EUR' }, 'generic', '2025')).toEqual({});
    expect(forms(ledger, 'de', 'all')).toEqual({});
  });
});

describe('Spain, Italy, Japan', () => {
  const trade = (id: string, time: string, out: [string, string], into: [string, string]): LedgerEntry => {
    const leg = ([amount, asset]: [string, string]) => ({ asset, amount });
    return { id, time: `${time}T12:00:00Z`, account: 'a', kind: 'trade', out: leg(out), in: leg(into) };
  };
  // By hand: A bought for 100, sold for 150: 50; B bought for 80, sold for 60: −20; staking worth 7.
  const ledger: Ledger = {
    format: 'lotbook-ledger/1',
    currency: 'EUR',
    entries: [
      trade('a1', '2025-01-01', ['100', 'EUR'], ['1', 'A']),
      trade('b1', '2025-01-02', ['80', 'EUR'], ['1', 'B']),
      trade('a2', '2025-02-01', ['1', 'A'], ['150', 'EUR']),
      trade('b2', '2025-02-02', ['1', 'B'], ['60', 'EUR']),
      {
        id: 'i',
        time: '2025-03-01T12:00:00Z',
        account: 'a',
        kind: 'income',
        category: 'staking',
        in: { asset: 'C', amount: '1', value: '7' },
      },
    ],
  };
  const figures = (rules: 'es' | 'it' | 'jp', sheet: string) =>
    forms(ledger, rules, '2025')[sheet]?.map((row) => row.split(' | ')[2]);

  it('has the figures that the return starts from', () => {
    const common = ['210', '180', '50', '20', '30', '7'];
    expect(figures('es', 'Base del ahorro')).toEqual([...common, '0']);
    expect(figures('it', 'Plusvalenze')).toEqual([...common, '37']);
    expect(figures('jp', 'Miscellaneous income')).toEqual([...common, '37']);
  });

  it('tells Italy’s rate and threshold of the year', () => {
    const noteOf = (year: string): string | undefined => {
      const options = { rules: 'it', timezone: 'UTC' } as const;
      const result = compute(ledger, options);
      const input = { ledger, result, accountNames: {}, year, appVersion: '1', rules: ruleSet('it'), options };
      return formSheets(reportContext(input))[0]?.notes[0];
    };
    expect(noteOf('2024')).toContain(
      '26 %. In 2023 and 2024 nothing is due while gains and proceeds of holding, such as staking, are below 2,000 together;',
    );
    expect(noteOf('2022')).toContain('more than 51,645.69 for seven working days');
    expect(noteOf('2022')).toContain('(TUIR art. 67 (1) c-ter, (1-ter))');
    expect(noteOf('2025')).toContain('26 %. Losses');
    expect(noteOf('2026')).toContain('33 %. Losses');
  });

  // By hand: A bought for 100, swapped for B worth 130: 30; B sold for 90: −40. Staking worth 7, an airdrop of unknown value.
  const income = (id: string, category: 'staking' | 'airdrop', value?: string): LedgerEntry => ({
    id,
    time: '2024-03-01T12:00:00Z',
    account: 'a',
    kind: 'income',
    category,
    in: { asset: id, amount: '1', ...(value === undefined ? {} : { value }) },
  });
  const swapped: LedgerEntry = {
    id: 's',
    time: '2024-02-01T12:00:00Z',
    account: 'a',
    kind: 'trade',
    out: { asset: 'A', amount: '1' },
    in: { asset: 'B', amount: '2', value: '130' },
  };
  const atLoss: Ledger = {
    ...ledger,
    entries: [
      trade('a', '2024-01-01', ['100', 'EUR'], ['1', 'A']),
      swapped,
      trade('b', '2024-04-01', ['2', 'B'], ['90', 'EUR']),
      income('I', 'staking', '7'),
      income('J', 'airdrop'),
    ],
  };

  it('sets no loss against proceeds of holding in Italy, and tells what of it are swaps', () => {
    const rows = forms(atLoss, 'it', '2024')['Plusvalenze'] ?? [];
    expect(rows.map((row) => row.split(' | ')[2])).toEqual(['220', '230', '30', '40', '-10', '30', '7', '7']);
    expect(rows[5]).toContain('1 row of Disposals. A swap of crypto assets of the same characteristics');
    expect(rows[7]).toContain('what the 2,000 are compared with. 1 of 2 income rows have no known value');
    // Of 2022 none of that was law: neither swaps of one kind nor one sum.
    expect(forms(atLoss, 'it', '2022')['Plusvalenze']).toHaveLength(6);
  });

  it('tells Spain’s rule on losses of coins bought again, where there is a loss', () => {
    const rule = 'within two months or a year of the sale (LIRPF art. 33.5;';
    expect(notesOf('es', '2025', 'Base del ahorro', ledger.entries)).toContain(rule);
    const gainAlone = ledger.entries.filter(({ id }) => id === 'a1' || id === 'a2');
    expect(notesOf('es', '2025', 'Base del ahorro', gainAlone)).not.toContain(rule);
  });

  it('tells income of the savings base from other income in Spain; what is not known is never 0', () => {
    const rows = forms(atLoss, 'es', '2024')['Base del ahorro'] ?? [];
    expect(rows.slice(5).map((row) => row.split(' | ').slice(0, 3))).toEqual([
      ['Income of staking and interest', '', '7'],
      ['Other income', '', 'unknown'],
    ]);
    expect(rows[6]).toContain('1 of 1 income rows have no known value');
    const onlyUnknown: Ledger = { ...ledger, entries: [income('J', 'airdrop')] };
    const services = forms(onlyUnknown, 'de', '2024')['Anlage SO']?.find((row) => row.startsWith('Leistungen'));
    expect(services).toContain(' | unknown | ');
  });
});
