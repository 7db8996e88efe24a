import { describe, expect, it } from 'vitest';
import {
  wireAccount,
  wireErrorBody,
  wireHistoryEntry,
  wireKyc,
  wireProvider,
  wireTeam,
  wireTransaction,
} from './schema.js';

/** The API document's own examples, shortened. */
const PROVIDER = {
  resource_type: 'provider',
  name: 'coinbase',
  display_name: 'Coinbase',
  logo: 'https://example.test/coinbase.png',
  auth_type: 'oauth',
  available_scopes: [],
  available_currencies: null,
  status: null,
  is_beta: true,
  connect_notice: null,
  credentials: ['code'],
};
const BALANCE = {
  resource_type: 'balance',
  ticker: 'BTC',
  provider_ticker: 'BTC',
  name: 'Bitcoin',
  wallet: 'bitcoin:cash:usd',
  asset_type: null,
  amount: '0.20210831',
  decimals: 8,
  fiat_value: '2021.08',
  fiat_ticker: 'USD',
  updated_at: 1_630_412_605_283,
  misc: null,
};
const ACCOUNT = {
  id: '603522490d2b02001233a5d6',
  resource_type: 'account',
  blockchain: null,
  created_at: 1_630_412_605_283,
  updated_at: 1_630_412_605_283,
  fiat_value: '4321.98',
  fiat_ticker: 'USD',
  status: 'ok',
  status_details: { date: '2022-07-14T12:51:29.370Z', wallets: 'ok', balances: 'ok', transactions: 'ok' },
  error: { name: 'SecurityQuestionError', message: 'Which street?', options: ['A', 'B'] },
  provider: { name: 'bitcoin', display_name: 'Bitcoin', type: 'wallet', scopes: [] },
  wallets: [{ id: 'bitcoin:cash:usd', name: 'Bitcoin', address: 'n2nL', fiat_ticker: 'USD', fiat_value: '2021.08' }],
  balances: [BALANCE],
};
const TRANSACTION = {
  id: '603522490d2b02001233a5d6',
  status: null,
  transaction_type: 'deposit',
  fiat_calculated_at: 1_630_412_605_283,
  initiated_at: 1_630_412_605_283,
  confirmed_at: null,
  wallet: 'bitcoin:cash:usd',
  misc: { origin_id: 'original_id_or_hash' },
  parts: [
    { id: 'p', direction: 'received', ticker: 'BTC', amount: '1.20210831', fiat_value: '1234567.8', other_parties: [] },
  ],
  fees: [{ type: null, ticker: 'USD', amount: '0.5', fiat_ticker: null, fiat_value: null }],
};

describe('wire schemas', () => {
  it.each([
    ['provider', wireProvider, PROVIDER],
    ['account', wireAccount, ACCOUNT],
    ['transaction', wireTransaction, TRANSACTION],
    [
      'history entry',
      wireHistoryEntry,
      { id: 'h', date: 1_630_412_605_283, wallet: 'w', account: 'a', fiat_ticker: 'USD', fiat_value: '125.30' },
    ],
    ['kyc', wireKyc, { email: 'a@example.test', address: { country: 'CA' } }],
    ['team', wireTeam, { id: 't', name: 'Team', features: ['kyc'] }],
    ['error with a message', wireErrorBody, { message: 'no' }],
    ['error with another word', wireErrorBody, { error: { code: 7 }, existing_institution_id: 'x' }],
  ])('keep the document’s %s whole', (_, schema, example) => {
    expect(schema.parse(example)).toEqual(example);
  });
  it.each([
    ['provider', wireProvider, { name: 'x' }],
    ['account', wireAccount, { id: 'x' }],
    ['transaction', wireTransaction, { id: 'x' }],
    ['history entry', wireHistoryEntry, { date: '2022-07-14' }],
    ['kyc', wireKyc, {}],
    ['team', wireTeam, {}],
    ['error', wireErrorBody, {}],
  ])('accept a bare %s', (_, schema, bare) => {
    expect(schema.safeParse(bare).success).toBe(true);
  });
  it.each([
    ['misc as an array', { misc: [] }],
    ['misc as null', { misc: null }],
    ['amounts as numbers, empty and null', { parts: [{ amount: 1e-7 }, { amount: '' }, { amount: null }] }],
    ['a new type and unknown fields', { transaction_type: 'teleport', network: { id: 1 } }],
    ['no parts', { parts: null, fees: null }],
  ])('accept a transaction with %s', (_, change) => {
    const wire = { ...TRANSACTION, ...change };
    expect(wireTransaction.parse(wire)).toEqual(wire);
  });
  it.each([
    ['account without an id', wireAccount, { status: 'ok' }],
    ['provider without a name', wireProvider, { display_name: 'X' }],
    ['list in place of an account', wireAccount, []],
    ['balance list of texts', wireAccount, { id: 'x', balances: ['BTC'] }],
  ])('refuse: %s', (_, schema, wrong) => {
    expect(schema.safeParse(wrong).success).toBe(false);
  });
});
