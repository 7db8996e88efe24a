import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { AppError } from '../core/domain/app-error.js';
import type { Ledger } from '../core/domain/ledger-entry.js';
import type { Issue } from '../core/domain/result.js';
import { formatFault, readLedger } from '../core/imports/ledger-file.js';
import { tell } from './output.js';

/** By the code of the file system. */
const WHY_UNREAD: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['EISDIR', 'is a folder, not a file'],
  ['EACCES', 'you are not allowed to read it'],
  ['EPERM', 'you are not allowed to read it'],
]);

/** The ledger of a file, "-" for standard input; `null` after its faults were told, one a line. */
export async function readLedgerFile(
  file: string,
): Promise<{ readonly ledger: Ledger; readonly issues: readonly Issue[] } | null> {
  const name = file === '-' ? 'standard input' : file;
  const reading = readLedger(await readText(file));
  if (reading.ok) return reading;
  for (const fault of reading.faults) tell(`${name}: ${formatFault(fault)}`);
  return null;
}

/** The UTF-8 text of a file, "-" for standard input. @throws AppError `bad-input` */
export async function readText(file: string): Promise<string> {
  return decode(file === '-' ? 'standard input' : file, await readBytes(file));
}

/** The bytes of a file, "-" for standard input. @throws AppError `bad-input` */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return file === '-' ? await buffer(process.stdin) : await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new AppError('bad-input', `${file}: ${WHY_UNREAD.get(code) ?? 'cannot be read'}.`, { cause: error });
  }
}

function decode(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new AppError('bad-input', `${name}: is not UTF-8 text.`, { cause: error });
  }
}
