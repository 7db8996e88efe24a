import { AppError } from '../../../core/domain/app-error.js';
import { createLedgerDesk } from './ledger-desk.js';
import type { FromWorker, LedgerState, ToWorker } from './protocol.js';
import { receiveLedger } from './receive-ledger.js';

/** Progress is told at most once for so many entries, so that the page is not kept busy with it. */
const PROGRESS_STEP = 10_000;

const desk = createLedgerDesk();
let stopReceiving: (() => void) | null = null;
let holding = false;

const tell = (message: FromWorker): void => globalThis.postMessage(message);
const tellState = (state: LedgerState): void => tell({ type: 'state', state });

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

globalThis.onmessage = ({ data, ports }: MessageEvent<ToWorker>) => {
  if (data.type === 'ledger') {
    const [port] = ports;
    if (port !== undefined) receive(port, data.forget);
    return;
  }
  try {
    tell({ type: 'answer', id: data.id, ok: true, value: desk.answer(data.name, data.input) });
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'internal';
    const message = error instanceof Error ? error.message : '';
    tell({ type: 'answer', id: data.id, ok: false, code, message });
  }
};
