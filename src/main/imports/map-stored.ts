import type { Steps } from '../../core/domain/steps.js';
import { FILE_MAPPING_VERSION, mapImportedSteps } from '../../core/imports/map-imported.js';
import { mapAccountSteps, MAPPING_VERSION, type AccountMapping, type RawRecord } from '../../core/vezgo/map-account.js';
import { inDollarsOf } from '../rates/in-dollars.js';
import type { ReadableDb } from '../store/database.js';
import { fileAccounts } from '../store/imports.js';

/** Grows whenever the mapping of Vezgo's records or of files is counted up. */
export const STORED_MAPPING_VERSION = MAPPING_VERSION + FILE_MAPPING_VERSION;

/** Maps the records of an account of the store by where they come from: Vezgo, or files of one format. */
export function storedMapper(
  db: ReadableDb,
): (accountId: string, records: readonly RawRecord[]) => Steps<AccountMapping> {
  const formats = new Map(fileAccounts(db).map(({ id, format }) => [id, format]));
  const inDollars = inDollarsOf(db);
  return (accountId, records) => {
    const format = formats.get(accountId);
    if (format === undefined) return mapAccountSteps(accountId, records);
    return mapImportedSteps(format, accountId, records, inDollars);
  };
}
