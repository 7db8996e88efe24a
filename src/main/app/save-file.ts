import { app, dialog, shell, type BrowserWindow } from 'electron';
import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { SAVE_LIMIT } from '../../core/contract/calls.js';
import { AppError } from '../../core/domain/app-error.js';
import { writeWholeFile } from '../files/write-whole-file.js';
import type { MainWords } from './words/english.js';

export interface SavedFiles {
  /** Asks where and writes the whole file or nothing. `null` when the person cancelled. */
  readonly save: (suggestedName: string, bytes: Uint8Array) => Promise<string | null>;
  /** Shows a file in the system's file manager, if `save` wrote it since the app started. */
  readonly reveal: (path: string) => void;
}

export function savedFiles(window: () => BrowserWindow, words: () => MainWords): SavedFiles {
  const saved = new Set<string>();
  return {
    save: async (suggestedName, bytes) => {
      if (bytes.byteLength > SAVE_LIMIT) throw new AppError('bad-input', 'The file is too large to be saved.');
      const path = await askWhere(window(), words(), suggestedName);
      if (path === null) return null;
      await writeWholeFile(path, bytes);
      saved.add(path);
      return path;
    },
    reveal: (path) => {
      if (!saved.has(path)) throw new AppError('not-allowed', 'Only files saved since Lotbook started can be shown.');
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
