import { afterEach, describe, expect, it, vi } from 'vitest';
import { CHUNK_SIZE, CHUNKS_IN_FLIGHT, type FromMain } from '../../core/contract/ledger-port.js';
import { AppError } from '../../core/domain/app-error.js';
import { streamLedger, type LedgerSource } from './ledger-stream.js';

/** The stream never looks into a page, so its text is how many rows it has. */
const pageOf = (rows: number) => ({ rows, text: String(rows) });

const LEFT: LedgerSource['left'] = [
  {
    id: 1,
    at: '2025-05-01T10:00:00.000Z',
    decision: { kind: 'leave', target: 'a', issue: 'missing-price', asset: '', amount: null, reason: 'Lost.' },
  },
];

function sourceOf(total: number): LedgerSource {
  let given = 0;
  return {
    total,
    currency: 'USD',
    accounts: { a: 'Main' },
    left: LEFT,
    nextPage: (size) => {
      const count = Math.min(size, total - given);
      given += count;
      return pageOf(count);
    },
  };
}

function connected(open: () => LedgerSource) {
  const sent: FromMain[] = [];
  const listeners = new Map<string, (event: { data: unknown }) => void>();
  streamLedger(
    {
      postMessage: (message) => sent.push(message),
      on: (event: string, listener: (event: { data: unknown }) => void) => listeners.set(event, listener),
      start: () => undefined,
      close: () => undefined,
    },
    open,
  );
  return {
    types: () => sent.map((message) => message.type),
    sent,
    tell: (data: unknown) => listeners.get('message')?.({ data }),
    close: () => listeners.get('close')?.({ data: undefined }),
  };
}
const pages = (kinds: ('full' | 'replaced')[]) => () =>
  kinds.shift() === 'replaced' ? 'replaced' : pageOf(CHUNK_SIZE);
const ack = (sequence: number) => ({ type: 'ack', sequence });

describe('streamLedger', () => {
  afterEach(() => vi.restoreAllMocks());

  it('sends an empty ledger as begin and end', () => {
    const port = connected(() => sourceOf(0));
    expect(port.sent).toEqual([
      { type: 'begin', total: 0, currency: 'USD', accounts: { a: 'Main' }, left: LEFT },
      { type: 'end' },
    ]);
  });

  it('keeps at most four chunks in flight and goes on with each acknowledgement', () => {
    const port = connected(() => sourceOf(CHUNK_SIZE * 6 + 1));
    const chunks = () => port.types().filter((type) => type === 'chunk').length;
    expect(chunks()).toBe(CHUNKS_IN_FLIGHT);
    port.tell(ack(0));
    expect(chunks()).toBe(CHUNKS_IN_FLIGHT + 1);
    port.tell(ack(3));
    expect(chunks()).toBe(7);
    expect(port.types().at(-1)).toBe('end');
    const rows = port.sent.map((message) => (message.type === 'chunk' ? Number(message.text) : 0));
    expect(rows.reduce((sum, count) => sum + count)).toBe(CHUNK_SIZE * 6 + 1);
    expect(port.sent.flatMap((message) => (message.type === 'chunk' ? [message.sequence] : []))).toEqual([
      0, 1, 2, 3, 4, 5, 6,
    ]);
  });

  it('ends at once when the last page is exactly full', () => {
    expect(connected(() => sourceOf(CHUNK_SIZE)).types()).toEqual(['begin', 'chunk', 'end']);
  });

  it.each([null, 'ack', ack(99), ack(-1), { type: 'ack' }, { type: 'end', sequence: 0 }])(
    'is not moved by %j',
    (data) => {
      const port = connected(() => sourceOf(CHUNK_SIZE * 9));
      port.tell(data);
      expect(port.sent).toHaveLength(1 + CHUNKS_IN_FLIGHT);
    },
  );

  it('an acknowledgement counts once', () => {
    const port = connected(() => sourceOf(CHUNK_SIZE * 9));
    port.tell(ack(0));
    port.tell(ack(0));
    expect(port.sent).toHaveLength(2 + CHUNKS_IN_FLIGHT);
  });

  it('begins anew when the ledger is replaced on the way, and counts its chunks on', () => {
    const old: LedgerSource = { ...sourceOf(0), total: CHUNK_SIZE * 9, nextPage: pages(['full', 'replaced']) };
    const sources = [old, sourceOf(1)];
    const port = connected(() => sources.shift() ?? sourceOf(0));
    expect(port.types()).toEqual(['begin', 'chunk', 'begin', 'chunk', 'end']);
    expect(port.sent[2]).toMatchObject({ total: 1 });
    expect(port.sent[3]).toMatchObject({ sequence: 1, text: '1' });
  });

  it('stops when the other side closes', () => {
    const port = connected(() => sourceOf(CHUNK_SIZE * 9));
    port.close();
    port.tell(ack(3));
    expect(port.sent).toHaveLength(1 + CHUNKS_IN_FLIGHT);
  });

  it('tells a failure in its own words, and a bug without its data', () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const known = connected(() => {
      throw new AppError('store-locked', 'Another Lotbook is open.');
    });
    expect(known.sent).toEqual([{ type: 'failed', code: 'store-locked', message: 'Another Lotbook is open.' }]);
    const bug = connected(() => {
      throw new Error('1234.56 BTC');
    });
    expect(bug.sent).toEqual([{ type: 'failed', code: 'internal', message: expect.not.stringContaining('1234') }]);
  });
});
