import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import ExcelJS, { type Workbook } from 'exceljs';
import { unzipped } from '../../src/core/export/unzipped.fixture.js';
import { writeZip } from '../../src/core/export/zip-archive.js';

const INSTALL =
  'This test works a workbook out anew with LibreOffice, and there is no program "soffice". Install LibreOffice Calc ' +
  '(Debian and Ubuntu: sudo apt-get install --yes libreoffice-calc) and run it again.';
const STORED_RESULT = /(<\/f>)<v>[^<]*<\/v>/g;

/** A workbook as LibreOffice works it out: it gets the file without any stored result of a formula. */
export async function recalculated(bytes: Uint8Array, folder: string): Promise<Workbook> {
  writeFileSync(join(folder, 'report.xlsx'), await withoutResults(bytes));
  const out = join(folder, 'out');
  // A profile of its own: another LibreOffice that runs already would take the order and answer for it.
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const words = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'xlsx', '--outdir', out];
  await runOffice([...words, join(folder, 'report.xlsx')]);
  return openWorkbook(readFileSync(join(out, 'report.xlsx')));
}

export async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new ExcelJS.Workbook();
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  await workbook.xlsx.load(copy);
  return workbook;
}

async function withoutResults(bytes: Uint8Array): Promise<Uint8Array> {
  const files = Object.entries(await unzipped(bytes));
  return writeZip(files.map(([name, content]) => ({ name, content: content.replaceAll(STORED_RESULT, '$1') })));
}

async function runOffice(words: readonly string[]): Promise<void> {
  const office = spawn('soffice', words, { stdio: ['ignore', 'ignore', 'pipe'] });
  const said = text(office.stderr);
  const closed = once(office, 'close');
  const failed = once(office, 'error');
  const [first] = await Promise.race([closed, failed.then(([error]) => [error])]);
  if (first instanceof Error) throw new Error(INSTALL, { cause: first });
  if (first !== 0) throw new Error(`soffice failed: ${await said}`);
}
