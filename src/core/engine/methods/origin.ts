import type { Dec } from '../../domain/decimal.js';
import type { DayNumber } from '../../domain/tax-date.js';

/** A gift's arrival, where the law looks at it besides the giver's acquisition. */
export interface GiftArrival {
  readonly entry: string;
  readonly text: string;
  readonly day: DayNumber;
  /** False when the fair value on arrival is not known, so that a loss may be too large. */
  readonly valued: boolean;
}

/** The acquisition that a lot, and every piece of it in any account, comes from. */
export interface Origin {
  readonly entry: string;
  /** Original acquisition: as written, as an instant, and as a day where the taxpayer lives. */
  readonly text: string;
  readonly at: number;
  readonly day: DayNumber;
  /** Place of the entry in processing order: decides between lots of one instant. */
  readonly order: number;
  /** What came in at first; the unit cost stays that of the whole, however much is left. */
  readonly amount: Dec;
  readonly cost: Dec;
  /** Set when first asked for. */
  unitCost: Dec | null;
  readonly incomplete: boolean;
  readonly gift: GiftArrival | null;
}

export function unitCost(origin: Origin): Dec {
  origin.unitCost ??= origin.cost.div(origin.amount);
  return origin.unitCost;
}
