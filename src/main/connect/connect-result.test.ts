import { describe, expect, it } from 'vitest';
import { toConnectResult } from './connect-result.js';

describe('toConnectResult', () => {
  it('passes on what is no failure', () => {
    expect(toConnectResult({ kind: 'connected', accountId: 'a1' })).toEqual({ status: 'connected', accountId: 'a1' });
    expect(toConnectResult({ kind: 'duplicate', existingAccountId: 'a1' })).toEqual({
      status: 'duplicate',
      existingAccountId: 'a1',
    });
    expect(toConnectResult({ kind: 'closed' })).toEqual({ status: 'closed' });
  });

  it('refuses a forged result in words', () => {
    expect(() => toConnectResult({ kind: 'refused' })).toThrow(expect.objectContaining({ code: 'connect-refused' }));
  });

  it('says whether an account was created before the failure', () => {
    const failed = (message: string, accountId: string | null) => () =>
      toConnectResult({ kind: 'failed', message, accountId });
    expect(failed('Invalid credentials', null)).toThrow('Vezgo says: “Invalid credentials”. Nothing was connected.');
    expect(failed('Invalid credentials', 'a1')).toThrow('created all the same');
    expect(failed('', null)).toThrow('The account could not be connected.');
    expect(failed('', null)).toThrow(expect.objectContaining({ code: 'connect-failed' }));
  });
});
