import { z } from 'zod';
import type { FromGzip } from '../../core/contract/gzip-port.js';
import { SAVE_PIECE } from '../../core/contract/save-limits.js';
import type { Gzip } from '../../core/export/gzip.js';
import { startNodeGzip } from '../files/node-gzip.js';

/** The part of Electron's MessagePortMain that compressing needs. */
export interface GzipPort {
  postMessage(message: FromGzip): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
}

const message = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('piece'),
    piece: z.union([
      z.string().max(SAVE_PIECE),
      z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= SAVE_PIECE),
    ]),
  }),
  z.strictObject({ type: z.literal('end') }),
  z.strictObject({ type: z.literal('abort') }),
]);

/** Answers as gzip-port.ts of the contract says. Nothing of a file stays here: what is made goes back with each answer. */
export function serveGzip(port: GzipPort): void {
  let gzip: Gzip | null = null;
  const answer = async (data: unknown): Promise<readonly Uint8Array[]> => {
    const asked = message.parse(data);
    gzip ??= startNodeGzip();
    if (asked.type === 'piece') return gzip.add(asked.piece);
    const own = gzip;
    gzip = null;
    if (asked.type === 'end') return own.end();
    await own.abort();
    return [];
  };

  let before = Promise.resolve();
  port.on('message', ({ data }) => {
    before = before
      .then(() => answer(data))
      .then((parts): FromGzip => ({ type: 'made', parts }))
      .catch((error: unknown): FromGzip => ({ type: 'failed', message: String(error) }))
      .then((answered) => port.postMessage(answered));
  });
  port.on('close', () => void gzip?.abort());
  port.start();
}
