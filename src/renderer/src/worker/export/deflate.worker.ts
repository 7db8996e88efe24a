// Compresses what the export worker writes, while that makes the next rows.
import { startCompressor, type Compressor } from '../../../../core/export/compressor.js';
import type { FromDeflateWorker, ToDeflateWorker } from './deflate-protocol.js';

let compressor: Compressor | null = null;
let before = Promise.resolve();

async function answer(message: ToDeflateWorker): Promise<FromDeflateWorker> {
  compressor ??= startCompressor();
  if (message.type === 'piece') {
    await compressor.add(message.piece);
    return { type: 'taken' };
  }
  const own = compressor;
  compressor = null;
  if (message.type === 'end') return { type: 'compressed', file: await own.end() };
  await own.abort();
  return { type: 'aborted' };
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ToDeflateWorker>) => {
  before = before
    .then(() => answer(data))
    .catch((error: unknown): FromDeflateWorker => ({ type: 'failed', message: String(error) }))
    .then((message) => globalThis.postMessage(message, { transfer: [] }));
});
