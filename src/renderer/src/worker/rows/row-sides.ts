import type { DecimalText } from '../../../../core/domain/decimal.js';
import type { LedgerEntry, Leg } from '../../../../core/domain/ledger-entry.js';

/** What leaves and what arrives, for the columns of a table; moves inside the book show under `out`. */
export function rowSides(entry: LedgerEntry): { readonly out: Leg | null; readonly in: Leg | null } {
  switch (entry.kind) {
    case 'trade':
      return { out: entry.out, in: entry.in };
    case 'income':
    case 'deposit':
    case 'gift-in':
    case 'opening':
    case 'split':
      return { out: null, in: entry.in };
    case 'withdrawal':
    case 'spend':
    case 'gift-out':
    case 'donation':
    case 'lost':
    case 'fee':
      return { out: entry.out, in: null };
    case 'transfer':
    case 'stake':
    case 'unstake': {
      const moved = { asset: entry.asset, amount: entry.amount };
      return { out: moved, in: moved };
    }
  }
}

export function rowFees(entry: LedgerEntry): readonly Leg[] {
  return 'fees' in entry ? (entry.fees ?? []) : [];
}

/**
 * What a row is worth in the ledger's currency: cash of that currency is its own value, else the value received, else the value given;
 * `null` where none is known.
 */
export function rowValue(entry: LedgerEntry, currency: string): DecimalText | null {
  const sides = rowSides(entry);
  const cash = [sides.in, sides.out].find((leg) => leg?.asset === currency && leg.cash !== false);
  return cash?.amount ?? sides.in?.value ?? sides.out?.value ?? null;
}
