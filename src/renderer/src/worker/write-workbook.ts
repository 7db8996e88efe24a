import { AppError } from '../../../core/domain/app-error.js';
import type { WorkbookRequest } from './protocol.js';
import { writeFilesFrom } from './write-files.js';

/** Bytes of a workbook of everything; see `writeFilesFrom`. */
export async function writeWorkbookFrom(
  feed: (port: MessagePort) => Promise<unknown>,
  request: WorkbookRequest,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const [file] = await writeFilesFrom(feed, { ...request, formats: ['xlsx'] }, { signal });
  if (file === undefined) throw new AppError('internal', '');
  return file.bytes;
}
