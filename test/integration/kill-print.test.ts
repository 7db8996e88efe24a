import { mkdir, readdir, stat, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { inOwnFolder } from '../../src/main/files/own-folder.js';
import { startChild } from '../support/child.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** A temporary folder of this test alone, for this process and its children. */
function ownTemporary(): string {
  const folder = temporaryFolder();
  vi.stubEnv('TMPDIR', folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  return folder;
}

/** Works in a folder in a process of its own. */
async function workingIn(temporary: string, purpose = 'print') {
  const child = startChild('own-folder.ts', [purpose], { env: { ...process.env, TMPDIR: temporary } });
  return { child, name: basename(await child.line()) };
}

it('the next run clears away the folder that a killed one left, and none that another one still uses', async () => {
  const temporary = ownTemporary();
  const killed = await workingIn(temporary);
  const other = await workingIn(temporary, 'other');
  await killed.child.kill();
  await other.child.kill();
  const running = await workingIn(temporary);
  expect((await readdir(temporary)).sort()).toEqual([other.name, running.name].sort());

  const kept = [killed.name.replace(/print-[0-9a-f]{8}/, 'print-00000000'), `${killed.name}x`];
  for (const name of kept) await mkdir(join(temporary, name));
  const link = killed.name.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  await symlink(running.name, join(temporary, link));
  const own = await inOwnFolder('print', async (folder) => {
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(await inOwnFolder('print', (inner) => readdir(inner))).toEqual([]);
    expect(await readdir(temporary)).toContain(basename(folder));
    return basename(folder);
  });
  expect(own).toMatch(/^lotbook-print-/);
  expect((await readdir(temporary)).sort()).toEqual([...kept, link, other.name, running.name].sort());
  expect(await readdir(join(temporary, running.name))).toEqual(['page.html']);
});

it.each(['SIGINT', 'SIGTERM'] as const)('%s leaves no folder', async (signal) => {
  const temporary = ownTemporary();
  const { child } = await workingIn(temporary);
  await child.kill(signal);
  expect(await readdir(temporary)).toEqual([]);
});

it('work that fails leaves no folder', async () => {
  const temporary = ownTemporary();
  await expect(inOwnFolder('print', () => Promise.reject(new Error('no paper')))).rejects.toThrow('no paper');
  expect(await readdir(temporary)).toEqual([]);
});
