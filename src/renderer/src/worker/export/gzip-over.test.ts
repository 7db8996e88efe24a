import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { FromGzip, ToGzip } from '../../../../core/contract/gzip-port.js';
import { gzipOver } from './gzip-over.js';

/** What main would say to each message, and how many messages it got. */
function served(answer: (message: ToGzip) => FromGzip) {
  const { port1, port2 } = new MessageChannel();
  const got: ToGzip[] = [];
  port1.addEventListener('message', ({ data }: MessageEvent<ToGzip>) => {
    got.push(data);
    port1.postMessage(answer(data));
  });
  port1.start();
  return { start: gzipOver(port2), got, close: () => port1.close() };
}

it('has all parts in their order, whenever they come', async () => {
  const whole = gzipSync('a'.repeat(1000));
  let at = 0;
  const { start, close } = served(({ type }) => {
    const parts = type === 'end' ? [whole.subarray(at)] : [whole.subarray(at, (at += 1))];
    return { type: 'made', parts: parts.map((part) => new Uint8Array(part)) };
  });
  try {
    const gzip = start();
    const parts: Uint8Array[] = [];
    // More than are let go ahead.
    for (let piece = 0; piece < 40; piece += 1) parts.push(...(await gzip.add('a')));
    parts.push(...(await gzip.end()));
    expect(gunzipSync(Buffer.concat(parts)).toString()).toBe('a'.repeat(1000));
  } finally {
    close();
  }
});

it('tells at the end of what failed before', async () => {
  const { start, got, close } = served(({ type }) =>
    type === 'piece' ? { type: 'failed', message: 'no room' } : { type: 'made', parts: [] },
  );
  try {
    const gzip = start();
    await gzip.add('a');
    await expect(gzip.end()).rejects.toThrow('no room');
    await gzip.abort();
    expect(got.map(({ type }) => type)).toEqual(['piece', 'end', 'abort']);
  } finally {
    close();
  }
});
