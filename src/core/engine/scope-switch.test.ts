import { expect, it } from 'vitest';
import { ledgerLines, rowLines } from '../../../test/support/ledger-lines.js';
import { compute } from './compute.js';

it('us: accounts begin with 2025 where the taxpayer lives, not in UTC', () => {
  // Three in the morning of 1 January UTC is ten in the evening of 31 December in New York: still one pool, the oldest unit of all.
  const sold = (time: string): readonly string[] => {
    const ledger = ledgerLines(`
      a 2023-01-01 buy 1BTC 10USD
      b 2023-01-02 buy 1BTC 30USD account=two
      s ${time} sale 1BTC 40USD account=two`);
    return rowLines(compute(ledger, { rules: 'us', timezone: 'America/New_York' }));
  };
  expect(sold('2025-01-01T03:00')).toEqual(['s 1BTC: 40 - 10 = 30 fifo(a) long']);
  expect(sold('2025-01-01T05:00')).toEqual(['s 1BTC: 40 - 30 = 10 fifo(b) long']);
});
