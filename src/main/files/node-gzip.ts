import { once } from 'node:events';
import { createGzip } from 'node:zlib';
import type { Piece } from '../../core/export/archive-pieces.js';
import type { Gzip } from '../../core/export/gzip.js';

/** Takes half the time of zlib's usual 6, for a file one eighth larger. */
const LEVEL = 4;

/** Compresses in a thread of Node's pool, which this thread only hands pieces to. */
export function startNodeGzip(): Gzip {
  const stream = createGzip({ level: LEVEL });
  const made: Uint8Array[] = [];
  // Copied: what zlib gives is a small view of a larger buffer, and a message would carry all of that.
  stream.on('data', (bytes: Buffer) => made.push(new Uint8Array(bytes)));
  const ended = once(stream, 'end');
  // A file that is not wanted any more never ends, and nobody waits for it.
  ended.catch(() => undefined);
  const write = (piece: Piece): Promise<void> =>
    new Promise((resolve, reject) => {
      stream.write(piece, (error) => (error ? reject(error) : resolve()));
    });
  let before = Promise.resolve();
  return {
    add: async (piece) => {
      const room = before;
      before = write(piece);
      // Whoever adds another, or wants the end, is told of a failure.
      before.catch(() => undefined);
      await room;
      return made.splice(0);
    },
    end: async () => {
      await before;
      stream.end();
      await ended;
      return made.splice(0);
    },
    abort: async () => {
      stream.destroy();
    },
  };
}
