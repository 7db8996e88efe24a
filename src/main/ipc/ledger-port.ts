import { MessageChannelMain, type WebFrameMain } from 'electron';
import { LEDGER_PORT_CHANNEL } from '../../core/contract/channels.js';
import type { Store } from '../store/open-store.js';
import { ledgerSource } from './ledger-source.js';
import { streamLedger } from './ledger-stream.js';

/** Sends a page the port that streams the ledger of a store. */
export function openLedgerPort(store: Store, frame: WebFrameMain): void {
  const { port1: ours, port2: theirs } = new MessageChannelMain();
  frame.postMessage(LEDGER_PORT_CHANNEL, null, [theirs]);
  streamLedger(ours, () => ledgerSource(store.db));
}
