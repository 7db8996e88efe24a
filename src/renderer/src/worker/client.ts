import type { BasisRange } from '../../../core/engine/basis-range.js';
import type { Comparison } from '../../../core/engine/compare/compare-methods.js';
import type { VectorOutcome } from '../../../core/verify/verify-vectors.js';
import { LEDGER_PORT_CHANNEL, type LotbookApi } from '../../../core/contract/channels.js';
import { asAppError, unwrap } from '../api.js';
import { quietMoment } from '../ui/quiet-moment.js';
import type { ExportedFile, ExportOrder } from './export/export-protocol.js';
import { openGzip } from './export/open-gzip.js';
import { readyWriter } from './export/ready-writer.js';
import { startLedgerWorkers, type LedgerWorkers } from './ledger-workers.js';
import { passedPort } from './passed-port.js';
import { newestRanges } from './ranges/newest-ranges.js';
import type { BookOptions, LedgerState } from './protocol.js';
import type { Answer, Input, QuestionName } from './questions.js';
import { runJob, type JobWatch } from './jobs/run-job.js';
import type { RatesMessage } from './worker-messages.js';
import { startFileWriter, type ExportWatch } from './export/write-files.js';

/** The page's side of the ledger's workers. */
export interface LedgerClient {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => LedgerState;
  /** How many entries are being computed; `null` while nothing is. */
  readonly computing: () => number | null;
  /** Ends what is being computed: its questions are rejected with AppError `cancelled`. */
  readonly cancelComputing: () => void;
  readonly ask: <N extends QuestionName>(name: N, input: Input<N>) => Promise<Answer<N>>;
  /** Tells that the first screen stands: until then no more of the ledger is read than that needs. */
  readonly goOn: () => void;
  /** Reads the whole ledger again. */
  readonly reload: () => void;
  /** Every method and scope side by side; rejections as of `runJob`. */
  readonly compare: (options: BookOptions, watch: JobWatch) => Promise<readonly Comparison[]>;
  /**
   * Between which gains each year lies while the cost of deposits is not known. Worked on while the page has nothing else to do, and only
   * while somebody waits for it; who asks again gets what is known, or has the work go on where it ended. Rejects with AppError `cancelled`.
   */
  readonly basisRanges: (options: BookOptions, watch: JobWatch) => Promise<readonly BasisRange[]>;
  /** The worked examples that ship with the program, computed and compared. */
  readonly verify: (watch: JobWatch) => Promise<readonly VectorOutcome[]>;
  /** Begins to send the book to who writes the next files, as that takes seconds; answers what ends it when none are wanted. */
  readonly prepareFiles: (options: BookOptions) => () => void;
  /** The files of an order, in the order of its formats; rejections as of `FileWriter`. */
  readonly writeFiles: (order: ExportOrder, watch: ExportWatch) => Promise<readonly ExportedFile[]>;
}

const LOADING: LedgerState = { phase: 'loading', loaded: 0, total: null };

/** What the page knows of the ledger, and who wants to hear of it. */
interface Known {
  state: LedgerState;
  computing: number | null;
  /** Of the workers' ledger; the page's own version also grows when exchange rates change. */
  ledgerVersion: number;
  version: number;
  readonly listeners: Set<() => void>;
}

function setState(known: Known, next: LedgerState): void {
  if (next.phase === 'ready') known.version += 1;
  known.state = next.phase === 'ready' ? { ...next, version: known.version } : withNewest(next, known.state);
  tell(known);
}

/** Each message is a copy, progress too: the names of the ledger on its way stay the object that the screens have. */
function withNewest(next: LedgerState, before: LedgerState): LedgerState {
  if (next.phase !== 'loading' || before.phase !== 'loading' || next.loaded === 0) return next;
  return before.newest === undefined ? next : { ...next, newest: before.newest };
}

function tell({ listeners }: Known): void {
  for (const listener of listeners) listener();
}

function startWorkers(api: LotbookApi, known: Known): LedgerWorkers {
  known.ledgerVersion = 0;
  return startLedgerWorkers({
    onState: (next) => {
      if (next.phase === 'ready') known.ledgerVersion = next.version;
      setState(known, next);
    },
    onComputing: (entries) => {
      known.computing = entries;
      tell(known);
    },
    seriesOf: (currency, turn) => askRates(api, currency, turn),
    onBroken: () => setState(known, { phase: 'failed', code: 'internal', message: '' }),
  });
}

/**
 * Starts the workers and keeps them fed: a stream of the ledger now, and another whenever main says that the ledger or the profile
 * changed. One client lives as long as the page.
 */
export function openLedgerClient(api: LotbookApi): LedgerClient {
  const known: Known = { state: LOADING, computing: null, ledgerVersion: 0, version: 0, listeners: new Set() };
  let forget = false;
  let workers = startWorkers(api, known);

  const reload = (): void => {
    if (known.state.phase === 'failed') {
      workers.end();
      workers = startWorkers(api, known);
      workers.goOn();
      setState(known, LOADING);
    }
    unwrap(api.ledger.open({})).catch((error: unknown) => {
      const { code, message } = asAppError(error);
      setState(known, { phase: 'failed', code, message });
    });
  };
  window.addEventListener('message', (event) => {
    const port = passedPort(event, LEDGER_PORT_CHANNEL);
    if (port === null) return;
    workers.feed(port, forget);
    forget = false;
  });
  api.on('data.changed', ({ what }) => {
    if (what === 'profile') {
      forget = true;
      setState(known, LOADING);
    }
    if (what === 'profile' || what === 'ledger') reload();
    if (what === 'rates') {
      workers.ratesChanged();
      if (known.state.phase === 'ready') setState(known, known.state);
    }
  });
  reload();
  return clientOf(api, known, () => workers, reload);
}

function clientOf(api: LotbookApi, known: Known, workers: () => LedgerWorkers, reload: () => void): LedgerClient {
  /** Has the book, or its ledger alone, sent over the port that it is given. */
  const feedOf =
    (name: 'workbookInput' | 'jobLedger', options: BookOptions) =>
    (port: MessagePort): Promise<unknown> =>
      workers().ask(name, { options, port }, known.ledgerVersion, [port]);
  const writer = readyWriter(
    (options) => startFileWriter(feedOf('workbookInput', options), () => openGzip(api)),
    () => known.version,
  );
  return {
    subscribe: (listener) => {
      known.listeners.add(listener);
      return () => known.listeners.delete(listener);
    },
    state: () => known.state,
    computing: () => known.computing,
    cancelComputing: () => workers().cancelComputing(),
    goOn: () => workers().goOn(),
    reload,
    ask: (name, input) => workers().ask(name, input, known.ledgerVersion),
    compare: (options, watch) =>
      runJob({ type: 'start', job: 'compare', input: options }, watch, feedOf('jobLedger', options)),
    basisRanges: newestRanges({
      version: () => known.version,
      goOn: (options) => workers().ask('basisRanges', { options }, known.ledgerVersion),
      rest: quietMoment,
    }),
    verify: (watch) => runJob({ type: 'start', job: 'verify', input: null }, watch, null),
    prepareFiles: writer.prepare,
    writeFiles: (order, watch) => writer.take(order.options).write(order, watch),
  };
}

async function askRates(api: LotbookApi, currency: string, turn: number): Promise<RatesMessage> {
  try {
    return { type: 'rates', currency, turn, ok: true, series: await unwrap(api.rates.series({ currency })) };
  } catch (error) {
    const { code, message } = asAppError(error);
    return { type: 'rates', currency, turn, ok: false, code, message };
  }
}
