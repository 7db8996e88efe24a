import { expect, it } from 'vitest';
import type { LedgerRow } from '../../../../core/contract/ledger-port.js';
import type { StandingOrder } from '../../../../core/domain/standing-order.js';
import { localDesks } from '../../../../../test/support/local-ledger.js';

const options = { rules: 'us', method: 'hifo', timezone: 'UTC' } as const;
const account = 'ex';
const trade = (id: string, time: string, sold: boolean): LedgerRow => {
  const btc = { asset: 'BTC', amount: '1' };
  const usd = { asset: 'USD', amount: '100' };
  const sides = sold ? { out: btc, in: usd } : { out: usd, in: btc };
  return { entry: { id, time, account, kind: 'trade', ...sides }, notes: [] };
};
const rows = [
  trade('a', '2023-01-01T12:00:00Z', false),
  trade('b', '2023-01-02T12:00:00Z', false),
  trade('s25', '2025-06-01T12:00:00Z', true),
  trade('s26', '2026-06-01T12:00:00Z', true),
];
const order: StandingOrder = {
  from: '2025-01-01',
  method: 'hifo',
  account: null,
  recordedAt: '2025-12-31T12:00:00Z',
  text: '',
};

it('names the disposals of one year that no order covered in time', async () => {
  const { ask } = localDesks(rows);
  const found = async (year: string, orders: readonly StandingOrder[]) => {
    const { total, rows: told } = await ask('orderIssues', { options, year, orders });
    return [total, ...told.map(({ entry }) => entry)];
  };
  expect(await found('2025', [])).toEqual([1, 's25']);
  expect(await found('2026', [])).toEqual([1, 's26']);
  // Recorded at the end of 2025: it covers 2026 alone.
  expect(await found('2025', [order])).toEqual([1, 's25']);
  expect(await found('2026', [order])).toEqual([0]);
  expect(await found('2023', [])).toEqual([0]);
});
