import { AppError } from '../../../core/domain/app-error.js';
import { asAppError } from '../api.js';
import type { WorkbookReply } from './protocol.js';

/**
 * Bytes of a workbook, written by a worker of its own: screens go on undisturbed, and to cancel is to end that worker. `feed` has
 * the ledger worker send the input over the port.
 */
export function writeWorkbookFrom(
  feed: (port: MessagePort) => Promise<unknown>,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module', name: 'export' });
  const written = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new AppError('cancelled', '')), { once: true });
    writer.addEventListener('error', () => reject(new AppError('internal', '')));
    writer.addEventListener('message', ({ data }: MessageEvent<WorkbookReply>) => {
      if (data.ok) resolve(data.bytes);
      else reject(new AppError('internal', data.message));
    });
    const { port1, port2 } = new MessageChannel();
    writer.postMessage(null, [port1]);
    feed(port2).catch((error: unknown) => reject(asAppError(error)));
  });
  return written.finally(() => writer.terminate());
}
