import { AppError } from '../domain/app-error.js';
import { FILE_WORDS } from '../domain/failure-words/file-words.js';

/** Looks on while a file is written. */
export interface ExportWatch {
  /** Rows done, and all there are to do. */
  readonly onProgress?: (done: number, total: number) => void;
  /** An AbortSignal will do; looked at now and then, and the writing then ends with AppError `cancelled`. */
  readonly signal?: { readonly aborted: boolean };
}

const ROWS_BETWEEN = 2000;

/** Counts rows; tells progress and looks for a cancellation every so many. */
export function rowCounter(total: number, { onProgress, signal }: ExportWatch): () => void {
  let done = 0;
  checkCancelled(signal);
  return () => {
    done += 1;
    if (done % ROWS_BETWEEN !== 0 && done !== total) return;
    onProgress?.(done, total);
    checkCancelled(signal);
  };
}

/** @throws AppError `cancelled` */
export function checkCancelled(signal: ExportWatch['signal']): void {
  if (signal?.aborted === true) throw new AppError('cancelled', FILE_WORDS['export-cancelled']);
}
