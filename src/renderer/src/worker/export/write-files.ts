import { AppError } from '../../../../core/domain/app-error.js';
import { asAppError } from '../../api.js';
import type { PrintHtml, PrintOrder } from '../../../../core/filing/write-pdf.js';
import type {
  ExportedFile,
  ExportOrder,
  ExportProgress,
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

/** A worker that is sent all that files are written from, and then writes those of one order. */
export interface FileWriter {
  /** Rejects when it cannot be sent all of it, or broke. */
  readonly failed: Promise<never>;
  /**
   * The files of an order, one for each format in the order asked for: screens go on undisturbed. Cancelled, the worker is told to stop
   * and ended when it has. What is to be printed comes back to the page.
   * Rejects with AppError `cancelled`; `too-many-rows` where a workbook cannot hold the report; `bad-input`; `internal`.
   */
  readonly write: (order: ExportOrder, watch: ExportWatch) => Promise<readonly ExportedFile[]>;
  /** For one that no order will come for. */
  readonly end: () => void;
}

/** `feed` has the ledger worker send each `ExportPart` over the port; `openGzip` answers one over which main compresses. */
export function startFileWriter(
  feed: (port: MessagePort) => Promise<unknown>,
  openGzip: () => Promise<MessagePort>,
): FileWriter {
  const worker = new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module', name: 'export' });
  const { port1, port2 } = new MessageChannel();
  worker.postMessage({ type: 'data' } satisfies ToExportWorker, [port1]);
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new AppError('internal', '')));
    feed(port2).catch(reject);
    openGzip()
      .then((port) => worker.postMessage({ type: 'gzip' } satisfies ToExportWorker, [port]))
      .catch(reject);
  });
  // Whoever writes is told of a failure.
  failed.catch(() => undefined);
  return { failed, write: (order, watch) => write({ worker, failed }, order, watch), end: () => worker.terminate() };
}

function write(
  { worker, failed }: { readonly worker: Worker; readonly failed: Promise<never> },
  order: ExportOrder,
  { signal, onProgress, print }: ExportWatch,
): Promise<readonly ExportedFile[]> {
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
    const tell = (message: ToExportWorker): void => worker.postMessage(message, []);
    const cancel = (): void => {
      reject(new AppError('cancelled', ''));
      tell({ type: 'cancel' });
      setTimeout(onEnd, LONGEST_STRETCH_MS);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<FromExportWorker>) => {
      switch (data.type) {
        case 'progress':
          onProgress?.(data);
          break;
        case 'print':
          void printed(data.page, print).then(tell);
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
    tell({ type: 'start', order });
    failed.catch((error: unknown) => fail(asAppError(error)));
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel, { once: true });
  });
  void ended.then(() => worker.terminate());
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
