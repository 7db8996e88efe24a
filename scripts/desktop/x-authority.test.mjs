import { describe, expect, it } from 'vitest';
import { xAuthority } from './x-authority.mjs';

describe('xAuthority', () => {
  it('writes any host, no address, no display number, the name of the protocol and the cookie', () => {
    const name = Buffer.from('MIT-MAGIC-COOKIE-1').toString('hex');
    const cookie = '000102030405060708090a0b0c0d0e0f';
    expect(xAuthority(Buffer.from(cookie, 'hex')).toString('hex')).toBe(`ffff000000000012${name}0010${cookie}`);
  });
});
