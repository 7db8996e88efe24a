import { AppError } from '../../../core/domain/app-error.js';
import type { Answer, Input, QuestionName } from './questions.js';
import type { AnswerMessage, AskMessage, FromWorker } from './worker-messages.js';

/** One worker that answers questions, as the page speaks to it. */
export interface AskedWorker {
  /** Rejects with an AppError when the worker could not answer, broke or was ended. */
  readonly ask: <N extends QuestionName>(
    name: N,
    input: Input<N>,
    version: number,
    transfer?: Transferable[],
  ) => Promise<Answer<N>>;
  readonly post: (message: object, transfer?: Transferable[]) => void;
  /** Questions that have no answer yet are rejected with this code. */
  readonly end: (code: 'internal' | 'cancelled') => void;
}

/** `onMessage` gets what is no answer; `onBroken` is told when the worker ended by itself. */
export function askWorker(worker: Worker, onMessage: (message: FromWorker) => void, onBroken: () => void): AskedWorker {
  const pending = new Map<number, (answer: AnswerMessage<QuestionName>) => void>();
  let lastId = 0;
  let over: 'internal' | 'cancelled' | null = null;
  const end = (code: 'internal' | 'cancelled'): void => {
    over = code;
    worker.terminate();
    for (const [id, settle] of pending) settle({ type: 'answer', id, ok: false, code, message: '' });
    pending.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker | AnswerMessage<QuestionName>>) => {
    if (over !== null) return;
    if (data.type !== 'answer') {
      onMessage(data);
      return;
    }
    pending.get(data.id)?.(data);
    pending.delete(data.id);
  });
  worker.addEventListener('error', () => {
    if (over !== null) return;
    end('internal');
    onBroken();
  });
  return {
    end,
    post: (message, transfer = []) => worker.postMessage(message, transfer),
    ask: <N extends QuestionName>(name: N, input: Input<N>, version: number, transfer: Transferable[] = []) =>
      new Promise<Answer<N>>((resolve, reject) => {
        if (over !== null) {
          reject(new AppError(over, ''));
          return;
        }
        const id = ++lastId;
        pending.set(id, (answer) => {
          // The worker answers each id with what the name of its question promises.
          if (answer.ok) resolve(answer.value);
          else reject(new AppError(answer.code, answer.message));
        });
        const message: AskMessage<N> = { type: 'ask', id, name, input, version };
        worker.postMessage(message, transfer);
      }),
  };
}
