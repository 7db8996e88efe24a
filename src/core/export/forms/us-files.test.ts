import { describe, expect, it } from 'vitest';
import type { Disposal } from '../../domain/result.js';
import { form8949 } from '../../reports/forms/us/form-8949.js';
import { writeTurboTaxCsv } from './turbotax-csv.js';
import { writeTxf } from './txf.js';

const SALE: Disposal = {
  entry: 's1',
  time: '2024-06-02T12:00:00Z',
  account: 'acc',
  asset: '=BTC',
  amount: '0.5',
  proceeds: '100.005',
  cost: '40',
  gain: '60.005',
  acquired: '2023-01-02T00:00:00Z',
  acquiredEntry: 'b1',
  term: 'long',
  match: 'fifo',
  kind: 'sale',
  incomplete: false,
};
const parts = (disposals: readonly Disposal[], taxYear = 2024) =>
  form8949({ disposals, taxYear, rounding: 'cents', localDate: (instant) => instant.slice(0, 10) });

describe('TurboTax CSV', () => {
  it('has the header, dates and decimals its import asks for, and no cell that a spreadsheet would run', () => {
    expect(writeTurboTaxCsv(parts([SALE]))).toBe(
      "Currency Name,Purchase Date,Cost Basis,Date Sold,Proceeds\r\n'=BTC,01/02/2023,40.00,06/02/2024,100.01\r\n",
    );
  });

  it('leaves an unknown purchase date empty', () => {
    const unknown: Disposal = { ...SALE, asset: 'ETH', acquired: null, term: 'short', match: 'shortfall' };
    expect(writeTurboTaxCsv(parts([unknown]))).toContain('\r\nETH,,40.00,06/02/2024,100.01\r\n');
  });
});

const COSTLESS: Disposal = { ...SALE, asset: 'SOL', cost: '0', gain: '100.005', incomplete: true };

it('an unknown cost is left empty, one of nothing is not', () => {
  expect(writeTurboTaxCsv(parts([COSTLESS]))).toContain('\r\nSOL,01/02/2023,,06/02/2024,100.01\r\n');
  expect(writeTurboTaxCsv(parts([{ ...COSTLESS, incomplete: false }]))).toContain(',0.00,');
  const txf = (disposal: Disposal) => writeTxf({ parts: parts([disposal]), appVersion: '1.2.3', date: '2026-11-21' });
  expect(txf(COSTLESS)).toContain('\r\nD06/02/2024\r\n$\r\n$100.01\r\n');
  expect(txf({ ...COSTLESS, incomplete: false })).toContain('\r\n$0.00\r\n$100.01\r\n');
});

describe('TXF', () => {
  const file = (disposals: readonly Disposal[], taxYear = 2024) =>
    writeTxf({ parts: parts(disposals, taxYear), appVersion: '1.2.3', date: '2026-11-21' });

  it('has a header and one record of version 042 for each row, cost before proceeds', () => {
    const lines = ['V042', 'ALotbook 1.2.3', 'D11/21/2026', '^', 'TD', 'N714', 'C1', 'L1', 'P0.5 =BTC'];
    const record = [...lines, 'D01/02/2023', 'D06/02/2024', '$40.00', '$100.01', '^', ''];
    expect(file([SALE])).toBe(record.join('\r\n'));
    expect(file([{ ...SALE, term: 'short' }])).toContain('\r\nN712\r\n');
  });

  it('lets no ticker break a record in two', () => {
    expect(file([{ ...SALE, asset: 'A\r\n^\r\nB' }])).toContain('\r\nP0.5 A     B\r\n');
  });

  it('refuses the boxes of 2025, with what to choose instead', () => {
    expect(() => file([SALE], 2025)).toThrow('TurboTax CSV');
  });
});
