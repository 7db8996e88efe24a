import { isCash } from '../../domain/currency.js';
import type {
  Leg,
  LedgerEntry,
  SpendEntry,
  TradeEntry,
  TransferEntry,
  WithdrawalEntry,
} from '../../domain/ledger-entry.js';

/** A fee and what it does to the figures. Source: docs/ledger-format.md, "Fees". */
export interface ChargedFee {
  readonly entry: LedgerEntry;
  readonly fee: Leg;
  readonly treatment: FeeTreatment;
}

export const FEE_TREATMENTS = {
  cost: 'Adds to the cost',
  proceeds: 'Reduces the proceeds',
  'own-and-cost': 'Disposal; adds to the cost',
  'own-and-proceeds': 'Disposal; reduces the proceeds',
  given: 'Disposed of with the units given',
  received: 'Withheld from the units received',
  own: 'Disposal of its own',
  carried: 'No disposal: other units bear its cost',
  apart: 'Listed only',
} as const;
export type FeeTreatment = keyof typeof FEE_TREATMENTS;

/** Every fee of an entry. A fee charged on its own is the entry itself. */
export function feesOf(entry: LedgerEntry, transferFees: 'dispose' | 'carry'): readonly ChargedFee[] {
  if (entry.kind === 'fee') return [{ entry, fee: entry.out, treatment: isCash(entry.out) ? 'apart' : 'own' }];
  if (!('fees' in entry)) return [];
  return (entry.fees ?? []).map((fee) => ({ entry, fee, treatment: treatmentOf(entry, fee, transferFees) }));
}

type Charging = TradeEntry | SpendEntry | TransferEntry | WithdrawalEntry;

function treatmentOf(entry: Charging, fee: Leg, transferFees: 'dispose' | 'carry'): FeeTreatment {
  switch (entry.kind) {
    case 'trade':
      return ofTrade(entry.out, entry.in, fee);
    case 'spend':
      return ofSpending(entry.out, fee);
    case 'transfer':
      return ofMovement(fee, entry, transferFees);
    case 'withdrawal':
      return ofMovement(fee, entry.out, transferFees);
    default:
      return entry satisfies never;
  }
}

function ofSpending(out: Leg, fee: Leg): FeeTreatment {
  if (isCash(fee)) return 'proceeds';
  return fee.asset === out.asset ? 'given' : 'own-and-proceeds';
}

function ofTrade(out: Leg, into: Leg, fee: Leg): FeeTreatment {
  const [sold, bought] = [!isCash(out), !isCash(into)];
  if (isCash(fee)) {
    if (sold) return 'proceeds';
    return bought ? 'cost' : 'apart';
  }
  if (fee.asset === into.asset) return 'received';
  if (fee.asset === out.asset) return 'given';
  if (sold) return 'own-and-proceeds';
  return bought ? 'own-and-cost' : 'own';
}

/** With cash moved there is no lot that could carry a fee. */
function ofMovement(
  fee: Leg,
  moved: { readonly asset: string; readonly cash?: boolean },
  transferFees: 'dispose' | 'carry',
): FeeTreatment {
  if (isCash(fee)) return 'apart';
  return transferFees === 'carry' && !isCash(moved) ? 'carried' : 'own';
}
