import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { utf8 } from './utf8.js';

/** SHA-256 in hexadecimal; of text, its UTF-8 bytes: what `sha256sum` prints of the file. */
export function sha256Hex(content: string | Uint8Array): string {
  return bytesToHex(sha256(typeof content === 'string' ? utf8(content) : content));
}
