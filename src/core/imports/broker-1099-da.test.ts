import { describe, expect, it } from 'vitest';
import { readBrokerRows } from './broker-1099-da.js';

const read = (...lines: readonly string[]) => readBrokerRows(lines.join('\r\n'), 'Some Broker');

describe('rows of a broker’s form', () => {
  it('are read under the box numbers and words of the form itself', () => {
    const { rows, faults } = read(
      '1b. Name of digital asset,1c. Number of units,1d. Date acquired,1e. Date sold or disposed,1f. Proceeds,1g. Cost or other basis,2. Basis reported to IRS,6. Gain or loss',
      'Bitcoin (BTC),0.123456789012345678,VARIOUS,3/4/2025,"$1,234.50",,X,Short-term',
      '',
      'Total,,,,"$1,234.50",,,',
    );
    expect(faults).toEqual([]);
    expect(rows).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{32}$/),
        broker: 'Some Broker',
        asset: 'BTC',
        amount: '0.123456789012345678',
        sold: '2025-03-04',
        acquired: null,
        proceeds: '1234.5',
        cost: null,
        costReported: true,
        term: 'short',
      },
    ]);
  });

  it('are read from a description, a box of Form 8949 and semicolons', () => {
    const { rows } = read(
      'Payer;Description of property;Date acquired;Date sold;Proceeds;Cost basis;Form 8949 box',
      'X Markets;2.5 ETH;2023-01-02;2024-06-07 10:00:00;5000;4000.10;E',
      'X Markets;1 SOL;2024-01-02;2024-06-08;20;30;A',
    );
    const told = rows.map(({ broker, asset, amount, costReported, term }) => [
      broker,
      asset,
      amount,
      costReported,
      term,
    ]);
    expect(told).toEqual([
      ['X Markets', 'ETH', '2.5', false, 'long'],
      ['X Markets', 'SOL', '1', true, 'short'],
    ]);
  });

  it('a sale that its broker says was on no form is no row of one', () => {
    const { rows, faults } = read(
      'Asset,Units,Date sold,Proceeds,Cost basis,Form 8949 box',
      'BTC,1,03/04/2024,10,5,B',
      'BTC,2,03/05/2024,10,5,C',
      'BTC,3,03/06/2025,10,5,Box L',
    );
    expect(rows.map(({ amount }) => amount)).toEqual(['1']);
    expect(faults).toEqual(
      [3, 4].map((line) => ({
        line,
        column: 'Form 8949 box',
        message: expect.stringContaining('on no broker’s form'),
      })),
    );
  });

  it('keep their ids when the file is read again, and rows that say the same are two', () => {
    const lines = ['Asset,Units,Date sold,Proceeds', 'BTC,1,01/02/2025,10', 'BTC,1,01/02/2025,10'];
    const ids = read(...lines).rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(read(...lines).rows.map(({ id }) => id)).toEqual(ids);
  });

  it('a noncovered mark means that the cost was not reported, and so does a cost that the form does not have', () => {
    const marks = (...cells: readonly string[]) =>
      read('Asset,Units,Date sold,Proceeds,Cost,Noncovered', ...cells.map((cell) => `BTC,1,01/02/2025,10,${cell}`))
        .rows;
    const reported = marks('5,yes', '5,no', '5,', '5,Noncovered', '5,non-covered security', '5,Covered', ',no', ',');
    expect(reported.map(({ costReported }) => costReported)).toEqual([
      false,
      true,
      true,
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  it.each([
    ['BTC,0,01/02/2025,10,5,short', 'Units', 'more than 0'],
    ['BTC,one,01/02/2025,10,5,short', 'Units', 'no amount'],
    ['BTC,1,02/30/2025,10,5,short', 'Date sold', 'no date'],
    ['BTC,1,,10,5,short', 'Date sold', 'no date'],
    ['BTC,1,01/02/2025,-10,5,short', 'Proceeds', 'below 0'],
    ['BTC,1,01/02/2025,10,five,short', 'Cost', 'no amount'],
    ['BTC,1,01/02/2025,10,5,medium', 'Term', 'neither short nor long'],
    [',1,01/02/2025,10,5,short', 'Asset', 'No asset'],
  ])('%s is told with its line and column, and left out', (line, column, words) => {
    const { rows, faults } = read('Asset,Units,Date sold,Proceeds,Cost,Term', 'ETH,1,01/02/2025,1,1,long', line);
    expect(rows.map(({ asset }) => asset)).toEqual(['ETH']);
    expect(faults).toEqual([{ line: 3, column, message: expect.stringContaining(words) }]);
  });

  it('a row with more cells than titles is left out: an amount with a comma and no quotes would be two', () => {
    const good = 'BTC,1,01/02/2025,"1,234.50",5';
    const { rows, faults } = read('Asset,Units,Date sold,Proceeds,Cost', 'BTC,1,01/02/2025,1,234.50,5', good, good);
    expect(rows.map(({ proceeds, cost }) => [proceeds, cost])).toEqual([
      ['1234.5', '5'],
      ['1234.5', '5'],
    ]);
    expect(faults).toEqual([{ line: 2, column: 'Cost', message: expect.stringContaining('more cells') }]);
  });

  it('asks for the columns that a file lacks', () => {
    expect(() => read('Date,Amount', '01/02/2025,10')).toThrow('Date sold');
    expect(() => read('')).toThrow('no columns of a Form 1099-DA');
  });
});
