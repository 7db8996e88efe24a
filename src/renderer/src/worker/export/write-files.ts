import { AppError } from '../../../../core/domain/app-error.js';
import { asAppError } from '../../api.js';
import type { PrintHtml, PrintOrder } from '../../../../core/filing/write-pdf.js';
import type {
  ExportedFile,
  ExportOrder,
  ExportProgress,
  ExportStart,
  FromExportWorker,
  Printed,
  ToExportWorker,
} from './export-protocol.js';

/** A worker in a long stretch of rows without streams sees no message: it is ended after this time. */
const LONGEST_STRETCH_MS = 10_000;

export interface ExportWatch {
  /** Aborting ends the work for good. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: ExportProgress) => void;
  /** Lays a page out on paper. */
  readonly print: PrintHtml;
}

/**
 * The files of an order, one for each format in the order asked for, written by a worker of its own: screens go on undisturbed. A
 * cancelled one is told to stop and ended when it has. `feed` has the ledger worker send each `ExportPart` over the
 * port; what is to be printed comes back to the page.
 * Rejects with AppError `cancelled`; `too-many-rows` where a workbook cannot hold the report; `bad-input`; `internal`.
 */
export function writeFilesFrom(
  feed: (port: MessagePort) => Promise<unknown>,
  order: ExportOrder,
  { signal, onProgress, print }: ExportWatch,
): Promise<readonly ExportedFile[]> {
  const writer = new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module', name: 'export' });
  const files: ExportedFile[] = [];
  let onEnd = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    onEnd = resolve;
  });
  const written = new Promise<readonly ExportedFile[]>((resolve, reject) => {
    const fail = (error: AppError): void => {
      reject(error);
      onEnd();
    };
    const cancel = (): void => {
      reject(new AppError('cancelled', ''));
      writer.postMessage({ type: 'cancel' } satisfies ToExportWorker, []);
      setTimeout(onEnd, LONGEST_STRETCH_MS);
    };
    writer.addEventListener('error', () => fail(new AppError('internal', '')));
    writer.addEventListener('message', ({ data }: MessageEvent<FromExportWorker>) => {
      switch (data.type) {
        case 'progress':
          onProgress?.(data);
          break;
        case 'print':
          void printed(data.page, print).then((answer) => writer.postMessage(answer, []));
          break;
        case 'file':
          files.push(data.file);
          break;
        case 'done':
          resolve(files);
          onEnd();
          break;
        case 'failed':
          fail(new AppError(data.code, data.message));
          break;
        default:
          data satisfies never;
      }
    });
    const { port1, port2 } = new MessageChannel();
    writer.postMessage({ type: 'start', order } satisfies ExportStart, [port1]);
    feed(port2).catch((error: unknown) => fail(asAppError(error)));
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel, { once: true });
  });
  void ended.then(() => writer.terminate());
  return written;
}

async function printed(page: PrintOrder, print: PrintHtml): Promise<Printed> {
  try {
    return { type: 'printed', bytes: await print(page) };
  } catch (error) {
    const { code, message } = asAppError(error);
    return { type: 'not-printed', code, message };
  }
}
