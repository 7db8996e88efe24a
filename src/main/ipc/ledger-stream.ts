import { z } from 'zod';
import { CHUNK_SIZE, CHUNKS_IN_FLIGHT, type FromMain, type LedgerRow } from '../../core/contract/ledger-port.js';
import { toFailure } from './answer-call.js';

/** The part of Electron's MessagePortMain that a stream needs. */
export interface StreamPort {
  postMessage(message: FromMain): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}

/** Where rows come from, in order and by pages; `nextPage` answers fewer than `size` rows at the end. */
export interface LedgerSource {
  readonly total: number;
  readonly currency: string;
  readonly accounts: Readonly<Record<string, string>>;
  readonly nextPage: (size: number) => readonly LedgerRow[];
}

const ack = z.object({ type: z.literal('ack'), sequence: z.int().nonnegative() });

/**
 * Sends the ledger over a port: never more than CHUNKS_IN_FLIGHT chunks unacknowledged, so memory is bounded by pages. Stops when the
 * other side closes; a page that cannot be read is told as `failed`.
 */
export function streamLedger(port: StreamPort, open: () => LedgerSource): void {
  let source: LedgerSource | null = null;
  let sent = 0;
  let acknowledged = 0;
  let finished = false;

  const sendPage = (from: LedgerSource): void => {
    const rows = from.nextPage(CHUNK_SIZE);
    if (rows.length > 0) port.postMessage({ type: 'chunk', sequence: sent++, rows });
    if (rows.length < CHUNK_SIZE) {
      finished = true;
      port.postMessage({ type: 'end' });
    }
  };
  const hasRoom = (): boolean => !finished && sent - acknowledged < CHUNKS_IN_FLIGHT;
  const advance = (): void => {
    try {
      if (source === null) {
        source = open();
        const { total, currency, accounts } = source;
        port.postMessage({ type: 'begin', total, currency, accounts });
      }
      while (hasRoom()) sendPage(source);
    } catch (error) {
      finished = true;
      const { code, message } = toFailure('ledger stream', error);
      port.postMessage({ type: 'failed', code, message });
    }
  };

  port.on('message', ({ data }) => {
    const message = ack.safeParse(data);
    if (finished || !message.success) return;
    const upTo = message.data.sequence + 1;
    if (upTo <= acknowledged || upTo > sent) return;
    acknowledged = upTo;
    advance();
  });
  port.on('close', () => {
    finished = true;
  });
  port.start();
  advance();
}
