import type { FromGzip, ToGzip } from '../../../../core/contract/gzip-port.js';
import type { Gzip } from '../../../../core/export/gzip.js';

/** Pieces that may be on their way. */
const AHEAD = 32;

type Ask = (message: ToGzip) => Promise<readonly Uint8Array[]>;

/** Has main compress files, one after the other: CompressionStream takes more than twice the processor time, as its level cannot be chosen. */
export function gzipOver(port: MessagePort): () => Gzip {
  const ask = askOver(port);
  return () => gzipOf(ask);
}

function gzipOf(ask: Ask): Gzip {
  const asked: Promise<readonly Uint8Array[]>[] = [];
  return {
    add: async (piece) => {
      const answer = ask({ type: 'piece', piece });
      // A failure is told to whoever adds another piece, or wants the end.
      answer.catch(() => undefined);
      asked.push(answer);
      return asked.length < AHEAD ? [] : ((await asked.shift()) ?? []);
    },
    end: async () => (await Promise.all([...asked, ask({ type: 'end' })])).flat(),
    abort: async () => void (await ask({ type: 'abort' })),
  };
}

/** Main answers in the order of the questions. Rejects when it failed. */
function askOver(port: MessagePort): Ask {
  const waiting: ((answer: FromGzip) => void)[] = [];
  port.addEventListener('message', ({ data }: MessageEvent<FromGzip>) => waiting.shift()?.(data));
  port.start();
  return async (message) => {
    const answered = new Promise<FromGzip>((settle) => void waiting.push(settle));
    port.postMessage(message);
    const answer = await answered;
    if (answer.type === 'failed') throw new Error(answer.message);
    return answer.parts;
  };
}
