import { expect, it } from 'vitest';
import { sha256Hex } from '../../../../core/export/digest.js';
import { nativeSha256 } from './native-digest.js';

it('is the digest that `sha256sum` prints of the file', async () => {
  // FIPS 180-2, appendix B.1.
  expect(await nativeSha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(await nativeSha256('Zoë 🚀')).toBe(sha256Hex('Zoë 🚀'));
});
