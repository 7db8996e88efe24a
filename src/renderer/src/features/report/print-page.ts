import type { LotbookApi } from '../../../../core/contract/channels.js';
import { AppError } from '../../../../core/domain/app-error.js';
import type { PrintOrder } from '../../../../core/filing/write-pdf.js';
import { unwrap } from '../../api.js';
import { sendPieces } from './send-pieces.js';

/**
 * Has main lay a page out on paper: hands it over in pieces and answers the PDF. Rejects with AppError `cancelled` once the signal is
 * aborted, also while main prints, or with that of a failed call; main keeps nothing of it then.
 */
export async function printPage(
  { print }: Pick<LotbookApi, 'print'>,
  { html, paper, footer }: PrintOrder,
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (signal.aborted) throw new AppError('cancelled', '');
  const { id } = await unwrap(print.start({ size: html.byteLength, paper, footer }));
  const abort = (): void => void print.abort({ id });
  signal.addEventListener('abort', abort, { once: true });
  try {
    await sendPieces(print.append, id, html, { signal });
    return (await unwrap(print.finish({ id }))).bytes;
  } catch (error) {
    await print.abort({ id });
    throw error;
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
