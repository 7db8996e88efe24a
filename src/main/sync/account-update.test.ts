import { describe, expect, it } from 'vitest';
import type { WireAccount, WireBalance } from '../../core/vezgo/schema.js';
import { toAccountUpdate } from './account-update.js';

const account = (changes: Partial<WireAccount> = {}): WireAccount => ({ id: 'a1', ...changes });
const balances = (...given: WireBalance[]) => toAccountUpdate(account({ balances: given })).balances;

describe('an account off the wire', () => {
  it('is named by its provider as far as that is known', () => {
    const provider = { name: 'cryptocom', display_name: 'Crypto.com' };
    expect(toAccountUpdate(account({ provider }))).toMatchObject({ provider: 'cryptocom', displayName: 'Crypto.com' });
    expect(toAccountUpdate(account({ provider: 'kraken' }))).toMatchObject({
      provider: 'kraken',
      displayName: 'kraken',
    });
    expect(toAccountUpdate(account())).toMatchObject({ provider: 'unknown', displayName: 'a1' });
  });

  it.each([
    ['ok', 'ok'],
    ['retry', 'retry'],
    ['sleeping', 'unknown'],
    [null, 'unknown'],
    [undefined, 'unknown'],
  ])('with status %s has the status %s', (status, wanted) => {
    expect(toAccountUpdate(account({ status })).status).toBe(wanted);
  });

  it('keeps its error, be it without words', () => {
    const error = { name: 'LoginFailedError', message: 'revoked', options: null };
    expect(toAccountUpdate(account({ error })).error).toEqual({ name: 'LoginFailedError', message: 'revoked' });
    expect(toAccountUpdate(account({ error: {} })).error).toEqual({ name: 'UnknownConnectorError', message: '' });
    expect(toAccountUpdate(account({ error: null })).error).toBeNull();
  });

  it('too deep to be written again is a bad answer, not a bug', () => {
    const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    expect(() => toAccountUpdate(account({ wallets: [{ id: 'w', deep }] }))).toThrow(
      expect.objectContaining({ name: 'AppError', code: 'bad-response' }),
    );
  });

  it('has a value in US dollars or none', () => {
    expect(toAccountUpdate(account({ fiat_value: '12.50', fiat_ticker: 'USD' })).value).toBe('12.5');
    expect(toAccountUpdate(account({ fiat_value: '12.50', fiat_ticker: 'EUR' })).value).toBeNull();
    expect(toAccountUpdate(account({ fiat_value: 'much' })).value).toBeNull();
    expect(toAccountUpdate(account()).value).toBeNull();
  });

  it('is kept whole, fields unknown to us included', () => {
    const wire = { id: 'a1', something_new: { deep: [1] } };
    expect(JSON.parse(toAccountUpdate(wire).json)).toEqual(wire);
  });
});

describe('a balance off the wire', () => {
  it('tells what is free, staked and cash', () => {
    expect(
      balances(
        { ticker: 'CRO', provider_ticker: 'CRO', asset_type: 'crypto', amount: '1' },
        { ticker: 'CRO', provider_ticker: 'CRO.staked', asset_type: 'staked', amount: '2', fiat_value: '0.2' },
        { ticker: 'USD', provider_ticker: 'USD', asset_type: 'cash_equivalent', amount: '3', name: 'US dollar' },
      ),
    ).toEqual([
      { asset: 'CRO', name: null, kind: 'spot', amount: '1', value: null },
      { asset: 'CRO', name: null, kind: 'staked', amount: '2', value: '0.2' },
      { asset: 'USD', name: 'US dollar', kind: 'cash', amount: '3', value: null },
    ]);
  });

  it('reads amounts with exponents and of many digits exactly', () => {
    const amounts = ['1e-8', '123456789012345678901234567890.123456789', 5].map((amount) => ({
      ticker: 'BTC',
      amount,
    }));
    expect(balances(...amounts).map(({ amount }) => amount)).toEqual([
      '0.00000001',
      '123456789012345678901234567890.123456789',
      '5',
    ]);
  });

  it('without an asset or a readable amount is not shown as zero', () => {
    expect(
      balances({ amount: '1' }, { ticker: 'BTC' }, { ticker: 'BTC', amount: '' }, { ticker: 'BTC', amount: 'x' }),
    ).toEqual([]);
  });
});
