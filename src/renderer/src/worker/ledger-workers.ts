import { askWorker, type AskedWorker } from './ask-worker.js';
import { type LedgerState } from './protocol.js';
import { ROW_QUESTIONS, type Answer, type Input, type QuestionName } from './questions.js';
import type { GoOnMessage, LedgerMessage, LinkMessage, RatesChangedMessage, RatesMessage } from './worker-messages.js';

/** What the page is told by its two workers. */
export interface WorkerNews {
  /** `version` of a ready state counts the ledgers of these workers. */
  readonly onState: (state: LedgerState) => void;
  /** How many entries are being computed, `null` when that is done. */
  readonly onComputing: (entries: number | null) => void;
  readonly seriesOf: (currency: string, turn: number) => Promise<RatesMessage>;
  readonly onBroken: () => void;
}

/** The worker that keeps the rows and the one that computes, linked to each other. */
export interface LedgerWorkers {
  /** `version` is that of the newest ledger known. */
  readonly ask: <N extends QuestionName>(
    name: N,
    input: Input<N>,
    version: number,
    transfer?: Transferable[],
  ) => Promise<Answer<N>>;
  /** Hands over the port that a ledger comes on; `forget` drops the ledger at hand at once. */
  readonly feed: (port: MessagePort, forget: boolean) => void;
  /** From now on a whole ledger is read, and no longer its beginning alone. */
  readonly goOn: () => void;
  /** Ends what is being computed: its questions are rejected with AppError `cancelled`, later ones are answered. */
  readonly cancelComputing: () => void;
  readonly ratesChanged: () => void;
  readonly end: () => void;
}

export function startLedgerWorkers(news: WorkerNews): LedgerWorkers {
  const rows = askWorker(
    new Worker(new URL('./ledger.worker.ts', import.meta.url), { type: 'module', name: 'ledger' }),
    (message) => {
      if (message.type === 'state') news.onState(message.state);
    },
    news.onBroken,
  );
  const link: LinkMessage = { type: 'link' };
  const startCompute = (): AskedWorker => {
    const worker = askWorker(
      new Worker(new URL('./compute.worker.ts', import.meta.url), { type: 'module', name: 'compute' }),
      (message) => {
        if (message.type === 'computing') news.onComputing(message.entries);
        if (message.type === 'rates-wanted') {
          void news.seriesOf(message.currency, message.turn).then((rates) => worker.post(rates));
        }
      },
      news.onBroken,
    );
    const { port1, port2 } = new MessageChannel();
    worker.post(link, [port1]);
    rows.post(link, [port2]);
    return worker;
  };
  let compute = startCompute();

  return {
    ask: (name, input, version, transfer) => {
      const worker = ROW_QUESTIONS.some((question) => question === name) ? rows : compute;
      return worker.ask(name, input, version, transfer);
    },
    feed: (port, forget) => {
      const message: LedgerMessage = { type: 'ledger', forget };
      rows.post(message, [port]);
    },
    goOn: () => {
      const message: GoOnMessage = { type: 'go-on' };
      rows.post(message);
    },
    cancelComputing: () => {
      compute.end('cancelled');
      news.onComputing(null);
      compute = startCompute();
    },
    ratesChanged: () => {
      const message: RatesChangedMessage = { type: 'rates-changed' };
      compute.post(message);
    },
    end: () => {
      rows.end('internal');
      compute.end('internal');
    },
  };
}
