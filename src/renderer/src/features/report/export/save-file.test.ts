import { expect, it, vi } from 'vitest';
import { SAVE_PIECE } from '../../../../../core/contract/save-limits.js';
import type { LotbookApi } from '../../../../../core/contract/channels.js';
import { failed, ok } from '../../../../../../test/support/fake-lotbook.js';
import { saveFile } from './save-file.js';

type Files = LotbookApi['files'];
const ID = 'one';
const BYTES = new Uint8Array(SAVE_PIECE + 2).fill(7);

function heldFiles() {
  const pieces: (readonly [number, number])[] = [];
  const abort = vi.fn<Files['abort']>(() => ok({}));
  const files: Files = {
    openGzip: () => ok({}),
    start: ({ size }) => ok(size === 0 ? null : { id: ID }),
    append: ({ at, bytes }) => {
      pieces.push([at, bytes.buffer.byteLength]);
      return ok({});
    },
    finish: () => ok({ path: '/home/ada/a.zip' }),
    abort,
    reveal: () => ok({}),
  };
  return { files, pieces, abort };
}

it('hands a file over in pieces, each a buffer of its own, and tells how far it is', async () => {
  const { files, pieces, abort } = heldFiles();
  const told: number[] = [];
  const watch = { signal: new AbortController().signal, onProgress: (done: number) => told.push(done) };
  expect(await saveFile({ files }, { name: 'a.zip', bytes: BYTES }, watch)).toBe('/home/ada/a.zip');
  expect(pieces).toEqual([
    [0, SAVE_PIECE],
    [SAVE_PIECE, 2],
  ]);
  expect(told).toEqual([SAVE_PIECE, SAVE_PIECE + 2]);
  expect(abort).not.toHaveBeenCalled();
});

it('saves nothing when the dialog was cancelled', async () => {
  const { files, pieces } = heldFiles();
  const watch = { signal: new AbortController().signal, onProgress: () => undefined };
  expect(await saveFile({ files }, { name: 'a.zip', bytes: new Uint8Array() }, watch)).toBeNull();
  expect(pieces).toEqual([]);
});

it('takes the file back when it is cancelled half way, or a piece fails', async () => {
  const { files, pieces, abort } = heldFiles();
  const stop = new AbortController();
  const watch = { signal: stop.signal, onProgress: () => stop.abort() };
  const file = { name: 'a.zip', bytes: BYTES };
  await expect(saveFile({ files }, file, watch)).rejects.toMatchObject({ code: 'cancelled' });
  expect(pieces).toHaveLength(1);
  expect(abort.mock.calls).toEqual([[{ id: ID }]]);
  const append: Files['append'] = () => failed('disk-full', 'Free some space.');
  const again = { signal: new AbortController().signal, onProgress: () => undefined };
  await expect(saveFile({ files: { ...files, append } }, file, again)).rejects.toMatchObject({ code: 'disk-full' });
  expect(abort).toHaveBeenCalledTimes(2);
});

it('saves nothing that is cancelled with its last piece', async () => {
  const { files, abort } = heldFiles();
  const finish = vi.fn<Files['finish']>(files.finish);
  const stop = new AbortController();
  const onProgress = (done: number, total: number): void => {
    if (done === total) stop.abort();
  };
  const saved = saveFile(
    { files: { ...files, finish } },
    { name: 'a.zip', bytes: BYTES },
    { signal: stop.signal, onProgress },
  );
  await expect(saved).rejects.toMatchObject({ code: 'cancelled' });
  expect(finish).not.toHaveBeenCalled();
  expect(abort.mock.calls).toEqual([[{ id: ID }]]);
});
