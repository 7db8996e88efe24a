import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pieceSaves } from './piece-saves.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const MISFIT = { code: 'bad-input', message: expect.stringContaining('Nothing was saved') };

describe('a file in pieces', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lotbook-pieces-'));
    path = join(folder, 'report.xlsx');
    await writeFile(path, 'before');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const nothingChanged = async () => {
    expect(await readdir(folder)).toEqual(['report.xlsx']);
    expect(await readFile(path, 'utf8')).toBe('before');
  };

  it('stands under its name only when it is whole', async () => {
    const saves = pieceSaves();
    const id = await saves.start(path, 11);
    await saves.append(id, 0, bytes('first '));
    expect(await readFile(path, 'utf8')).toBe('before');
    await saves.append(id, 6, bytes('again'));
    expect(await saves.finish(id)).toBe(path);
    expect(await readFile(path, 'utf8')).toBe('first again');
    expect(await readdir(folder)).toEqual(['report.xlsx']);
    await expect(saves.append(id, 11, bytes('x'))).rejects.toMatchObject({ code: 'not-found' });
  });

  it('may be empty', async () => {
    const saves = pieceSaves();
    await saves.finish(await saves.start(path, 0));
    expect(await readFile(path, 'utf8')).toBe('');
  });

  it('leaves nothing when it is aborted, one or all, and that twice', async () => {
    const saves = pieceSaves();
    const [one, other] = [await saves.start(path, 3), await saves.start(join(folder, 'other.csv'), 3)];
    await saves.append(one, 0, bytes('new'));
    await saves.append(other, 0, bytes('n'));
    expect(await readdir(folder)).toHaveLength(3);
    await saves.abort(one);
    await saves.abort(one);
    await saves.abortAll();
    await nothingChanged();
    await expect(saves.finish(one)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('leaves nothing of a file that was about to begin, or of a piece on its way, when all are aborted', async () => {
    const saves = pieceSaves();
    const beginning = saves.start(path, 3);
    await saves.abortAll();
    await expect(beginning).rejects.toMatchObject({ code: 'cancelled' });
    const id = await saves.start(path, 3);
    const piece = saves.append(id, 0, bytes('new')).catch(() => undefined);
    await saves.abortAll();
    await piece;
    await nothingChanged();
  });

  it('ends with a piece at the wrong place, one too many, or too early an end', async () => {
    const saves = pieceSaves();
    const wrong = await saves.start(path, 6);
    await saves.append(wrong, 0, bytes('abc'));
    await expect(saves.append(wrong, 2, bytes('def'))).rejects.toMatchObject(MISFIT);
    await expect(saves.append(wrong, 3, bytes('def'))).rejects.toMatchObject({ code: 'not-found' });
    const long = await saves.start(path, 4);
    await expect(saves.append(long, 0, bytes('abcde'))).rejects.toMatchObject(MISFIT);
    const early = await saves.start(path, 4);
    await saves.append(early, 0, bytes('abc'));
    await expect(saves.finish(early)).rejects.toMatchObject(MISFIT);
    await nothingChanged();
  });

  it('takes one piece at a time', async () => {
    const saves = pieceSaves();
    const id = await saves.start(path, 6);
    const first = saves.append(id, 0, bytes('abc'));
    await expect(saves.append(id, 0, bytes('abc'))).rejects.toMatchObject(MISFIT);
    await first.catch(() => undefined);
    await nothingChanged();
  });

  it('takes a few files at a time', async () => {
    const saves = pieceSaves();
    for (const name of ['a', 'b', 'c', 'd']) await saves.start(join(folder, name), 1);
    await expect(saves.start(join(folder, 'e'), 1)).rejects.toMatchObject({ code: 'bad-input' });
    await saves.abortAll();
    await nothingChanged();
  });

  it('says so when the place cannot be written to, and leaves nothing', async () => {
    const saves = pieceSaves();
    await expect(saves.start(join(folder, 'gone', 'a.csv'), 1)).rejects.toMatchObject({ code: 'not-writable' });
    const taken = join(folder, 'taken');
    await mkdir(taken);
    await writeFile(join(taken, 'inside'), 'kept');
    const id = await saves.start(taken, 1);
    await saves.append(id, 0, bytes('x'));
    await expect(saves.finish(id)).rejects.toMatchObject({ code: 'not-writable' });
    expect((await readdir(folder)).sort()).toEqual(['report.xlsx', 'taken']);
    expect(await readdir(taken)).toEqual(['inside']);
  });
});
