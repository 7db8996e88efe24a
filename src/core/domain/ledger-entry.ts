import type { DecimalText } from './decimal.js';

/** RFC 3339 with an offset or `Z`, millisecond precision at most. */
export type Timestamp = string;

/** One side of a movement. `amount` > 0 in whole units; `value` is the fair market value of the whole leg in the ledger currency. */
export interface Leg {
  readonly asset: string;
  readonly amount: DecimalText;
  readonly value?: DecimalText;
  /** `false` marks a token whose ticker happens to be a national currency's code (MNT, TOP, …). */
  readonly cash?: boolean;
}

/** Cost and date that came with units acquired before, or outside, the records. */
export interface Basis {
  readonly cost: DecimalText;
  readonly acquired: Timestamp;
}

/** Units of an earlier acquisition named for a disposal (specific identification). */
export interface LotChoice {
  readonly entry: string;
  readonly amount: DecimalText;
}

export const INCOME_CATEGORIES = ['staking', 'interest', 'airdrop', 'referral', 'mining', 'cashback', 'other'] as const;
export type IncomeCategory = (typeof INCOME_CATEGORIES)[number];

interface EntryBase {
  readonly id: string;
  readonly time: Timestamp;
  readonly account: string;
}

interface Identifiable {
  readonly lots?: readonly LotChoice[];
  /** When the lots were named; later than `time` and the names are ignored (issue `late-identification`). */
  readonly identifiedAt?: Timestamp;
  /** How they were named, where that was not in this program: the person's own words. They change no figure. */
  readonly identifiedBy?: string;
}

export interface TradeEntry extends EntryBase, Identifiable {
  readonly kind: 'trade';
  readonly out: Leg;
  readonly in: Leg;
  readonly fees?: readonly Leg[];
}
export interface IncomeEntry extends EntryBase {
  readonly kind: 'income';
  readonly in: Leg;
  readonly category: IncomeCategory;
}
export interface TransferEntry extends EntryBase {
  readonly kind: 'transfer';
  readonly asset: string;
  readonly amount: DecimalText;
  readonly to: string;
  readonly fees?: readonly Leg[];
}
export interface DepositEntry extends EntryBase {
  readonly kind: 'deposit';
  readonly in: Leg;
  readonly hash?: string;
}
export interface WithdrawalEntry extends EntryBase {
  readonly kind: 'withdrawal';
  readonly out: Leg;
  readonly hash?: string;
  readonly fees?: readonly Leg[];
}
export interface SpendEntry extends EntryBase, Identifiable {
  readonly kind: 'spend';
  readonly out: Leg;
  readonly fees?: readonly Leg[];
}
export interface GiftOutEntry extends EntryBase, Identifiable {
  readonly kind: 'gift-out' | 'donation';
  readonly out: Leg;
}
export interface BasisEntry extends EntryBase {
  readonly kind: 'gift-in' | 'opening';
  readonly in: Leg;
  readonly basis: Basis;
}
export interface LostEntry extends EntryBase {
  readonly kind: 'lost';
  readonly out: Leg;
}
export interface SplitEntry extends EntryBase {
  readonly kind: 'split';
  readonly in: Leg;
}
export interface FeeEntry extends EntryBase {
  readonly kind: 'fee';
  readonly out: Leg;
}
export interface StakeEntry extends EntryBase {
  readonly kind: 'stake' | 'unstake';
  readonly asset: string;
  readonly amount: DecimalText;
}

/** One economic event, as defined in docs/ledger-format.md. Amounts are gross; fees leave the account on top of them. */
export type LedgerEntry =
  | TradeEntry
  | IncomeEntry
  | TransferEntry
  | DepositEntry
  | WithdrawalEntry
  | SpendEntry
  | GiftOutEntry
  | BasisEntry
  | LostEntry
  | SplitEntry
  | FeeEntry
  | StakeEntry;

export const ENTRY_KINDS = [
  'trade',
  'income',
  'transfer',
  'deposit',
  'withdrawal',
  'spend',
  'gift-out',
  'donation',
  'gift-in',
  'opening',
  'lost',
  'split',
  'fee',
  'stake',
  'unstake',
] as const satisfies readonly LedgerEntry['kind'][];
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const LEDGER_FORMAT = 'lotbook-ledger/1';

/** The order of `entries` carries no meaning. `currency` is the ISO 4217 code of every `value`. */
export interface Ledger {
  readonly format: typeof LEDGER_FORMAT;
  readonly currency: string;
  readonly entries: readonly LedgerEntry[];
}
