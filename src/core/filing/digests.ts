import { sha256Hex } from '../export/digest.js';
import type { Digests } from '../reports/report-input.js';

/** Of the text of a ledger file and of a result file. */
export function digestsOf(ledger: string, result: string): Digests {
  return { ledger: sha256Hex(ledger), result: sha256Hex(result) };
}
