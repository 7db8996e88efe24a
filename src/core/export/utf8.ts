interface Encoder {
  readonly encode: (text: string) => Uint8Array;
  readonly encodeInto: (text: string, target: Uint8Array) => { readonly written: number };
}
/** Of every runtime that core runs in; the types of the pure library lack it. */
declare const TextEncoder: new () => Encoder;

const encoder = new TextEncoder();
/** Bytes that one UTF-16 unit takes at most. */
const MOST_BYTES = 3;
const FIRST_SIZE = 65_536;

/** UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** UTF-8 bytes of all pieces, in one buffer that grows as they come: `expected` bytes at first. */
export function utf8Of(pieces: Iterable<string>, expected = FIRST_SIZE): Uint8Array {
  let bytes = new Uint8Array(expected);
  let length = 0;
  for (const piece of pieces) {
    const needed = length + piece.length * MOST_BYTES;
    if (needed > bytes.length) {
      const larger = new Uint8Array(Math.max(needed, bytes.length * 2));
      larger.set(bytes.subarray(0, length));
      bytes = larger;
    }
    length += encoder.encodeInto(piece, bytes.subarray(length)).written;
  }
  return bytes.slice(0, length);
}
