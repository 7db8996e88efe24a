import { app, dialog, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import type { MainWords } from './words/english.js';

type Kind = keyof MainWords['kind'];
type Title = keyof MainWords['choose'];

export interface StoreDialogs {
  /** Where to write a file; `null` when the person cancelled. The dialog has asked about a file that is there. */
  readonly where: (suggestedName: string, kind: Kind, ending: string) => Promise<string | null>;
  /** Which file to read; `null` when the person cancelled. */
  readonly which: (
    title: Title,
    kind: Kind,
    endings: readonly string[],
    folder: string | null,
  ) => Promise<string | null>;
}

/** The system's own dialogs for backups and recovery keys: the page never learns of a file that was not chosen here. */
export function storeDialogs(window: () => BrowserWindow, words: () => MainWords): StoreDialogs {
  return {
    where: async (suggestedName, kind, ending) => {
      const answer = await dialog.showSaveDialog(window(), {
        defaultPath: join(app.getPath('documents'), suggestedName),
        filters: [{ name: words().kind[kind], extensions: [ending] }],
      });
      return answer.canceled || !answer.filePath ? null : answer.filePath;
    },
    which: async (title, kind, endings, folder) => {
      const answer = await dialog.showOpenDialog(window(), {
        title: words().choose[title],
        // macOS shows no title.
        message: words().choose[title],
        properties: ['openFile'],
        filters: [
          { name: words().kind[kind], extensions: [...endings] },
          { name: '*', extensions: ['*'] },
        ],
        ...(folder === null ? {} : { defaultPath: folder }),
      });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
  };
}
