import type { FromMain, LedgerRow, ToMain } from '../../../core/contract/ledger-port.js';
import type { ReceivedLedger } from './protocol.js';

export interface Receiver {
  /** The newest rows of the ledger that comes, of `total`; again when it was replaced on the way. */
  readonly onBegin: (newest: ReceivedLedger, total: number) => void;
  readonly onProgress: (loaded: number, total: number) => void;
  readonly onLedger: (ledger: ReceivedLedger) => void;
  readonly onFailed: (code: string, message: string) => void;
}

/**
 * Reads a whole ledger from its port, acknowledging each chunk, from when on `mayGoOn` resolves: until then no more comes than may be
 * unacknowledged. Returns the function that stops and closes the port.
 */
export function receiveLedger(
  port: MessagePort,
  { onBegin, onProgress, onLedger, onFailed }: Receiver,
  mayGoOn: Promise<void> = Promise.resolve(),
): () => void {
  const rows: LedgerRow[] = [];
  let begin: Extract<FromMain, { type: 'begin' }> | null = null;
  const stopped = new AbortController();
  const stop = (): void => {
    stopped.abort();
    port.close();
  };

  const onMessage = ({ data }: MessageEvent<FromMain>): void => {
    switch (data.type) {
      case 'begin':
        begin = data;
        // It comes again when the ledger was replaced on the way: what came before is void.
        rows.length = 0;
        onBegin(newestOf(data), data.total);
        break;
      case 'chunk': {
        const chunk: readonly LedgerRow[] = JSON.parse(data.text);
        for (const row of chunk) rows.push(row);
        const ack: ToMain = { type: 'ack', sequence: data.sequence };
        void mayGoOn.then(() => port.postMessage(ack));
        onProgress(rows.length, begin?.total ?? rows.length);
        break;
      }
      case 'end':
        stop();
        if (begin === null) onFailed('bad-response', '');
        else onLedger({ rows, currency: begin.currency, accounts: begin.accounts, left: begin.left });
        break;
      case 'failed':
        stop();
        onFailed(data.code, data.message);
        break;
    }
  };
  port.addEventListener('message', onMessage, { signal: stopped.signal });
  port.start();
  return stop;
}

function newestOf({ newest, currency, accounts }: Extract<FromMain, { type: 'begin' }>): ReceivedLedger {
  const rows: readonly LedgerRow[] = JSON.parse(newest);
  return { rows, currency, accounts };
}
