import type { Timestamp } from '../domain/ledger-entry.js';
import { parseKeepingDigits } from './exact-json.js';
import { codeOf, instantOf, isObject, listOf, objectOf, textOf, type JsonObject } from './json-fields.js';
import type { NoteCode } from './notes.js';
import { readFees, readParts, type Fee, type Part } from './read-parts.js';

/** A transaction with its fields read, free of the wire's variants. */
export interface VezgoRecord {
  readonly id: string;
  readonly time: Timestamp;
  /** `time` in milliseconds since 1970. */
  readonly instant: number;
  /** Lower case; `''` when absent. */
  readonly type: string;
  /** Lower case. */
  readonly subtype: string | null;
  /** `misc.origin_type` as it came: upper case from the journal, lower case from the deposit and withdrawal history. */
  readonly origin: string | null;
  /** What `misc` calls this record, its order and its trade, without prefixes. */
  readonly references: readonly string[];
  /** A code or a word. */
  readonly status: string | null;
  readonly hash: string | null;
  readonly parts: readonly Part[];
  readonly fees: readonly Fee[];
  readonly remarks: readonly NoteCode[];
}

export type RecordReading =
  | { readonly ok: true; readonly record: VezgoRecord }
  | { readonly ok: false; readonly code: NoteCode };

/**
 * Reads a record's JSON. Refuses, with the reason, what cannot be read or must not be trusted: no JSON, no usable time, an amount
 * that is missing, negative or marked incomplete. Never throws.
 */
export function readRecord(id: string, json: string): RecordReading {
  const object = id === '' ? null : parseObject(json);
  if (object === null) return { ok: false, code: 'unreadable' };
  const misc = objectOf(object['misc']);
  const incomplete = listOf(misc['incomplete']);
  if (incomplete.includes('amount') || incomplete.includes('ticker')) return { ok: false, code: 'incomplete' };
  const instant = instantOf(object['initiated_at']) ?? instantOf(object['confirmed_at']);
  if (instant === null) return { ok: false, code: 'missing-time' };
  const remarks = [...remarksOn(incomplete)];
  const subtype = textOf(object['transaction_subtype'])?.toLowerCase() ?? null;
  const context = {
    subtype,
    valuesTrusted: !incomplete.includes('fiat_value'),
    remark: (code: NoteCode): unknown => remarks.push(code),
  };
  const partItems = listOf(object['parts']);
  const reading = readParts(partItems, context);
  if (!reading.ok) return reading;
  const fees = incomplete.includes('fees') ? [] : readFees(listOf(object['fees']), partItems, context);
  const own = ownFields(object, misc);
  // On a chain this means: not confirmed yet. An absent field means nothing.
  if (object['confirmed_at'] === null && MOVEMENTS.has(own.type)) remarks.push('unconfirmed');
  const record = { id, ...instantFields(instant), subtype, ...own };
  return { ok: true, record: { ...record, parts: reading.parts, fees, remarks } };
}

function parseObject(json: string): JsonObject | null {
  try {
    const value = parseKeepingDigits(json);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

const KNOWN_INCOMPLETE: Readonly<Record<string, NoteCode>> = {
  fiat_value: 'values-incomplete',
  fees: 'fees-incomplete',
};

function remarksOn(incomplete: readonly unknown[]): readonly NoteCode[] {
  return incomplete.map((name) => KNOWN_INCOMPLETE[String(name)] ?? 'incomplete-field');
}

function instantFields(instant: number): Pick<VezgoRecord, 'instant' | 'time'> {
  return { instant, time: new Date(instant).toISOString() };
}

function ownFields(object: JsonObject, misc: JsonObject) {
  const origin = textOf(misc['origin_type']);
  const hash = textOf(object['transaction_hash']);
  // The history's origin id is the chain's transaction id.
  const historyHash = origin === 'deposit' || origin === 'withdrawal' ? textOf(misc['origin_id']) : null;
  return {
    type: textOf(object['transaction_type'])?.toLowerCase() ?? '',
    origin,
    references: referencesOf(misc),
    status: codeOf(misc['status']) ?? codeOf(object['status']),
    hash: hash ?? historyHash,
  };
}

const MOVEMENTS: ReadonlySet<string> = new Set(['deposit', 'withdrawal']);
const REFERENCE_FIELDS = ['origin_id', 'order_id', 'trade_id', 'trade_match_id'] as const;

/** `order:123` and `123` name the same order. */
function referencesOf(misc: JsonObject): readonly string[] {
  const references: string[] = [];
  for (const name of REFERENCE_FIELDS) {
    const reference = codeOf(misc[name])?.replace(/^(order|trade):/i, '') ?? '';
    if (reference !== '' && reference !== '0' && !references.includes(reference)) references.push(reference);
  }
  return references;
}
