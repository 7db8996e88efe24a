import type { Leg } from '../domain/ledger-entry.js';
import type { EntryDraft } from './entry-draft.js';
import { asRebate, isRebate, lacksCashValue, legOf, valueRemarks } from './legs.js';
import type { NoteCode } from './notes.js';
import type { Fee } from './read-parts.js';

/** Fees of a record: legs that leave with its entry, and rebates as entries of their own. */
export interface MappedFees {
  readonly legs: readonly Leg[];
  readonly rebates: readonly EntryDraft[];
  readonly remarks: readonly NoteCode[];
}

/**
 * A negative fee is a rebate: income of category `cashback`. Netting it into cost or proceeds would hide it, and a rebate in crypto
 * is a lot of its own. `priced` names the assets whose value the entry's own legs settle.
 */
export function mapFees(fees: readonly Fee[], priced: readonly string[]): MappedFees {
  const legs: Leg[] = [];
  const rebates: EntryDraft[] = [];
  const remarks: NoteCode[] = [];
  for (const fee of fees) {
    const leg = legOf(isRebate(fee) ? asRebate(fee) : fee);
    if (lacksCashValue(fee)) remarks.push('missing-cash-value');
    else if (isRebate(fee)) {
      rebates.push({
        body: { kind: 'income', in: leg, category: 'cashback' },
        remarks: ['fee-rebate', ...valueRemarks(fee)],
      });
    } else {
      legs.push(leg);
      if (!priced.includes(fee.asset)) remarks.push(...valueRemarks(fee));
    }
  }
  return { legs, rebates, remarks };
}

/** Fees as entries of their own, for kinds of entry that carry none. */
export function feeDrafts(fees: readonly Fee[]): {
  readonly drafts: readonly EntryDraft[];
  readonly remarks: readonly NoteCode[];
} {
  const { legs, rebates, remarks } = mapFees(fees, []);
  const charges = legs.map((leg): EntryDraft => ({ body: { kind: 'fee', out: leg }, remarks: [] }));
  return { drafts: [...charges, ...rebates], remarks };
}
