import { describe, expect, it } from 'vitest';
import { asked, csvRecords, lines, mapCsv, noted } from '../../../test/support/imported-rows.js';
import { mapImported } from './map-imported.js';

const HEADER =
  'Timestamp (UTC),Transaction Description,Currency,Amount,To Currency,To Amount,Native Currency,Native Amount,Native Amount (in USD),Transaction Kind';
const file = (...rows: string[]): string => [HEADER, ...rows].join('\n');
const at = (second: number): string => `2024-03-01 10:00:${String(second).padStart(2, '0')}`;
/** A row of one side, worth 10 EUR or 11 USD. */
const row = (kind: string, currency: string, amount: string, second = 0): string =>
  `${at(second)},words,${currency},${amount},,,EUR,10,11,${kind}`;
const map = (...rows: string[]) => mapCsv('crypto-com-app', file(...rows));
const of = (kind: string, currency: string, amount: string) => map(row(kind, currency, amount));

describe('trades', () => {
  it('a purchase costs its native amount', () => {
    for (const kind of ['crypto_purchase', 'trading.crypto_purchase.google_pay']) {
      expect(lines(of(kind, 'BTC', '0.001'))).toEqual(['r1 trade EUR 10 (11) → BTC 0.001 (11)']);
    }
    expect(lines(of('crypto_purchase', 'BTC', '-0.001'))).toEqual(['r1 trade BTC 0.001 (11) → EUR 10 (11)']);
  });
  it.each([
    ['viban_purchase', 'EUR', '-10', 'BTC', '0.001'],
    ['van_purchase', 'EUR', '-10', 'BTC', '0.001'],
    ['recurring_buy_order', 'EUR', '-10', 'BTC', '0.001'],
    ['xfers_purchase', 'EUR', '-10', 'BTC', '0.001'],
    ['trading.limit_order.cash_account.purchase_commit', 'EUR', '-10', 'BTC', '0.001'],
    ['crypto_viban_exchange', 'BTC', '-0.001', 'EUR', '10'],
    ['crypto_to_van_sell_order', 'BTC', '-0.001', 'EUR', '10'],
    ['trading.limit_order.fiat_wallet.sell_commit', 'BTC', '-0.001', 'EUR', '10'],
    ['crypto_exchange', 'BTC', '-0.001', 'ETH', '0.01'],
    ['trading.limit_order.crypto_wallet.exchange', 'BTC', '-0.001', 'ETH', '0.01'],
  ])('%s: Currency out, To Currency in', (kind, out, amount, into, toAmount) => {
    const mapped = map(`${at(0)},words,${out},${amount},${into},${toAmount},EUR,-10,11,${kind}`);
    expect(lines(mapped)).toEqual([`r1 trade ${out} ${amount.slice(1)} (11) → ${into} ${toAmount} (11)`]);
  });
  it('without their other side are asked about', () => {
    expect(asked(of('crypto_exchange', 'BTC', '-0.001'))).toEqual(['r1 single-leg']);
    const oddNative = `${at(0)},words,BTC,1,,,CRO,10,11,crypto_purchase`;
    expect(asked(map(oddNative))).toEqual(['r1 single-leg']);
  });
});

describe('rows of one side', () => {
  it.each([
    ['crypto_deposit', '5', 'deposit → CRO 5 (11)'],
    ['exchange_to_crypto_transfer', '5', 'deposit → CRO 5 (11)'],
    ['crypto_withdrawal', '-5', 'withdrawal CRO 5 (11)'],
    ['crypto_to_exchange_transfer', '-5', 'withdrawal CRO 5 (11)'],
    ['airdrop_to_exchange_transfer', '-5', 'withdrawal CRO 5 (11)'],
    ['crypto_transfer', '5', 'deposit → CRO 5 (11)'],
    ['crypto_transfer', '-5', 'withdrawal CRO 5 (11)'],
    ['crypto_earn_interest_paid', '5', 'income interest → CRO 5 (11)'],
    ['crypto_earn_extra_interest_paid', '5', 'income interest → CRO 5 (11)'],
    ['finance.crypto_earn.loyalty_program_extra_interest_paid.crypto_wallet', '5', 'income interest → CRO 5 (11)'],
    ['finance.dpos.non_compound_interest.crypto_wallet', '5', 'income staking → CRO 5 (11)'],
    ['finance.lockup.dpos_compound_interest.crypto_wallet', '5', 'income staking → CRO 5 (11)'],
    ['mco_stake_reward', '5', 'income staking → CRO 5 (11)'],
    ['supercharger_reward_to_app_credited', '5', 'income staking → CRO 5 (11)'],
    ['staking_reward', '5', 'income staking → CRO 5 (11)'],
    ['rewards_platform_deposit_credited', '5', 'income other → CRO 5 (11)'],
    ['campaign_reward', '5', 'income other → CRO 5 (11)'],
    ['admin_wallet_credited', '5', 'income other → CRO 5 (11)'],
    ['gift_card_reward', '5', 'income other → CRO 5 (11)'],
    ['pay_checkout_reward', '5', 'income other → CRO 5 (11)'],
    ['dynamic_coin_swap_bonus_exchange_deposit', '5', 'income other → CRO 5 (11)'],
    ['lockup_swap_rebate', '5', 'income other → CRO 5 (11)'],
    ['referral_bonus', '5', 'income referral → CRO 5 (11)'],
    ['referral_gift', '5', 'income referral → CRO 5 (11)'],
    ['referral_card_cashback', '5', 'income cashback → CRO 5 (11)'],
    ['transfer_cashback', '5', 'income cashback → CRO 5 (11)'],
    ['reimbursement', '5', 'income cashback → CRO 5 (11)'],
    ['crypto_payment', '-5', 'spend CRO 5 (11)'],
    ['card_top_up', '-5', 'spend CRO 5 (11)'],
    ['crypto_payment_refund', '5', 'deposit → CRO 5 (11)'],
    ['invest_deposit', '-5', 'withdrawal CRO 5 (11)'],
    ['crypto_credit_loan_credited', '5', 'deposit → CRO 5 (11)'],
  ])('%s of %s', (kind, amount, words) => {
    const mapped = of(kind, 'CRO', amount);
    expect(lines(mapped)).toEqual([`r1 ${words}`]);
    expect(asked(mapped)).toEqual([]);
  });
  it('move cash', () => {
    expect(lines(of('viban_deposit', 'EUR', '10'))).toEqual(['r1 deposit → EUR 10 (11)']);
    expect(lines(of('viban_withdrawal', 'EUR', '-10'))).toEqual(['r1 withdrawal EUR 10 (11)']);
    expect(lines(of('viban_card_top_up', 'EUR', '-10'))).toEqual(['r1 withdrawal EUR 10 (11)']);
    expect(lines(of('viban_deposit_precredit_repayment', 'EUR', '-10'))).toEqual(['r1 withdrawal EUR 10 (11)']);
  });
  it('between people and loans are asked about', () => {
    expect(noted(of('crypto_transfer', 'CRO', '5'))).toEqual(['r1 person-transfer']);
    expect(noted(of('crypto_credit_withdrawal_created', 'CRO', '5'))).toEqual(['r1 loan']);
    expect(noted(of('crypto_payment_refund', 'CRO', '5'))).toEqual(['r1 refund']);
  });
  it('carry the hash of the newer exports', () => {
    const text = `${HEADER},Transaction Hash\n${row('crypto_deposit', 'BTC', '1')},0xAB`;
    expect(mapCsv('crypto-com-app', text).entries[0]?.entry).toMatchObject({ kind: 'deposit', hash: '0xAB' });
  });
  it.each([
    'lockup_lock',
    'lockup_unlock',
    'lockup_upgrade',
    'crypto_earn_program_created',
    'crypto_earn_program_withdrawn',
    'supercharger_deposit',
    'supercharger_withdrawal',
    'council_node_deposit_created',
    'finance.dpos.staking.crypto_wallet',
    'finance.dpos.unstaking.crypto_wallet',
    'finance.lockup.dpos_lock.crypto_wallet',
    'trading.limit_order.crypto_wallet.fund_lock',
    'trading.limit_order.cash_account.purchase_unlock',
  ])('%s stays inside: no event, and nothing to decide', (kind) => {
    const mapped = of(kind, 'CRO', '-5');
    expect([mapped.entries, mapped.review]).toEqual([[], []]);
    expect(mapped.inside).toMatchObject([{ record: 'r1', code: 'inside-account' }]);
  });
  it('of a kind that no table knows are asked about by name', () => {
    for (const kind of ['crypto_moon_landing', '', 'finance.staking.reward_credited']) {
      expect(of(kind, 'CRO', '5').review).toMatchObject([
        {
          code: 'unknown-kind',
          message: `The kind "${kind}" is not known. Decide what this was.`,
          column: 'Transaction Kind',
        },
      ]);
    }
  });
});

describe('swaps in rows of their own', () => {
  it.each(['crypto_wallet_swap', 'dynamic_coin_swap', 'lockup_swap', 'interest_swap', 'dust_conversion'])(
    '%s pairs up',
    (kind) => {
      const mapped = map(row(`${kind}_credited`, 'CRO', '1000'), row(`${kind}_debited`, 'MCO', '-50'));
      expect(lines(mapped)).toEqual(['r2 trade MCO 50 (11) → CRO 1000 (11)']);
      expect(mapped.entries[0]?.sources).toEqual(['r2', 'r1']);
    },
  );
  it('of one instant only, and of one kind only', () => {
    expect(
      asked(map(row('lockup_swap_debited', 'MCO', '-50', 1), row('lockup_swap_credited', 'CRO', '1000', 2))),
    ).toEqual(['r1 single-leg', 'r2 single-leg']);
    expect(
      asked(map(row('lockup_swap_debited', 'MCO', '-50'), row('interest_swap_credited', 'CRO', '1000'))),
    ).toHaveLength(2);
  });
  it('dust: each debit takes its share of the one credit by value, and the shares make up the whole', () => {
    const debit = (currency: string, amount: string, usd: string) =>
      `${at(0)},dust,${currency},${amount},,,EUR,${usd},${usd},dust_conversion_debited`;
    const mapped = map(
      debit('BTC', '-0.0001', '3'),
      debit('ETH', '-0.001', '1'),
      debit('DOGE', '-1', '0'),
      row('dust_conversion_credited', 'CRO', '40.00000001'),
    );
    // 3/4 and 1/4 of 40.00000001 rounded down to 8 places, one last place for what is worth nothing, the rest to the largest.
    expect(lines(mapped)).toEqual([
      'r1 trade BTC 0.0001 (3) → CRO 30 (3)',
      'r2 trade ETH 0.001 (1) → CRO 10 (1)',
      'r3 trade DOGE 1 (0) → CRO 0.00000001 (0)',
    ]);
    expect(mapped.entries.map(({ sources }) => sources)).toEqual([
      ['r1', 'r4'],
      ['r2', 'r4'],
      ['r3', 'r4'],
    ]);
    expect(noted(mapped)).toContain('r1 dust-shared');
  });
  it('dust without values is shared equally, and says so', () => {
    const debit = (currency: string) => `${at(0)},dust,${currency},-1,,,EUR,0,0,dust_conversion_debited`;
    const mapped = map(debit('BTC'), debit('ETH'), debit('XRP'), row('dust_conversion_credited', 'CRO', '1'));
    expect(mapped.entries.map(({ entry }) => entry.kind === 'trade' && entry.in.amount)).toEqual([
      '0.33333334',
      '0.33333333',
      '0.33333333',
    ]);
    expect(noted(mapped)).toContain('r1 dust-shared-equally');
  });
  it('into two assets at once is asked about', () => {
    const mapped = map(
      row('dust_conversion_debited', 'BTC', '-1'),
      row('dust_conversion_credited', 'CRO', '1'),
      row('dust_conversion_credited', 'ETH', '1'),
    );
    expect(asked(mapped)).toEqual(['r1 many-legs', 'r2 many-legs', 'r3 many-legs']);
  });
});

describe('cashback taken back', () => {
  it('takes the last cashback of the same amount before it along', () => {
    const mapped = map(
      row('referral_card_cashback', 'CRO', '5', 1),
      row('referral_card_cashback', 'CRO', '5', 2),
      row('card_cashback_reverted', 'CRO', '-5', 3),
      row('referral_card_cashback', 'CRO', '5', 4),
    );
    expect(lines(mapped)).toEqual(['r1 income cashback → CRO 5 (11)', 'r4 income cashback → CRO 5 (11)']);
    expect(asked(mapped)).toEqual(['r2 cashback-reverted', 'r3 cashback-reverted']);
  });
  it('of another amount leaves as a payment, with a note', () => {
    const mapped = map(row('reimbursement', 'CRO', '5', 1), row('reimbursement_reverted', 'CRO', '-4', 2));
    expect(lines(mapped)).toEqual(['r1 income cashback → CRO 5 (11)', 'r2 spend CRO 4 (11)']);
    expect(noted(mapped)).toEqual(['r2 reversal-without-cashback']);
  });
});

describe('values', () => {
  const worth = (native: string, usd: string, inDollars?: (value: string, currency: string) => string | null) =>
    mapCsv(
      'crypto-com-app',
      file(`${at(0)},words,CRO,5,,,${native},${usd},staking_reward`),
      inDollars ? { inDollars } : {},
    );
  it('are the dollar column’s, unsigned and digit for digit', () => {
    expect(lines(worth('EUR,-10', '-1.234567890123456789e-3'))).toEqual([
      'r1 income staking → CRO 5 (0.001234567890123456789)',
    ]);
  });
  it('are the native amount’s where it is in dollars', () => {
    expect(lines(worth('USD,12', ''))).toEqual(['r1 income staking → CRO 5 (12)']);
    expect(lines(worth('USD,0.004', '0'))).toEqual(['r1 income staking → CRO 5 (0.004)']);
  });
  it('of another currency without a rate are missing, never zero', () => {
    const mapped = worth('EUR,10', '');
    expect(lines(mapped)).toEqual(['r1 income staking → CRO 5']);
    expect(noted(mapped)).toEqual(['r1 missing-value', 'r1 value-in-other-currency']);
  });
  it('of another currency are converted where a rate is known', () => {
    const mapped = worth('EUR,10', '', (value, currency) => (currency === 'EUR' ? `${value}.5` : null));
    expect(lines(mapped)).toEqual(['r1 income staking → CRO 5 (10.5)']);
    expect(noted(mapped)).toEqual(['r1 value-converted']);
  });
  it('of cash that is paid have to be known', () => {
    const mapped = mapCsv('crypto-com-app', file(`${at(0)},words,BTC,1,,,EUR,10,,crypto_purchase`));
    expect(asked(mapped)).toEqual(['r1 missing-cash-value']);
  });
});

it.each([
  ['2024-02-30 10:00:00,w,CRO,5,,,EUR,1,1,staking_reward', 'unreadable-time', 'Timestamp (UTC)'],
  [`${at(0)},w,,5,,,EUR,1,1,staking_reward`, 'missing-asset', 'Currency'],
  [`${at(0)},w,CRO,,,,EUR,1,1,staking_reward`, 'missing-amount', 'Amount'],
  [`${at(0)},w,CRO,abc,,,EUR,1,1,staking_reward`, 'unreadable-amount', 'Amount'],
  [`${at(0)},w,CRO,0.0,,,EUR,1,1,staking_reward`, 'zero-amount', 'Amount'],
  [`${at(0)},w,CRO,-1,BTC,x,EUR,1,1,crypto_exchange`, 'unreadable-amount', 'To Amount'],
  [`${at(0)},a, b,CRO,5,,,EUR,1,1,staking_reward`, 'row-shape', undefined],
])('a row that cannot be read is asked about: %s', (text, code, column) => {
  const mapped = map(text);
  expect(mapped.entries).toEqual([]);
  expect(mapped.review).toEqual([
    { record: 'r1', code, message: expect.any(String), ...(column === undefined ? {} : { column }) },
  ]);
});

it('the order of the records is irrelevant', () => {
  const text = file(
    row('dust_conversion_debited', 'BTC', '-1'),
    row('dust_conversion_debited', 'ETH', '-1'),
    row('dust_conversion_credited', 'CRO', '7'),
    row('referral_card_cashback', 'CRO', '5', 1),
    row('card_cashback_reverted', 'CRO', '-5', 1),
    row('odd', 'CRO', '1', 9),
  );
  const records = csvRecords('crypto-com-app', text);
  const forward = mapImported('crypto-com-app', 'file', records);
  expect(
    mapImported(
      'crypto-com-app',
      'file',
      [...records].sort((a, b) => (a.id < b.id ? 1 : -1)),
    ),
  ).toEqual(forward);
  expect(mapImported('crypto-com-exchange', 'file', records).review).toHaveLength(6);
});
