import { z } from 'zod';
import { CHUNK_SIZE, CHUNKS_IN_FLIGHT, type FromMain, type LeaveInForce } from '../../core/contract/ledger-port.js';
import { toFailure } from './answer-call.js';

/** The part of Electron's MessagePortMain that a stream needs. */
export interface StreamPort {
  postMessage(message: FromMain): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}

/** Rows as text, and how many; or that the ledger is another now. */
export type LedgerSourcePage = { readonly text: string; readonly rows: number } | 'replaced';

/** Where rows come from, by pages, the newest first; `nextPage` answers fewer than `size` rows at the end, or that the ledger is another now. */
export interface LedgerSource {
  readonly total: number;
  readonly currency: string;
  readonly accounts: Readonly<Record<string, string>>;
  readonly left: readonly LeaveInForce[];
  readonly nextPage: (size: number) => LedgerSourcePage;
}

const ack = z.object({ type: z.literal('ack'), sequence: z.int().nonnegative() });

/**
 * Sends the ledger over a port: never more than CHUNKS_IN_FLIGHT chunks unacknowledged, so memory is bounded by pages. Stops when the
 * other side closes; a page that cannot be read is told as `failed`. When the ledger is replaced on the way the stream begins anew.
 */
export function streamLedger(port: StreamPort, open: () => LedgerSource): void {
  let source: LedgerSource | null = null;
  let sent = 0;
  let acknowledged = 0;
  let finished = false;

  const begin = (): LedgerSource => {
    const opened = open();
    const { total, currency, accounts, left } = opened;
    port.postMessage({ type: 'begin', total, currency, accounts, left });
    return opened;
  };
  /** Sends a page; answers where the next one comes from, which is elsewhere when the ledger was replaced. */
  const sendPage = (from: LedgerSource): LedgerSource => {
    const page = from.nextPage(CHUNK_SIZE);
    if (page === 'replaced') return begin();
    const { text, rows } = page;
    if (rows > 0) port.postMessage({ type: 'chunk', sequence: sent++, text });
    if (rows < CHUNK_SIZE) {
      finished = true;
      port.postMessage({ type: 'end' });
    }
    return from;
  };
  const hasRoom = (): boolean => !finished && sent - acknowledged < CHUNKS_IN_FLIGHT;
  const advance = (): void => {
    try {
      let from = source ?? begin();
      while (hasRoom()) from = sendPage(from);
      source = from;
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
