import { app, dialog } from 'electron';
import { logBug } from './log.js';

/** A bug that nothing caught: told once, then the app ends, since what it would do next is unknown. Every change is on disk by then. */
export function endOnUncaughtErrors(): void {
  process.on('unhandledRejection', (error) => logBug('a rejected promise', error));
  process.on('uncaughtException', (error) => {
    logBug('the main process', error);
    dialog.showErrorBox(
      'Lotbook has to close',
      'Something went wrong inside Lotbook. Your data is safe. Start it again.',
    );
    app.exit(1);
  });
}

/** Ends with the last window, and lets `close` finish first. */
export function closeBeforeQuit(close: () => Promise<void>): void {
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    // `exit`, since a second `quit` inside the first is not heard; the windows are closed by now.
    void close()
      .catch((error: unknown) => logBug('closing', error))
      .finally(() => app.exit());
  });
}
