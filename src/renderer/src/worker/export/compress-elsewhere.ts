import type { Compressed, Compressor } from '../../../../core/export/compressor.js';
import type { FromDeflateWorker, ToDeflateWorker } from './deflate-protocol.js';

/** Pieces that may wait for the worker. */
const AHEAD = 16;

type Ask = (message: ToDeflateWorker) => Promise<FromDeflateWorker>;

/** Compressors, one file after the other, of one worker (deflate.worker.ts), which begins with the first of them. */
export function compressElsewhere(createWorker: () => Worker): () => Compressor {
  let ask: Ask | null = null;
  return () => compressorOf((ask ??= askIn(createWorker())));
}

function compressorOf(ask: Ask): Compressor {
  const taken: Promise<unknown>[] = [];
  return {
    add: async (piece) => {
      const answer = ask({ type: 'piece', piece });
      // A failure is told to whoever adds the next piece, or wants the end.
      answer.catch(() => undefined);
      taken.push(answer);
      if (taken.length >= AHEAD) await taken.shift();
    },
    end: async () => fileOf(await ask({ type: 'end' })),
    abort: async () => void (await ask({ type: 'abort' })),
  };
}

/** Asks the worker, which answers in the order of the questions. Rejects when it failed, or broke. */
function askIn(worker: Worker): Ask {
  const waiting: ((answer: FromDeflateWorker) => void)[] = [];
  let broken: FromDeflateWorker | null = null;
  worker.addEventListener('message', ({ data }: MessageEvent<FromDeflateWorker>) => waiting.shift()?.(data));
  worker.addEventListener('error', ({ message }) => {
    broken = { type: 'failed', message };
    for (const settle of waiting.splice(0)) settle(broken);
  });
  return async (message) => {
    const answered = new Promise<FromDeflateWorker>((settle) => void waiting.push(settle));
    // Handed over rather than copied: what is left here as garbage has V8 search the whole heap again and again.
    worker.postMessage(message, message.type === 'piece' ? [message.piece.buffer] : []);
    const answer = broken ?? (await answered);
    if (answer.type === 'failed') throw new Error(answer.message);
    return answer;
  };
}

function fileOf(answer: FromDeflateWorker): Compressed {
  if (answer.type !== 'compressed') throw new Error(`The file was ${answer.type}.`);
  return answer.file;
}
