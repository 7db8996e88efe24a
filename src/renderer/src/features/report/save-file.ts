import { SAVE_PIECE } from '../../../../core/contract/save-limits.js';
import type { LotbookApi } from '../../../../core/contract/channels.js';
import { AppError } from '../../../../core/domain/app-error.js';
import { unwrap } from '../../api.js';

export interface SaveWatch {
  readonly signal: AbortSignal;
  /** Bytes that are written. */
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Has main ask where a file goes and hands it over in pieces, so that neither side is held up. Answers the path, `null` when the person
 * cancelled the dialog. Rejects with AppError `cancelled` once the signal is aborted, or with that of a failed call; no part of the file
 * is left then.
 */
export async function saveFile(
  { files }: Pick<LotbookApi, 'files'>,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  { signal, onProgress }: SaveWatch,
): Promise<string | null> {
  const size = bytes.byteLength;
  const save = await unwrap(files.start({ suggestedName: name, size }));
  if (save === null) return null;
  const { id } = save;
  try {
    for (let at = 0; at < size; at += SAVE_PIECE) {
      if (signal.aborted) throw new AppError('cancelled', '');
      // A copy: a message with a part of a buffer would carry all of it.
      await unwrap(files.append({ id, at, bytes: bytes.slice(at, at + SAVE_PIECE) }));
      onProgress(Math.min(at + SAVE_PIECE, size), size);
    }
    return (await unwrap(files.finish({ id }))).path;
  } catch (error) {
    await files.abort({ id });
    throw error;
  }
}
