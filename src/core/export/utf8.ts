/** How much of a text was encoded: characters read (UTF-16 code units), bytes written. */
export interface Encoded {
  readonly read: number;
  readonly written: number;
}

interface Encoder {
  readonly encode: (text: string) => Uint8Array;
  readonly encodeInto: (text: string, into: Uint8Array) => Encoded;
}
/** Of every runtime that core runs in; the types of the pure library lack it. */
declare const TextEncoder: new () => Encoder;

const encoder = new TextEncoder();

/** UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** As many UTF-8 bytes of the text as there is room for; no character in part. */
export function utf8Into(text: string, room: Uint8Array): Encoded {
  return encoder.encodeInto(text, room);
}
