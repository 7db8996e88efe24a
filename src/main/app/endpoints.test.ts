import { describe, expect, it } from 'vitest';
import { isLoopback, isRuntimeTooOld, isSecurePlace, readEndpoint } from './endpoints.js';

const read = (value: string, loopbackOnly = false) => readEndpoint('LOTBOOK_VEZGO_API_URL', value, loopbackOnly);

describe('readEndpoint', () => {
  it.each([
    ['https://api.vezgo.com/v1/', 'https://api.vezgo.com/v1'],
    ['http://127.0.0.1:4010/v1', 'http://127.0.0.1:4010/v1'],
    ['http://[::1]:4010', 'http://[::1]:4010'],
    ['http://localhost:4010/', 'http://localhost:4010'],
  ])('accepts %s', (value, expected) => {
    expect(read(value)).toBe(expected);
  });

  it.each([
    'http://api.vezgo.com/v1',
    'http://127.0.0.1.evil.test/',
    'http://localhost.evil.test/',
    'http://192.168.1.2/',
    'ftp://127.0.0.1/',
    'wss://api.vezgo.com/',
    'file:///etc/passwd',
    'https://user:word@api.vezgo.com/',
    'https://api.vezgo.com/v1?key=1',
    'https://api.vezgo.com/v1#x',
    'api.vezgo.com',
    '',
  ])('refuses %s and names the variable', (value) => {
    expect(() => read(value)).toThrow(
      expect.objectContaining({ code: 'not-allowed', message: expect.stringContaining('LOTBOOK_VEZGO_API_URL') }),
    );
  });

  it('drops the sign of an empty query or fragment, which would swallow the paths put behind it', () => {
    expect(read('https://gateway.test/v1?')).toBe('https://gateway.test/v1');
    expect(read('https://gateway.test/v1/#')).toBe('https://gateway.test/v1');
  });

  it('on an old runtime reaches this machine only', () => {
    expect(read('http://127.0.0.1:1/', true)).toBe('http://127.0.0.1:1');
    expect(() => read('https://api.vezgo.com/v1', true)).toThrow(
      expect.objectContaining({ code: 'live-endpoint-refused' }),
    );
  });
});

describe('isRuntimeTooOld', () => {
  it.each([
    ['25.1.1', true],
    ['29.4.6', true],
    ['30.0.0', false],
    ['45.4.1', false],
    ['', true],
    ['nightly', true],
  ])('%s: %s', (version, expected) => {
    expect(isRuntimeTooOld(version)).toBe(expected);
  });
});

describe('isSecurePlace', () => {
  it.each([
    ['https://accounts.coinbase.com/oauth', true],
    ['wss://stream.test/', true],
    ['http://127.8.9.10/', true],
    ['http://accounts.coinbase.com/', false],
    ['http://1270.0.0.1.test/', false],
    ['file:///etc/passwd', false],
    ['blob:https://connect.vezgo.com/1', false],
  ])('%s: %s', (text, expected) => {
    expect(isSecurePlace(new URL(text))).toBe(expected);
  });

  it('knows every way to write a loopback address', () => {
    expect(isLoopback(new URL('http://0x7f.1/'))).toBe(true);
    expect(isLoopback(new URL('http://2130706433/'))).toBe(true);
    expect(isLoopback(new URL('http://[::2]/'))).toBe(false);
  });
});
