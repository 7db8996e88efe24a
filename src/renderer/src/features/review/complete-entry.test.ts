import { expect, it } from 'vitest';
import { COMPLETIONS, typedBody } from './complete-entry.js';

const NOTHING = { asset: '', amount: '', value: '' };
const named = (asset: string, assets: readonly string[]) =>
  typedBody(
    { completion: COMPLETIONS[2], category: 'other', out: { asset, amount: '1', value: '' }, in: NOTHING },
    assets,
  )?.out?.asset;

it('writes an asset as the book does where that has it just once, else with the capitals that were typed, if any', () => {
  expect(named(' stETH ', [])).toBe('stETH');
  expect(named('btc', [])).toBe('BTC');
  expect(named('btc', ['BTC', 'stETH'])).toBe('BTC');
  expect(named('STETH', ['BTC', 'stETH'])).toBe('stETH');
});

it('takes neither of two names that differ in capitals alone for one that is typed as neither', () => {
  const both = ['SUSD', 'sUSD'];
  expect([named('sUSD', both), named('SUSD', both), named('susd', both)]).toEqual(['sUSD', 'SUSD', 'susd']);
});
