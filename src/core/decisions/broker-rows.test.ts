import { expect, it } from 'vitest';
import { brokerRowsOf } from './broker-rows.js';

const ROW = {
  broker: 'X',
  asset: 'BTC',
  amount: '1',
  sold: '2025-03-04',
  acquired: null,
  proceeds: '10',
  cost: null,
  costReported: false,
  term: null,
} as const;

it('of several decisions on one row the last counts; a row that was taken away is gone', () => {
  const said = (id: number, row: string, proceeds: string | null, minute: number) => ({
    id,
    at: `2026-01-01T00:0${minute}:00Z`,
    decision: { kind: 'broker-row' as const, id: row, row: proceeds === null ? null : { ...ROW, proceeds } },
  });
  // Newest first, as the history lists them.
  const rows = brokerRowsOf([
    said(4, 'b', null, 4),
    said(3, 'a', '12', 3),
    said(2, 'b', '5', 2),
    said(1, 'a', '10', 1),
  ]);
  expect(rows).toEqual([{ id: 'a', ...ROW, proceeds: '12' }]);
});
