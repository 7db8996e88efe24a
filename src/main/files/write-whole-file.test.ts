import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWholeFile } from './write-whole-file.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('writeWholeFile', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lotbook-write-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('writes, replaces, and leaves no temporary file', async () => {
    const path = join(folder, 'report.csv');
    await writeWholeFile(path, bytes('first'));
    await writeWholeFile(path, bytes('second'));
    expect(await readFile(path, 'utf8')).toBe('second');
    expect(await readdir(folder)).toEqual(['report.csv']);
  });

  it('leaves what was there and no temporary file when the rename fails', async () => {
    const path = join(folder, 'taken');
    await mkdir(path);
    await writeFile(join(path, 'inside'), 'kept');
    await expect(writeWholeFile(path, bytes('new'))).rejects.toMatchObject({ code: 'not-writable' });
    expect(await readFile(join(path, 'inside'), 'utf8')).toBe('kept');
    expect(await readdir(folder)).toEqual(['taken']);
  });

  it('says so when the folder is gone', async () => {
    await expect(writeWholeFile(join(folder, 'gone', 'a.csv'), bytes('x'))).rejects.toMatchObject({
      code: 'not-writable',
      message: `${join(folder, 'gone', 'a.csv')}: its folder does not exist. Create it, or choose another one.`,
    });
  });
});
