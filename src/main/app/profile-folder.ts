import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AppError } from '../../core/domain/app-error.js';

/**
 * Makes the folder of the person's profile and has Electron use it. Chromium keeps its own files in a folder inside. Has to run before
 * the app is ready.
 * @param dataDir `null` for the system's usual place
 * @throws AppError `not-writable` when the folder cannot be made
 */
export function prepareProfileFolder(dataDir: string | null): string {
  const dir = dataDir === null ? join(app.getPath('appData'), 'Lotbook') : resolve(dataDir);
  const browser = join(dir, 'browser');
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    mkdirSync(browser, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new AppError('not-writable', `Lotbook cannot use its folder ${dir}. Give yourself write access to it.`, {
      cause: error,
    });
  }
  app.setPath('userData', dir);
  app.setPath('sessionData', browser);
  return dir;
}
