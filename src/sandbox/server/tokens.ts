import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** Seconds a user token lives. */
export const TOKEN_LIFETIME = 20 * 60;

/** Issues and checks user tokens of the shape of Vezgo's: JSON web tokens that live 20 minutes. */
export interface TokenDesk {
  issue(loginName: string): string;
  /** The user a token belongs to; `null` when it is malformed, forged, expired or revoked. */
  userOf(token: string): string | null;
  /** Every token issued so far stops working. */
  revokeAll(): void;
}

const claimsShape = z.object({ sub: z.string(), exp: z.number() });

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** `now` in milliseconds since 1970. */
export function openTokenDesk(clientId: string, now: () => number): TokenDesk {
  const header = encode({ alg: 'HS256', typ: 'JWT' });
  let key = randomBytes(32);
  const sign = (content: string): Buffer => createHmac('sha256', key).update(content).digest();
  return {
    issue(loginName) {
      const issued = Math.floor(now() / 1000);
      const content = `${header}.${encode({ sub: loginName, client_id: clientId, iat: issued, exp: issued + TOKEN_LIFETIME })}`;
      return `${content}.${sign(content).toString('base64url')}`;
    },
    userOf(token) {
      const [head, payload, signature, ...rest] = token.split('.');
      if (head === undefined || payload === undefined || signature === undefined || rest.length > 0) return null;
      const expected = sign(`${head}.${payload}`);
      const given = Buffer.from(signature, 'base64url');
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
      const claims = claimsShape.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
      return claims.exp * 1000 > now() ? claims.sub : null;
    },
    revokeAll() {
      key = randomBytes(32);
    },
  };
}
