import type { LotbookApi } from '../../../../../core/contract/channels.js';
import { AppError } from '../../../../../core/domain/app-error.js';
import type { PrintOrder } from '../../../../../core/filing/write-pdf.js';
import { unwrap } from '../../../api.js';
import { handOver } from './hand-over.js';

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
  // Told at once: main may be printing by then.
  const abort = (): void => void print.abort({ id });
  signal.addEventListener('abort', abort, { once: true });
  try {
    return (await handOver(print, id, html, { signal })).bytes;
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
