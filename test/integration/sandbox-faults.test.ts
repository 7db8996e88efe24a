import { afterEach, describe, expect, it } from 'vitest';
import { startSandbox, type FaultPlan, type Sandbox } from '../../src/sandbox/start-sandbox.js';
import { readJson, requestSeen, userOf } from './sandbox-requests.js';

let sandbox: Sandbox;
afterEach(() => sandbox.close());

async function withFaults(faults: FaultPlan) {
  sandbox = await startSandbox({ faults });
  return () => fetch(`${sandbox.apiUrl}/providers`);
}
const PROVIDERS = '/v1/providers';
const statuses = async (ask: () => Promise<Response>, times: number) => {
  const seen: number[] = [];
  for (let turn = 0; turn < times; turn += 1) seen.push((await ask()).status);
  return seen;
};

describe('when a fault strikes', () => {
  it('is the nth matching request, so many times', async () => {
    const down = { kind: 'status', status: 503 } as const;
    const ask = await withFaults([{ method: 'GET', path: PROVIDERS, nth: 2, times: 2, action: down }]);
    expect(await statuses(ask, 5)).toEqual([200, 503, 503, 200, 200]);
    sandbox.setFaults([{ path: PROVIDERS, times: 'always', action: down }]);
    expect(await statuses(ask, 3)).toEqual([503, 503, 503]);
    sandbox.setFaults([{ method: 'POST', path: PROVIDERS, action: down }]);
    expect(await statuses(ask, 1)).toEqual([200]);
  });

  it('matches one segment by a star', async () => {
    await withFaults([{ path: '/v1/accounts/*/transactions', action: { kind: 'status', status: 500 } }]);
    const user = await userOf(sandbox);
    const id = sandbox.connectAccount('hand-check');
    expect((await user.get(`/accounts/${id}`)).status).toBe(200);
    expect((await user.get(`/accounts/${id}/transactions?limit=10`)).status).toBe(500);
    expect((await user.get(`/accounts/${id}/transactions?limit=10`)).status).toBe(200);
  });
});

describe('what a fault does', () => {
  it('status: with body and Retry-After', async () => {
    const ask = await withFaults([
      { path: PROVIDERS, action: { kind: 'status', status: 429, retryAfter: '7', body: { error: 'Slow down' } } },
    ]);
    const response = await ask();
    expect(response.headers.get('retry-after')).toBe('7');
    expect(await response.json()).toEqual({ error: 'Slow down' });
  });

  it('body: HTML, broken JSON, nothing', async () => {
    const ask = await withFaults([
      { path: PROVIDERS, action: { kind: 'body', body: '<html>', contentType: 'text/html' } },
      { path: PROVIDERS, nth: 2, action: { kind: 'body', body: '' } },
    ]);
    expect(await (await ask()).text()).toBe('<html>');
    expect(await (await ask()).text()).toBe('');
  });

  it('truncated: a well-formed answer with half a body', async () => {
    const ask = await withFaults([{ path: PROVIDERS, action: { kind: 'truncated', keep: 20 } }]);
    expect(await (await ask()).text()).toHaveLength(20);
  });

  it('broken-off and reset: the connection breaks', async () => {
    const ask = await withFaults([
      { path: PROVIDERS, action: { kind: 'broken-off', keep: 20 } },
      { path: PROVIDERS, nth: 2, action: { kind: 'reset' } },
    ]);
    const response = await ask();
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
    await expect(ask()).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect(sandbox.requests.map((one) => one.status)).toEqual([200, null]);
  });

  it('hang: no answer until the client gives up', async () => {
    await withFaults([{ path: PROVIDERS, action: { kind: 'hang' } }]);
    const control = new AbortController();
    const hanging = fetch(`${sandbox.apiUrl}/providers`, { signal: control.signal });
    const givingUp = requestSeen(sandbox).then(() => control.abort());
    await expect(hanging).rejects.toThrow('aborted');
    await givingUp;
  });

  it('hold and delay: the right answer, later', async () => {
    let release = (): void => undefined;
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    const ask = await withFaults([
      { path: PROVIDERS, action: { kind: 'hold', until } },
      { path: PROVIDERS, nth: 2, action: { kind: 'delay', milliseconds: 1 } },
    ]);
    const order: string[] = [];
    const held = ask().then((response) => order.push(`held ${response.status}`));
    await ask().then((response) => order.push(`later ${response.status}`));
    release();
    await held;
    expect(order).toHaveLength(2);
    expect(order).toEqual(expect.arrayContaining(['held 200', 'later 200']));
  });

  it('both kinds of 409', async () => {
    const ask = await withFaults([
      { path: PROVIDERS, action: { kind: 'sync-running' } },
      { path: PROVIDERS, nth: 2, action: { kind: 'duplicate', existingInstitutionId: 'abc' } },
    ]);
    expect(await (await ask()).json()).toEqual({ message: 'A sync is already in progress' });
    const duplicate = await ask();
    expect(duplicate.status).toBe(409);
    expect(await duplicate.json()).toMatchObject({ existing_institution_id: 'abc' });
  });

  it('drop-above: large pages are reset, small ones arrive', async () => {
    await withFaults([
      { path: '/v1/accounts/*/transactions', times: 'always', action: { kind: 'drop-above', bytes: 30_000 } },
    ]);
    const user = await userOf(sandbox);
    const path = `/accounts/${sandbox.connectAccount('cryptocom')}/transactions?from=2005-01-01`;
    await expect(user.get(`${path}&limit=100`)).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect(await user.records(`${path}&limit=10`)).toHaveLength(10);
  });

  it('redirect, and the previous answer once more', async () => {
    await withFaults([{ path: PROVIDERS, action: { kind: 'redirect', location: 'http://127.0.0.1:9/' } }]);
    const moved = await fetch(`${sandbox.apiUrl}/providers`, { redirect: 'manual' });
    expect(moved.headers.get('location')).toBe('http://127.0.0.1:9/');
    const user = await userOf(sandbox);
    const path = `/accounts/${sandbox.connectAccount('hand-check')}/transactions?from=2005-01-01&limit=10`;
    sandbox.setFaults([{ path: '/v1/accounts/*/transactions', nth: 2, action: { kind: 'repeat' } }]);
    const first = await user.records(path);
    expect(await user.records(`${path}&last=${first.at(-1)?.id}`)).toEqual(first);
    expect(await user.records(`${path}&last=${first.at(-1)?.id}`)).not.toEqual(first);
  });
});

it('never leaves an error answer without a message', async () => {
  await withFaults([{ path: PROVIDERS, action: { kind: 'status', status: 500 } }]);
  expect(await readJson(`${sandbox.apiUrl}/providers`)).toMatchObject({
    status: 500,
    body: { message: expect.any(String) },
  });
});
