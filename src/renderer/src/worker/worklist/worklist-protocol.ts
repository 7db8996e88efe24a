import type { Proposal, DecisionView, ReviewItem } from '../../../../core/contract/groups/decisions.js';
import type { Leaving } from '../../../../core/decisions/left-as-is.js';
import type { AccountView } from '../../../../core/contract/views.js';
import type { DecimalText } from '../../../../core/domain/decimal.js';
import type { RowKind } from '../../../../core/domain/row-kind.js';
import type { RecordSides } from '../../../../core/vezgo/record-sides.js';
import type { BookOptions } from '../protocol.js';

/** What a person still has to look at, gathered by cause. */

export const WORK_CAUSES = [
  /** Units came, or left, whose cost is not known. */
  'unknown-basis',
  /** A withdrawal whose destination is not known, or a deposit whose origin is not. */
  'unmatched',
  'missing-price',
  /** A received record that made no entry. */
  'needs-decision',
  /** An entry that the mapping made with a doubt. */
  'incomplete',
  /** What the entries leave and what the account says it holds are not the same. */
  'balance-difference',
  'duplicates',
  'pairings',
  /** A decision about something that is not there any more. */
  'conflicts',
] as const;
export type WorkCause = (typeof WORK_CAUSES)[number];

export interface WorklistInput {
  readonly options: BookOptions;
  readonly accounts: readonly AccountView[];
  readonly review: readonly ReviewItem[];
  readonly proposals: readonly Proposal[];
  /** Decisions with a conflict; others in the list are passed over. */
  readonly conflicts: readonly DecisionView[];
  /** Decisions in force that leave a question open. */
  readonly left: readonly DecisionView[];
}

/** What depends on an answer. Money in the report currency, never negative; `null` where it cannot be told. */
export interface WorkEffect {
  /** `gain`: so much of the year's gain is in doubt; `taxable`: of what is taxed as income; `value`: so much was moved. */
  readonly what: 'gain' | 'taxable' | 'value';
  readonly amount: DecimalText | null;
  /** The gain of the disposals concerned: lowest with the cost at the value on arrival, highest with a cost of 0. */
  readonly range?: { readonly low: DecimalText; readonly high: DecimalText };
  /** First tax year concerned; `null` where none is yet. */
  readonly year: string | null;
}

export interface WorkItem {
  /** Stable from one list to the next while the cause stays. */
  readonly id: string;
  readonly cause: WorkCause;
  /** Code of the issue, note, record or proposal. */
  readonly code: string;
  /** Plain sentences of who noticed it, in English; screens say them in their language. */
  readonly messages: readonly string[];
  readonly time: string | null;
  readonly account: string | null;
  readonly kind: RowKind | null;
  /** Asset and amount are of a fee that the entry carries, and not of its sides. */
  readonly ofFee: boolean;
  readonly asset: string | null;
  readonly amount: DecimalText | null;
  /** The entries that it is about, the first one to be shown. */
  readonly entryIds: readonly string[];
  /** The received record that it is about, where that made no entry. */
  readonly record: string | null;
  /** What that record says of what went and what came, for who completes it. */
  readonly sides: RecordSides | null;
  /** Decisions of causes `duplicates` and `pairings` are about these. */
  readonly proposal: Proposal | null;
  /** Of cause `conflicts`: the step to take back. */
  readonly step: string | null;
  /** Of cause `balance-difference`: what the account says it holds. */
  readonly reported: DecimalText | null;
  readonly holding: 'free' | 'staked' | null;
  /** The same: just before the account's first entry, where history before it is missing. */
  readonly begins: string | null;
  /** The decision that would leave it open, but for the reason; `null` for what is settled otherwise. */
  readonly leaving: Leaving | null;
  /** The reason for which it was left open before it came to be about other units. */
  readonly leftBefore: string | null;
  readonly effect: WorkEffect;
}

export interface WorkGroup {
  readonly cause: WorkCause;
  /** Greatest effect first; what cannot be told comes last. */
  readonly items: readonly WorkItem[];
  /** Sum of the effects that can be told, in the report currency. */
  readonly total: DecimalText;
}

export interface Worklist {
  readonly currency: string;
  /** In the order of `WORK_CAUSES`; groups without items are left out. */
  readonly groups: readonly WorkGroup[];
  /** Items of all groups; 0 when nothing is left. */
  readonly total: number;
  /** Items that the person left open; none of them is in the groups or counted in the total. */
  readonly leftOpen: number;
}
