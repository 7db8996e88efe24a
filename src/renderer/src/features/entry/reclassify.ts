import type { Decision } from '../../../../core/contract/groups/decisions.js';
import {
  INCOME_CATEGORIES,
  type EntryKind,
  type IncomeCategory,
  type LedgerEntry,
} from '../../../../core/domain/ledger-entry.js';

/** What an entry may become. */
export interface Reclassification {
  readonly as: EntryKind;
  readonly category?: IncomeCategory;
}

const incomes = INCOME_CATEGORIES.map((category): Reclassification => ({ as: 'income', category }));

/** For what came in. A gift and an opening balance need their cost besides, see `needsBasis`. */
export const INCOMING: readonly Reclassification[] = [{ as: 'deposit' }, ...incomes, { as: 'split' }];
export const INCOMING_WITH_BASIS: readonly Reclassification[] = [{ as: 'gift-in' }, { as: 'opening' }];

/** For what went out. */
export const OUTGOING: readonly Reclassification[] = [
  { as: 'withdrawal' },
  { as: 'spend' },
  { as: 'gift-out' },
  { as: 'donation' },
  { as: 'lost' },
  { as: 'fee' },
];
const INSIDE: readonly Reclassification[] = [{ as: 'stake' }, { as: 'unstake' }];

/** What may be made of an entry by the sides it has; nothing of a trade or a transfer, which have both. */
export function reclassificationsOf(entry: LedgerEntry): readonly Reclassification[] {
  switch (entry.kind) {
    case 'deposit':
    case 'income':
    case 'gift-in':
    case 'opening':
    case 'split':
      return [...INCOMING, ...INCOMING_WITH_BASIS];
    case 'withdrawal':
    case 'spend':
    case 'gift-out':
    case 'donation':
    case 'lost':
    case 'fee':
      return OUTGOING;
    case 'stake':
    case 'unstake':
      return INSIDE;
    case 'trade':
    case 'transfer':
      return [];
  }
}

export function needsBasis({ as }: Reclassification): boolean {
  return as === 'gift-in' || as === 'opening';
}

export function reclassified(
  target: string,
  { as, category }: Reclassification,
  basis?: { readonly cost: string; readonly acquired: string },
): Decision {
  return {
    kind: 'reclassify',
    target,
    as,
    ...(category === undefined ? {} : { category }),
    ...(basis === undefined ? {} : { basis: { ...basis } }),
  };
}
