import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../../src/sandbox/start-sandbox.js';
import { userOf, type SampleRecord, type SandboxUser } from './sandbox-requests.js';

let sandbox: Sandbox;
let user: SandboxUser;
let path: string;
let all: readonly SampleRecord[];

beforeAll(async () => {
  sandbox = await startSandbox();
  user = await userOf(sandbox);
  const account = sandbox.connectAccount('cryptocom');
  path = `/accounts/${account}/transactions`;
  all = await user.allRecords(account);
});
afterAll(() => sandbox.close());

const times = (records: readonly SampleRecord[]) => records.map((one) => one.initiated_at);
const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const yearOf = (record: SampleRecord) => new Date(record.initiated_at).getUTCFullYear();

describe('the period', () => {
  it('is the current year when from and to are left out', async () => {
    const records = await user.records(path);
    expect(records.length).toBe(all.filter((one) => yearOf(one) === 2026).length);
    expect(new Set(records.map(yearOf))).toEqual(new Set([2026]));
  });

  it('covers whole days and holds in pagination mode too', async () => {
    const first = all.find((one) => yearOf(one) === 2023);
    const day = new Date(first?.initiated_at ?? 0).toISOString().slice(0, 10);
    const sameDay = all.filter((one) => new Date(one.initiated_at).toISOString().startsWith(day)).length;
    expect(await user.records(`${path}?from=${day}&to=${day}`)).toHaveLength(sameDay);
    const paged = await user.records(`${path}?from=2023-01-01&to=2023-12-31&limit=1000`);
    expect(paged).toHaveLength(all.filter((one) => yearOf(one) === 2023).length);
    expect(await user.records(`${path}?limit=1000`)).toHaveLength(all.filter((one) => yearOf(one) === 2026).length);
  });

  it.each([
    'from=2024-02-01&to=2024-01-31',
    'from=yesterday',
    'from=2024-02-31',
    'from=undefined',
    'limit=9',
    'limit=1001',
    'limit=10.5',
    'limit=',
    'last=not-an-id',
    'sort=sideways',
  ])('refuses %s', async (query) => {
    expect(await user.get(`${path}?${query}`)).toMatchObject({ status: 400, body: { message: expect.any(String) } });
  });
});

describe('order', () => {
  it('is by time without paging, by creation with it', async () => {
    const unpaged = await user.records(`${path}?from=2005-01-01`);
    expect(unpaged).toHaveLength(all.length);
    expect(times(unpaged)).toEqual(ascending(times(unpaged)));
    expect(times(all)).not.toEqual(ascending(times(all)));
    expect(all.map((one) => one.id)).toEqual(all.map((one) => one.id).sort());
    const backwards = await user.records(`${path}?from=2005-01-01&sort=desc`);
    expect(times(backwards)).toEqual(times(unpaged).sort((a, b) => b - a));
  });
});

describe('pages', () => {
  it('are 100 long by default, and together the same whatever their size', async () => {
    expect(await user.records(`${path}?from=2005-01-01&last=`)).toHaveLength(100);
    const account = path.split('/')[2] ?? '';
    for (const limit of [10, 137, 1000]) expect(await user.allRecords(account, limit)).toEqual(all);
  });

  it('go on after an id that is no longer there, and end after the newest', async () => {
    const gone = `${(all[49]?.id ?? '').slice(0, 18)}${'0'.repeat(6)}`;
    const next = await user.records(`${path}?from=2005-01-01&last=${gone}&limit=10`);
    expect(all.map((one) => one.id)).not.toContain(gone);
    expect(next).toEqual(all.filter((one) => one.id > gone).slice(0, 10));
    expect(await user.records(`${path}?from=2005-01-01&last=${'f'.repeat(24)}`)).toEqual([]);
  });

  it('catch old history that arrives later with newer ids', async () => {
    const other = await startSandbox();
    const person = await userOf(other);
    const account = other.connectAccount('cryptocom');
    const before = await person.allRecords(account);
    const last = before.at(-1)?.id ?? '';
    const sync = async () => {
      await person.send('POST', `/accounts/${account}/sync`);
      await person.get(`/accounts/${account}`);
      await person.get(`/accounts/${account}`);
    };
    const newer = () => person.records(`/accounts/${account}/transactions?from=2005-01-01&last=${last}`);
    await sync();
    expect(await newer()).toEqual([]);
    await sync();
    const late = await newer();
    expect(late.map(yearOf)).toEqual([2021, 2021, 2021]);
    expect(late.map((one) => one.parts[0]?.ticker)).toEqual(['DOGE', 'DOGE', 'DOGE']);
    expect(await person.allRecords(account)).toEqual([...before, ...late]);
    await other.close();
  });
});

describe('filters', () => {
  it('take tickers, types, wallets and leave out fields', async () => {
    const ether = await user.records(`${path}?from=2005-01-01&ticker=ETH`);
    expect(ether).toEqual(
      (await user.records(`${path}?from=2005-01-01`)).filter((one) => one.parts.some((part) => part.ticker === 'ETH')),
    );
    const earned = await user.records(`${path}?from=2005-01-01&types=reward,bonus&limit=1000`);
    expect(earned).toEqual(all.filter((one) => ['reward', 'bonus'].includes(one.transaction_type)));
    expect(await user.records(`${path}?from=2005-01-01&wallet=other`)).toEqual([]);
    const [slim] = await user.records(`${path}?exclude_fields=misc,parts,id`);
    expect(Object.keys(slim ?? {})).toContain('id');
    expect(Object.keys(slim ?? {})).not.toContain('misc');
    expect(Object.keys(slim ?? {})).not.toContain('parts');
  });

  it('find one transaction, or none', async () => {
    const wanted = all[123];
    expect((await user.get(`${path}/${wanted?.id}`)).body).toEqual(wanted);
    expect(await user.get(`${path}/${'0'.repeat(24)}`)).toMatchObject({ status: 404 });
  });
});

describe('the 6 MB rule', () => {
  it('resets an unpaged request for a long history and serves its pages', async () => {
    const big = await startSandbox({ extraRecords: 8_000 });
    const person = await userOf(big);
    const account = big.connectAccount('cryptocom');
    await expect(person.get(`/accounts/${account}/transactions?from=2005-01-01`)).rejects.toMatchObject({
      cause: { code: 'ECONNRESET' },
    });
    expect(big.requests.at(-1)).toMatchObject({ status: null });
    const records = await person.allRecords(account);
    expect(records).toHaveLength(all.length + 8_000);
    expect(new Set(records.map((one) => one.id)).size).toBe(records.length);
    await big.close();
  });
});
