import { AppError } from '../../../core/domain/app-error.js';
import { prepareFiling } from '../../../core/filing/prepare-filing.js';
import { writeFormat } from '../../../core/filing/write-format.js';
import type { ExportData, ExportOrder, ExportStart, FromExportWorker } from './export-protocol.js';

/** Writes the files of one order and is then done with: a person who cancels ends the whole worker. */
async function write(order: ExportOrder, { sources, ...data }: ExportData): Promise<void> {
  try {
    // A message carries no function: an entry without records of its own is one of a file, known by its id.
    const traced = sources === undefined ? {} : { sourcesOf: (entry: string) => sources.get(entry) ?? [entry] };
    const filing = prepareFiling({ ...data, ...traced }, order);
    for (const format of order.formats) {
      const onProgress = (done: number, total: number): void => tell({ type: 'progress', format, done, total });
      onProgress(0, 0);
      const { name, bytes } = await writeFormat(format, filing, { onProgress });
      // Copied, so that what is handed over is a buffer of its own and no part of a larger one.
      const own = new Uint8Array(bytes);
      tell({ type: 'file', file: { format, name, bytes: own } }, [own.buffer]);
    }
    tell({ type: 'done' });
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'internal';
    tell({ type: 'failed', code, message: error instanceof Error ? error.message : '' });
  }
}

function tell(message: FromExportWorker, transfer: Transferable[] = []): void {
  globalThis.postMessage(message, { transfer });
}

// The page sends the port that the ledger worker sends the data on.
globalThis.addEventListener('message', ({ data: { order }, ports: [port] }: MessageEvent<ExportStart>) => {
  port?.addEventListener('message', ({ data }: MessageEvent<ExportData>) => void write(order, data), { once: true });
  port?.start();
});
