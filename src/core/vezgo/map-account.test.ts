import { describe, expect, it } from 'vitest';
import { fee, part, record, type RecordChange } from '../../../test/support/vezgo-record.js';
import { mapAccount, type AccountMapping, type RawRecord } from './map-account.js';

const TIME = '2023-11-14T22:13:20.000Z';
const map = (...records: readonly RawRecord[]): AccountMapping => mapAccount('acc', records);
const only = (change: RecordChange): AccountMapping => map(record('r1', change));
const entriesOf = (mapping: AccountMapping) => mapping.entries.map(({ entry }) => entry);
const notesOf = (mapping: AccountMapping) => mapping.entries.flatMap(({ notes }) => notes.map(({ code }) => code));
const reviewOf = (mapping: AccountMapping) => mapping.review.map(({ record: id, code }) => `${id} ${code}`);
const base = { id: 'r1', time: TIME, account: 'acc' };

describe('trades', () => {
  const trade = (parts: readonly unknown[], change: RecordChange = {}) =>
    only({ transaction_type: 'trade', parts, misc: { origin_type: 'TRADING' }, ...change });

  it('reads a purchase with its fee in the asset bought', () => {
    const mapping = trade([part('received', 'BTC', '0.5'), part('sent', 'USD', '20000', { fiat_value: '20000' })], {
      fees: [fee('BTC', '0.0005', { fiat_value: '20' })],
    });
    expect(entriesOf(mapping)).toEqual([
      {
        ...base,
        kind: 'trade',
        out: { asset: 'USD', amount: '20000' },
        in: { asset: 'BTC', amount: '0.5', value: '100' },
        fees: [{ asset: 'BTC', amount: '0.0005', value: '20' }],
      },
    ]);
    expect(notesOf(mapping)).toEqual([]);
  });
  it('reads a sale into the exchange’s old dollar as USD', () => {
    const mapping = trade([part('sent', 'BTC', '0.5'), part('received', 'USD_Stable_Coin', '20000')]);
    expect(entriesOf(mapping)).toMatchObject([{ out: { asset: 'BTC' }, in: { asset: 'USD', amount: '20000' } }]);
  });
  it('reads a swap with a fee in a third asset', () => {
    const mapping = trade([part('sent', 'ETH', '2'), part('received', 'BTC', '0.1', { fiat_value: '99' })], {
      fees: [fee('CRO', '10')],
    });
    expect(entriesOf(mapping)).toEqual([
      {
        ...base,
        kind: 'trade',
        out: { asset: 'ETH', amount: '2', value: '100' },
        in: { asset: 'BTC', amount: '0.1', value: '99' },
        fees: [{ asset: 'CRO', amount: '10', value: '1' }],
      },
    ]);
  });
  it('joins several fills of one side, and their values only when all are known', () => {
    const mapping = trade([
      part('received', 'BTC', '0.1', { fiat_value: '10' }),
      part('received', 'BTC', '0.2', { fiat_value: '20' }),
      part('sent', 'ETH', '1', { fiat_value: '15' }),
      part('sent', 'ETH', '1', { fiat_value: null }),
    ]);
    expect(entriesOf(mapping)).toMatchObject([
      { out: { asset: 'ETH', amount: '2' }, in: { asset: 'BTC', amount: '0.3', value: '30' } },
    ]);
    expect(entriesOf(mapping)[0]).not.toHaveProperty('out.value');
  });
  it('keeps an unpriced swap without a value and says so', () => {
    const unpriced = { fiat_value: null };
    const mapping = trade([part('sent', 'ETH', '2', unpriced), part('received', 'BTC', '0.1', unpriced)]);
    expect(entriesOf(mapping)).toMatchObject([
      { out: { asset: 'ETH', amount: '2' }, in: { asset: 'BTC', amount: '0.1' } },
    ]);
    expect(notesOf(mapping)).toEqual(['missing-value']);
  });
  it('values euros, or takes the value of the other side', () => {
    const priced = trade([part('sent', 'EUR', '90', { fiat_value: '100' }), part('received', 'BTC', '0.1')]);
    expect(entriesOf(priced)).toMatchObject([{ out: { asset: 'EUR', amount: '90', value: '100' } }]);
    const unpriced = trade([
      part('sent', 'EUR', '90', { fiat_value: null }),
      part('received', 'BTC', '0.1', { fiat_value: '98' }),
    ]);
    expect(entriesOf(unpriced)).toMatchObject([{ out: { asset: 'EUR', amount: '90', value: '98' } }]);
    expect(notesOf(unpriced)).toEqual(['value-of-other-side']);
    const nothing = { fiat_value: null };
    expect(reviewOf(trade([part('sent', 'EUR', '90', nothing), part('received', 'BTC', '0.1', nothing)]))).toEqual([
      'r1 missing-cash-value',
    ]);
  });
  it('prices a fee in euros like the euros traded', () => {
    const unpriced = { fiat_value: null };
    const mapping = trade([part('sent', 'EUR', '90', { fiat_value: '99' }), part('received', 'BTC', '0.1')], {
      fees: [fee('EUR', '2', unpriced), fee('EUR', '-1', unpriced)],
    });
    expect(entriesOf(mapping)).toMatchObject([
      { kind: 'trade', fees: [{ asset: 'EUR', amount: '2', value: '2.2' }] },
      { kind: 'income', category: 'cashback', in: { asset: 'EUR', amount: '1', value: '1.1' } },
    ]);
    const sold = trade([part('sent', 'BTC', '1', unpriced), part('received', 'EUR', '90', { fiat_value: '99' })], {
      fees: [fee('EUR', '1', unpriced)],
    });
    expect(entriesOf(sold)).toMatchObject([{ fees: [{ asset: 'EUR', amount: '1', value: '1.1' }] }]);
    expect(notesOf(sold)).toEqual([]);
  });
  it('marks a token whose ticker is a currency code', () => {
    const mapping = trade([part('sent', 'USD', '90'), part('received', 'MNT', '100')]);
    expect(entriesOf(mapping)).toMatchObject([{ in: { asset: 'MNT', amount: '100', cash: false } }]);
    expect(notesOf(mapping)).toEqual(['ticker-shares-code']);
    const told = trade([part('sent', 'USD', '90'), part('received', 'EUR', '100', { asset_type: 'crypto' })]);
    expect(entriesOf(told)).toMatchObject([{ in: { asset: 'EUR', cash: false } }]);
    expect(notesOf(told)).toEqual([]);
  });
  it('reads numbers, exponents and long number tokens exactly', () => {
    const { id, json } = record('r1', {
      transaction_type: 'trade',
      parts: [part('sent', 'USD', 12.5), part('received', 'ETH', 'TOKEN')],
      fees: [fee('ETH', '7.5e-6')],
    });
    const mapping = map({ id, json: json.replace('"TOKEN"', '0.123456789012345678') });
    expect(entriesOf(mapping)).toMatchObject([
      { out: { amount: '12.5' }, in: { amount: '0.123456789012345678' }, fees: [{ amount: '0.0000075' }] },
    ]);
  });
  it('turns a negative fee into cashback', () => {
    const mapping = trade([part('sent', 'USD', '90'), part('received', 'SOL', '2')], {
      fees: [fee('USD', '-0.01', { fiat_value: '-0.01' })],
    });
    expect(entriesOf(mapping)).toEqual([
      { ...base, kind: 'trade', out: { asset: 'USD', amount: '90' }, in: { asset: 'SOL', amount: '2', value: '100' } },
      { ...base, id: 'r1/1', kind: 'income', in: { asset: 'USD', amount: '0.01' }, category: 'cashback' },
    ]);
    expect(notesOf(mapping)).toEqual(['fee-rebate']);
  });
  it('gives a fee without a ticker the asset of the part whose id it shares', () => {
    const bought = part('received', 'SOL', '2', { id: 'p9' });
    const mapping = trade([part('sent', 'USD', '90'), bought], {
      fees: [fee('', '0.01', { id: 'p9', ticker: null, provider_ticker: null })],
    });
    expect(entriesOf(mapping)).toMatchObject([{ fees: [{ asset: 'SOL', amount: '0.01' }] }]);
  });
  it('leaves out an unreadable fee and says so', () => {
    const mapping = trade([part('sent', 'USD', '90'), part('received', 'SOL', '2')], {
      fees: [fee('USD', null), fee('USD', '0')],
    });
    expect(entriesOf(mapping)[0]).not.toHaveProperty('fees');
    expect(notesOf(mapping)).toEqual(['unreadable-fee']);
  });
  it.each([
    ['single-leg', [part('sent', 'ETH', '1')]],
    ['single-leg', [part('received', 'ETH', '1'), part('sent', 'USD', '0')]],
    ['missing-parts', []],
    ['many-legs', [part('sent', 'ETH', '1'), part('sent', 'SOL', '1'), part('received', 'CRO', '1')]],
    ['same-asset', [part('sent', 'ETH', '1'), part('received', 'ETH', '1')]],
    ['missing-amount', [part('sent', 'ETH', null), part('received', 'BTC', '1')]],
    ['unreadable-amount', [part('sent', 'ETH', 'many'), part('received', 'BTC', '1')]],
    ['negative-amount', [part('sent', 'ETH', '-1'), part('received', 'BTC', '1')]],
    ['zero-amount', [part('sent', 'ETH', '0'), part('received', 'BTC', '0.0')]],
    ['missing-asset', [part('sent', 'ETH', '1', { ticker: null, provider_ticker: '' }), part('received', 'BTC', '1')]],
    ['unknown-direction', [part('sent', 'ETH', '1', { direction: 'sideways' }), part('received', 'BTC', '1')]],
  ])('sends to review: %s', (code, parts) => {
    const mapping = trade(parts);
    expect(reviewOf(mapping)).toEqual([`r1 ${code}`]);
    expect(mapping.entries).toEqual([]);
  });
  it('turns staked ether into its token as a swap to look at', () => {
    const mapping = trade([part('sent', 'ETH.staked', '0.8'), part('received', 'CDCETH', '0.7614')]);
    expect(entriesOf(mapping)).toMatchObject([
      { kind: 'trade', out: { asset: 'ETH', amount: '0.8' }, in: { asset: 'CDCETH', amount: '0.7614' } },
    ]);
    expect(notesOf(mapping)).toEqual(['staked-swap']);
  });
});

describe('staking', () => {
  const staking = (type: string, ...parts: readonly unknown[]) => only({ transaction_type: type, parts });
  it('locks and unlocks by the legs', () => {
    expect(entriesOf(staking('staking', part('sent', 'CRO', '5'), part('received', 'CRO.staked', '5.0')))).toEqual([
      { ...base, kind: 'stake', asset: 'CRO', amount: '5' },
    ]);
    expect(entriesOf(staking('unstaking', part('sent', 'CRO.staked', '5'), part('received', 'CRO', '5')))).toEqual([
      { ...base, kind: 'unstake', asset: 'CRO', amount: '5' },
    ]);
  });
  it('reads a single leg by its direction and refuses one that contradicts the type', () => {
    expect(entriesOf(staking('staking', part('sent', 'CRO', '5')))).toMatchObject([{ kind: 'stake' }]);
    expect(entriesOf(staking('unstaking', part('sent', 'CRO.staked', '5')))).toMatchObject([{ kind: 'unstake' }]);
    expect(reviewOf(staking('staking', part('received', 'CRO', '5')))).toEqual(['r1 staking-legs']);
  });
  it('is no lock of units when it says that a reward came on the staked balance', () => {
    const reward = (origin: string, ...parts: readonly unknown[]) =>
      entriesOf(only({ transaction_type: 'staking', misc: { origin_type: origin }, parts }));
    const landed = part('received', 'CRO.staked', '5');
    expect(reward('STAKING_REWARDS', landed)).toMatchObject([{ kind: 'income', category: 'staking' }]);
    expect(reward('STAKING_REWARDS', part('sent', 'CRO', '5'), landed)).toMatchObject([{ kind: 'stake' }]);
    expect(reward('STAKE', landed)).toMatchObject([{ kind: 'stake' }]);
  });
  it('refuses legs of unequal amount', () => {
    expect(reviewOf(staking('staking', part('sent', 'CRO', '5'), part('received', 'CRO.staked', '4')))).toEqual([
      'r1 staking-legs',
    ]);
  });
  it('keeps a fee as an entry of its own', () => {
    const mapping = only({
      transaction_type: 'staking',
      parts: [part('sent', 'CRO', '5'), part('received', 'CRO.staked', '5')],
      fees: [fee('CRO', '0.1')],
    });
    expect(entriesOf(mapping)).toEqual([
      { ...base, kind: 'stake', asset: 'CRO', amount: '5' },
      { ...base, id: 'r1/1', kind: 'fee', out: { asset: 'CRO', amount: '0.1', value: '1' } },
    ]);
  });
});

describe('one-part records', () => {
  it.each([
    ['deposit', 'onchain_deposit', 'ONCHAIN_DEPOSIT', 'deposit'],
    ['deposit', 'offchain_deposit', 'OFFCHAIN_DEPOSIT', 'deposit'],
    ['deposit', 'transfer_in', 'TRANSFER_IN', 'deposit'],
    ['deposit', 'receive_payment', 'SEND', 'deposit'],
    ['deposit', 'vault_deposit', 'VAULT', 'deposit'],
    ['deposit', null, 'ONCHAIN_DEPOSIT', 'deposit'],
    ['deposit', null, 'SUBACCOUNT_TX', 'deposit'],
    ['deposit', null, null, 'deposit'],
    ['reward', 'staking_reward', 'STAKING_REWARDS', 'income staking'],
    ['reward', 'staking_reward', 'CRO_LOCKUP_REWARD', 'income staking'],
    ['reward', 'interest_income', 'LENDING_INTEREST', 'income interest'],
    ['reward', 'income_reward', 'STAKING_REWARD', 'income staking'],
    ['reward', 'income_reward', 'SOMETHING', 'income other'],
    ['reward', null, 'SUPERCHARGER_REWARD', 'income staking'],
    ['reward', null, null, 'income other'],
    ['staking', 'staking_reward', 'STAKING_REWARDS', 'income staking'],
    ['unstaking', 'interest_income', null, 'income interest'],
    ['staking', null, 'SOFT_STAKE_REWARD', 'income staking'],
    ['bonus', 'distribution', 'AIRDROP', 'income airdrop'],
    ['bonus', 'referral_bonus', 'REFERRAL_BONUS', 'income referral'],
    ['bonus', 'cashback', 'CASHBACK', 'income cashback'],
    ['bonus', 'rebate', 'TRADING_FEE_REBATE', 'income cashback'],
    ['bonus', null, 'REFERRAL_BONUS', 'income referral'],
    ['deposit', null, 'AIRDROP', 'income airdrop'],
    ['other', 'mining', null, 'income mining'],
    ['other', 'fork', null, 'split'],
    ['other', 'refund', 'CORRECTION', 'deposit'],
    ['other', 'fees', 'TRADE_FEE', 'income cashback'],
    ['other', null, 'SOFT_STAKE_REWARD', 'income staking'],
    ['other', null, 'CORRECTION_REWARD', 'income other'],
  ])('received: %s %s %s is %s', (type, subtype, origin, expected) => {
    const mapping = only({
      transaction_type: type,
      transaction_subtype: subtype,
      misc: { origin_type: origin },
      parts: [part('received', 'CRO', '12')],
    });
    const [kind, category] = expected.split(' ');
    expect(entriesOf(mapping)).toEqual([
      {
        ...base,
        kind,
        in: { asset: 'CRO', amount: '12', value: '100' },
        ...(category === undefined ? {} : { category }),
      },
    ]);
  });
  it.each([
    ['withdrawal', 'onchain_withdrawal', 'ONCHAIN_WITHDRAWAL', 'withdrawal'],
    ['withdrawal', 'offchain_withdrawal', 'OFFCHAIN_WITHDRAWAL', 'withdrawal'],
    ['withdrawal', 'transfer_out', 'TRANSFER_OUT', 'withdrawal'],
    ['withdrawal', 'send_payment', 'SEND', 'withdrawal'],
    ['withdrawal', 'vault_withdrawal', 'VAULT', 'withdrawal'],
    ['withdrawal', null, 'SUBACCOUNT_TX', 'withdrawal'],
    ['withdrawal', 'liquidation', 'LIQUIDATION', 'spend'],
    ['other', 'refund', null, 'withdrawal'],
    ['other', 'fees', 'TRADE_FEE', 'fee'],
    ['other', null, 'WITHDRAW_FEE', 'fee'],
    ['other', null, 'MARGIN_TRADE_INTEREST', 'fee'],
  ])('sent: %s %s %s is %s', (type, subtype, origin, kind) => {
    const mapping = only({
      transaction_type: type,
      transaction_subtype: subtype,
      misc: { origin_type: origin },
      parts: [part('sent', 'CRO', '12')],
    });
    expect(entriesOf(mapping)).toEqual([{ ...base, kind, out: { asset: 'CRO', amount: '12', value: '100' } }]);
  });
  it.each([
    ['loyalty', 'tier_gift', 'LOYALTY_TIER_GIFT', 'unknown-type'],
    ['', null, null, 'unknown-type'],
    ['other', null, 'PARTNER_SETTLEMENT', 'unknown-journal-type'],
    ['other', null, null, 'unknown-journal-type'],
    ['deposit', null, 'BRAND_NEW_CREDIT', 'unknown-journal-type'],
    ['deposit', 'teleport', 'BRAND_NEW_CREDIT', 'unknown-subtype'],
    ['other', 'spam', null, 'spam'],
    ['other', 'cancel', 'FIAT_WITHDRAWAL_CANCEL', 'cancelled'],
    ['deposit', null, 'ROLLBACK_WITHDRAW', 'rollback'],
    ['other', null, 'REALIZED_PNL', 'derivative'],
    ['other', null, 'ADMIN_ADJUSTMENT', 'adjustment'],
    ['withdrawal', 'onchain_withdrawal', 'ONCHAIN_WITHDRAWAL', 'mixed-directions'],
    ['other', null, 'CRYPTO_DUSTING', 'single-leg'],
  ])('review: %s %s %s is %s', (type, subtype, origin, code) => {
    const mapping = only({
      transaction_type: type,
      transaction_subtype: subtype,
      misc: { origin_type: origin },
      parts: [part('received', 'CRO', '12')],
    });
    expect(reviewOf(mapping)).toEqual([`r1 ${code}`]);
    expect(mapping.entries).toEqual([]);
  });
  it('treats money as money', () => {
    const mapping = only({
      transaction_type: 'deposit',
      transaction_subtype: 'fiat_deposit',
      parts: [part('received', 'USD_Stable_Coin', '500', { ticker: 'USD' })],
    });
    expect(entriesOf(mapping)).toEqual([{ ...base, kind: 'deposit', in: { asset: 'USD', amount: '500' } }]);
    const leu = only({
      transaction_type: 'deposit',
      transaction_subtype: 'fiat_deposit',
      parts: [part('received', 'RON', '500', { fiat_value: null })],
    });
    expect(entriesOf(leu)).toEqual([{ ...base, kind: 'deposit', in: { asset: 'RON', amount: '500' } }]);
  });
  it('counts a reward on the staked balance as income of the asset', () => {
    const mapping = only({
      transaction_type: 'reward',
      transaction_subtype: 'staking_reward',
      parts: [part('received', 'CRO.staked', '2.4', { fiat_value: '' })],
    });
    expect(entriesOf(mapping)).toEqual([
      { ...base, kind: 'income', category: 'staking', in: { asset: 'CRO', amount: '2.4' } },
    ]);
    expect(notesOf(mapping)).toEqual(['missing-value']);
  });
  it('keeps hash and fees of a withdrawal and prices a fee like the withdrawal', () => {
    const mapping = only({
      transaction_type: 'withdrawal',
      transaction_subtype: 'onchain_withdrawal',
      transaction_hash: '0xAB',
      parts: [part('sent', 'BTC', '2', { fiat_value: '80000' })],
      fees: [fee('BTC', '0.0005', { fiat_value: null })],
    });
    expect(entriesOf(mapping)).toEqual([
      {
        ...base,
        kind: 'withdrawal',
        out: { asset: 'BTC', amount: '2', value: '80000' },
        hash: '0xAB',
        fees: [{ asset: 'BTC', amount: '0.0005', value: '20' }],
      },
    ]);
  });
  it('makes an entry for each asset of a record', () => {
    const mapping = only({
      transaction_type: 'deposit',
      parts: [part('received', 'BTC', '1'), part('received', 'ETH', '2')],
    });
    expect(entriesOf(mapping)).toMatchObject([
      { id: 'r1', in: { asset: 'BTC' } },
      { id: 'r1/1', in: { asset: 'ETH' } },
    ]);
    expect(mapping.entries.map(({ sources }) => sources)).toEqual([['r1'], ['r1']]);
  });
});

describe('what is incomplete', () => {
  const deposit = { transaction_type: 'deposit', parts: [part('received', 'BTC', '1')] };
  it.each(['amount', 'ticker'])('does not trust a record whose %s is incomplete', (field) => {
    expect(reviewOf(only({ ...deposit, misc: { incomplete: [field] } }))).toEqual(['r1 incomplete']);
  });
  it('leaves out values and fees that are incomplete', () => {
    const mapping = only({
      ...deposit,
      fees: [fee('BTC', '0.1')],
      misc: { incomplete: ['fiat_value', 'fees', 'wallet'] },
    });
    expect(entriesOf(mapping)).toEqual([{ ...base, kind: 'deposit', in: { asset: 'BTC', amount: '1' } }]);
    expect(notesOf(mapping)).toEqual(['values-incomplete', 'fees-incomplete', 'incomplete-field']);
  });
  it('leaves out a value in another currency', () => {
    const mapping = only({ ...deposit, parts: [part('received', 'BTC', '1', { fiat_ticker: 'EUR' })] });
    expect(entriesOf(mapping)).toMatchObject([{ in: { asset: 'BTC', amount: '1' } }]);
    expect(entriesOf(mapping)[0]).not.toHaveProperty('in.value');
    expect(notesOf(mapping)).toEqual(['value-not-usd']);
  });
  it.each([[null], [[]], ['text'], [7]])('reads a record whose misc is %j', (misc) => {
    expect(entriesOf(only({ ...deposit, misc }))).toMatchObject([{ kind: 'deposit' }]);
  });
  it('takes the time of confirmation when that of initiation is missing, and notes a missing confirmation', () => {
    expect(entriesOf(only({ ...deposit, initiated_at: null, confirmed_at: '1700000000000' }))).toMatchObject([
      { time: TIME },
    ]);
    expect(notesOf(only({ ...deposit, confirmed_at: null }))).toEqual(['unconfirmed']);
  });
  it.each([[null], ['yesterday'], [12], [1e18]])('cannot place a record in time by %j', (at) => {
    expect(reviewOf(only({ ...deposit, initiated_at: at, confirmed_at: undefined }))).toEqual(['r1 missing-time']);
  });
  it.each(['', 'no json', '[]', 'null', '"x"', '{'])('reviews a record that is %j', (json) => {
    expect(reviewOf(map({ id: 'r1', json }))).toEqual(['r1 unreadable']);
  });
  it('keeps one of two records with one id, whichever comes first', () => {
    const a = record('r1', deposit);
    const b = record('r1', { ...deposit, parts: [part('received', 'BTC', '2')] });
    expect(map(a, b)).toEqual(map(b, a));
    expect(map(a, b).entries).toHaveLength(1);
  });
});
