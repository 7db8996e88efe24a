import { LEDGER_FORMAT, type Ledger } from '../domain/ledger-entry.js';
import { RESULT_FORMAT, type Result } from '../domain/result.js';
import type { Seal } from '../domain/seal.js';

/** The sealed year as a result of its own, for reports of that year; its holdings are those after the last entry of then. */
export function sealedResult({ head, disposals, income, holdings, total, issues }: Seal): Result {
  return { format: RESULT_FORMAT, ...head, disposals, income, holdings, years: [total], issues };
}

/** The entries that the sealed year rests on, for its reports. */
export function sealedLedger({ head, entries }: Seal): Ledger {
  return { format: LEDGER_FORMAT, currency: head.currency, entries };
}
