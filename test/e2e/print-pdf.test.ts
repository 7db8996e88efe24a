import { expect, it } from 'vitest';
import { call, openApp, openSandbox } from '../support/electron-app.js';
import { localServer } from '../support/local-server.js';
import { pdfText } from '../support/pdf-text.js';
import { temporaryFolder } from '../support/temporary-folder.js';

async function shownApp() {
  const { apiUrl, connectUrl } = await openSandbox();
  return openApp({ dir: temporaryFolder(), apiUrl, connectUrl });
}

it('prints a document as pages with selectable text, numbers and a foot, and opens no window that stays', async () => {
  const { app, page } = await shownApp();
  const html = `<!doctype html><h1>Gains of 2025</h1><p>Zürich, 東京</p><p style="break-before:page">Second page</p>`;
  const printed = await call(page, 'print', 'pdf', { html, paper: 'A4', footer: 'Lotbook <0.1>' });
  if (!printed.ok) throw new Error(printed.message);
  const pages = pdfText(Uint8Array.from(Object.values(printed.value.bytes)));
  expect(pages).toHaveLength(2);
  expect(pages[0]).toContain('Gains of 2025');
  expect(pages[0]).toContain('Zürich');
  expect(pages[0]).toMatch(/Lotbook <0\.1>\s+1 ?\/ ?2/);
  expect(pages[1]).toContain('Second page');
  expect(app.windows()).toHaveLength(1);
});

it('runs no script of a document and loads nothing from elsewhere', async () => {
  const { page } = await shownApp();
  const asked: string[] = [];
  const { url } = await localServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  const html = `<!doctype html><p id="p">unchanged</p><script>document.getElementById('p').textContent='changed'</script>
    <img src="${url}/picture"><link rel="stylesheet" href="${url}/style">
    <iframe src="${url}/frame"></iframe><meta http-equiv="refresh" content="0;url=${url}/away">`;
  const printed = await call(page, 'print', 'pdf', { html, paper: 'Letter', footer: '' });
  if (!printed.ok) throw new Error(printed.message);
  expect(pdfText(Uint8Array.from(Object.values(printed.value.bytes)))[0]).toContain('unchanged');
  expect(asked).toEqual([]);
});
