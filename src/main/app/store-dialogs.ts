import { app, dialog, type BrowserWindow } from 'electron';
import { join } from 'node:path';

export interface StoreDialogs {
  /** Where to write a file; `null` when the person cancelled. The dialog has asked about a file that is there. */
  readonly where: (suggestedName: string, kind: string, ending: string) => Promise<string | null>;
  /** Which file to read; `null` when the person cancelled. */
  readonly which: (
    title: string,
    kind: string,
    endings: readonly string[],
    folder: string | null,
  ) => Promise<string | null>;
}

/** The system's own dialogs for backups and recovery keys: the page never learns of a file that was not chosen here. */
export function storeDialogs(window: () => BrowserWindow): StoreDialogs {
  return {
    where: async (suggestedName, kind, ending) => {
      const answer = await dialog.showSaveDialog(window(), {
        defaultPath: join(app.getPath('documents'), suggestedName),
        filters: [{ name: kind, extensions: [ending] }],
      });
      return answer.canceled || !answer.filePath ? null : answer.filePath;
    },
    which: async (title, kind, endings, folder) => {
      const answer = await dialog.showOpenDialog(window(), {
        title,
        properties: ['openFile'],
        filters: [
          { name: kind, extensions: [...endings] },
          { name: '*', extensions: ['*'] },
        ],
        ...(folder === null ? {} : { defaultPath: folder }),
      });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
  };
}
