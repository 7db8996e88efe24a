import { utf8 } from './utf8.js';

/** UTF-8 text that grows in one buffer. */
export interface ByteText {
  readonly add: (text: string) => void;
  /** A view of what was written: nothing may be added afterwards. */
  readonly bytes: () => Uint8Array;
}

/** A longer text is written faster by the platform's encoder. */
const SHORT = 64;
const FIRST_NOT_ASCII = 0x80;

/**
 * A file of millions of short fields is written byte by byte: joining them to a text first takes three times the memory, and more time.
 * `expected`: bytes at first; the buffer doubles when it is full.
 */
export function startByteText(expected: number): ByteText {
  let buffer = new Uint8Array(expected);
  let length = 0;
  const makeRoom = (more: number): void => {
    if (length + more <= buffer.length) return;
    const larger = new Uint8Array(Math.max(length + more, buffer.length * 2));
    larger.set(buffer.subarray(0, length));
    buffer = larger;
  };
  const addEncoded = (text: string): void => {
    const encoded = utf8(text);
    makeRoom(encoded.length);
    buffer.set(encoded, length);
    length += encoded.length;
  };
  return {
    add: (text) => {
      if (text.length > SHORT) {
        addEncoded(text);
        return;
      }
      makeRoom(text.length);
      for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code >= FIRST_NOT_ASCII) {
          addEncoded(text);
          return;
        }
        buffer[length + at] = code;
      }
      length += text.length;
    },
    bytes: () => buffer.subarray(0, length),
  };
}
