import { z } from 'zod';
import { eachInSteps, type Steps } from '../../core/domain/steps.js';
import type { ReadableDb } from './database.js';
import { readAll } from './query.js';
import type { ReceivedRecord } from './records.js';

const RECORDS_A_PAGE = 250;
const recordRow = z.strictObject({ id: z.string(), json: z.string() });

/** Every record of an account by id, read page by page as it is asked for: a whole history would fill the memory. */
export function* streamRecords(db: ReadableDb, accountId: string): Generator<ReceivedRecord, void> {
  let after = '';
  for (;;) {
    const page = readAll(
      db,
      recordRow,
      'SELECT id, json FROM records WHERE account_id = :accountId AND id > :after ORDER BY id LIMIT :limit',
      { accountId, after, limit: RECORDS_A_PAGE },
    );
    yield* page;
    after = page.at(-1)?.id ?? after;
    if (page.length < RECORDS_A_PAGE) return;
  }
}

/** All of them at once, for who has to have them so. */
export function* accountRecordsInSteps(db: ReadableDb, accountId: string): Steps<readonly ReceivedRecord[]> {
  const records: ReceivedRecord[] = [];
  yield* eachInSteps(streamRecords(db, accountId), (record) => records.push(record));
  return records;
}
