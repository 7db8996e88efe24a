import { AppError } from '../../../core/domain/app-error.js';
import { createLedgerDesk } from './ledger-desk.js';
import type { AnswerMessage, LedgerState, QuestionName, StateMessage, ToWorker } from './protocol.js';
import { receiveLedger } from './receive-ledger.js';

/** Progress is told at most once for so many entries, so that the page is not kept busy with it. */
const PROGRESS_STEP = 10_000;

const desk = createLedgerDesk();
let stopReceiving: (() => void) | null = null;
let holding = false;

function tell(message: StateMessage | AnswerMessage<QuestionName>): void {
  globalThis.postMessage(message, { transfer: [] });
}

function tellState(state: LedgerState): void {
  tell({ type: 'state', state });
}

function receive(port: MessagePort, forget: boolean): void {
  stopReceiving?.();
  if (forget) {
    desk.forget();
    holding = false;
  }
  let told = -PROGRESS_STEP;
  stopReceiving = receiveLedger(port, {
    onProgress: (loaded, total) => {
      // While an older ledger is at hand the screens go on with it, and learn of the new one when it is whole.
      if (holding || loaded - told < PROGRESS_STEP) return;
      told = loaded;
      tellState({ phase: 'loading', loaded, total });
    },
    onLedger: (received) => {
      holding = true;
      tellState(desk.take(received));
    },
    onFailed: (code, message) => {
      holding = false;
      tellState({ phase: 'failed', code, message });
    },
  });
}

globalThis.addEventListener('message', ({ data, ports: [port] }: MessageEvent<ToWorker>) => {
  if (data.type === 'ledger') {
    if (port !== undefined) receive(port, data.forget);
    return;
  }
  const { id, name, input } = data;
  try {
    tell({ type: 'answer', id, ok: true, value: desk.answer(name, input) });
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'internal';
    tell({ type: 'answer', id, ok: false, code, message: error instanceof Error ? error.message : '' });
  }
});
