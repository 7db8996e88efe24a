/** A file in raw DEFLATE (RFC 1951), with what an archive says of it. */
export interface Compressed {
  readonly bytes: Uint8Array;
  readonly crc32: number;
  /** Bytes of the file as it was. */
  readonly size: number;
}

/** Compresses one file that comes in pieces, which are the compressor's from then on. */
export interface Compressor {
  /** Resolves when there is room for another piece. */
  readonly add: (piece: Uint8Array) => Promise<void>;
  readonly end: () => Promise<Compressed>;
  /** For a file that will not be finished. */
  readonly abort: () => Promise<void>;
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

/** Of a gzip file (RFC 1952) without a name, which is DEFLATE between these; the runtime makes the checksum of its trailer. */
const GZIP_HEADER = 10;
const GZIP_TRAILER = 8;

/** In this thread, or where the runtime compresses: no WebAssembly, which the app's content security policy forbids. */
export function startCompressor(): Compressor {
  const { readable, writable } = new CompressionStream('gzip');
  const writer = writable.getWriter();
  const gzip = new Response(readable).arrayBuffer();
  // A file that is not wanted any more fails, and nobody waits for it.
  gzip.catch(() => undefined);
  let before = Promise.resolve();
  return {
    // One piece may be compressed while the next is made.
    add: async (piece) => {
      const room = before;
      before = writer.write(piece);
      // Whoever adds another, or wants the end, is told of a failure.
      before.catch(() => undefined);
      await room;
    },
    end: async () => {
      await before;
      await writer.close();
      return withoutGzip(await gzip);
    },
    abort: () => writer.abort(),
  };
}

function withoutGzip(gzip: ArrayBuffer): Compressed {
  const end = gzip.byteLength - GZIP_TRAILER;
  const trailer = new DataView(gzip, end);
  return {
    bytes: new Uint8Array(gzip, GZIP_HEADER, end - GZIP_HEADER),
    crc32: trailer.getUint32(0, true),
    size: trailer.getUint32(4, true),
  };
}
