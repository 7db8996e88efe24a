import { describe, expect, it } from 'vitest';
import type { LedgerRow } from '../../../core/contract/ledger-port.js';
import type { ComputeOptions } from '../../../core/domain/tax-options.js';
import { createLedgerDesk } from './ledger-desk.js';

const US: ComputeOptions = { rules: 'us', timezone: 'America/New_York' };
const account = 'ex';
const deposit = (id: string, time: string): LedgerRow => ({
  entry: { id, time, account, kind: 'deposit', in: { asset: 'BTC', amount: '1' } },
  notes: [],
});
const sale = (id: string, time: string): LedgerRow => ({
  entry: { id, time, account, kind: 'trade', out: { asset: 'BTC', amount: '1' }, in: { asset: 'USD', amount: '100' } },
  notes: [],
});

function deskWith(rows: readonly LedgerRow[]) {
  const desk = createLedgerDesk();
  desk.take({ rows, currency: 'USD', accounts: { ex: 'Exchange' } });
  return desk;
}

describe('years', () => {
  it('follow the taxpayer’s calendar, newest first', () => {
    // 03:00 UTC on New Year's Day is still the old year in New York.
    const desk = deskWith([
      deposit('d1', '2023-02-01T00:00:00Z'),
      deposit('d2', '2023-02-02T00:00:00Z'),
      sale('s1', '2025-01-01T03:00:00Z'),
      sale('s2', '2025-01-01T06:00:00Z'),
    ]);
    const years = desk.answer('report', { options: US }).years;
    expect(years.map(({ year, disposalRows }) => [year, disposalRows])).toEqual([
      ['2025', 1],
      ['2024', 1],
    ]);
    const range = { ledger: 1, options: US, from: 0, to: 10 };
    expect(desk.answer('disposals', { ...range, year: '2024' }).map(({ entry }) => entry)).toEqual(['s1']);
  });

  it('carry the issues that their incomplete rows rest on, from whatever year', () => {
    const desk = deskWith([deposit('d1', '2023-02-01T00:00:00Z'), sale('s1', '2025-03-01T00:00:00Z')]);
    const issues = desk.answer('issues', { ledger: 1, options: US, year: '2025', from: 0, to: 10 });
    expect(issues).toMatchObject([{ code: 'unknown-basis', entry: 'd1', time: '2023-02-01T00:00:00Z' }]);
    expect(desk.answer('report', { options: US }).years.at(0)).toMatchObject({
      year: '2025',
      issues: 1,
      incomplete: true,
    });
  });
});

describe('a desk', () => {
  it('answers ranges of the newest or the oldest rows', () => {
    const desk = deskWith(['1', '2', '3', '4'].map((day) => deposit(`d${day}`, `2024-01-0${day}T00:00:00Z`)));
    const filter = { text: '', kind: null, account: null, reviewOnly: false };
    const query = { ledger: 1, filter, from: 1, to: 3, options: null } as const;
    const ids = (order: 'ascending' | 'descending') =>
      desk.answer('rows', { ...query, order }).rows.map(({ entry }) => entry.id);
    expect(ids('descending')).toEqual(['d3', 'd2']);
    expect(ids('ascending')).toEqual(['d2', 'd3']);
  });

  it('marks rows by issues only of options that were computed', () => {
    const desk = deskWith([deposit('d1', '2024-01-01T00:00:00Z')]);
    const filter = { text: '', kind: null, account: null, reviewOnly: true };
    const query = { ledger: 1, filter, order: 'ascending', from: 0, to: 9, options: US } as const;
    expect(desk.answer('rows', query).matching).toBe(0);
    desk.answer('report', { options: US });
    expect(desk.answer('rows', query).rows.map(({ review }) => review)).toEqual([['unknown-basis']]);
  });

  it('has nothing to say before a ledger and after it was forgotten', () => {
    const desk = deskWith([]);
    expect(desk.answer('report', { options: US }).years).toEqual([]);
    desk.forget();
    expect(() => desk.answer('report', { options: US })).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  it('refuses a method that the rules do not allow', () => {
    const desk = deskWith([]);
    const options: ComputeOptions = { rules: 'us', method: 'section-104' };
    expect(() => desk.answer('report', { options })).toThrow(expect.objectContaining({ code: 'bad-options' }));
  });
});
