import { describe, expect, it } from 'vitest';
import { connectAddress, connectForm, connectLanguage, type ConnectTarget } from './connect-request.js';

const target: ConnectTarget = {
  connectUrl: 'https://connect.vezgo.com',
  clientId: 'client 1&2',
  state: 's+1',
  theme: 'dark',
  locale: 'fr-CA',
  redirectUri: null,
};

describe('connectAddress', () => {
  it('opens the provider list with what the pages need, and no token', () => {
    const url = new URL(connectAddress(target));
    expect(url.origin + url.pathname).toBe('https://connect.vezgo.com/connect');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: 'client 1&2',
      state: 's+1',
      lang: 'fr',
      theme: 'dark',
    });
  });

  it('skips the list for a provider, and reconnects an account', () => {
    expect(new URL(connectAddress({ ...target, provider: 'a/../b' })).pathname).toBe('/connect/a%2F..%2Fb');
    expect(new URL(connectAddress({ ...target, provider: 'kraken', accountId: 'acc1' })).pathname).toBe(
      '/reconnect/acc1',
    );
  });

  it('limits the list to some providers, where there is a list', () => {
    const some = { ...target, providers: ['kraken', 'coinbase'] };
    const listed = (changes: Partial<ConnectTarget> = {}) =>
      new URL(connectAddress({ ...some, ...changes })).searchParams.get('providers');
    expect(listed()).toBe('kraken,coinbase');
    expect(listed({ provider: 'kraken' })).toBeNull();
    expect(listed({ accountId: 'acc1' })).toBeNull();
  });

  it('keeps a prefix and names the redirect URI where there is one', () => {
    const url = new URL(
      connectAddress({ ...target, connectUrl: 'https://gateway.test/vezgo', redirectUri: 'https://myapp.test/c?d=1' }),
    );
    expect(url.pathname).toBe('/vezgo/connect');
    expect(url.searchParams.get('redirect_uri')).toBe('https://myapp.test/c?d=1');
  });
});

describe('connectForm', () => {
  it('escapes the token', () => {
    expect(connectForm('a+b&c=d')).toBe('token=a%2Bb%26c%3Dd');
  });
});

describe('connectLanguage', () => {
  it.each([
    ['en', 'en'],
    ['it', 'it'],
    ['fr', 'fr'],
    ['es-419', 'es'],
    ['de-DE', 'en'],
    ['', 'en'],
  ])('%s: %s', (locale, expected) => {
    expect(connectLanguage(locale)).toBe(expected);
  });
});
