import type { Timestamp } from '../domain/ledger-entry.js';
import { parseInstant } from '../domain/tax-date.js';
import { APP_COLUMNS, columnNamed, EXCHANGE_COLUMNS, SPOT_COLUMNS } from './formats.js';
import { readRawRow, type RawRow } from './raw-row.js';
import { timeReader } from './read-time.js';

const TIME_COLUMNS = {
  'crypto-com-app': APP_COLUMNS.time,
  'crypto-com-exchange': EXCHANGE_COLUMNS.time,
  'crypto-com-spot': SPOT_COLUMNS.time,
} as const;

/** When a file's row happened, also of one that makes no entry; `null` where it does not say in a form we know. Never throws. */
export function rowTime(json: string): Timestamp | null {
  const raw = readRawRow(json);
  const instant = raw === null ? null : instantOf(raw);
  return instant === null ? null : new Date(instant).toISOString();
}

function instantOf(raw: RawRow): number | null {
  if (raw.format === 'lotbook-ledger') return parseInstant(String(raw.entry['time']));
  if (raw.format === 'generic') {
    const { time = '', timeFormat = 'auto', timezone = 'UTC' } = raw.mapping ?? {};
    return timeReader(timeFormat, timezone)(raw.row[time] ?? '');
  }
  const column = columnNamed(Object.keys(raw.row), TIME_COLUMNS[raw.format]);
  return timeReader('iso', 'UTC')(raw.row[column ?? ''] ?? '');
}
