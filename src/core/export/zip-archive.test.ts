import { expect, it } from 'vitest';
import { AFRESH, type Content } from './archive-pieces.js';
import { unzipped } from './unzipped.fixture.js';
import { writeZip, type ArchiveFile } from './zip-archive.js';

it('holds text, bytes and pieces, empty and long ones, with checksums that a reader finds right', async () => {
  // A character of two halves, and of four bytes, stands across each place where the text is cut.
  const long = `x${'🚀'.repeat(300_000)}`;
  const files: readonly ArchiveFile[] = [
    { name: 'long.txt', content: long },
    { name: 'empty.txt', content: '' },
    { name: 'bytes.bin', content: new TextEncoder().encode(long) },
    { name: 'pieces.txt', content: () => ['Zoë ', '', '🚀'] },
    { name: 'none.txt', content: () => [] },
    { name: 'long-piece.txt', content: () => ['y', long] },
  ];
  const found = await unzipped(await writeZip(files));
  expect(found['long.txt'] === long).toBe(true);
  expect(found['bytes.bin'] === long).toBe(true);
  expect(found['long-piece.txt'] === `y${long}`).toBe(true);
  expect(
    Object.fromEntries(Object.entries(found).filter(([name]) => !name.startsWith('long') && name !== 'bytes.bin')),
  ).toEqual({
    'empty.txt': '',
    'pieces.txt': 'Zoë 🚀',
    'none.txt': '',
  });
});

it('forgets what came before a file began anew', async () => {
  const content = (): ReturnType<Extract<Content, () => unknown>> => ['wrong', AFRESH, 'right'];
  expect(await unzipped(await writeZip([{ name: 'a', content }]))).toEqual({ a: 'right' });
});

it('fails as the maker of the pieces does', async () => {
  const content = function* (): Iterable<string> {
    yield 'begun';
    throw new Error('no more');
  };
  await expect(writeZip([{ name: 'a', content }])).rejects.toThrow('no more');
});
