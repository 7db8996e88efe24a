import { AppError } from '../../core/domain/app-error.js';
import { FILE_WORDS } from '../../core/domain/failure-words/file-words.js';
import { tell } from '../../core/domain/sentence.js';

/** Words that name the path and nothing else. */
type WriteCause = 'no-folder' | 'not-permitted' | 'read-only-place' | 'file-in-use' | 'name-taken' | 'long-name';

/** Why a file cannot be written, by the code of the file system; Windows answers EPERM or EACCES for one that a program has open. */
const UNWRITABLE: ReadonlyMap<unknown, WriteCause> = new Map([
  ['ENOENT', 'no-folder'],
  ['ENOTDIR', 'no-folder'],
  ['EACCES', 'not-permitted'],
  ['EPERM', 'not-permitted'],
  ['EROFS', 'read-only-place'],
  ['EBUSY', 'file-in-use'],
  ['ETXTBSY', 'file-in-use'],
  ['EISDIR', 'name-taken'],
  ['EEXIST', 'name-taken'],
  ['ENOTEMPTY', 'name-taken'],
  ['ENAMETOOLONG', 'long-name'],
]);

/** Why a file cannot be read. */
const UNREADABLE: ReadonlyMap<unknown, keyof typeof FILE_WORDS> = new Map([
  ['ENOENT', 'file-gone'],
  ['ENOTDIR', 'file-gone'],
  ['EACCES', 'may-not-read'],
  ['EPERM', 'may-not-read'],
  ['EBUSY', 'open-elsewhere'],
  ['EISDIR', 'not-plain'],
]);

/**
 * AppError `disk-full` | `not-writable` for a failure to write `path`, with its cause in words; an error that is none of the file system's
 * comes back as it is.
 */
export function writeFailure(path: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new AppError('disk-full', tell(FILE_WORDS['disk-full'], { path }), { cause: error });
  }
  if (typeof code !== 'string') return error;
  const words = FILE_WORDS[UNWRITABLE.get(code) ?? 'unwritable'];
  return new AppError('not-writable', tell(words, { path }), { cause: error });
}

/** Words for a failure to open or read a file that a person chose. */
export function readFailureWords(error: unknown): string {
  return FILE_WORDS[UNREADABLE.get(codeOf(error)) ?? 'file-closed'];
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
