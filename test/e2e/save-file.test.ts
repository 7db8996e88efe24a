import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SAVE_LIMIT, SAVE_PIECE } from '../../src/core/contract/save-limits.js';
import { answerSaveDialog, call, launchApp, type RunningApp } from '../support/electron-app.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const NOWHERE = 'http://127.0.0.1:9/v1';

/** Answers the question whether a file may be replaced, which no test can reach. */
async function answerQuestion(app: ElectronApplication, button: number): Promise<void> {
  await app.evaluate(({ dialog }, response) => {
    dialog.showMessageBox = () => Promise.resolve({ response, checkboxChecked: false });
  }, button);
}

/** Saves a text as the page does. */
function save(page: Page, suggestedName: string, text: string): Promise<unknown> {
  return page.evaluate(
    async ([name, content]) => {
      const bytes = new TextEncoder().encode(content);
      const { files } = window.lotbook;
      const begun = await files.start({ suggestedName: name, size: bytes.byteLength });
      if (!begun.ok || begun.value === null) return begun;
      const { id } = begun.value;
      await files.append({ id, at: 0, bytes });
      return files.finish({ id });
    },
    [suggestedName, text] as const,
  );
}

describe('files that the page hands over', () => {
  let running: RunningApp;
  let app: ElectronApplication;
  let page: Page;
  let folder: string;
  let profile: string;
  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'lotbook-saves-'));
    // Nothing is asked of the server.
    running = await launchApp({ dir: profile, apiUrl: NOWHERE, connectUrl: NOWHERE });
    ({ app, page } = running);
  });
  afterAll(async () => {
    await running.close();
    rmSync(profile, { recursive: true, force: true });
  });
  beforeEach(async () => {
    folder = temporaryFolder();
    writeFileSync(join(folder, 'report.csv'), 'old');
    await answerSaveDialog(app, join(folder, 'report.csv'));
  });
  const unchanged = (): void => {
    expect(readdirSync(folder)).toEqual(['report.csv']);
    expect(readFileSync(join(folder, 'report.csv'), 'utf8')).toBe('old');
  };
  /** A file of two bytes that has one by now. */
  const halfWritten = async (): Promise<string> => {
    const begun = await call(page, 'files', 'start', { suggestedName: 'report.csv', size: 2 });
    if (!begun.ok || begun.value === null) throw new Error('It did not begin.');
    const { id } = begun.value;
    const answer = await page.evaluate(
      (own) => window.lotbook.files.append({ id: own, at: 0, bytes: new Uint8Array(1) }),
      id,
    );
    expect(answer.ok).toBe(true);
    expect(readdirSync(folder)).toHaveLength(2);
    return id;
  };

  it('asks before it replaces a file whose ending the person did not type', async () => {
    await answerSaveDialog(app, join(folder, 'report'));
    await answerQuestion(app, 0);
    expect(await save(page, 'report.csv', 'new')).toEqual({ ok: true, value: null });
    unchanged();
    await answerQuestion(app, 1);
    const path = join(folder, 'report.csv');
    expect(await save(page, 'report.csv', 'new')).toEqual({ ok: true, value: { path } });
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('leaves nothing of a file when its page is loaded anew half way', async () => {
    const id = await halfWritten();
    await page.reload();
    await expect.poll(() => readdirSync(folder)).toEqual(['report.csv']);
    unchanged();
    expect(await call(page, 'files', 'finish', { id })).toMatchObject({ ok: false, code: 'not-found' });
  });

  it('takes no piece at a wrong place, of a wrong size or of an unknown file, and no file beyond the limit', async () => {
    const id = await halfWritten();
    const codes = await page.evaluate(
      async ([own, most, limit]) => {
        const { files } = window.lotbook;
        const answers = [
          await files.append({ id: 'x', at: 0, bytes: new Uint8Array(1) }),
          await files.append({ id: own, at: 1, bytes: new Uint8Array(most + 1) }),
          await files.append({ id: own, at: 1, bytes: new Uint8Array(0) }),
          await files.append({ id: own, at: 7, bytes: new Uint8Array(1) }),
          // The misplaced piece was the file's end.
          await files.append({ id: own, at: 1, bytes: new Uint8Array(1) }),
          await files.start({ suggestedName: 'report.csv', size: limit + 1 }),
          await files.start({ suggestedName: 'report.csv', size: -1 }),
        ];
        return answers.map((answer) => !answer.ok && answer.code);
      },
      [id, SAVE_PIECE, SAVE_LIMIT] as const,
    );
    expect(codes).toEqual(['bad-input', 'bad-input', 'bad-input', 'bad-input', 'not-found', 'bad-input', 'bad-input']);
    unchanged();
  });

  // Last: what crashed stays so.
  it('leaves nothing of a file when its page crashes half way', async () => {
    await halfWritten();
    // The question whether to load the page again is never answered.
    await app.evaluate(({ dialog, BrowserWindow }) => {
      dialog.showMessageBox = () => new Promise(() => undefined);
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    await expect.poll(() => readdirSync(folder)).toEqual(['report.csv']);
    unchanged();
  });
});
