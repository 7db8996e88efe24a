import { MessageChannelMain, type WebFrameMain } from 'electron';
import { AppError } from '../../core/domain/app-error.js';
import { LEDGER_PORT_CHANNEL } from '../../core/contract/channels.js';
import type { LedgerRow } from '../../core/contract/ledger-port.js';
import { accountNames } from '../store/accounts.js';
import { countEntries, streamEntries, type EntryKey } from '../store/entries.js';
import type { Store } from '../store/open-store.js';
import { streamLedger, type LedgerSource } from './ledger-stream.js';

/** Every value that Vezgo gives is in this currency. */
const LEDGER_CURRENCY = 'USD';

/** Sends a page the port that streams the ledger of a store. */
export function openLedgerPort(store: Store, frame: WebFrameMain): void {
  const { port1: ours, port2: theirs } = new MessageChannelMain();
  frame.postMessage(LEDGER_PORT_CHANNEL, null, [theirs]);
  streamLedger(ours, () => ledgerSource(store));
}

function ledgerSource({ db }: Store): LedgerSource {
  let last: EntryKey | null = null;
  return {
    total: countEntries(db),
    currency: LEDGER_CURRENCY,
    accounts: accountNames(db),
    nextPage: (size) => {
      if (!db.open) throw new AppError('cancelled', 'The data was closed while it was being read.');
      const page = streamEntries(db, last, size);
      last = page.at(-1)?.key ?? last;
      return page.map(({ entry, notes }): LedgerRow => ({ entry, notes }));
    },
  };
}
