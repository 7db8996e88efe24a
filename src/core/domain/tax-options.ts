export const RULE_SETS = ['us', 'gb', 'ca', 'de', 'au', 'es', 'it', 'jp', 'generic'] as const;
export type RuleSetId = (typeof RULE_SETS)[number];

export const METHODS = ['fifo', 'lifo', 'hifo', 'lofo', 'specific', 'average', 'total-average', 'section-104'] as const;
export type MethodId = (typeof METHODS)[number];

/** Methods that match disposals with single lots: the only ones that may change from one tax year to the next. */
export const LOT_METHODS = ['fifo', 'lifo', 'hifo', 'lofo', 'specific'] as const satisfies readonly MethodId[];
export type LotMethod = (typeof LOT_METHODS)[number];

export const SCOPES = ['account', 'universal'] as const;
export type Scope = (typeof SCOPES)[number];

export const CASHBACKS = ['income', 'rebate'] as const;
export type Cashback = (typeof CASHBACKS)[number];

/** The choices a computation takes besides the ledger; what is left out follows the rule set. */
export interface ComputeOptions {
  readonly rules: RuleSetId;
  readonly method?: MethodId;
  /** Methods of single tax years by their label (`2024`, or `2024-25` where it spans two); lot methods only. The other years follow `method`. */
  readonly methodByYear?: Readonly<Record<string, MethodId>>;
  readonly scope?: Scope;
  /** Order in which unused lots fill the accounts at the 2024/2025 switch of `us` (Rev. Proc. 2024-28). */
  readonly allocation?: 'fifo' | 'hifo';
  /** Accounts in the order in which that switch fills them; others follow by name. */
  readonly accounts?: readonly string[];
  readonly transferFees?: 'dispose' | 'carry';
  /**
   * What income of category `cashback` is: `income` (when left out), taxable at its value, or `rebate`, a price that came back: no income.
   * Either way its units are an acquisition at their value.
   */
  readonly cashback?: Cashback;
  /** IANA time zone of the taxpayer; `UTC` when left out. */
  readonly timezone?: string;
}
