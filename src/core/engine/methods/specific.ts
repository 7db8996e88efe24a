import { Dec, ZERO } from '../../domain/decimal.js';
import type { LotChoice } from '../../domain/ledger-entry.js';
import type { LotQueue, Piece } from './lot.js';
import type { Origin } from './origin.js';

/** Acquisitions that some entry names, by entry id; others need no looking up. */
export interface NamedLots {
  register(origin: Origin): void;
  of(entry: string): readonly Origin[];
  /** What is known now, to be taken up again any number of times: by then other, later entries may be named. */
  keep(): (entries: ReadonlySet<string>) => NamedLots;
}

type OriginTable = ReadonlyMap<string, readonly Origin[]>;
const copied = (table: OriginTable): Map<string, Origin[]> =>
  new Map([...table].map(([entry, origins]) => [entry, [...origins]]));

export function createNamedLots(entries: ReadonlySet<string>, from: OriginTable = new Map()): NamedLots {
  const origins = copied(from);
  return {
    register(origin) {
      if (!entries.has(origin.entry)) return;
      const known = origins.get(origin.entry);
      if (known === undefined) origins.set(origin.entry, [origin]);
      else known.push(origin);
    },
    of: (entry) => origins.get(entry) ?? [],
    keep() {
      const kept = copied(origins);
      return (named) => createNamedLots(named, kept);
    },
  };
}

/**
 * Specific identification: takes the units named, as far as they lie in this pool, in the order in which they are named. What is named and
 * not held is ignored. Source: Reg. 1.1012-1(j)(2), read 2026-11.
 */
export function takeNamed(
  pool: LotQueue,
  named: NamedLots,
  choices: readonly LotChoice[],
  quantity: Dec,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let left = quantity;
  for (const choice of choices) {
    let wanted = Dec.min(choice.amount, left);
    for (const origin of named.of(choice.entry)) {
      const piece = wanted.gt(ZERO) ? pool.takeFrom(origin, wanted) : null;
      if (piece === null) continue;
      pieces.push(piece);
      wanted = wanted.minus(piece.amount);
      left = left.minus(piece.amount);
    }
  }
  return pieces;
}
