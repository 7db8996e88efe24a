import { expect, it } from 'vitest';
import { rowTime } from './row-time.js';

it.each([
  [{ format: 'crypto-com-app', row: { 'Timestamp (UTC)': '2024-01-31 10:00:00' } }, '2024-01-31T10:00:00.000Z'],
  [{ format: 'crypto-com-exchange', row: { 'Time (UTC)': '2024-01-31 10:00:00.5' } }, '2024-01-31T10:00:00.500Z'],
  [{ format: 'crypto-com-spot', row: { create_time_utc: '2024-01-31 10:00:00' } }, '2024-01-31T10:00:00.000Z'],
  [
    {
      format: 'generic',
      row: { When: '31/01/2024 10:00' },
      mapping: { time: 'When', timeFormat: 'DD/MM/YYYY HH:mm', timezone: 'Europe/Berlin' },
    },
    '2024-01-31T09:00:00.000Z',
  ],
  [{ format: 'lotbook-ledger', currency: 'USD', entry: { time: '2024-01-31T10:00:00Z' } }, '2024-01-31T10:00:00.000Z'],
  [{ format: 'crypto-com-app', row: { 'Timestamp (UTC)': 'yesterday' } }, null],
  [{ format: 'generic', row: { When: '1' } }, null],
  [{ of: 'nothing we know' }, null],
])('%j happened at %s', (raw, wanted) => {
  expect(rowTime(JSON.stringify(raw))).toBe(wanted);
});
