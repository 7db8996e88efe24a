import type { Dec } from '../../domain/decimal.js';
import type { DayNumber } from '../../domain/tax-date.js';
import type { MethodId, RuleSetId, Scope } from '../../domain/tax-options.js';
import type { YearFigures, YearStart } from '../../domain/tax-year.js';

/** What a rule is about: which rows it decides. */
export type RuleTopic =
  /** Which lots leave, and what a pool's average is. */
  | 'matching'
  | 'identification'
  | 'same-day'
  | 'thirty-day'
  | 'pool'
  | 'allocation'
  | 'fees'
  | 'term'
  | 'gift-received'
  | 'market-value'
  | 'superficial-loss'
  /** How much of the gain is taxed. */
  | 'taxable'
  | 'income';

/** Where a rule is written. */
export interface Source {
  readonly text: string;
  readonly url?: string;
  /** The rows to whose explanation it belongs. */
  readonly about: readonly RuleTopic[];
}

/**
 * A country's choices over the shared mechanics. Nothing about a country stands anywhere else in the engine.
 * Thresholds are in `currency`: a ledger has to be kept in it, or converted first.
 */
export interface RuleSet {
  readonly id: RuleSetId;
  readonly name: string;
  /** The country's currency (ISO 4217); `null` for rules of no country. */
  readonly currency: string | null;
  readonly methods: readonly MethodId[];
  readonly defaultMethod: MethodId;
  readonly scopes: readonly Scope[];
  readonly defaultScope: Scope;
  /** The default scope holds from this day on; before it one pool an asset, allocated to accounts on that day. */
  readonly accountsFrom?: DayNumber;
  readonly yearStart: YearStart;
  /** First day on which a disposal of units acquired on `day` is long-term; absent where the rules know no terms. */
  readonly longFrom?: (day: DayNumber) => DayNumber;
  /** Lots named for a disposal are used (specific identification). */
  readonly lotChoice: boolean;
  /** Cost of what a swap brings: the value received, or the value given. */
  readonly swapCost: 'received' | 'given';
  /** Departures that are disposals at market value. */
  readonly marketValue: readonly ('gift-out' | 'donation')[];
  /** A gift worth less than its giver paid has the fair value as its basis for a loss. */
  readonly lowerGiftBasisForLoss: boolean;
  /** Losses are denied as far as the units were bought again (`ca`). */
  readonly superficialLoss: boolean;
  readonly taxable: (year: YearFigures) => Dec;
  readonly taxableIncome?: (year: YearFigures) => Dec;
  readonly sources: readonly Source[];
}
