import type { ElectronApplication, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { SAVE_PIECE } from '../../src/core/contract/save-limits.js';
import { writePrintPage } from '../../src/core/export/print/print-page.js';
import { money, text } from '../../src/core/reports/cells.js';
import type { Sheet } from '../../src/core/reports/report.js';
import { listRows } from '../../src/core/reports/rows.js';
import { call, openApp, openSandbox } from '../support/electron-app.js';
import { localServer } from '../support/local-server.js';
import { pdfText } from '../support/pdf-text.js';
import { temporaryFolder } from '../support/temporary-folder.js';

async function shownApp() {
  const { apiUrl, connectUrl } = await openSandbox();
  return openApp({ dir: temporaryFolder(), apiUrl, connectUrl });
}

interface Order {
  readonly html: string;
  readonly paper: 'A4' | 'Letter';
  readonly footer: string;
}

/** Hands a document over as the page does. */
async function handOver(page: Page, order: Order): Promise<string> {
  const begun = await page.evaluate(
    async ([{ html, ...rest }, most]) => {
      const { print } = window.lotbook;
      const document = new TextEncoder().encode(html);
      const begins = await print.start({ size: document.byteLength, ...rest });
      if (!begins.ok) return begins;
      const { id } = begins.value;
      for (let at = 0; at < document.byteLength; at += most) {
        const answer = await print.append({ id, at, bytes: document.slice(at, at + most) });
        if (!answer.ok) return answer;
      }
      return begins;
    },
    [order, SAVE_PIECE] as const,
  );
  if (!begun.ok) throw new Error(begun.message);
  return begun.value.id;
}

async function printed(page: Page, order: Order): Promise<Uint8Array> {
  const done = await call(page, 'print', 'finish', { id: await handOver(page, order) });
  if (!done.ok) throw new Error(done.message);
  return Uint8Array.from(Object.values(done.value.bytes));
}

it('prints a document as pages with selectable text, numbers and a foot, and opens no window that stays', async () => {
  const { app, page } = await shownApp();
  const html = `<!doctype html><h1>Gains of 2025</h1><p>Zürich, 東京</p><p style="break-before:page">Second page</p>`;
  const pages = pdfText(await printed(page, { html, paper: 'A4', footer: 'Lotbook <0.1>' }));
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
  expect(pdfText(await printed(page, { html, paper: 'Letter', footer: '' }))[0]).toContain('unchanged');
  expect(asked).toEqual([]);
});

const NOTES = [
  'Sold within a year of their acquisition: taxable (EStG 23 (1) Nr. 2).',
  'What the sheet shows and on which terms, in words that are long enough to take two lines of the page, and no more than two.',
];
const COLUMNS = [
  { title: 'Wirtschaftsgut (asset)', kind: 'text', width: 14 },
  { title: 'Angeschafft am (acquired)', kind: 'text', width: 13 },
  { title: 'Gain or loss', kind: 'money', width: 15 },
] as const;

/** A sheet whose rows are named after it. */
function named(name: string, rows: number): Sheet {
  const row = [text(`${name} row.`), text('2022-01-02'), money('1')];
  return {
    name,
    notes: NOTES.slice(0, 1 + (rows % 2)),
    columns: COLUMNS,
    rows: listRows(Array.from({ length: rows }, () => row)),
    flagged: new Set([1]),
  };
}

it('fills a page with a table’s rows before it breaks it, whatever stood on the page before', async () => {
  const { page } = await shownApp();
  const before = Array.from({ length: 24 }, (_, at) => at + 1);
  const sheets = before.flatMap((rows) => [named(`Before${rows}`, rows), named(`Long${rows}`, 60)]);
  const report = { title: 'Crypto tax report, Germany, 2022', rounding: 'cents', paper: 'A4', sheets } as const;
  const html = writePrintPage({ report, charts: [], facts: [['Rules', 'Germany']], warnings: [] });
  const pages = pdfText(await printed(page, { html, paper: 'A4', footer: 'Lotbook' }));
  const rowsOn = (name: string): readonly number[] =>
    pages.map((words) => words.split(`${name} row.`).length - 1).filter((rows) => rows > 0);
  // As many as there is room for, and the rest: not what was left of the page before.
  const first = rowsOn('Long1')[0];
  expect(first).toBeGreaterThan(25);
  for (const rows of before) expect([rows, rowsOn(`Long${rows}`)[0]]).toEqual([rows, first]);
});

/** Windows that main has, hidden ones among them. */
const windowsOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

it('stops in the middle of printing, and closes the hidden window', async () => {
  const { app, page } = await shownApp();
  const row = '<tr><td>Ada</td><td>1</td><td>2</td></tr>';
  const html = `<!doctype html><table>${row.repeat(60_000)}</table>`;
  const id = await handOver(page, { html, paper: 'A4', footer: '' });
  const finishing = call(page, 'print', 'finish', { id });
  await expect.poll(() => windowsOf(app)).toBe(2);
  expect(await call(page, 'print', 'abort', { id })).toEqual({ ok: true, value: {} });
  expect(await finishing).toMatchObject({ ok: false, code: 'cancelled' });
  expect(await windowsOf(app)).toBe(1);
  expect(await call(page, 'print', 'finish', { id })).toMatchObject({ ok: false, code: 'not-found' });
});

it('forgets a document whose page is loaded anew half way', async () => {
  const { page } = await shownApp();
  const id = await handOver(page, { html: 'x', paper: 'A4', footer: '' });
  await page.reload();
  expect(await call(page, 'print', 'finish', { id })).toMatchObject({ ok: false, code: 'not-found' });
});
