import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 in hexadecimal of a text's UTF-8 bytes, by the runtime in a thread of its own: for texts of many megabytes. */
export async function nativeSha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return bytesToHex(new Uint8Array(digest));
}
