import type { FromMain, LedgerRow, ToMain } from '../../../core/contract/ledger-port.js';
import type { ComingLedger, ReceivedLedger } from './protocol.js';

export interface Receiver {
  /** Before the first row and after each chunk; without a row once more when the ledger was replaced on the way. */
  readonly onComing: (ledger: ComingLedger) => void;
  readonly onLedger: (ledger: ReceivedLedger) => void;
  readonly onFailed: (code: string, message: string) => void;
}

/**
 * Reads a whole ledger from its port, acknowledging each chunk, from when on `mayGoOn` resolves: until then no more comes than may be
 * unacknowledged. Returns the function that stops and closes the port.
 */
export function receiveLedger(
  port: MessagePort,
  { onComing, onLedger, onFailed }: Receiver,
  mayGoOn: Promise<void> = Promise.resolve(),
): () => void {
  let rows: LedgerRow[] = [];
  let begin: Extract<FromMain, { type: 'begin' }> | null = null;
  const stopped = new AbortController();
  const stop = (): void => {
    stopped.abort();
    port.close();
  };

  const tellComing = (): void => {
    if (begin === null) return;
    const { total, currency, accounts } = begin;
    onComing({ total, currency, accounts, newest: rows });
  };
  const onMessage = ({ data }: MessageEvent<FromMain>): void => {
    switch (data.type) {
      case 'begin':
        begin = data;
        // It comes again when the ledger was replaced on the way: what came before is void.
        rows = [];
        tellComing();
        break;
      case 'chunk': {
        const chunk: readonly LedgerRow[] = JSON.parse(data.text);
        for (const row of chunk) rows.push(row);
        const ack: ToMain = { type: 'ack', sequence: data.sequence };
        void mayGoOn.then(() => port.postMessage(ack));
        tellComing();
        break;
      }
      case 'end':
        stop();
        rows.reverse();
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
