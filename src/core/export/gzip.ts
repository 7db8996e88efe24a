import type { Piece } from './archive-pieces.js';
import { utf8 } from './utf8.js';

/**
 * Compresses one file, which comes in pieces, to gzip (RFC 1952) without a name. Each step answers the bytes that are made by then, in
 * their order.
 */
export interface Gzip {
  /** Resolves when there is room for another piece. */
  readonly add: (piece: Piece) => Promise<readonly Uint8Array[]>;
  /** Answers the rest. */
  readonly end: () => Promise<readonly Uint8Array[]>;
  /** For a file that will not be finished. */
  readonly abort: () => Promise<void>;
}

/** A file in raw DEFLATE (RFC 1951), with what an archive says of it. */
export interface Deflated {
  readonly bytes: Uint8Array;
  readonly crc32: number;
  /** Bytes of the file as it was. */
  readonly size: number;
}

/** Of every runtime that core runs in; the types of the pure library lack them. */
declare const CompressionStream: new (format: 'gzip') => {
  readonly readable: unknown;
  readonly writable: { readonly getWriter: () => Writer };
};
declare const Response: new (body: unknown) => { readonly arrayBuffer: () => Promise<ArrayBuffer> };
interface Writer {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly abort: () => Promise<void>;
}

/** Of a gzip file without a name, which is DEFLATE between these; the trailer has the checksum. */
const GZIP_HEADER = 10;
const GZIP_TRAILER = 8;

/** What every runtime has, at a level of its own and one piece after the other; programs have faster ones, see `compressWith`. */
export function startGzip(): Gzip {
  const { readable, writable } = new CompressionStream('gzip');
  const writer = writable.getWriter();
  const gzip = new Response(readable).arrayBuffer();
  // A file that is not wanted any more fails, and nobody waits for it.
  gzip.catch(() => undefined);
  return {
    add: async (piece) => {
      await writer.write(typeof piece === 'string' ? utf8(piece) : piece);
      return [];
    },
    end: async () => {
      await writer.close();
      return [new Uint8Array(await gzip)];
    },
    abort: () => writer.abort(),
  };
}

/** What is between header and trailer of a gzip file, which comes in parts. */
export function deflated(parts: readonly Uint8Array[]): Deflated {
  const gzip = joined(parts);
  const end = gzip.length - GZIP_TRAILER;
  const trailer = new DataView(gzip.buffer, end);
  return {
    bytes: gzip.subarray(GZIP_HEADER, end),
    crc32: trailer.getUint32(0, true),
    size: trailer.getUint32(4, true),
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
