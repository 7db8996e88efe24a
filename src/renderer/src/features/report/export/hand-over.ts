import type { LotbookApi } from '../../../../../core/contract/channels.js';
import type { Outcome } from '../../../../../core/contract/outcome.js';
import { SAVE_PIECE } from '../../../../../core/contract/save-limits.js';
import { AppError } from '../../../../../core/domain/app-error.js';
import { unwrap } from '../../../api.js';

export interface HandOverWatch {
  readonly signal: AbortSignal;
  /** Bytes that have arrived. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Of the group that takes the bytes; each finishes with an answer of its own. */
type TakingCalls<T> = Pick<LotbookApi['files' | 'print'], 'append' | 'abort'> & {
  readonly finish: (begun: { id: string }) => Promise<Outcome<T>>;
};

/**
 * Hands bytes over to main in pieces, so that neither side is held up, and answers what main made of them; of what fails nothing is left.
 * @param id of what main has begun to take
 * @throws AppError `cancelled` once the signal is aborted; that of a failed call
 */
export async function handOver<T>(
  { append, finish, abort }: TakingCalls<T>,
  id: string,
  bytes: Uint8Array,
  { signal, onProgress }: HandOverWatch,
): Promise<T> {
  const size = bytes.byteLength;
  const goOn = (): void => {
    if (signal.aborted) throw new AppError('cancelled', '');
  };
  try {
    for (let at = 0; at < size; at += SAVE_PIECE) {
      goOn();
      // A copy: a message with a part of a buffer would carry all of it.
      await unwrap(append({ id, at, bytes: bytes.slice(at, at + SAVE_PIECE) }));
      onProgress?.(Math.min(at + SAVE_PIECE, size), size);
    }
    goOn();
    return await unwrap(finish({ id }));
  } catch (error) {
    await abort({ id });
    throw error;
  }
}
