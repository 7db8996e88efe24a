import { describe, expect, it } from 'vitest';
import { recordSides } from './record-sides.js';

const TIME = 1_700_000_000_000;
const ETH = { direction: 'received', ticker: 'ETH', amount: '0.5', fiat_value: '1000', fiat_ticker: 'USD' };
const USD = { direction: 'sent', ticker: 'USD', amount: '1001' };

function sides(parts: readonly object[], more: object = {}) {
  return recordSides('r1', JSON.stringify({ id: 'r1', transaction_type: 'trade', initiated_at: TIME, parts, ...more }));
}

describe('the sides of a record that made no entry', () => {
  it('are those of which it says one thing', () => {
    expect(sides([ETH])).toEqual({ out: null, in: { asset: 'ETH', amount: '0.5', value: '1000' } });
    expect(sides([USD, ETH]).out).toEqual({ asset: 'USD', amount: '1001' });
    expect(sides([ETH, ETH]).in).toEqual({ asset: 'ETH', amount: '1', value: '2000' });
  });

  it.each([
    ['two things', [ETH, { ...ETH, ticker: 'BTC' }], {}],
    ['an amount that is not whole', [ETH], { misc: { incomplete: ['amount'] } }],
    ['a token under the code of a currency', [{ ...ETH, ticker: 'GEL', asset_type: 'crypto' }], {}],
    ['a ticker that differs in capitals', [{ ...ETH, ticker: 'stETH' }], {}],
    ['what is staked', [{ ...ETH, provider_ticker: 'ETH.staked' }], {}],
  ])('are none of %s', (_what, parts, more) => {
    expect(sides(parts, more).in).toBeNull();
  });

  it('are none of what is no record', () => {
    expect(recordSides('r1', 'none')).toEqual({ out: null, in: null });
  });
});
