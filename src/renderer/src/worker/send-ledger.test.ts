import { expect, it } from 'vitest';
import { CHUNK_SIZE, CHUNKS_IN_FLIGHT } from '../../../core/contract/ledger-port.js';
import { sampleRows } from '../../../../test/support/sample-rows.js';
import type { ReceivedLedger } from './protocol.js';
import { receiveLedger } from './receive-ledger.js';
import { sendLedger } from './send-ledger.js';

const LARGE = CHUNK_SIZE * (CHUNKS_IN_FLIGHT + 3);

it.each([0, 1, CHUNK_SIZE, LARGE, LARGE + 1])('hands %d rows on, the newest first', async (count) => {
  const ledger = { rows: sampleRows(count), currency: 'USD', accounts: { ex: 'Exchange' } };
  const { port1: near, port2: far } = new MessageChannel();
  const newest: unknown[] = [];
  const received = new Promise<ReceivedLedger>((resolve, reject) => {
    receiveLedger(far, {
      onComing: ({ newest: rows, total }) => newest.push([total, rows[0], rows.length]),
      onLedger: resolve,
      onFailed: reject,
    });
  });
  sendLedger(near, ledger);
  expect(await received).toEqual({ ...ledger, left: [] });
  expect(newest).toHaveLength(1 + Math.ceil(count / CHUNK_SIZE));
  expect(newest.at(-1)).toEqual([count, ledger.rows.at(-1), count]);
});
