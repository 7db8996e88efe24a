import { fork } from 'node:child_process';
import { z } from 'zod';
import { AppError } from '../../core/domain/app-error.js';
import { STORE_WORDS } from '../../core/domain/failure-words/store-words.js';

export const bookFile = z.strictObject({
  file: z.string(),
  /** 64 hex digits. */
  key: z.string(),
});
export type BookFile = z.infer<typeof bookFile>;

const checkAnswer = z.strictObject({ failure: z.strictObject({ code: z.string(), message: z.string() }).nullable() });
export type CheckAnswer = z.infer<typeof checkAnswer>;

/**
 * Checks a book, which nobody has open, beside this process: a large one takes a minute. In a process and not in a thread, since SQLite
 * cannot be stopped in the middle of a check, and a thread would have to be waited for. `program`: check-program.ts, or what was built
 * of it. Answers `false` when it ended without a word: then nothing is known of the book.
 * @throws AppError what openStore throws; `cancelled` after `signal`
 */
export async function checkApart(program: string, book: BookFile, signal: AbortSignal): Promise<boolean> {
  const child = fork(program, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], signal, killSignal: 'SIGKILL' });
  const ended = new Promise<null>((resolve) => child.once('close', () => resolve(null)));
  const answered = new Promise<unknown>((resolve) => child.once('message', resolve));
  // Not started, or aborted: its end follows.
  child.on('error', () => undefined);
  child.send(book, () => undefined);
  const answer = await Promise.race([answered, ended]);
  child.kill('SIGKILL');
  await ended;
  if (signal.aborted) throw new AppError('cancelled', STORE_WORDS.closed);
  if (answer === null) return false;
  const { failure } = checkAnswer.parse(answer);
  if (failure !== null) throw new AppError(failure.code, failure.message);
  return true;
}
