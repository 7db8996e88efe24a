import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DIGESTS_FILE, writeBundle } from '../../src/core/export/bundle.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const isHere = (name: string): boolean => spawnSync(name, ['--help']).error === undefined;
const SEVEN_ZIP = ['7z', '7zz'].find(isHere);
const SUMS = 'sha256sum';
const FILES = [
  { name: 'README.txt', text: 'Zürich, 東京, 50 €\n' },
  { name: 'csv/disposals.csv', text: 'Disposed,Gain\r\n2024-01-05,-1.50\r\n'.repeat(5000) },
  { name: 'lotbook-us-2024.xlsx', bytes: Uint8Array.from({ length: 70_000 }, (_, at) => (at * 37) % 251) },
];

/** A bundle on the disk, and a folder to open it into. */
async function bundleOnDisk(words: { readonly password?: string }) {
  const dir = temporaryFolder();
  const [zip, out] = [join(dir, 'bundle.zip'), join(dir, 'out')];
  mkdirSync(out);
  writeFileSync(zip, await writeBundle(FILES, words));
  return { zip, out };
}

function expectFiles(out: string): void {
  for (const file of FILES) {
    const bytes = 'text' in file ? new TextEncoder().encode(file.text) : file.bytes;
    expect(new Uint8Array(readFileSync(join(out, file.name)))).toEqual(bytes);
  }
}

it.skipIf(!isHere('unzip') || !isHere(SUMS))('a bundle is opened by unzip, and its digests hold', async () => {
  const { zip, out } = await bundleOnDisk({});
  expect(spawnSync('unzip', ['-q', zip, '-d', out]).status).toBe(0);
  expectFiles(out);
  // As the bundle's README says it.
  expect(spawnSync(SUMS, ['--check', '--strict', DIGESTS_FILE], { cwd: out }).status).toBe(0);
});

it.skipIf(SEVEN_ZIP === undefined)('a bundle with a password is opened by 7-Zip with it, and by no other', async () => {
  const { zip, out } = await bundleOnDisk({ password: 'correct horse ü' });
  const open = (password: string) => spawnSync(SEVEN_ZIP ?? '', ['x', '-y', `-p${password}`, `-o${out}`, zip]);
  expect(open('wrong').status).not.toBe(0);
  expect(spawnSync(SEVEN_ZIP ?? '', ['l', '-slt', zip], { encoding: 'utf8' }).stdout).toContain('AES-256');
  expect(open('correct horse ü').status).toBe(0);
  expectFiles(out);
});
