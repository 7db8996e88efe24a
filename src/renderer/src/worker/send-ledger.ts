import { CHUNK_SIZE, CHUNKS_IN_FLIGHT, type FromMain } from '../../../core/contract/ledger-port.js';
import type { ReceivedLedger } from './protocol.js';

/** Hands a whole ledger on, in the chunks, the order and with the acknowledgements that it came with: between two of them questions are answered. */
export function sendLedger(port: MessagePort, { rows, currency, accounts }: ReceivedLedger): void {
  const send = (message: FromMain): void => port.postMessage(message);
  let next = 0;
  const sendNext = (): void => {
    const to = rows.length - next * CHUNK_SIZE;
    if (to > 0) {
      const chunk = rows.slice(Math.max(0, to - CHUNK_SIZE), to);
      chunk.reverse();
      send({ type: 'chunk', sequence: next, text: JSON.stringify(chunk) });
    } else if (to > -CHUNK_SIZE) send({ type: 'end' });
    next += 1;
  };
  port.addEventListener('message', sendNext);
  port.start();
  // Who computes needs all rows, and nothing of what is left open.
  send({ type: 'begin', total: rows.length, currency, accounts, left: [] });
  for (let chunk = 0; chunk < CHUNKS_IN_FLIGHT; chunk += 1) sendNext();
}
