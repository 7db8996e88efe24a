import type { Timestamp } from '../domain/ledger-entry.js';
import { parseKeepingDigits } from './exact-json.js';
import { instantOf, isObject } from './json-fields.js';

/** When a record happened, also of one that cannot be mapped; `null` where it does not say. Never throws. */
export function recordTime(json: string): Timestamp | null {
  const record = parsed(json);
  if (!isObject(record)) return null;
  const instant = instantOf(record['initiated_at']) ?? instantOf(record['confirmed_at']);
  return instant === null ? null : new Date(instant).toISOString();
}

function parsed(json: string): unknown {
  try {
    return parseKeepingDigits(json);
  } catch {
    return null;
  }
}
