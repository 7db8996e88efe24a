import { describe, expect, it } from 'vitest';
import type { LedgerRow } from '../../../core/contract/ledger-port.js';
import { localDesks } from '../../../../test/support/local-ledger.js';
import type { BookOptions, RowQuery } from './protocol.js';

const US: BookOptions = { rules: 'us', timezone: 'America/New_York' };
const account = 'ex';
const deposit = (id: string, time: string): LedgerRow => ({
  entry: { id, time, account, kind: 'deposit', in: { asset: 'BTC', amount: '1' } },
  notes: [],
});
const sale = (id: string, time: string): LedgerRow => ({
  entry: { id, time, account, kind: 'trade', out: { asset: 'BTC', amount: '1' }, in: { asset: 'USD', amount: '100' } },
  notes: [],
});
const ALL: RowQuery['filter'] = {
  text: '',
  kind: null,
  account: null,
  assets: [],
  from: null,
  to: null,
  state: 'all',
};

describe('years', () => {
  it('follow the taxpayer’s calendar, newest first', async () => {
    // 03:00 UTC on New Year's Day is still the old year in New York.
    const { ask } = localDesks([
      deposit('d1', '2023-02-01T00:00:00Z'),
      deposit('d2', '2023-02-02T00:00:00Z'),
      sale('s1', '2025-01-01T03:00:00Z'),
      sale('s2', '2025-01-01T06:00:00Z'),
    ]);
    const { years } = await ask('report', { options: US });
    expect(years.map(({ year, disposalRows }) => [year, disposalRows])).toEqual([
      ['2025', 1],
      ['2024', 1],
    ]);
    const range = { ledger: 1, options: US, from: 0, to: 10 };
    expect((await ask('disposals', { ...range, year: '2024' })).map(({ entry }) => entry)).toEqual(['s1']);
  });

  it('carry the issues that their incomplete rows rest on, from whatever year', async () => {
    const { ask } = localDesks([deposit('d1', '2023-02-01T00:00:00Z'), sale('s1', '2025-03-01T00:00:00Z')]);
    const issues = await ask('issues', { ledger: 1, options: US, year: '2025', from: 0, to: 10 });
    expect(issues).toMatchObject([{ code: 'unknown-basis', entry: 'd1', time: '2023-02-01T00:00:00Z' }]);
    const { years } = await ask('report', { options: US });
    expect(years.at(0)).toMatchObject({ year: '2025', issues: 1, incomplete: true });
  });

  it('leave out what the person left out, and only there', async () => {
    const ignored = { ...sale('s1', '2025-03-01T00:00:00Z'), ignored: true } as const;
    const { ask } = localDesks([deposit('d1', '2023-02-01T00:00:00Z'), ignored]);
    expect((await ask('report', { options: US })).years).toEqual([]);
    expect(await ask('row', { id: 's1' })).toMatchObject({ ignored: true });
  });

  it('are in the currency of the rules’ country unless another is chosen', async () => {
    // 0.8 pounds for a dollar on every day: 100 dollars are 80 pounds.
    const { ask } = localDesks([sale('s1', '2025-03-01T00:00:00Z')]);
    const pounds = await ask('report', { options: { rules: 'gb' } });
    expect([pounds.currency, pounds.years[0]?.proceeds]).toEqual(['GBP', '80']);
    const dollars = await ask('report', { options: { rules: 'gb', currency: 'USD' } });
    expect([dollars.currency, dollars.years[0]?.proceeds]).toEqual(['USD', '100']);
  });
});

describe('the desks', () => {
  const base = { ledger: 1, zone: 'UTC', from: 0, to: 9 } as const;

  it('mark rows by issues only of options that were computed', async () => {
    const { ask } = localDesks([deposit('d1', '2024-01-01T00:00:00Z')]);
    const filter = { ...ALL, state: 'review' } as const;
    const query: RowQuery = { ...base, filter, sort: { by: 'time', order: 'ascending' }, options: US };
    expect((await ask('rows', query)).matching).toBe(0);
    await ask('report', { options: US });
    expect((await ask('rows', query)).rows.map(({ review }) => review)).toEqual([['unknown-basis']]);
  });

  it('have nothing to say before a ledger and after it was forgotten', async () => {
    const { ask, forget } = localDesks([]);
    expect((await ask('report', { options: US })).years).toEqual([]);
    forget();
    await expect(ask('report', { options: US })).rejects.toThrow(expect.objectContaining({ code: 'not-found' }));
    await expect(ask('row', { id: 'd1' })).rejects.toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  it('refuse a method that the rules do not allow, each time', async () => {
    const { ask } = localDesks([]);
    const options: BookOptions = { rules: 'us', method: 'section-104' };
    for (let time = 0; time < 2; time += 1) {
      await expect(ask('report', { options })).rejects.toThrow(expect.objectContaining({ code: 'bad-options' }));
    }
  });
});
