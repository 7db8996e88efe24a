import type { Steps } from '../../core/domain/steps.js';
import { FILE_MAPPING_VERSION, mapImportedSteps } from '../../core/imports/map-imported.js';
import { mapAccountSteps, MAPPING_VERSION, type AccountMapping } from '../../core/vezgo/map-account.js';
import { inDollarsOf } from '../rates/in-dollars.js';
import type { ReadableDb } from '../store/database.js';
import { fileAccounts } from '../store/imports.js';
import { accountRecordsInSteps, streamRecords } from '../store/record-pages.js';

/** Grows whenever the mapping of Vezgo's records or of files is counted up. */
export const STORED_MAPPING_VERSION = MAPPING_VERSION + FILE_MAPPING_VERSION;

/** Maps the stored records of an account by where they come from: Vezgo, or files of one format. */
export function storedMapper(db: ReadableDb): (accountId: string) => Steps<AccountMapping> {
  const formats = new Map(fileAccounts(db).map(({ id, format }) => [id, format]));
  const inDollars = inDollarsOf(db);
  return function* map(accountId) {
    const format = formats.get(accountId);
    if (format === undefined) return yield* mapAccountSteps(accountId, streamRecords(db, accountId));
    const records = yield* accountRecordsInSteps(db, accountId);
    return yield* mapImportedSteps(format, accountId, records, inDollars);
  };
}
