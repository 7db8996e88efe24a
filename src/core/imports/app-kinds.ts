import type { IncomeCategory } from '../domain/ledger-entry.js';

/** What a row of the Crypto.com App means by its `Transaction Kind`. */
export type AppMeaning =
  /** A card purchase: `Currency` came in, and what it cost is the native amount. */
  | { readonly kind: 'purchase' }
  /** `Currency` went out, `To Currency` came in. */
  | { readonly kind: 'exchange' }
  /** One side of a swap that comes as rows of one instant. */
  | { readonly kind: 'swap'; readonly family: string }
  | { readonly kind: 'deposit' | 'withdrawal' | 'spend' }
  /** In or out by its sign. */
  | { readonly kind: 'movement'; readonly ask?: 'person-transfer' | 'loan' }
  /** What came back of a payment. */
  | { readonly kind: 'refund' }
  | { readonly kind: 'income'; readonly category: IncomeCategory }
  | { readonly kind: 'cashback-reversal' }
  | { readonly kind: 'inside' };

const PURCHASE: AppMeaning = { kind: 'purchase' };
const EXCHANGE: AppMeaning = { kind: 'exchange' };
const MOVEMENT: AppMeaning = { kind: 'movement' };
const INSIDE: AppMeaning = { kind: 'inside' };
const income = (category: IncomeCategory): AppMeaning => ({ kind: 'income', category });

/** `*` stands for any text. In this order: the first that fits decides. */
const KINDS: readonly (readonly [string, AppMeaning])[] = [
  ['crypto_purchase', PURCHASE],
  ['trading.crypto_purchase.*', PURCHASE],
  ['viban_purchase', EXCHANGE],
  ['van_purchase', EXCHANGE],
  ['recurring_buy_order', EXCHANGE],
  ['xfers_purchase', EXCHANGE],
  ['trading.limit_order.cash_account.purchase_commit', EXCHANGE],
  ['trading.limit_order.fiat_wallet.purchase_commit', EXCHANGE],
  ['crypto_viban_exchange', EXCHANGE],
  ['crypto_to_van_sell_order', EXCHANGE],
  ['trading.limit_order.fiat_wallet.sell_commit', EXCHANGE],
  ['trading.limit_order.cash_account.sell_commit', EXCHANGE],
  ['crypto_exchange', EXCHANGE],
  ['trading.limit_order.crypto_wallet.exchange', EXCHANGE],
  ['*_bonus_*', income('other')],
  ['lockup_swap_rebate', income('other')],
  ['dust_conversion_*', { kind: 'swap', family: 'dust_conversion' }],
  ['crypto_wallet_swap_*', { kind: 'swap', family: 'crypto_wallet_swap' }],
  ['dynamic_coin_swap_*', { kind: 'swap', family: 'dynamic_coin_swap' }],
  ['lockup_swap_*', { kind: 'swap', family: 'lockup_swap' }],
  ['interest_swap_*', { kind: 'swap', family: 'interest_swap' }],
  ['crypto_deposit', { kind: 'deposit' }],
  ['exchange_to_crypto_transfer', { kind: 'deposit' }],
  ['crypto_withdrawal', { kind: 'withdrawal' }],
  ['crypto_to_exchange_transfer', { kind: 'withdrawal' }],
  ['airdrop_to_exchange_transfer', { kind: 'withdrawal' }],
  ['crypto_transfer', { kind: 'movement', ask: 'person-transfer' }],
  ['crypto_earn_interest_paid', income('interest')],
  ['crypto_earn_extra_interest_paid', income('interest')],
  ['finance.crypto_earn.loyalty_program_extra_interest_paid.*', income('interest')],
  ['finance.*dpos*compound_interest*', income('staking')],
  ['finance.*compound_interest*', income('interest')],
  ['mco_stake_reward', income('staking')],
  ['supercharger_reward_to_app_credited', income('staking')],
  ['staking_reward', income('staking')],
  ['rewards_platform_deposit_credited', income('other')],
  ['campaign_reward', income('other')],
  ['admin_wallet_credited', income('other')],
  ['gift_card_reward', income('other')],
  ['pay_checkout_reward', income('other')],
  ['referral_bonus', income('referral')],
  ['referral_gift', income('referral')],
  ['referral_card_cashback_reverted', { kind: 'cashback-reversal' }],
  ['card_cashback_reverted', { kind: 'cashback-reversal' }],
  ['transfer_cashback_reverted', { kind: 'cashback-reversal' }],
  ['reimbursement_reverted', { kind: 'cashback-reversal' }],
  ['referral_card_cashback', income('cashback')],
  ['transfer_cashback', income('cashback')],
  ['reimbursement', income('cashback')],
  ['crypto_payment_refund', { kind: 'refund' }],
  ['crypto_payment', { kind: 'spend' }],
  ['card_top_up', { kind: 'spend' }],
  ['lockup_lock', INSIDE],
  ['lockup_unlock', INSIDE],
  ['lockup_upgrade', INSIDE],
  ['crypto_earn_program_created', INSIDE],
  ['crypto_earn_program_withdrawn', INSIDE],
  ['supercharger_deposit', INSIDE],
  ['supercharger_withdrawal', INSIDE],
  ['council_node_deposit_created', INSIDE],
  ['finance.lockup.dpos_lock.*', INSIDE],
  ['finance.*staking*', INSIDE],
  ['trading.limit_order.*_lock', INSIDE],
  ['trading.limit_order.*_unlock', INSIDE],
  ['viban_deposit_precredit*', MOVEMENT],
  ['viban_deposit', MOVEMENT],
  ['viban_withdrawal', MOVEMENT],
  ['viban_card_top_up', MOVEMENT],
  ['invest_*', MOVEMENT],
  ['crypto_credit_*', { kind: 'movement', ask: 'loan' }],
];

const EXACT = new Map(KINDS.filter(([name]) => !name.includes('*')));
const PATTERNS = KINDS.filter(([name]) => name.includes('*')).map(([name, meaning]) => {
  const source = name
    .split('*')
    .map((part) => part.replace(/\./g, '\\.'))
    .join('.*');
  return [new RegExp(`^${source}$`), meaning] as const;
});

/** `null` for a kind that no table knows: it is asked about, never guessed. */
export function appMeaning(kind: string): AppMeaning | null {
  const plain = kind.toLowerCase();
  const found = EXACT.get(plain) ?? PATTERNS.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
  // A lock of units is no event, but a reward for it would be: that one is not in the tables.
  return found?.kind === 'inside' && plain.includes('reward') ? null : found;
}
