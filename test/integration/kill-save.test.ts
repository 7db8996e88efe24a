import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { startWholeFile, writeWholeFile } from '../../src/main/files/write-whole-file.js';
import { startChild } from '../support/child.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Begins to save `report.xlsx` in a process of its own. */
async function savingIn(folder: string) {
  const child = startChild('save-file.ts', [join(folder, 'report.xlsx')]);
  return { child, part: basename(await child.line()) };
}

it('the next save clears away what a killed process left, and nothing that another one is still writing', async () => {
  const folder = temporaryFolder();
  const killed = await savingIn(folder);
  const running = await savingIn(folder);
  await killed.child.kill();
  expect((await readdir(folder)).sort()).toEqual([killed.part, running.part].sort());

  const own = await startWholeFile(join(folder, 'own.csv'));
  await own.append('own');
  await writeWholeFile(join(folder, 'report.xlsx'), 'whole');
  expect((await readdir(folder)).sort()).toEqual([basename(own.part ?? ''), running.part, 'report.xlsx'].sort());
  await own.finish();

  await running.child.kill();
  await writeWholeFile(join(folder, 'report.xlsx'), 'again');
  expect((await readdir(folder)).sort()).toEqual(['own.csv', 'report.xlsx']);
  expect(await readFile(join(folder, 'own.csv'), 'utf8')).toBe('own');
});

it('clears away nothing else: other names, other machines, folders and links stay', async () => {
  const folder = temporaryFolder();
  const { child, part } = await savingIn(folder);
  await child.kill();
  const ownNumber = part.replace(/-\d+-/, `-${process.pid}-`);
  const kept = [
    'report.xlsx',
    '.report.xlsx.0123456789ab.part',
    'notes.part',
    // Without the dot, of another machine, of a process that runs, and with more behind it.
    part.slice(1),
    part.replace(/lotbook-[0-9a-f]{8}/, 'lotbook-00000000'),
    part.replace(/-\d+-/, `-${process.ppid}-`),
    `${part}.txt`,
  ];
  for (const name of kept) await writeFile(join(folder, name), name);
  const [asFolder, asLink] = [part.replace('report', 'folder'), part.replace('report', 'link')];
  await mkdir(join(folder, asFolder));
  await symlink('report.xlsx', join(folder, asLink));
  // A part with our own number that we did not write: an earlier process had it.
  await writeFile(join(folder, ownNumber), 'stale');

  await writeWholeFile(join(folder, 'new.csv'), 'new');
  expect((await readdir(folder)).sort()).toEqual([...kept, asFolder, asLink, 'new.csv'].sort());
  for (const name of kept) expect(await readFile(join(folder, name), 'utf8')).toBe(name);
});

it('saves under a name as long as a folder takes', async () => {
  const folder = temporaryFolder();
  const longest = `${'ü'.repeat(125)}.xlsx`;
  await writeWholeFile(join(folder, longest), 'whole');
  expect(await readdir(folder)).toEqual([longest]);
});
