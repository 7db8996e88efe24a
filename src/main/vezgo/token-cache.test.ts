import { describe, expect, it } from 'vitest';
import { createTokenCache } from './token-cache.js';

const MINUTE = 60_000;
const jwt = (claims: object) => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`;

function desk(tokens: readonly string[] = ['one', 'two', 'three']) {
  let time = 0;
  let asked = 0;
  const cache = createTokenCache(
    () => {
      asked += 1;
      const token = tokens[asked - 1];
      return token === undefined ? Promise.reject(new Error('no token left')) : Promise.resolve(token);
    },
    () => time,
  );
  return { cache, asked: () => asked, pass: (ms: number) => (time += ms) };
}

describe('token cache', () => {
  it('asks once for all who ask at once', async () => {
    const { cache, asked } = desk();
    expect(await Promise.all([cache.get(), cache.get(), cache.get()])).toEqual(['one', 'one', 'one']);
    expect(asked()).toBe(1);
  });
  it('renews two minutes before twenty are over', async () => {
    const { cache, pass } = desk();
    await cache.get();
    pass(18 * MINUTE - 1);
    expect(await cache.get()).toBe('one');
    pass(1);
    expect(await cache.get()).toBe('two');
  });
  it('believes a shorter life in the token, by its own two clocks', async () => {
    const { cache, pass } = desk([jwt({ iat: 4e9, exp: 4e9 + 180 }), 'two']);
    await cache.get();
    pass(89_999);
    expect(await cache.get()).toMatch(/^h/);
    pass(1);
    expect(await cache.get()).toBe('two');
  });
  it('drops a refused token once, however many were refused with it', async () => {
    const { cache, asked } = desk();
    await cache.get();
    cache.refuse('one');
    cache.refuse('one');
    expect(await cache.get()).toBe('two');
    cache.refuse('one');
    expect(await cache.get()).toBe('two');
    expect(asked()).toBe(2);
  });
  it('tries again after a failure', async () => {
    const { cache } = desk(['bad token\n', 'two']);
    await expect(cache.get()).rejects.toMatchObject({ code: 'bad-response' });
    expect(await cache.get()).toBe('two');
  });
  it('lets one caller leave without the others', async () => {
    let deliver: (token: string) => void = () => undefined;
    const cache = createTokenCache(
      () => new Promise((resolve) => (deliver = resolve)),
      () => 0,
    );
    const controller = new AbortController();
    const leaving = cache.get(controller.signal);
    const staying = cache.get();
    controller.abort();
    await expect(leaving).rejects.toMatchObject({ code: 'cancelled' });
    await expect(cache.get(controller.signal)).rejects.toMatchObject({ code: 'cancelled' });
    deliver('one');
    expect(await staying).toBe('one');
  });
});
