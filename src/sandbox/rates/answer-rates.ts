import { json, type Answer, type Call } from '../server/http-messages.js';
import { canadianObservations, ecbHistory } from './sample-rates.js';

/** Below the sandbox's own address, as `LOTBOOK_ECB_URL` and `LOTBOOK_BANK_OF_CANADA_URL` are set. */
export const ECB_PATH = '/rates/ecb';
export const BANK_OF_CANADA_PATH = '/rates/bank-of-canada';

/**
 * The exchange rates of the ECB and of the Bank of Canada; `null` for any other path. The history is served unpacked under both of the
 * ECB's names: readers tell a zip archive by its first bytes.
 */
export function answerRates(call: Call, today: number): Answer | null {
  if (call.method !== 'GET') return null;
  switch (call.path) {
    case `${ECB_PATH}/eurofxref-hist.zip`:
    case `${ECB_PATH}/eurofxref-hist.csv`:
      return { status: 200, headers: { 'content-type': 'text/csv; charset=utf-8' }, body: ecbHistory(today) };
    case `${BANK_OF_CANADA_PATH}/observations/FXUSDCAD/json`:
      return json(canadianObservations(today, call.query.get('start_date') ?? ''));
    default:
      return null;
  }
}
