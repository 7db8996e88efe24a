import { AppError } from '../../core/domain/app-error.js';
import { STORE_WORDS } from '../../core/domain/failure-words/store-words.js';
import { accountNames } from '../store/accounts.js';
import type { ReadableDb } from '../store/database.js';
import { leavesInForce } from '../store/decisions.js';
import { ledgerPage, type EntryKey } from '../store/ledger-pages.js';
import { ledgerState } from '../store/ledger-state.js';
import { LEDGER_CURRENCY } from '../sync/export-ledger.js';
import type { LedgerSource } from './ledger-stream.js';

/** The ledger in force now, to be read page by page; a page is `replaced` from the moment on in which another comes into force. */
export function ledgerSource(db: ReadableDb): LedgerSource {
  const { generation, entries, ignored } = ledgerState(db);
  let last: EntryKey | null = null;
  return {
    total: entries + ignored,
    currency: LEDGER_CURRENCY,
    accounts: accountNames(db),
    left: leavesInForce(db),
    nextPage: (size) => {
      if (!db.open) throw new AppError('cancelled', STORE_WORDS['closed-reading']);
      if (ledgerState(db).generation !== generation) return 'replaced';
      const page = ledgerPage(db, generation, last, size);
      last = page.last ?? last;
      return page;
    },
  };
}
