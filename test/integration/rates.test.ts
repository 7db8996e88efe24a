import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { dayNumber } from '../../src/core/domain/tax-date.js';
import { seriesRates } from '../../src/core/rates/rate-series.js';
import { fetchBytes } from '../../src/main/rates/fetch-rates.js';
import { rateDesk, type RateDesk } from '../../src/main/rates/rate-desk.js';
import { startSandbox, type FaultPlan, type Sandbox } from '../../src/sandbox/start-sandbox.js';
import { openTestStore, tableContents } from '../support/profile.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const NOW = Date.UTC(2026, 10, 1, 12);

async function rig(): Promise<{
  desk: RateDesk;
  sandbox: Sandbox;
  store: ReturnType<typeof openTestStore>;
  later: (ms: number) => void;
}> {
  const sandbox = await startSandbox();
  onTestFinished(() => sandbox.close());
  const store = openTestStore();
  let now = NOW;
  const access = { endpoints: () => sandbox, fetch: () => fetch };
  const desk = rateDesk({ store, now: () => new Date(now), access });
  return { desk, sandbox, store, later: (ms) => void (now += ms) };
}

const ECB = '/rates/ecb/eurofxref-hist.zip';
const VALET = '/rates/bank-of-canada/observations/FXUSDCAD/json';

describe('fetched rates', () => {
  it('are kept, with what was published on the day of the check', async () => {
    const { desk } = await rig();
    const { sources, overrides } = await desk.fetch();
    expect(sources).toMatchObject([
      { source: 'ecb', name: 'European Central Bank', from: '2019-01-02', fetchedAt: new Date(NOW).toISOString() },
      { source: 'bank-of-canada', from: '2019-01-02' },
    ]);
    expect(overrides).toEqual([]);
    const found = ['EUR', 'GBP', 'CAD', 'AUD'].map((currency) => {
      const rate = seriesRates(desk.series(currency)).lookup('USD', currency, dayNumber(2024, 1, 2));
      return [currency, Number(rate?.rate).toFixed(6), rate?.source];
    });
    expect(found).toEqual([
      ['EUR', '0.912742', 'European Central Bank'],
      ['GBP', '0.790845', 'European Central Bank'],
      ['CAD', '1.331600', 'Bank of Canada'],
      ['AUD', '1.473804', 'European Central Bank'],
    ]);
  });
  it('know no weekend, and none is asked for twice a day', async () => {
    const { desk, sandbox, later } = await rig();
    expect(await desk.refresh()).toBe(true);
    const dates = new Set(desk.series('EUR').rates.map(([date]) => date));
    expect([
      dates.has('2024-01-05'),
      dates.has('2024-01-06'),
      dates.has('2024-01-07'),
      dates.has('2024-01-08'),
    ]).toEqual([true, false, false, true]);
    const asked = sandbox.requests.length;
    later(23 * 3_600_000);
    expect(await desk.refresh()).toBe(false);
    expect(sandbox.requests).toHaveLength(asked);
    later(2 * 3_600_000);
    expect(await desk.refresh()).toBe(true);
    expect(sandbox.requests).toHaveLength(asked + 2);
  });
  it('are read anew where a wrong clock told that they were read in years to come', async () => {
    const { desk, later } = await rig();
    later(5 * 365 * 24 * 3_600_000);
    await desk.fetch();
    later(-5 * 365 * 24 * 3_600_000);
    expect(await desk.refresh()).toBe(true);
    expect(await desk.refresh()).toBe(false);
  });
  it('the same again change nothing in the store', async () => {
    const { desk, store } = await rig();
    await desk.fetch();
    const before = tableContents(store.db);
    await desk.fetch();
    expect(tableContents(store.db)).toEqual(before);
  });
});

describe('a server that misbehaves', () => {
  const plans: readonly (readonly [string, FaultPlan[number]['action'], string])[] = [
    ['fails', { kind: 'status', status: 503 }, 'server-error'],
    ['sends a sign-in page', { kind: 'body', body: '<!doctype html>', contentType: 'text/html' }, 'bad-response'],
    ['sends nothing', { kind: 'body', body: '' }, 'bad-response'],
    ['resets', { kind: 'reset' }, 'offline'],
    ['breaks off', { kind: 'broken-off', keep: 500 }, 'offline'],
    ['redirects', { kind: 'redirect', location: 'http://127.0.0.1:1/' }, 'server-error'],
  ];
  it.each(plans)('%s: what was there stays, and what the other has is kept', async (_, action, code) => {
    const { desk, sandbox } = await rig();
    sandbox.setFaults([{ path: ECB, action }]);
    await expect(desk.fetch()).rejects.toMatchObject({ code });
    expect(desk.status().sources).toMatchObject([{ days: 0, fetchedAt: null }, { from: '2019-01-02' }]);
    sandbox.setFaults([{ path: VALET, action }]);
    await expect(desk.fetch()).rejects.toMatchObject({ code });
    expect(desk.status().sources).toMatchObject([{ from: '2019-01-02' }, { from: '2019-01-02' }]);
  });
  it('never answers: given up after the time limit, or when the person says so', async () => {
    const { sandbox } = await rig();
    sandbox.setFaults([{ path: ECB, times: 'always', action: { kind: 'hang' } }]);
    await expect(fetchBytes(fetch, `${sandbox.ecbUrl}/eurofxref-hist.zip`, undefined, 20)).rejects.toMatchObject({
      code: 'offline',
    });
    const abort = new AbortController();
    const asked = fetchBytes(fetch, `${sandbox.ecbUrl}/eurofxref-hist.zip`, abort.signal);
    abort.abort();
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('a file of rates', () => {
  const csv = 'Date,USD,GBP,\n2024-01-02,1.0956,0.86645,\n';
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(temporaryFolder(), name);
    writeFileSync(path, content);
    return path;
  };
  const zip = async (name: string, text: string): Promise<Uint8Array> => {
    const writer = new ZipWriter(new BlobWriter());
    await writer.add(name, new TextReader(text));
    return new Uint8Array(await (await writer.close()).arrayBuffer());
  };
  it.each([
    ['CSV', async () => file('eurofxref-hist.csv', csv)],
    ['zip', async () => file('eurofxref-hist.zip', await zip('eurofxref-hist.csv', csv))],
  ])('%s is read when there is no network', async (_, make) => {
    const { desk, sandbox } = await rig();
    const { sources } = await desk.importFile(await make());
    expect(sources[0]).toMatchObject({ days: 1, from: '2024-01-02', fetchedAt: null });
    expect(sandbox.requests).toEqual([]);
  });
  it.each([
    ['text of something else', async () => file('a.csv', 'a,b\n1,2\n'), 'bad-input'],
    ['a zip without rates', async () => file('a.zip', await zip('readme.txt', 'hello')), 'bad-input'],
    ['half a zip', async () => file('a.zip', (await zip('a.csv', csv)).subarray(0, 60)), 'bad-input'],
    ['a file that is gone', async () => '/nowhere/at/all.csv', 'file-unreadable'],
  ])('%s is refused', async (_, make, code) => {
    const { desk, store } = await rig();
    const before = tableContents(store.db);
    await expect(desk.importFile(await make())).rejects.toMatchObject({ code });
    expect(tableContents(store.db)).toEqual(before);
  });
});

describe('a rate of the person’s own', () => {
  it('goes before the published one until it is taken back', async () => {
    const { desk } = await rig();
    await desk.fetch();
    const rate = () => seriesRates(desk.series('EUR')).lookup('USD', 'EUR', dayNumber(2024, 1, 2));
    desk.override('EUR', '2024-01-02', '0.900');
    expect(rate()).toEqual({ rate: '0.9', date: '2024-01-02', source: 'your own rate' });
    desk.override('EUR', '2024-01-02', '0.91');
    expect(desk.status().overrides).toEqual([
      { currency: 'EUR', date: '2024-01-02', rate: '0.91', at: new Date(NOW).toISOString() },
    ]);
    desk.override('EUR', '2024-01-02', null);
    expect(rate()?.source).toBe('European Central Bank');
  });
  it.each([
    ['EUR', '2024-02-30', '0.9'],
    ['EUR', '2024-01-02', '0'],
    ['EUR', '2024-01-02', '-1'],
    ['EUR', '2024-01-02', '1e3'],
    ['BTC', '2024-01-02', '1'],
  ])('%s %s %s is refused', async (currency, date, rate) => {
    const { desk } = await rig();
    expect(() => desk.override(currency, date, rate)).toThrow(expect.objectContaining({ code: 'bad-input' }));
  });
});
