import { open } from 'node:fs/promises';
import { AppError } from '../../core/domain/app-error.js';
import { STORE_WORDS } from '../../core/domain/failure-words/store-words.js';
import { readRecoveryKey } from './recovery-key.js';

/** Ours has under two thousand bytes; nobody meant a film. */
const LARGEST = 64 * 1024;

/** The key in a recovery key file, as 64 hex digits. Throws AppError `file-unreadable`. */
export async function readRecoveryKeyFile(path: string): Promise<string> {
  return readRecoveryKey(await readStart(path));
}

async function readStart(path: string): Promise<string> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(LARGEST), 0, LARGEST, 0);
      return buffer.subarray(0, bytesRead).toString('utf8');
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new AppError('file-unreadable', STORE_WORDS['recovery-unread'], {
      cause: error,
    });
  }
}
