import { app, dialog, shell, type BrowserWindow } from 'electron';
import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { SAVE_LIMIT } from '../../core/contract/save-limits.js';
import { AppError } from '../../core/domain/app-error.js';
import { FILE_WORDS } from '../../core/domain/failure-words/file-words.js';
import { pieceSaves, type PieceSaves } from '../files/piece-saves.js';
import { pageEndings } from './page-endings.js';
import type { MainWords } from './words/english.js';

export interface SavedFiles extends Omit<PieceSaves, 'start'> {
  /** Asks where a file of `size` bytes goes, which then comes in pieces. `null` when the person cancelled. */
  readonly start: (suggestedName: string, size: number) => Promise<string | null>;
  /** Shows a file in the system's file manager, if it was saved since the app started. */
  readonly reveal: (path: string) => void;
}

/** Files that the page hands over; what it has not finished goes with it. */
export function savedFiles(window: () => BrowserWindow, words: () => MainWords): SavedFiles {
  const saved = new Set<string>();
  const saves = pieceSaves();
  const leftWithPage = pageEndings(() => void saves.abortAll());
  return {
    ...saves,
    start: async (suggestedName, size) => {
      if (size > SAVE_LIMIT) throw new AppError('bad-input', FILE_WORDS['too-large-to-save']);
      const page = leftWithPage(window().webContents);
      const path = await askWhere(window(), words(), suggestedName);
      // Nobody would send the pieces for a page that went while the dialog was open.
      return path === null || page.ended() ? null : saves.start(path, size);
    },
    finish: async (id) => {
      const path = await saves.finish(id);
      saved.add(path);
      return path;
    },
    reveal: (path) => {
      if (!saved.has(path)) throw new AppError('not-allowed', FILE_WORDS['not-of-now']);
      shell.showItemInFolder(path);
    },
  };
}

async function askWhere(window: BrowserWindow, words: MainWords, suggestedName: string): Promise<string | null> {
  const kind = extname(suggestedName).slice(1);
  const kinds: Readonly<Record<string, string>> = words.kind;
  const answer = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), suggestedName),
    filters: [{ name: kinds[kind] ?? kind, extensions: [kind] }],
  });
  if (answer.canceled || !answer.filePath) return null;
  if (extname(answer.filePath) !== '') return answer.filePath;
  const path = `${answer.filePath}.${kind}`;
  return !existsSync(path) || (await mayReplace(window, words.ask, path)) ? path : null;
}

/** The dialog asked about the name as typed; with the ending added it may be another file's. */
async function mayReplace(window: BrowserWindow, ask: MainWords['ask'], path: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: ask.replace(basename(path)),
    buttons: [ask.cancel, ask.replaceIt],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}
