import { MessageChannelMain, type WebFrameMain } from 'electron';
import { GZIP_PORT_CHANNEL } from '../../core/contract/channels.js';
import { serveGzip } from './serve-gzip.js';

/** Sends a page a port over which its threads have files compressed. */
export function openGzipPort(frame: WebFrameMain): void {
  const { port1: ours, port2: theirs } = new MessageChannelMain();
  serveGzip(ours);
  frame.postMessage(GZIP_PORT_CHANNEL, null, [theirs]);
}
