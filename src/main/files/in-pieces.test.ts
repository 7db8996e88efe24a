import { expect, it, vi } from 'vitest';
import { inPieces } from './in-pieces.js';

const WORDS = { mostAtOnce: 2, misfit: 'Misfit.', unknown: 'Unknown.', cancelled: 'Cancelled.' };

/** Takes pieces of anything; its end comes only when it is given up. */
function endless() {
  const abort = vi.fn<() => Promise<void>>(async () => undefined);
  const begin = async (signal: AbortSignal) => ({
    append: async () => undefined,
    finish: () =>
      new Promise<string>((_, reject) => {
        signal.addEventListener('abort', () => reject(new Error('given up')));
      }),
    abort,
  });
  return { begin, abort };
}

it('gives up what is being finished, and only then aborts it', async () => {
  const coming = inPieces<string>(WORDS);
  const { begin, abort } = endless();
  const id = await coming.start(1, begin);
  await coming.append(id, 0, new Uint8Array(1));
  const finishing = coming.finish(id);
  await coming.abort(id);
  await expect(finishing).rejects.toThrow('given up');
  expect(abort).toHaveBeenCalledTimes(1);
  await expect(coming.finish(id)).rejects.toMatchObject({ code: 'not-found', message: 'Unknown.' });
});

it('does not begin while as many as may be are under way, and does again when one is gone', async () => {
  const coming = inPieces<string>(WORDS);
  const { begin } = endless();
  const ids = [await coming.start(1, begin), await coming.start(1, begin)];
  await expect(coming.start(1, begin)).rejects.toMatchObject({ code: 'bad-input', message: 'Misfit.' });
  await coming.abort(ids[0] ?? '');
  await coming.start(1, begin);
});
