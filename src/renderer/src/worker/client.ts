import { LEDGER_PORT_CHANNEL, type LotbookApi } from '../../../core/contract/channels.js';
import { asAppError, unwrap } from '../api.js';
import { startLedgerWorker, type LedgerWorker } from './ledger-worker-link.js';
import type { Answer, Input, LedgerState, QuestionName, WorkbookRequest } from './protocol.js';
import type { ExportedFile, ExportOrder } from './export-protocol.js';
import { writeFilesFrom, type ExportWatch } from './write-files.js';
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
  /** The files of an order, in the order of its formats; rejections as of `writeFilesFrom`. */
  readonly writeFiles: (order: ExportOrder, watch: ExportWatch) => Promise<readonly ExportedFile[]>;
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
      writeWorkbookFrom((port) => worker.ask('workbookInput', { ...request, port }, [port]), request, signal),
    writeFiles: (order, watch) => {
      const { options, year, appVersion } = order;
      return writeFilesFrom(
        (port) => worker.ask('workbookInput', { options, year, appVersion, port }, [port]),
        order,
        watch,
      );
    },
  };
}
