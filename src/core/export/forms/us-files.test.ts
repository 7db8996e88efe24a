import { describe, expect, it } from 'vitest';
import type { Disposal } from '../../domain/result.js';
import type { BrokerRow } from '../../domain/us-return.js';
import { form8949 } from '../../reports/forms/us/form-8949.js';
import { matchBrokerRows } from '../../reports/forms/us/match-broker-rows.js';
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

describe('rows of which a broker’s form differs', () => {
  // By hand: sold for 100.005, cost 40; the broker says 110 and 30, and the IRS knows both. Form 8949: 110.00 − 30.00 − 19.99 = 60.01.
  const broker: BrokerRow = {
    id: 'r',
    broker: 'X',
    asset: 'BTC',
    amount: '0.5',
    sold: '2024-06-02',
    acquired: null,
    proceeds: '110',
    cost: '30',
    costReported: true,
    term: 'long',
  };
  const localDate = (instant: string): string => instant.slice(0, 10);
  const disposals = [{ ...SALE, asset: 'BTC' }];
  const brokers = matchBrokerRows(disposals, [broker], localDate, () => undefined);
  const differing = form8949({ disposals, taxYear: 2024, rounding: 'cents', localDate, brokers });

  it('come to the gain that Disposals shows, by column (g)', () => {
    const [row] = differing[0]?.rows ?? [];
    expect([row?.proceeds, row?.cost, row?.adjustment, row?.gain].map((cell) => cell?.rounded)).toEqual([
      '110',
      '30',
      '-19.99',
      '60.01',
    ]);
    expect(row?.code).toBe('BE');
  });

  it('have the figures that make that gain in files without a column (g)', () => {
    expect(writeTurboTaxCsv(differing)).toContain('\r\nBTC,01/02/2023,40.00,06/02/2024,100.01\r\n');
    const txf = writeTxf({ parts: differing, appVersion: '1.2.3', date: '2026-11-21' });
    expect(txf).toContain('\r\nN323\r\n');
    expect(txf).toContain('\r\n$40.00\r\n$100.01\r\n');
  });
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
    expect(file([{ ...SALE, asset: 'X\u202E' }])).toContain('\r\nP0.5 X[U+202E]\r\n');
    expect(file([{ ...SALE, asset: 'A\r\n^\r\nB' }])).toContain('\r\nP0.5 A     B\r\n');
  });

  it('refuses the boxes of 2025, with what to choose instead', () => {
    expect(() => file([SALE], 2025)).toThrow('TurboTax CSV');
  });
});
