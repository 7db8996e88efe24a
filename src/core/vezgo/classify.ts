import type { IncomeCategory } from '../domain/ledger-entry.js';
import type { NoteCode } from './notes.js';
import type { VezgoRecord } from './read-record.js';

/** What a record means for the ledger. `remark` is for the person's eyes. */
export type Meaning =
  | {
      readonly kind: 'trade' | 'staking' | 'deposit' | 'withdrawal' | 'movement' | 'spend' | 'split' | 'fee';
      readonly remark?: NoteCode;
    }
  | { readonly kind: 'income'; readonly category: IncomeCategory; readonly remark?: NoteCode }
  | { readonly kind: 'review'; readonly code: NoteCode };

const income = (category: IncomeCategory): Meaning => ({ kind: 'income', category });
const review = (code: NoteCode): Meaning => ({ kind: 'review', code });
const DEPOSIT: Meaning = { kind: 'deposit' };
const WITHDRAWAL: Meaning = { kind: 'withdrawal' };
const TRADE: Meaning = { kind: 'trade' };
const FEE: Meaning = { kind: 'fee' };

const TRADE_SUBTYPES = new Set(['buy', 'sell', 'trade_crypto', 'trade_fiat']);

/** Vezgo's own classification, decisive where it is given. */
const BY_SUBTYPE: ReadonlyMap<string, Meaning> = new Map([
  ['onchain_deposit', DEPOSIT],
  ['offchain_deposit', DEPOSIT],
  ['fiat_deposit', DEPOSIT],
  ['transfer_in', DEPOSIT],
  ['receive_payment', DEPOSIT],
  ['vault_deposit', { kind: 'deposit', remark: 'vault' }],
  ['onchain_withdrawal', WITHDRAWAL],
  ['offchain_withdrawal', WITHDRAWAL],
  ['fiat_withdrawal', WITHDRAWAL],
  ['transfer_out', WITHDRAWAL],
  ['send_payment', WITHDRAWAL],
  ['vault_withdrawal', { kind: 'withdrawal', remark: 'vault' }],
  ['liquidation', { kind: 'spend', remark: 'liquidation' }],
  ['staking_reward', income('staking')],
  ['interest_income', income('interest')],
  ['distribution', income('airdrop')],
  ['referral_bonus', income('referral')],
  ['cashback', income('cashback')],
  ['rebate', income('cashback')],
  ['mining', income('mining')],
  ['fork', { kind: 'split', remark: 'fork' }],
  ['refund', { kind: 'movement', remark: 'refund' }],
  ['fees', FEE],
  ['spam', review('spam')],
  ['cancel', review('cancelled')],
]);

/** Crypto.com's journal types: decisive where Vezgo gives no subtype. */
const BY_ORIGIN: ReadonlyMap<string, Meaning> = new Map([
  ...['TRADING', 'AUTO_CONVERSION', 'MANUAL_CONVERSION', 'CRYPTO_DUSTING'].map((name) => [name, TRADE] as const),
  ...['ONCHAIN_DEPOSIT', 'OFFCHAIN_DEPOSIT', 'TRANSFER_IN', 'FIAT_CIRCLE_DEPOSIT', 'FIAT_DEPOSIT'].map(
    (name) => [name, DEPOSIT] as const,
  ),
  ...['ONCHAIN_WITHDRAWAL', 'OFFCHAIN_WITHDRAWAL', 'TRANSFER_OUT', 'FIAT_CIRCLE_WITHDRAWAL', 'FIAT_WITHDRAWAL'].map(
    (name) => [name, WITHDRAWAL] as const,
  ),
  ['SUBACCOUNT_TX', { kind: 'movement' }],
  ...['STAKING_REWARDS', 'STAKING_REWARD', 'SOFT_STAKE_REWARD', 'CRO_LOCKUP_REWARD', 'SUPERCHARGER_REWARD'].map(
    (name) => [name, income('staking')] as const,
  ),
  ['AIRDROP', income('airdrop')],
  ['REFERRAL_BONUS', income('referral')],
  ['CORRECTION_REWARD', { kind: 'income', category: 'other', remark: 'reward-correction' }],
  ...['STAKE', 'UNSTAKE', 'STAKING', 'UNSTAKING'].map((name) => [name, { kind: 'staking' }] as const),
  ...['TRADE_FEE', 'WITHDRAW_FEE', 'SETTLEMENT_FEE', 'LIQUIDATION_FEE', 'MARGIN_TRADE_INTEREST'].map(
    (name) => [name, FEE] as const,
  ),
  ...[
    'FUNDING',
    'REALIZED_PNL',
    'INSURANCE_FUND',
    'SOCIALIZED_LOSS',
    'SESSION_RESET',
    'SESSION_SETTLE',
    'UNCOVERED_LOSS',
  ].map((name) => [name, review('derivative')] as const),
  ...['ADJUSTMENT', 'ADMIN_ADJUSTMENT', 'DELIST'].map((name) => [name, review('adjustment')] as const),
]);

/** Journal types that take an earlier line back; they decide before everything else. */
const CANCELLING = new Set(['FIAT_WITHDRAWAL_CANCEL', 'ROLLBACK_DEPOSIT', 'ROLLBACK_WITHDRAW']);

/** What the transaction type alone says. */
const BY_TYPE: ReadonlyMap<string, Meaning> = new Map([
  ['deposit', DEPOSIT],
  ['withdrawal', WITHDRAWAL],
  ['reward', { kind: 'income', category: 'other', remark: 'unknown-category' }],
  ['bonus', { kind: 'income', category: 'other', remark: 'unknown-category' }],
  ['other', review('unknown-journal-type')],
]);

export function isCancellation(record: VezgoRecord): boolean {
  return record.subtype === 'cancel' || CANCELLING.has(record.origin ?? '');
}

/**
 * Meaning of a record by type, then subtype, then the exchange's journal type. A name in none of the tables goes to review; it is
 * never guessed from the direction of the parts.
 */
export function classify(record: VezgoRecord): Meaning {
  if (isCancellation(record)) return review('cancelled');
  if (record.type === 'trade') return classifyTrade(record);
  if (record.type === 'staking' || record.type === 'unstaking') return classifyStaking(record);
  const byType = BY_TYPE.get(record.type);
  if (byType === undefined) return review('unknown-type');
  if (record.subtype === null) return byOrigin(record.origin, byType);
  if (record.subtype === 'income_reward') return byOrigin(knownIncome(record.origin), income('other'));
  return BY_SUBTYPE.get(record.subtype) ?? BY_ORIGIN.get(record.origin ?? '') ?? review('unknown-subtype');
}

function classifyTrade({ subtype }: VezgoRecord): Meaning {
  return subtype === null || TRADE_SUBTYPES.has(subtype) ? TRADE : { kind: 'trade', remark: 'odd-trade-subtype' };
}

/** A reward that landed on the staked balance is income, whatever its type: read as a lock of units it would be lost. */
function classifyStaking({ subtype, origin, parts }: VezgoRecord): Meaning {
  const named = subtype === null ? BY_ORIGIN.get(origin ?? '') : BY_SUBTYPE.get(subtype);
  const landed = parts.every(({ direction }) => direction === 'received');
  return named?.kind === 'income' && landed ? named : { kind: 'staking' };
}

/** Only names written like the journal's (`UPPER_CASE`) are journal types; other providers' words say no more than the type. */
function byOrigin(origin: string | null, otherwise: Meaning): Meaning {
  if (origin === null) return otherwise;
  const known = BY_ORIGIN.get(origin);
  if (known !== undefined) return known;
  return /^[A-Z][A-Z0-9_]*$/.test(origin) ? review('unknown-journal-type') : otherwise;
}

/** The origin where it refines general income, else `null`. */
function knownIncome(origin: string | null): string | null {
  return BY_ORIGIN.get(origin ?? '')?.kind === 'income' ? origin : null;
}
