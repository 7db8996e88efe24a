import { expect, it } from 'vitest';
import { ledgerLines } from '../../../../test/support/ledger-lines.js';
import { compute } from '../compute.js';

it.each([
  // 1 June + 30 days is 1 July: bought again on that day, all of 100 − 40 = 60 is denied; a day later nothing is.
  ['2024-07-01', '60', '0'],
  ['2024-07-02', '0', '-60'],
])('units bought again on %s: denied %s, allowed %s', (day, denied, gain) => {
  const ledger = ledgerLines(
    `
    b 2024-01-01 buy 1BTC 100CAD
    s 2024-06-01 sale 1BTC 40CAD
    r ${day} buy 1BTC 50CAD`,
    'CAD',
  );
  const [row] = compute(ledger, { rules: 'ca' }).disposals;
  expect([row?.denied, row?.gain]).toEqual([denied, gain]);
});
