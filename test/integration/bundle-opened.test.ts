import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, type TestContext } from 'vitest';
import { DIGESTS_FILE, writeBundle } from '../../src/core/export/bundle.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const UNZIP = ['unzip'];
/** Its package is `7zip` on Debian and Ubuntu; the first name is that of the older ones and of other systems. */
const SEVEN_ZIP = ['7z', '7zz'];
const SUMS = ['sha256sum'];
/** Where `npm test` installs what is missing, so that these tests run in any case. */
const INSTALLABLE = existsSync('/usr/bin/dpkg-query');

/** The first of the names that is a program here; where none can be expected the test is skipped, and says which was missing. */
function programOf(names: readonly string[], { skip }: TestContext): string {
  const found = names.find((name) => spawnSync(name, ['--help']).error === undefined);
  if (found !== undefined) return found;
  const missing = `There is no program ${names.map((name) => `"${name}"`).join(' or ')} to open the bundle with.`;
  if (INSTALLABLE) throw new Error(`${missing} Run: sudo apt-get install --yes --no-install-recommends unzip 7zip`);
  return skip(`${missing} Install it to run this test.`);
}

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

it('a bundle is opened by unzip, and its digests hold', async (context) => {
  const [unzip, sums] = [programOf(UNZIP, context), programOf(SUMS, context)];
  const { zip, out } = await bundleOnDisk({});
  expect(spawnSync(unzip, ['-q', zip, '-d', out]).status).toBe(0);
  expectFiles(out);
  // As the bundle's README says it.
  expect(spawnSync(sums, ['--check', '--strict', DIGESTS_FILE], { cwd: out }).status).toBe(0);
});

it('a bundle with a password is opened by 7-Zip with it, and by no other', async (context) => {
  const sevenZip = programOf(SEVEN_ZIP, context);
  const { zip, out } = await bundleOnDisk({ password: 'correct horse ü' });
  const open = (password: string) => spawnSync(sevenZip, ['x', '-y', `-p${password}`, `-o${out}`, zip]);
  expect(open('wrong').status).not.toBe(0);
  expect(spawnSync(sevenZip, ['l', '-slt', zip], { encoding: 'utf8' }).stdout).toContain('AES-256');
  expect(open('correct horse ü').status).toBe(0);
  expectFiles(out);
});
