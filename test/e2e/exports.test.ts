import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, type FileEntry } from '@zip.js/zip.js';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { ElectronApplication, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sumOf } from '../support/sum-of.js';
import { call, openApp, openSandbox, signIn } from '../support/electron-app.js';
import { pdfText } from '../support/pdf-text.js';
import { openWorkbook } from '../support/recalculate.js';
import { settle } from '../support/screens.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Every save dialog is answered with the suggested name in this folder. */
async function saveInto(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, dir) => {
    dialog.showSaveDialog = (...words: unknown[]) => {
      const path = String(Object(words.at(-1)).defaultPath);
      return Promise.resolve({ canceled: false, filePath: `${dir}/${path.slice(path.lastIndexOf('/') + 1)}` });
    };
  }, folder);
}

/** The app with the hand-check account (test/integration/hand-check.md) synced, at its tax report of 2024. */
async function reportOf2024() {
  const sandbox = await openSandbox();
  sandbox.connectAccount('hand-check');
  const { app, page } = await openApp({ dir: temporaryFolder(), ...sandbox });
  await signIn(page, sandbox);
  await call(page, 'sync', 'start', {});
  await expect
    .poll(() => call(page, 'sync', 'current', {}), { timeout: 60_000 })
    .toMatchObject({ ok: true, value: { phase: 'done' } });
  await page.reload();
  const breaches = await watchPolicy(page);
  await page.getByRole('link', { name: 'Tax report' }).click();
  await page.getByTestId('total-taxable').waitFor();
  await page.getByRole('combobox', { name: 'Tax year' }).click();
  await page.getByRole('option', { name: '2024' }).click();
  const folder = temporaryFolder();
  await saveInto(app, folder);
  return { app, page, folder, breaches };
}

/** A drawer that slides in may take its boxes from under a click. */
async function openExport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('dialog').waitFor();
  await settle(page);
}

async function watchPolicy(page: Page): Promise<() => Promise<unknown>> {
  await page.evaluate(() => {
    const breaches: string[] = [];
    Reflect.set(window, 'breaches', breaches);
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => breaches.push(violatedDirective));
  });
  return () => page.evaluate(() => Reflect.get(window, 'breaches') as unknown);
}

async function unzipped(bytes: Uint8Array, password?: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
  const files = (await reader.getEntries()).filter((entry): entry is FileEntry => !entry.directory);
  const words = password === undefined ? {} : { password };
  const contents = await Promise.all(
    files.map(async (file) => [file.filename, await file.getData(new Uint8ArrayWriter(), words)] as const),
  );
  return new Map(contents);
}

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const digestOf = (bytes: Uint8Array | undefined): string =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');

/** The columns of a CSV without quoted cells, by title. */
function columnsOf(csv: string): (title: string) => readonly string[] {
  const [head = '', ...rows] = csv.trim().split('\r\n');
  return (title) => rows.map((row) => row.split(',')[head.split(',').indexOf(title)] ?? '');
}

const ALL_FORMATS = ['Report on paper', 'CSV tables', 'TurboTax', 'TXF', 'JSON', 'Accountant bundle'];

describe('exports of the app', () => {
  it('writes every format under the app’s own policy, with the figures worked out by hand', async () => {
    const { page, folder, breaches } = await reportOf2024();
    await openExport(page);
    for (const name of ALL_FORMATS) await page.getByRole('checkbox', { name: new RegExp(name) }).check();
    await page.getByLabel('Password of the bundle').fill('correct horse');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByText('7 files saved.').waitFor({ timeout: 120_000 });
    expect(await breaches()).toEqual([]);
    const names = ['csv.zip', 'turbotax.csv'].map((end) => `lotbook-us-2024-${end}`);
    const others = ['json', 'pdf', 'txf', 'xlsx', 'zip'].map((end) => `lotbook-us-2024.${end}`);
    expect(readdirSync(folder).sort()).toEqual([...names, ...others].sort());
    const file = (end: string): Uint8Array => readFileSync(join(folder, `lotbook-us-2024${end}`));

    const bundle = await unzipped(file('.zip'), 'correct horse');
    const [ledger, result] = ['ledger.json', 'result.json'].map((name) => digestOf(bundle.get(name)));

    const pdf = pdfText(file('.pdf'));
    expect(pdf[0]).toContain('33,655.00');
    expect(pdf[0]).toMatch(/Made on +\d{4}-\d{2}-\d{2}/);
    expect(pdf[0]).toContain(ledger);
    expect(pdf[0]).toContain(result);
    expect(pdf[0]).toMatch(/1 left|unknown cost|unknown destination/);
    expect(pdf.at(-1)).toMatch(new RegExp(`${pdf.length} ?/ ?${pdf.length}`));

    const workbook = await openWorkbook(file('.xlsx'));
    expect(workbook.getWorksheet('Form 8949')?.rowCount).toBeGreaterThan(6);

    const disposals = columnsOf(textOf((await unzipped(file('-csv.zip'))).get('disposals.csv')));
    expect([sumOf(disposals('Proceeds')), sumOf(disposals('Cost'))]).toEqual(['49675', '16020']);
    const turbotax = columnsOf(textOf(file('-turbotax.csv')));
    expect(turbotax('Date Sold')[0]).toBe('01/15/2024');
    expect([sumOf(turbotax('Proceeds')), sumOf(turbotax('Cost Basis'))]).toEqual(['49675', '16020']);
    const txf = textOf(file('.txf')).split('\r\n');
    expect([
      txf[0],
      txf.filter((line) => line === 'N712').length,
      txf.filter((line) => line === 'N714').length,
    ]).toEqual(['V042', 3, 3]);
    expect(JSON.parse(textOf(file('.json')))).toMatchObject({ rules: 'us', currency: 'USD' });

    expect([...bundle.keys()]).toEqual(
      expect.arrayContaining(['README.txt', 'lotbook-us-2024.xlsx', 'lotbook-us-2024.pdf', 'csv/form-8949.csv']),
    );
    const sums = textOf(bundle.get('SHA256SUMS.txt')).trim().split('\n');
    expect(sums).toHaveLength(bundle.size - 1);
    for (const line of sums) expect(line).toBe(`${digestOf(bundle.get(line.slice(66)))}  ${line.slice(66)}`);
    await expect(unzipped(file('.zip'), 'wrong')).rejects.toThrow(/password/i);
  });

  it('stops when it is cancelled, and writes again after that', async () => {
    const { app, page, folder } = await reportOf2024();
    await app.evaluate((electron) => {
      electron.app.once('web-contents-created', (_, contents) => {
        contents.printToPDF = () => new Promise(() => undefined);
      });
    });
    await openExport(page);
    await page.getByRole('checkbox', { name: 'Report on paper (PDF)' }).check();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByText(/^Writing Report on paper/).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText(/^Writing/).waitFor({ state: 'detached' });
    expect(readdirSync(folder)).toEqual([]);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByText('2 files saved.').waitFor({ timeout: 120_000 });
    expect(
      readdirSync(folder)
        .map((name) => basename(name))
        .sort(),
    ).toEqual(['lotbook-us-2024.pdf', 'lotbook-us-2024.xlsx']);
  });
});

describe('exports of the command line', () => {
  it('prints the PDF with the app’s own Electron, alone and into the bundle', async () => {
    const sandbox = await openSandbox();
    const { apiUrl, clientId, secret, loginName } = sandbox;
    sandbox.connectAccount('hand-check');
    const dataDir = join(temporaryFolder(), 'profile');
    const out = temporaryFolder();
    const temporary = temporaryFolder();
    const env = {
      ...process.env,
      LOTBOOK_DATABASE_KEY: 'ab'.repeat(32),
      VEZGO_CLIENT_SECRET: secret,
      TMPDIR: temporary,
    };
    const cli = (...words: readonly string[]) =>
      promisify(execFile)(process.execPath, [resolve('out', 'cli', 'index.js'), ...words], { env });
    const person = ['--data-dir', dataDir, '--api-url', apiUrl, '--client-id', clientId, '--login-name', loginName];
    await cli('sync', ...person);
    await cli(
      'report',
      '--data-dir',
      dataDir,
      '--rules',
      'us',
      '--year',
      '2024',
      '--format',
      'pdf,bundle',
      '--out',
      out,
    );
    const pages = pdfText(readFileSync(join(out, 'lotbook-us-2024.pdf')));
    expect(pages[0]).toContain('33,655.00');
    const bundle = await unzipped(readFileSync(join(out, 'lotbook-us-2024.zip')));
    expect(pdfText(bundle.get('lotbook-us-2024.pdf') ?? new Uint8Array())[0]).toContain('33,655.00');
    // The page with every figure was there for the length of the printing only.
    expect(readdirSync(temporary)).toEqual([]);
  });
});
