import { Worker } from 'node:worker_threads';
import { AppError } from '../../core/domain/app-error.js';
import { bookFile, type BookFile, type CheckAnswer } from './check-apart.js';
import { openEncrypted } from './database.js';
import { checkIntegrity, requireWriteAccess } from './open-store.js';
import { storeFailure } from './store-failure.js';

/**
 * A program of its own beside the app, which check-apart.ts starts: takes one book, checks it, says how it is, and stays until it is
 * ended. It holds the lock of the book meanwhile, so it must not outlive the app.
 */
process.once('message', (order) => process.send?.(checked(bookFile.parse(order))));
process.on('disconnect', () => process.exit());
endWithParent();

function checked(book: BookFile): CheckAnswer {
  try {
    check(book);
    return { failure: null };
  } catch (error) {
    const failure = storeFailure(error);
    if (!(failure instanceof AppError)) throw failure;
    return { failure: { code: failure.code, message: failure.message } };
  }
}

function check({ file, key }: BookFile): void {
  requireWriteAccess(file);
  const db = openEncrypted(file, key);
  try {
    checkIntegrity(db);
  } finally {
    db.close();
  }
}

/** For an app that was killed: the check itself hears nothing until it is through. */
function endWithParent(): void {
  const watch = `setInterval(() => {
    try { process.kill(${process.ppid}, 0) } catch { process.kill(process.pid, 'SIGKILL') }
  }, 500)`;
  new Worker(watch, { eval: true }).unref();
}
