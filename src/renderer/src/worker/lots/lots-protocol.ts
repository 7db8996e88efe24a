import type { DecimalText } from '../../../../core/domain/decimal.js';
import type { LotChoice } from '../../../../core/domain/ledger-entry.js';
import type { Disposal, Term } from '../../../../core/domain/result.js';
import type { BookOptions } from '../protocol.js';

/** Which lots could leave by an entry. */
export interface LotsInput {
  readonly id: string;
  readonly options: BookOptions;
}

/** Units of one acquisition, held just before the entry. */
export interface HeldLot {
  readonly entry: string;
  readonly acquired: string;
  readonly amount: DecimalText;
  readonly cost: DecimalText;
  readonly unitCost: DecimalText;
  /** What it would be if it left by the entry; `null` where the rules know no terms. */
  readonly term: Term | null;
  /** Its cost is not known and counts as 0. */
  readonly incomplete: boolean;
}

export interface LotsView {
  readonly asset: string;
  /** Units that leave. */
  readonly amount: DecimalText;
  readonly currency: string;
  /** Oldest first. */
  readonly lots: readonly HeldLot[];
  /** The names that stand, and when they were given. */
  readonly named: readonly LotChoice[];
  readonly identifiedAt: string | null;
  /** How they were named, where that was elsewhere: the person's statement. */
  readonly identifiedBy: string | null;
  /** The names that stand came after the entry and count for nothing. */
  readonly late: boolean;
}

export interface NamedLotsInput extends LotsInput {
  readonly lots: readonly LotChoice[];
}

/** What would come out if lots were named in time. Money in the report currency. */
export interface NamedLotsView {
  readonly proceeds: DecimalText;
  readonly cost: DecimalText;
  readonly gain: DecimalText;
  readonly rows: readonly Disposal[];
}
