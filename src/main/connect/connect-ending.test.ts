import { describe, expect, it } from 'vitest';
import { readConnectEnding, type ExpectedEnding } from './connect-ending.js';

const STATE = 'k3yZ-state';
const expected: ExpectedEnding = { connectUrl: 'https://connect.vezgo.com', redirectUri: null, state: STATE };
const withRedirect: ExpectedEnding = { ...expected, redirectUri: 'https://myapp.test/crypto' };
const read = (address: string, over: ExpectedEnding = expected) => readConnectEnding(address, over);

describe('readConnectEnding', () => {
  it('reads a new account, from account or from code', () => {
    const connected = { kind: 'connected', accountId: '5f6e7d' };
    expect(read(`https://connect.vezgo.com/connected?account=5f6e7d&code=5f6e7d&state=${STATE}`)).toEqual(connected);
    expect(read(`https://connect.vezgo.com/connected/?code=5f6e7d&state=${STATE}`)).toEqual(connected);
  });

  it('reads a duplicate, the owner closing the page, and an error with and without an account', () => {
    const exit = (query: string) => read(`https://connect.vezgo.com/exit?state=${STATE}&${query}`);
    expect(exit('error_type=409&message=Duplicate&existing_institution_id=abc1')).toEqual({
      kind: 'duplicate',
      existingAccountId: 'abc1',
    });
    expect(exit('force=true&error_type=400&message=Connection+closed')).toEqual({ kind: 'closed' });
    expect(exit('error_type=400&message=Connection+closed+by+the+user')).toEqual({ kind: 'closed' });
    expect(exit('error_type=400&message=Invalid+credentials')).toEqual({
      kind: 'failed',
      message: 'Invalid credentials',
      accountId: null,
    });
    expect(exit('error_type=500&message=Late&account=abc1&force=false')).toEqual({
      kind: 'failed',
      message: 'Late',
      accountId: 'abc1',
    });
    expect(exit('')).toEqual({ kind: 'failed', message: '', accountId: null });
  });

  it('reads both ends at a redirect URI', () => {
    const at = (query: string) => read(`https://myapp.test/crypto?state=${STATE}&${query}`, withRedirect);
    expect(at('account=abc1&code=abc1')).toEqual({ kind: 'connected', accountId: 'abc1' });
    expect(at('error_type=400&message=No&account=abc1')).toEqual({ kind: 'failed', message: 'No', accountId: 'abc1' });
    expect(at('existing_institution_id=abc1')).toEqual({ kind: 'duplicate', existingAccountId: 'abc1' });
  });

  it.each(['state=other', 'state=', '', `state=${STATE}x`, `State=${STATE}`])('refuses a result with "%s"', (query) => {
    expect(read(`https://connect.vezgo.com/connected?account=abc1&${query}`)).toEqual({ kind: 'refused' });
    expect(read(`https://connect.vezgo.com/exit?force=true&${query}`)).toEqual({ kind: 'refused' });
  });

  it.each([
    `https://connect.vezgo.com/connect/coinbase?state=${STATE}&account=abc1`,
    `https://evil.test/connected?account=abc1&state=${STATE}`,
    `https://connect.vezgo.com.evil.test/connected?account=abc1&state=${STATE}`,
    `https://connect.vezgo.com@evil.test/connected?account=abc1&state=${STATE}`,
    `https://someone@connect.vezgo.com/connected?account=abc1&state=${STATE}`,
    `https://connect.vezgo.com:8443/connected?account=abc1&state=${STATE}`,
    `http://connect.vezgo.com/connected?account=abc1&state=${STATE}`,
    `https://connect.vezgo.com/connected/more?account=abc1&state=${STATE}`,
    `https://myapp.test/crypto?account=abc1&state=${STATE}`,
    'about:blank',
    'not an address',
  ])('takes %s for no result', (address) => {
    expect(read(address)).toBeNull();
  });

  it('honours a prefix of the server', () => {
    const gateway = { ...expected, connectUrl: 'https://gateway.test/vezgo' };
    expect(read(`https://gateway.test/vezgo/connected?account=a1&state=${STATE}`, gateway)?.kind).toBe('connected');
    expect(read(`https://gateway.test/connected?account=a1&state=${STATE}`, gateway)).toBeNull();
  });

  it('takes no malformed account id and shows no hostile message', () => {
    expect(read(`https://connect.vezgo.com/connected?account=../../x&state=${STATE}`)?.kind).toBe('failed');
    const address = new URL(`https://connect.vezgo.com/exit?state=${STATE}`);
    address.searchParams.set('message', `a\nb\u202Ec${'x'.repeat(500)}`);
    const ending = read(address.href);
    expect(ending).toMatchObject({ kind: 'failed', message: expect.stringMatching(/^a b cx+…$/) });
    expect(ending?.kind === 'failed' && ending.message.length).toBe(201);
  });
});
