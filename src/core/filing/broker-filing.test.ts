import { expect, it } from 'vitest';
import type { Ledger, LedgerEntry } from '../domain/ledger-entry.js';
import type { BrokerRow } from '../domain/us-return.js';
import { compute } from '../engine/compute.js';
import { shown, table } from './filing.fixture.js';
import { prepareFiling } from './prepare-filing.js';

/** Rows and notes of the sheets of a year's return. */
function sheetsOf(entries: readonly LedgerEntry[], row: Partial<BrokerRow>, currency = 'USD', year = '2025') {
  const ledger: Ledger = { format: 'lotbook-ledger/1', currency, entries };
  const told = { id: 'r', broker: 'B', asset: 'X', amount: '1', sold: '2025-09-05', acquired: null, term: null };
  const us = { brokerRows: [{ ...told, proceeds: '1', cost: null, costReported: false, ...row }] };
  const options = { rules: 'us', timezone: 'UTC' } as const;
  const order = { options, year, appVersion: '1', madeOn: '2026-11-21', us };
  const filing = prepareFiling({ ledger, result: compute(ledger, options), accountNames: {} }, order);
  const { sheets } = filing.report;
  return {
    names: sheets.map(({ name }) => name),
    rows: (name: string) => table(filing, name),
    columns: (name: string) => sheets.find((sheet) => sheet.name === name)?.columns ?? [],
    totals: (name: string) => sheets.find((sheet) => sheet.name === name)?.totals?.map(shown),
    notes: (name: string): string => sheets.find((sheet) => sheet.name === name)?.notes.join() ?? '',
  };
}

const at = (day: string) => ({ time: `${day}T12:00:00Z`, account: 'a', kind: 'trade' }) as const;
const USD_100 = { asset: 'USD', amount: '100' };
const bought: LedgerEntry = { id: 'b', ...at('2024-01-02'), out: USD_100, in: { asset: 'X', amount: '2' } };
const out = { asset: 'X', amount: '1' };

it('a price that a broker told makes the gain of the form, which says what Summary lacks', () => {
  const swap: LedgerEntry = { id: 's', ...at('2025-09-05'), out, in: { asset: 'Y', amount: '7' } };
  const { rows, notes } = sheetsOf([bought, swap], { proceeds: '110' });
  // 110 − 50.
  expect(
    rows('Schedule D')
      .find(([line]) => line === '15')
      ?.at(-1),
  ).toBe('60');
  expect(notes('Form 8949')).toContain(
    '1 row takes the proceeds that a broker told, since the ledger knows no price: a gain of 60 in all',
  );
  expect(rows('1099-DA')[0]?.slice(7, 9)).toEqual(['110', 'unknown']);
});

it('rows in dollars are not compared with a report in another currency, which says so', () => {
  const euros = { asset: 'EUR', amount: '100' };
  const sale: LedgerEntry = { id: 's', ...at('2025-09-05'), out, in: euros };
  const { names, rows, notes } = sheetsOf([{ ...bought, out: euros }, sale], { proceeds: '110' }, 'EUR');
  expect(names).not.toContain('1099-DA');
  expect(notes('Form 8949')).toContain('1 row of brokers’ forms is in USD');
  expect(rows('Form 8949')[0]?.[0]).toContain('box L');
});

it('a sale is found that its broker reports without the units of the fee', () => {
  const fees = [{ asset: 'X', amount: '0.01', value: '5' }];
  const sale: LedgerEntry = { id: 's', ...at('2025-09-05'), out, in: { asset: 'USD', amount: '500' }, fees };
  const { rows } = sheetsOf([bought, sale], { proceeds: '500', cost: '50', costReported: true });
  // 1.01 X cost 50.50: 500 − 50 − 0.50 = 449.50.
  expect(rows('Form 8949')[0]?.slice(0, 9).join(' | ')).toBe(
    'Part II, long-term: box J | 1.01 X | 01/02/2024 | 09/05/2025 | 500 | 50 | B | -0.5 | 449.5',
  );
  expect(rows('1099-DA')[0]?.slice(0, 5)).toEqual(['Differs', 'B', 'X', '1', '1.01']);
});

it('figures of brokers are numbers with totals; of costs that no broker told there is none', () => {
  const sale: LedgerEntry = { id: 's', ...at('2025-09-05'), out, in: { asset: 'USD', amount: '110' } };
  const alone: LedgerEntry = {
    id: 't',
    ...at('2025-09-07'),
    out: { ...out, amount: '0.5' },
    in: { asset: 'USD', amount: '60' },
  };
  const { columns, totals } = sheetsOf([bought, sale, alone], { proceeds: '112' });
  expect(totals('1099-DA')).toEqual(['Total of 2 rows', '', '', '', '', '', '', '112', '', '', '', '', '', '']);
  // Beside them on paper what to do would be one word a line.
  expect(columns('1099-DA').flatMap(({ title, below }) => (below === true ? title : []))).toEqual(['What to do']);
});

it('a sale that only a broker has is missing from every figure: Summary, cover and forms say so before any of them', () => {
  const sale: LedgerEntry = { id: 's', ...at('2025-09-05'), out, in: { asset: 'USD', amount: '110' } };
  const words =
    '1 row of brokers’ forms is a sale that the ledger does not have: in no figure here, and known to the IRS. The sheet 1099-DA says which.';
  const { rows, notes } = sheetsOf([bought, sale], { amount: '0.5', proceeds: '60' });
  const known = rows('Summary').filter(([section]) => section === 'What is known');
  expect(known.map((row) => [row[1], row.at(-1)])).toEqual([['Missing sales', words]]);
  expect([notes('Form 8949'), notes('Schedule D')].every((note) => note.includes(words))).toBe(true);
  const found = sheetsOf([bought, sale], { proceeds: '110' });
  expect(found.rows('Summary').flat()).toContain('Every figure of this report is fully known.');
  expect(found.notes('Form 8949')).not.toContain('the ledger does not have');
});

it('through 2024 brokers’ forms were 1099-B, and the sheet has their name', () => {
  const sale: LedgerEntry = { id: 's', ...at('2024-09-05'), out, in: { asset: 'USD', amount: '110' } };
  const { names, notes } = sheetsOf([bought, sale], { sold: '2024-09-06', proceeds: '110' }, 'USD', '2024');
  expect(names.filter((name) => name.startsWith('1099'))).toEqual(['1099-B']);
  expect(notes('Form 8949')).toContain('check it in the sheet 1099-B before you file');
});
