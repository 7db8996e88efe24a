import { describe, expect, it } from 'vitest';
import { part, record } from '../../../test/support/vezgo-record.js';
import { mapAccount } from './map-account.js';

/** What one record becomes: the kind of its entry with its category, or why it makes none. */
function meaningOf(type: string, subtype: string | null, origin: string | null, directions: readonly Way[]): string {
  const tickers = { sent: 'CRO', received: directions.length > 1 ? 'BTC' : 'CRO' };
  const { entries, review } = mapAccount('a', [
    record('r', {
      transaction_type: type,
      transaction_subtype: subtype,
      misc: { origin_type: origin },
      parts: directions.map((direction) => part(direction, tickers[direction], '2')),
    }),
  ]);
  const [{ entry } = { entry: null }] = entries;
  if (entry === null) return review.map(({ code }) => code).join(' ');
  expect([entries.length, review.length]).toEqual([1, 0]);
  return entry.kind === 'income' ? `income ${entry.category}` : entry.kind;
}
type Way = 'sent' | 'received';
const IN: readonly Way[] = ['received'];
const OUT: readonly Way[] = ['sent'];
const BOTH: readonly Way[] = ['sent', 'received'];

// Every subtype that Vezgo documents, with what it is for a tax return. The journal type is one that nobody knows: the subtype decides.
describe('subtypes', () => {
  it.each<[string, string, readonly Way[], string]>([
    ['deposit', 'onchain_deposit', IN, 'deposit'],
    ['deposit', 'offchain_deposit', IN, 'deposit'],
    ['deposit', 'fiat_deposit', IN, 'deposit'],
    ['deposit', 'vault_deposit', IN, 'deposit'],
    ['deposit', 'transfer_in', IN, 'deposit'],
    ['deposit', 'receive_payment', IN, 'deposit'],
    ['withdrawal', 'onchain_withdrawal', OUT, 'withdrawal'],
    ['withdrawal', 'offchain_withdrawal', OUT, 'withdrawal'],
    ['withdrawal', 'fiat_withdrawal', OUT, 'withdrawal'],
    ['withdrawal', 'vault_withdrawal', OUT, 'withdrawal'],
    ['withdrawal', 'transfer_out', OUT, 'withdrawal'],
    ['withdrawal', 'liquidation', OUT, 'spend'],
    ['withdrawal', 'send_payment', OUT, 'withdrawal'],
    ['trade', 'buy', BOTH, 'trade'],
    ['trade', 'sell', BOTH, 'trade'],
    ['trade', 'trade_crypto', BOTH, 'trade'],
    ['trade', 'trade_fiat', BOTH, 'trade'],
    ['reward', 'income_reward', IN, 'income other'],
    ['reward', 'interest_income', IN, 'income interest'],
    ['reward', 'staking_reward', IN, 'income staking'],
    ['bonus', 'distribution', IN, 'income airdrop'],
    ['bonus', 'cashback', IN, 'income cashback'],
    ['bonus', 'rebate', IN, 'income cashback'],
    ['bonus', 'referral_bonus', IN, 'income referral'],
    ['other', 'refund', IN, 'deposit'],
    ['other', 'refund', OUT, 'withdrawal'],
    ['other', 'cancel', IN, 'cancelled'],
    ['other', 'fees', OUT, 'fee'],
    ['other', 'spam', IN, 'spam'],
    ['other', 'fork', IN, 'split'],
    ['other', 'mining', IN, 'income mining'],
  ])('%s %s %j is %s', (type, subtype, directions, wanted) => {
    expect(meaningOf(type, subtype, 'NEVER_HEARD_OF', directions)).toBe(wanted);
  });
});

// Every journal type that is documented or was seen, as a record without a subtype brings it.
describe('journal types', () => {
  it.each<[string, readonly Way[], string]>([
    ['TRADING', BOTH, 'trade'],
    ['TRADING', IN, 'single-leg'],
    ['TRADE_FEE', OUT, 'fee'],
    ['ONCHAIN_WITHDRAWAL', OUT, 'withdrawal'],
    ['ONCHAIN_DEPOSIT', IN, 'deposit'],
    ['FUNDING', IN, 'derivative'],
    ['REALIZED_PNL', OUT, 'derivative'],
    ['INSURANCE_FUND', OUT, 'derivative'],
    ['SOCIALIZED_LOSS', OUT, 'derivative'],
    ['LIQUIDATION_FEE', OUT, 'fee'],
    ['SESSION_RESET', IN, 'derivative'],
    ['ADJUSTMENT', IN, 'adjustment'],
    ['SESSION_SETTLE', IN, 'derivative'],
    ['UNCOVERED_LOSS', OUT, 'derivative'],
    ['ADMIN_ADJUSTMENT', OUT, 'adjustment'],
    ['DELIST', OUT, 'adjustment'],
    ['SETTLEMENT_FEE', OUT, 'fee'],
    ['AUTO_CONVERSION', BOTH, 'trade'],
    ['MANUAL_CONVERSION', BOTH, 'trade'],
    ['SUBACCOUNT_TX', IN, 'deposit'],
    ['SUBACCOUNT_TX', OUT, 'withdrawal'],
    ['FIAT_WITHDRAWAL_CANCEL', IN, 'cancelled'],
    ['MARGIN_TRADE_INTEREST', OUT, 'fee'],
    ['SOFT_STAKE_REWARD', IN, 'income staking'],
    ['OFFCHAIN_DEPOSIT', IN, 'deposit'],
    ['OFFCHAIN_WITHDRAWAL', OUT, 'withdrawal'],
    ['CRYPTO_DUSTING', BOTH, 'trade'],
    ['CORRECTION_REWARD', IN, 'income other'],
    ['ROLLBACK_DEPOSIT', OUT, 'rollback'],
    ['ROLLBACK_WITHDRAW', IN, 'rollback'],
    ['WITHDRAW_FEE', OUT, 'fee'],
    ['TRANSFER_IN', IN, 'deposit'],
    ['TRANSFER_OUT', OUT, 'withdrawal'],
    ['FIAT_CIRCLE_DEPOSIT', IN, 'deposit'],
    ['FIAT_CIRCLE_WITHDRAWAL', OUT, 'withdrawal'],
    ['STAKING_REWARDS', IN, 'income staking'],
    ['CRO_LOCKUP_REWARD', IN, 'income staking'],
    ['SUPERCHARGER_REWARD', IN, 'income staking'],
    ['AIRDROP', IN, 'income airdrop'],
    ['REFERRAL_BONUS', IN, 'income referral'],
    ['NEVER_HEARD_OF', IN, 'unknown-journal-type'],
    ['NEVER_HEARD_OF', OUT, 'unknown-journal-type'],
  ])('%s %j is %s', (origin, directions, wanted) => {
    expect(meaningOf('other', null, origin, directions)).toBe(wanted);
  });
  it('are told as a type that does not know them better, too', () => {
    expect(meaningOf('deposit', null, 'SOFT_STAKE_REWARD', IN)).toBe('income staking');
    expect(meaningOf('withdrawal', null, 'WITHDRAW_FEE', OUT)).toBe('fee');
    expect(meaningOf('deposit', null, 'NEVER_HEARD_OF', IN)).toBe('unknown-journal-type');
  });
});
