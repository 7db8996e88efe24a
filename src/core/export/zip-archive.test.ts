import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { expect, it } from 'vitest';
import { AFRESH, type Content } from './archive-pieces.js';
import { writeZip, type ArchiveFile } from './zip-archive.js';

async function read(bytes: Uint8Array): Promise<readonly (readonly [string, string])[]> {
  const entries = await new ZipReader(new Uint8ArrayReader(bytes), { checkCrc32: true }).getEntries();
  return Promise.all(
    entries.map(
      async (entry) => [entry.filename, entry.directory ? '' : await entry.getData(new TextWriter())] as const,
    ),
  );
}

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
  const found = new Map(await read(await writeZip(files)));
  expect(found.get('long.txt') === long).toBe(true);
  expect(found.get('bytes.bin') === long).toBe(true);
  expect(found.get('long-piece.txt') === `y${long}`).toBe(true);
  expect(Object.fromEntries([...found].filter(([name]) => !name.startsWith('long') && name !== 'bytes.bin'))).toEqual({
    'empty.txt': '',
    'pieces.txt': 'Zoë 🚀',
    'none.txt': '',
  });
});

it('forgets what came before a file began anew', async () => {
  const content = (): ReturnType<Extract<Content, () => unknown>> => ['wrong', AFRESH, 'right'];
  expect(await read(await writeZip([{ name: 'a', content }]))).toEqual([['a', 'right']]);
});

it('fails as the maker of the pieces does', async () => {
  const content = function* (): Iterable<string> {
    yield 'begun';
    throw new Error('no more');
  };
  await expect(writeZip([{ name: 'a', content }])).rejects.toThrow('no more');
});
