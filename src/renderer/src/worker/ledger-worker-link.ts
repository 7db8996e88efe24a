import { AppError } from '../../../core/domain/app-error.js';
import type {
  Answer,
  AnswerMessage,
  AskMessage,
  Input,
  LedgerMessage,
  LedgerState,
  QuestionName,
  StateMessage,
} from './protocol.js';

/** One ledger worker, as the page speaks to it. */
export interface LedgerWorker {
  /** Rejects with an AppError when the worker could not answer, broke or was ended. */
  readonly ask: <N extends QuestionName>(name: N, input: Input<N>, transfer?: Transferable[]) => Promise<Answer<N>>;
  /** Hands over the port that a ledger comes on; `forget` drops the ledger at hand at once. */
  readonly feed: (port: MessagePort, forget: boolean) => void;
  readonly end: () => void;
}

export function startLedgerWorker(onState: (state: LedgerState) => void, onBroken: () => void): LedgerWorker {
  const worker = new Worker(new URL('./ledger.worker.ts', import.meta.url), { type: 'module', name: 'ledger' });
  const over = new AbortController();
  const { signal } = over;
  let lastId = 0;
  const end = (): void => {
    worker.terminate();
    over.abort();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<StateMessage | AnswerMessage<QuestionName>>) => {
    if (data.type === 'state' && !signal.aborted) onState(data.state);
  });
  worker.addEventListener('error', () => {
    if (signal.aborted) return;
    end();
    onBroken();
  });

  return {
    end,
    feed: (port, forget) => {
      const message: LedgerMessage = { type: 'ledger', forget };
      worker.postMessage(message, [port]);
    },
    ask: <N extends QuestionName>(name: N, input: Input<N>, transfer: Transferable[] = []) =>
      new Promise<Answer<N>>((resolve, reject) => {
        const id = ++lastId;
        const answered = new AbortController();
        const onAnswer = ({ data }: MessageEvent<StateMessage | AnswerMessage<N>>): void => {
          if (data.type !== 'answer' || data.id !== id) return;
          answered.abort();
          if (data.ok) resolve(data.value);
          else reject(new AppError(data.code, data.message));
        };
        const onEnd = (): void => reject(new AppError('internal', ''));
        worker.addEventListener('message', onAnswer, { signal: answered.signal });
        signal.addEventListener('abort', onEnd, { signal: answered.signal });
        const message: AskMessage<N> = { type: 'ask', id, name, input };
        if (signal.aborted) onEnd();
        else worker.postMessage(message, transfer);
      }),
  };
}
