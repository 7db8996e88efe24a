import type { DecimalText } from '../../core/domain/decimal.js';

/** Where a record comes from: the exchange's journal, its trades, or its deposit and withdrawal history. Fixes creation order. */
export type RecordSource = 'journal' | 'trade' | 'history';

export interface DraftPart {
  readonly direction: 'received' | 'sent';
  /** As the provider writes it, e.g. `CRO.staked`. */
  readonly asset: string;
  /** The true amount, `null` when the provider does not know it. */
  readonly amount: DecimalText | null;
  readonly value: DecimalText | null;
  /** Sender of a deposit, recipient of a withdrawal. */
  readonly address?: string;
  /** What the wire carries instead of `amount`: a JSON number, text with an exponent. */
  readonly shown?: string | number;
}

export interface DraftFee {
  readonly asset: string;
  readonly amount: DecimalText;
  readonly value: DecimalText | null;
  /** Index of the part whose id the fee shares. */
  readonly ofPart?: number;
  readonly shown?: string | number;
}

/** A sample transaction before it belongs to an account: ids are given when an account is connected. */
export interface Draft {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly source: RecordSource;
  readonly type: string;
  /** Left out on the wire when `undefined`. */
  readonly subtype?: string | null;
  readonly parts: readonly DraftPart[];
  readonly fees?: readonly DraftFee[];
  readonly misc: Readonly<Record<string, unknown>> | null;
  readonly hash?: string;
  /** Old history that Vezgo adds only after a later sync. */
  readonly late?: true;
  /** Moves no balance: a second copy, a movement that is pending, failed or cancelled. */
  readonly still?: true;
  /** The part's amount already contains the fee, so the fee takes nothing more. */
  readonly feeInside?: true;
  /** Fields that the wire record carries instead; `undefined` removes one. */
  readonly twist?: Readonly<Record<string, unknown>>;
}

export interface RecordIds {
  readonly account: string;
  readonly record: string;
  readonly wallet: string;
}

/** The ticker Vezgo gives: staking suffix stripped, the exchange's old name of its dollar balance replaced. */
export function tickerOf(providerTicker: string): string {
  return providerTicker === 'USD_Stable_Coin' ? 'USD' : providerTicker.replace(/\.staked$/, '');
}

/** Ids of parts and fees: the record's own with one digit of its middle counted up. */
function childId(record: string, index: number): string {
  return `${record.slice(0, 17)}${(index + 1).toString(16)}${record.slice(18)}`;
}

const UNVERIFIED = { asset_is_verified: null, fiat_ticker: 'USD', fiat_asset_is_verified: null } as const;

function wirePart(part: DraftPart, id: string): Record<string, unknown> {
  const side = part.direction === 'received' ? 'from_address' : 'to_address';
  return {
    id,
    direction: part.direction,
    ticker: tickerOf(part.asset),
    provider_ticker: part.asset,
    amount: part.shown ?? part.amount,
    ...UNVERIFIED,
    fiat_value: part.value,
    other_parties: part.address === undefined ? [] : [part.address],
    ...(part.address === undefined ? {} : { [side]: part.address }),
  };
}

function wireFee(fee: DraftFee, id: string): Record<string, unknown> {
  return {
    id,
    resource_type: 'transaction_fee',
    type: null,
    ticker: tickerOf(fee.asset),
    provider_ticker: fee.asset,
    amount: fee.shown ?? fee.amount,
    ...UNVERIFIED,
    fiat_value: fee.value,
  };
}

/** The JSON object of a transaction as Vezgo sends it. */
export function wireRecord(draft: Draft, ids: RecordIds): Record<string, unknown> {
  const fees = draft.fees ?? [];
  return {
    id: ids.record,
    resource_type: 'transaction',
    status: null,
    transaction_type: draft.type,
    ...(draft.subtype === undefined ? {} : { transaction_subtype: draft.subtype }),
    fiat_calculated_at: draft.time,
    initiated_at: draft.time,
    confirmed_at: draft.time,
    wallet: ids.wallet,
    account: ids.account,
    ...(draft.hash === undefined ? {} : { transaction_hash: draft.hash }),
    misc: draft.misc,
    parts: draft.parts.map((part, index) => wirePart(part, childId(ids.record, index))),
    fees: fees.map((fee, index) => wireFee(fee, childId(ids.record, fee.ofPart ?? draft.parts.length + index))),
    ...draft.twist,
  };
}
