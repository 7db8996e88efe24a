import { legOf, mergeParts } from './legs.js';
import type { Leg } from '../domain/ledger-entry.js';
import type { Part } from './read-parts.js';
import { readRecord } from './read-record.js';

/** What went and what came, as far as a record says it; `null` for a side of which it says nothing, or several things. */
export interface RecordSides {
  readonly out: Leg | null;
  readonly in: Leg | null;
}

const NOTHING: RecordSides = { out: null, in: null };

/** The sides of a record that made no entry, for the person who completes it. Amounts that may not be trusted are none. */
export function recordSides(id: string, json: string): RecordSides {
  const reading = readRecord(id, json);
  if (!reading.ok) return NOTHING;
  const parts = mergeParts(reading.record.parts);
  const sideOf = (direction: Part['direction']): Leg | null => {
    const [part, ...others] = parts.filter((one) => one.direction === direction);
    return part === undefined || others.length > 0 || !isPlain(part) ? null : legOf(part);
  };
  return { out: sideOf('sent'), in: sideOf('received') };
}

/** Its ticker alone says what it is, as whoever types it has to. */
function isPlain({ asset, staked, sharesCode }: Part): boolean {
  return !staked && !sharesCode && asset === asset.toUpperCase();
}
