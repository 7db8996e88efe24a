import { expect, it, vi } from 'vitest';
import { CHUNK_SIZE, CHUNKS_IN_FLIGHT, type LeaveInForce } from '../../../core/contract/ledger-port.js';
import { AppError } from '../../../core/domain/app-error.js';
import { streamLedger } from '../../../main/ipc/ledger-stream.js';
import { sampleRows } from '../../../../test/support/sample-rows.js';
import { turned } from '../../../../test/support/turned.js';
import type { ComingLedger, ReceivedLedger } from './protocol.js';
import { receiveLedger, type Receiver } from './receive-ledger.js';

const LEFT: readonly LeaveInForce[] = [
  {
    id: 1,
    at: '2025-05-01T10:00:00.000Z',
    decision: { kind: 'leave', target: 'e000001', issue: 'missing-price', asset: '', amount: null, reason: 'Lost.' },
  },
];

/** The real sender of main on one end, in Electron's terms, and the receiver on the other. */
function transfer(count: number, breakAt = Infinity, mayGoOn = Promise.resolve()) {
  const rows = sampleRows(count);
  const newestFirst = turned(rows);
  const { port1: near, port2: far } = new MessageChannel();
  let sent = 0;
  const coming: ComingLedger[] = [];
  const outcome = new Promise<ReceivedLedger | { code: string; message: string }>((resolve) => {
    const receiver: Receiver = {
      onComing: (ledger) => coming.push({ ...ledger, newest: [...ledger.newest] }),
      onLedger: resolve,
      onFailed: (code, message) => resolve({ code, message }),
    };
    receiveLedger(far, receiver, mayGoOn);
  });
  streamLedger(
    {
      postMessage: (message) => near.postMessage(message, []),
      on: (event, listener) => near.addEventListener(event, (message) => Reflect.apply(listener, null, [message])),
      start: () => near.start(),
      close: () => near.close(),
    },
    () => ({
      total: count,
      currency: 'USD',
      accounts: { ex: 'Exchange' },
      left: LEFT,
      nextPage: (size) => {
        if (sent >= breakAt) throw new AppError('store-unreadable', 'Restore a backup.');
        const page = newestFirst.slice(sent, sent + size);
        sent += page.length;
        return { rows: page.length, text: JSON.stringify(page) };
      },
    }),
  );
  return { rows, coming, outcome };
}

it('takes every chunk in, acknowledging each: more than are allowed in flight arrive', async () => {
  const { rows, coming, outcome } = transfer(CHUNK_SIZE * 9 + 5);
  expect(await outcome).toEqual({ rows, currency: 'USD', accounts: { ex: 'Exchange' }, left: LEFT });
  const names = { total: rows.length, currency: 'USD', accounts: { ex: 'Exchange' } };
  expect(coming[0]).toEqual({ ...names, newest: [] });
  expect(coming[2]).toEqual({ ...names, newest: turned(rows.slice(-2 * CHUNK_SIZE)) });
  expect(coming.at(-1)).toEqual({ ...names, newest: turned(rows) });
});

it('takes an empty ledger', async () => {
  expect(await transfer(0).outcome).toEqual({ rows: [], currency: 'USD', accounts: { ex: 'Exchange' }, left: LEFT });
});

it('passes on why the sender gave up', async () => {
  expect(await transfer(CHUNK_SIZE * 3, CHUNK_SIZE * 2).outcome).toMatchObject({ code: 'store-unreadable' });
});

it('reads no more than the beginning until it may go on', async () => {
  let goOn = (): void => undefined;
  const mayGoOn = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const { rows, coming, outcome } = transfer(CHUNK_SIZE * 9, Infinity, mayGoOn);
  await vi.waitFor(() => expect(coming).toHaveLength(1 + CHUNKS_IN_FLIGHT));
  // What comes after these would have come by now: messages keep their order.
  await transfer(CHUNK_SIZE * 9).outcome;
  expect(coming).toHaveLength(1 + CHUNKS_IN_FLIGHT);
  goOn();
  expect(await outcome).toMatchObject({ rows: { length: rows.length } });
});
