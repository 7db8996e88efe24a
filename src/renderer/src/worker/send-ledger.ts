import { CHUNK_SIZE, CHUNKS_IN_FLIGHT, type FromMain } from '../../../core/contract/ledger-port.js';
import type { ReceivedLedger } from './protocol.js';

/** Hands a whole ledger on, in the chunks and with the acknowledgements that it came with: between two of them questions are answered. */
export function sendLedger(port: MessagePort, { rows, currency, accounts }: ReceivedLedger): void {
  const send = (message: FromMain): void => port.postMessage(message);
  let next = 0;
  const sendNext = (): void => {
    const from = next * CHUNK_SIZE;
    if (from < rows.length) {
      send({ type: 'chunk', sequence: next, text: JSON.stringify(rows.slice(from, from + CHUNK_SIZE)) });
    } else if (from < rows.length + CHUNK_SIZE) send({ type: 'end' });
    next += 1;
  };
  port.addEventListener('message', sendNext);
  port.start();
  // Who computes needs all rows, and nothing of what is left open.
  send({ type: 'begin', total: rows.length, currency, accounts, newest: '[]', left: [] });
  for (let chunk = 0; chunk < CHUNKS_IN_FLIGHT; chunk += 1) sendNext();
}
