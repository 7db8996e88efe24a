import { app, dialog } from 'electron';
import { AppError } from '../../core/domain/app-error.js';
import { logBug } from './log.js';

/** What closing may take, in milliseconds. The store survives a kill at any point, so ending late helps nobody. */
const CLOSE_LIMIT_MS = 5000;

/** Nothing caught it, so what the app would do next is unknown: it says so and ends. Every change is on disk by then. */
export function endWith(error: unknown): void {
  const known = error instanceof AppError;
  if (!known) logBug('the main process', error);
  const words = known ? error.message : 'Something went wrong inside Lotbook. Your data is safe. Start it again.';
  dialog.showErrorBox('Lotbook has to close', words);
  app.exit(1);
}

export function endOnUncaughtErrors(): void {
  process.on('uncaughtException', endWith);
  process.on('unhandledRejection', (error) => logBug('a rejected promise', error));
}

/** Ends with the last window, and lets `close` finish first. */
export function closeBeforeQuit(close: () => Promise<void>): void {
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    setTimeout(() => app.exit(), CLOSE_LIMIT_MS);
    // `exit`, since a second `quit` inside the first is not heard; the windows are closed by now.
    void close()
      .catch((error: unknown) => logBug('closing', error))
      .finally(() => app.exit());
  });
}
