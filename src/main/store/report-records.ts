import type { RecordLeftOut } from '../../core/reports/report-input.js';
import type { ReadableDb } from './database.js';
import { listReview } from './review.js';

/** Received records that made no entry, each with every reason. */
export function recordsLeftOut(db: ReadableDb): readonly RecordLeftOut[] {
  return listReview(db).map(({ record, accountId: account, code, message, time }) => {
    return { record, account, code, message, time };
  });
}
