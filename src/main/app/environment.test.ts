import { describe, expect, it } from 'vitest';
import { readEnvironment } from './environment.js';

const here = { packaged: false, loopbackOnly: false };

describe('readEnvironment', () => {
  it('takes a development server on this machine, and none at all in a packaged app', () => {
    const at = (address: string) => ({ ELECTRON_RENDERER_URL: address });
    expect(readEnvironment(at('http://localhost:5173'), here).devServer).toBe('http://localhost:5173/');
    expect(readEnvironment(at('http://localhost:5173'), { ...here, packaged: true }).devServer).toBeNull();
    for (const foreign of ['http://foreign.test/', 'https://foreign.test/', 'file:///etc/passwd', 'nonsense']) {
      expect(() => readEnvironment(at(foreign), here)).toThrow(expect.objectContaining({ code: 'not-allowed' }));
    }
  });

  it.each(['https://books.test/connected?tab=2', 'http://localhost:3000', 'lotbook://connected', 'com.books:/done'])(
    'hands on the redirect URI %s as it is',
    (address) => {
      expect(readEnvironment({ LOTBOOK_VEZGO_REDIRECT_URI: address }, here).redirectUri()).toBe(address);
    },
  );

  it.each([
    'nonsense',
    'http://books.test/',
    'https://me@books.test/',
    'file:///x',
    'javascript:alert(1)',
    'app://ui/index.html',
  ])('refuses %s as a redirect URI only when it is needed, and names the variable', (address) => {
    const environment = readEnvironment({ LOTBOOK_VEZGO_REDIRECT_URI: address }, here);
    expect(() => environment.redirectUri()).toThrow(
      expect.objectContaining({
        code: 'not-allowed',
        message: expect.stringContaining('LOTBOOK_VEZGO_REDIRECT_URI'),
      }),
    );
  });

  it('takes an empty variable for an unset one', () => {
    expect(readEnvironment({ LOTBOOK_VEZGO_REDIRECT_URI: '' }, here).redirectUri()).toBeNull();
  });
});
