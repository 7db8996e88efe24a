import { once } from 'node:events';
import { gunzipSync } from 'node:zlib';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FromGzip } from '../../core/contract/gzip-port.js';
import { SAVE_PIECE } from '../../core/contract/save-limits.js';
import { serveGzip } from './serve-gzip.js';

let channel: MessageChannel;

/** A real pair of ports; Electron's give an event with the data, Node's the data alone. */
beforeEach(() => {
  channel = new MessageChannel();
  const { port1 } = channel;
  serveGzip({
    postMessage: (message) => port1.postMessage(message),
    on: (event: string, listener: (event: { data: unknown }) => void) => port1.on(event, (data) => listener({ data })),
    start: () => port1.start(),
  });
});
afterEach(() => channel.port2.close());

async function ask(message: unknown): Promise<FromGzip> {
  const answered = once(channel.port2, 'message');
  channel.port2.postMessage(message);
  const [answer] = await answered;
  return answer;
}

/** The file that the pieces come back as. */
async function roundTrip(pieces: readonly (string | Uint8Array)[]): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for (const message of [...pieces.map((piece) => ({ type: 'piece', piece })), { type: 'end' }]) {
    const answer = await ask(message);
    if (answer.type === 'failed') throw new Error(answer.message);
    parts.push(...answer.parts);
  }
  return gunzipSync(Buffer.concat(parts));
}

it('compresses text and bytes, one file after the other', async () => {
  // Hardly to be compressed: parts come back before the end, and after it.
  const random = Uint8Array.from({ length: 300_000 }, (_, at) => Math.imul(at ^ (at >>> 7), 2_654_435_761) >>> 13);
  expect(await roundTrip(['Zoë ', '🚀'])).toEqual(Buffer.from('Zoë 🚀'));
  expect((await roundTrip([random, random, ''])).equals(Buffer.concat([random, random]))).toBe(true);
  expect(await roundTrip([])).toEqual(Buffer.alloc(0));
});

it('forgets a file that will not be finished', async () => {
  await ask({ type: 'piece', piece: 'wrong' });
  expect(await ask({ type: 'abort' })).toEqual({ type: 'made', parts: [] });
  expect(await roundTrip(['right'])).toEqual(Buffer.from('right'));
});

it('refuses what is no message of the contract, or too long, and goes on', async () => {
  const refused = [null, 'end', { type: 'more' }, { type: 'piece', piece: 1 }, { type: 'end', piece: '' }];
  const long = [new Uint8Array(SAVE_PIECE + 1), 'x'.repeat(SAVE_PIECE + 1)].map((piece) => ({ type: 'piece', piece }));
  for (const message of [...refused, ...long]) expect((await ask(message)).type).toBe('failed');
  expect(await roundTrip(['right'])).toEqual(Buffer.from('right'));
});
