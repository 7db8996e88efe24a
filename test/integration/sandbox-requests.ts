import { request } from 'node:http';
import { z } from 'zod';
import type { Sandbox } from '../../src/sandbox/start-sandbox.js';

export interface Reading {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

/** Parts of a record that tests compute with. */
export interface SampleRecord {
  readonly id: string;
  readonly transaction_type: string;
  readonly transaction_subtype?: string | null;
  readonly initiated_at: number;
  readonly transaction_hash?: string;
  readonly misc: unknown;
  readonly parts: readonly {
    readonly id: string;
    readonly direction: string;
    readonly ticker: string;
    readonly provider_ticker: string;
    readonly amount: string | number | null;
    readonly fiat_value: string | null;
  }[];
  readonly fees?: readonly {
    readonly id: string;
    readonly ticker: string;
    readonly provider_ticker: string;
    readonly amount: string | number;
  }[];
}

const accountShape = z.object({
  id: z.string(),
  balances: z.array(z.object({ provider_ticker: z.string(), amount: z.string() })),
});
/** What tests compute with of an account. */
export type SampleAccount = z.infer<typeof accountShape>;

export async function readJson(url: string, init?: RequestInit): Promise<Reading> {
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text), headers: response.headers };
}

export async function tokenOf(sandbox: Sandbox, loginName = sandbox.loginName): Promise<string> {
  const { body } = await readJson(`${sandbox.apiUrl}/auth/token`, {
    method: 'POST',
    headers: { loginName, 'content-type': 'application/json' },
    body: JSON.stringify({ clientId: sandbox.clientId, secret: sandbox.secret }),
  });
  if (typeof body !== 'object' || body === null || !('token' in body)) throw new Error('No token came back');
  return String(body.token);
}

/** A user of the sandbox: requests below the API's address, with a token. */
export interface SandboxUser {
  readonly token: string;
  get(path: string): Promise<Reading>;
  send(method: string, path: string): Promise<Reading>;
  accounts(): Promise<readonly SampleAccount[]>;
  /** A page of records; fails the test on anything but a list. */
  records(path: string): Promise<readonly SampleRecord[]>;
  /** All records of an account, page by page. */
  allRecords(account: string, limit?: number): Promise<readonly SampleRecord[]>;
}

export async function userOf(sandbox: Sandbox, loginName?: string): Promise<SandboxUser> {
  const token = await tokenOf(sandbox, loginName);
  const headers = { authorization: `Bearer ${token}` };
  const send = (method: string, path: string) => readJson(`${sandbox.apiUrl}${path}`, { method, headers });
  const records = async (path: string): Promise<readonly SampleRecord[]> => {
    const { status, body } = await send('GET', path);
    if (status !== 200 || !Array.isArray(body)) throw new Error(`Expected records, got ${status}`);
    return body;
  };
  return {
    token,
    get: (path) => send('GET', path),
    send,
    accounts: async () => z.array(accountShape).parse((await send('GET', '/accounts')).body),
    records,
    async allRecords(account, limit = 1000) {
      const all: SampleRecord[] = [];
      for (let last = ''; ; last = all.at(-1)?.id ?? '') {
        const page = await records(`/accounts/${account}/transactions?from=2005-01-01&last=${last}&limit=${limit}`);
        if (page.length === 0) return all;
        all.push(...page);
      }
    },
  };
}

/** Resolves once the server has taken note of a request, answered or not. */
export async function requestSeen(sandbox: Sandbox): Promise<void> {
  while (sandbox.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
}

/** A request with a `Host` header of one's own, which fetch does not allow. */
export function statusForHost(sandbox: Sandbox, host: string): Promise<number> {
  const { hostname, port } = new URL(sandbox.apiUrl);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: '/v1/providers', headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}
