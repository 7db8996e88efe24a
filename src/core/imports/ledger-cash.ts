import { isCash } from '../domain/currency.js';
import type { LedgerEntry, Leg } from '../domain/ledger-entry.js';
import { tell } from '../domain/sentence.js';
import { FIELD_FAULTS } from './field-faults.js';
import type { Findings } from './ledger-checks.js';

function lacksValue(leg: Leg, currency: string): boolean {
  return leg.asset !== currency && leg.value === undefined && isCash(leg);
}

function tellLack(path: string, currency: string, findings: Findings): void {
  findings.fault(`${path}.value`, tell(FIELD_FAULTS['cash-value'], { currency }));
}

function checkLeg(leg: Leg, path: string, currency: string, findings: Findings): void {
  if (lacksValue(leg, currency)) tellLack(path, currency, findings);
}

function checkFees(fees: readonly Leg[] | undefined, currency: string, findings: Findings): void {
  fees?.forEach((fee, i) => {
    if (lacksValue(fee, currency)) tellLack(`fees[${i}]`, currency, findings);
  });
}

/**
 * Cash in another currency than the ledger's needs its `value` wherever a figure is made from it: in a trade against crypto, as income,
 * and in the fees of a trade or of a payment in crypto. Elsewhere cash has no tax effect, and so needs none.
 */
export function checkForeignCash(entry: LedgerEntry, currency: string, findings: Findings): void {
  switch (entry.kind) {
    case 'trade':
      if (isCash(entry.out) && isCash(entry.in)) return;
      checkLeg(entry.out, 'out', currency, findings);
      checkLeg(entry.in, 'in', currency, findings);
      checkFees(entry.fees, currency, findings);
      return;
    case 'income':
      checkLeg(entry.in, 'in', currency, findings);
      return;
    case 'spend':
      if (!isCash(entry.out)) checkFees(entry.fees, currency, findings);
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
