import type { LotbookApi } from '../../../../../core/contract/channels.js';
import { unwrap } from '../../../api.js';
import { handOver, type HandOverWatch } from './hand-over.js';

/**
 * Has main ask where a file goes and hands it over in pieces, so that neither side is held up. Answers the path, `null` when the person
 * cancelled the dialog. Rejects with AppError `cancelled` once the signal is aborted, or with that of a failed call; no part of the file
 * is left then.
 */
export async function saveFile(
  { files }: Pick<LotbookApi, 'files'>,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  watch: HandOverWatch,
): Promise<string | null> {
  const save = await unwrap(files.start({ suggestedName: name, size: bytes.byteLength }));
  if (save === null) return null;
  return (await handOver(files, save.id, bytes, watch)).path;
}
