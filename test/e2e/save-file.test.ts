import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { expect, it } from 'vitest';
import { answerSaveDialog, openApp, openSandbox } from '../support/electron-app.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Answers the question whether a file may be replaced, which no test can reach. */
async function answerQuestion(app: ElectronApplication, button: number): Promise<void> {
  await app.evaluate(({ dialog }, response) => {
    dialog.showMessageBox = () => Promise.resolve({ response, checkboxChecked: false });
  }, button);
}

it('asks before it replaces a file whose ending the person did not type', async () => {
  const { apiUrl, connectUrl } = await openSandbox();
  const { app, page } = await openApp({ dir: temporaryFolder(), apiUrl, connectUrl });
  const typed = join(temporaryFolder(), 'report');
  const path = `${typed}.csv`;
  writeFileSync(path, 'old');
  await answerSaveDialog(app, typed);
  const save = () =>
    page.evaluate(() =>
      window.lotbook.files.save({ suggestedName: 'report.csv', bytes: new TextEncoder().encode('new') }),
    );

  await answerQuestion(app, 0);
  expect(await save()).toEqual({ ok: true, value: { path: null } });
  expect(readFileSync(path, 'utf8')).toBe('old');

  await answerQuestion(app, 1);
  expect(await save()).toEqual({ ok: true, value: { path } });
  expect(readFileSync(path, 'utf8')).toBe('new');
});
