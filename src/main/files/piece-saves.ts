import { FILE_WORDS } from '../../core/domain/failure-words/file-words.js';
import { inPieces, type InPieces } from './in-pieces.js';
import { startWholeFile } from './write-whole-file.js';

/** Files that come in pieces; what is finished answers its path. */
export interface PieceSaves extends Omit<InPieces<string>, 'start'> {
  /** Begins a file of `size` bytes; answers its name in the other calls. */
  readonly start: (path: string, size: number) => Promise<string>;
}

/** A page writes one file after the other. */
const MOST_AT_ONCE = 4;

/** @throws AppError, out of each call, as `inPieces`, and `disk-full` | `not-writable` */
export function pieceSaves(): PieceSaves {
  const saves = inPieces<string>({
    mostAtOnce: MOST_AT_ONCE,
    misfit: FILE_WORDS['other-size'],
    unknown: FILE_WORDS['not-being-saved'],
    cancelled: FILE_WORDS['not-saved'],
  });
  return {
    ...saves,
    start: (path, size) =>
      saves.start(size, async () => {
        const file = await startWholeFile(path);
        const finish = async (): Promise<string> => {
          await file.finish();
          return path;
        };
        return { append: file.append, finish, abort: file.abort };
      }),
  };
}
