interface Encoder {
  readonly encode: (text: string) => Uint8Array;
}
/** Of every runtime that core runs in; the types of the pure library lack it. */
declare const TextEncoder: new () => Encoder;

const encoder = new TextEncoder();

/** UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}
