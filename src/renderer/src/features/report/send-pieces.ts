import { SAVE_PIECE } from '../../../../core/contract/save-limits.js';
import type { Outcome } from '../../../../core/contract/outcome.js';
import { AppError } from '../../../../core/domain/app-error.js';
import { unwrap } from '../../api.js';

export interface SendWatch {
  readonly signal: AbortSignal;
  /** Bytes that have arrived. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** A call of main that takes the next piece; `at`: bytes that came before. */
type Append = (piece: { id: string; at: number; bytes: Uint8Array<ArrayBuffer> }) => Promise<Outcome<unknown>>;

/**
 * Hands bytes over to main in pieces, so that neither side is held up.
 * @throws AppError `cancelled` once the signal is aborted; that of a failed call
 */
export async function sendPieces(
  append: Append,
  id: string,
  bytes: Uint8Array,
  { signal, onProgress }: SendWatch,
): Promise<void> {
  const size = bytes.byteLength;
  for (let at = 0; at < size; at += SAVE_PIECE) {
    if (signal.aborted) throw new AppError('cancelled', '');
    // A copy: a message with a part of a buffer would carry all of it.
    await unwrap(append({ id, at, bytes: bytes.slice(at, at + SAVE_PIECE) }));
    onProgress?.(Math.min(at + SAVE_PIECE, size), size);
  }
}
