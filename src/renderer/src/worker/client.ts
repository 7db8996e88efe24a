import { LEDGER_PORT_CHANNEL, type LotbookApi } from '../../../core/contract/channels.js';
import { AppError } from '../../../core/domain/app-error.js';
import { asAppError, unwrap } from '../api.js';
import type { Answer, FromWorker, Input, LedgerState, QuestionName, ToWorker, WorkbookRequest } from './protocol.js';
import { writeWorkbookFrom } from './write-workbook.js';

/** The page's side of the ledger worker. */
export interface LedgerClient {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => LedgerState;
  readonly ask: <N extends QuestionName>(name: N, input: Input<N>) => Promise<Answer<N>>;
  /** Reads the whole ledger again. */
  readonly reload: () => void;
  /** Bytes of an XLSX file. Aborting ends the work for good: rejects with AppError `cancelled`. */
  readonly writeWorkbook: (request: WorkbookRequest, signal: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>;
}

const LOADING: LedgerState = { phase: 'loading', loaded: 0, total: null };

/**
 * Starts the worker and keeps it fed: a stream of the ledger now, and another whenever main says that the ledger or the profile
 * changed. One client lives as long as the page.
 */
export function openLedgerClient(api: LotbookApi): LedgerClient {
  const listeners = new Set<() => void>();
  let state: LedgerState = LOADING;
  let forget = false;
  const setState = (next: LedgerState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const fail = (code: string, message: string): void => setState({ phase: 'failed', code, message });
  const startWorker = (): LedgerWorker => startLedgerWorker(setState, () => fail('internal', ''));
  let worker = startWorker();

  const reload = (): void => {
    if (state.phase === 'failed') {
      worker.end();
      worker = startWorker();
      setState(LOADING);
    }
    unwrap(api.ledger.open({})).catch((error: unknown) => {
      const { code, message } = asAppError(error);
      fail(code, message);
    });
  };
  // The preload passes the port on from main; see src/preload/index.ts.
  window.addEventListener('message', ({ data, source, ports: [port] }) => {
    if (source !== window || data !== LEDGER_PORT_CHANNEL || port === undefined) return;
    worker.feed(port, forget);
    forget = false;
  });
  api.on('data.changed', ({ what }) => {
    if (what === 'profile') {
      forget = true;
      setState(LOADING);
    }
    if (what === 'profile' || what === 'ledger') reload();
  });
  reload();

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    reload,
    ask: (name, input) => worker.ask(name, input),
    writeWorkbook: (request, signal) =>
      writeWorkbookFrom((port) => worker.ask('workbookInput', { ...request, port }, [port]), signal),
  };
}

interface LedgerWorker {
  readonly ask: <N extends QuestionName>(name: N, input: Input<N>, transfer?: Transferable[]) => Promise<Answer<N>>;
  readonly feed: (port: MessagePort, forget: boolean) => void;
  readonly end: () => void;
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: AppError) => void;
}

/** One worker with the questions that it has not answered yet. */
function startLedgerWorker(onState: (state: LedgerState) => void, onBroken: () => void): LedgerWorker {
  const worker = new Worker(new URL('./ledger.worker.ts', import.meta.url), { type: 'module', name: 'ledger' });
  const pending = new Map<number, Pending>();
  let lastId = 0;
  const send = (message: ToWorker, transfer: Transferable[] = []): void => worker.postMessage(message, transfer);
  const end = (): void => {
    worker.terminate();
    for (const { reject } of pending.values()) reject(new AppError('internal', ''));
    pending.clear();
  };

  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'state') {
      onState(data.state);
      return;
    }
    const waiting = pending.get(data.id);
    pending.delete(data.id);
    if (data.ok) waiting?.resolve(data.value);
    else waiting?.reject(new AppError(data.code, data.message));
  };
  worker.onerror = () => {
    end();
    onBroken();
  };

  return {
    end,
    feed: (port, forget) => worker.postMessage({ type: 'ledger', forget } satisfies ToWorker, [port]),
    ask: (name, input, transfer) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        // The worker answers an id with the answer type of the name that it was asked under.
        pending.set(id, { resolve: (value) => resolve(value as Answer<typeof name>), reject });
        // Name and input belong together by this function's type, which TypeScript cannot follow into the union.
        send({ type: 'ask', id, name, input } as ToWorker, transfer);
      }),
  };
}
