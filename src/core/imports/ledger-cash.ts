import { isCash } from '../domain/currency.js';
import type { LedgerEntry, Leg } from '../domain/ledger-entry.js';
import { tell } from '../domain/sentence.js';
import { FIELD_FAULTS } from './field-faults.js';
import type { Findings } from './ledger-checks.js';

/**
 * Cash in another currency than the ledger's needs its `value` wherever a figure is made from it: in a trade against crypto, as income,
 * and in the fees of a trade or of a payment in crypto. Elsewhere cash has no tax effect, and so needs none.
 */
export function checkForeignCash(entry: LedgerEntry, currency: string, findings: Findings): void {
  const check = (leg: Leg, path: string): void => {
    if (leg.value === undefined && leg.asset !== currency && isCash(leg)) {
      findings.fault(`${path}.value`, tell(FIELD_FAULTS['cash-value'], { currency }));
    }
  };
  const checkFees = (fees: readonly Leg[] | undefined): void => fees?.forEach((fee, i) => check(fee, `fees[${i}]`));
  switch (entry.kind) {
    case 'trade':
      if (isCash(entry.out) && isCash(entry.in)) return;
      check(entry.out, 'out');
      check(entry.in, 'in');
      checkFees(entry.fees);
      return;
    case 'income':
      check(entry.in, 'in');
      return;
    case 'spend':
      if (!isCash(entry.out)) checkFees(entry.fees);
      return;
    case 'transfer':
    case 'deposit':
    case 'withdrawal':
    case 'gift-out':
    case 'donation':
    case 'gift-in':
    case 'opening':
    case 'lost':
    case 'split':
    case 'fee':
    case 'stake':
    case 'unstake':
      return;
    default:
      entry satisfies never;
  }
}
