import { z } from 'zod';
import type { LedgerRow } from '../../src/core/contract/ledger-port.js';
import { ledgerSource } from '../../src/main/ipc/ledger-source.js';
import type { LedgerSourcePage } from '../../src/main/ipc/ledger-stream.js';
import type { ReadableDb } from '../../src/main/store/database.js';
import { readAll } from '../../src/main/store/query.js';
import type { ReceivedRecord } from '../../src/main/store/records.js';
import { turned } from './turned.js';

const recordRow = z.strictObject({ id: z.string(), json: z.string() });

/** Every record of an account in the order in which they came. */
export function accountRecords(db: ReadableDb, accountId: string): readonly ReceivedRecord[] {
  const sql = 'SELECT id, json FROM records WHERE account_id = :accountId ORDER BY sequence';
  return readAll(db, recordRow, sql, { accountId });
}

/** A page of the ledger, read as its worker does: the newest row first. */
export function rowsOfPage(page: LedgerSourcePage): readonly LedgerRow[] {
  if (page === 'replaced') throw new Error('The ledger was replaced.');
  return JSON.parse(page.text);
}

/** Every row of the stored ledger, in order of time. */
export function storedRows(db: ReadableDb): readonly LedgerRow[] {
  const source = ledgerSource(db);
  return turned(rowsOfPage(source.nextPage(source.total + 1)));
}
