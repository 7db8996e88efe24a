import { isCurrency } from '../domain/currency.js';
import { inOrder } from '../domain/entry-order.js';
import { LEDGER_FORMAT, type Ledger, type LedgerEntry } from '../domain/ledger-entry.js';
import { LEDGER_WORDS } from '../domain/issue-words.js';
import type { Issue } from '../domain/result.js';
import { tell } from '../domain/sentence.js';
import { checkForeignCash } from './ledger-cash.js';
import { type Fields, type Findings, baseFields, checkFields, entryFields, isRecord } from './ledger-checks.js';
import { entryText } from './ledger-text.js';
import { sameContent } from '../domain/same-content.js';
import { FIELD_FAULTS, type FieldFault, HEAD_FAULTS, type HeadFault } from './field-faults.js';

/** What is wrong with a file, where. `entry` is the entry's id, or its place (`entries[3]`) where it has none; `null`: the file itself. */
export interface Fault {
  readonly entry: string | null;
  readonly field: string | null;
  readonly message: FieldFault | HeadFault;
}

export type LedgerReading =
  | { readonly ok: true; readonly ledger: Ledger; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const LONGEST_NAME = 120;

/** One line: names from the file are shortened and stripped of control characters. */
function printable(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/gu, '?');
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME)}…` : line;
}

/** `entry id: field: what is wrong`, always one line; parts that do not apply are left out. */
export function formatFault(fault: Fault): string {
  const parts = [fault.entry, fault.field].filter((part): part is string => part !== null).map(printable);
  return [...parts, fault.message].join(': ');
}

function parseJson(file: string): { readonly value: unknown } | Fault {
  const text = file.startsWith('\uFEFF') ? file.slice(1) : file;
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    if (at === undefined) return { entry: null, field: null, message: HEAD_FAULTS.json };
    const before = text.slice(0, Number(at)).split('\n');
    const place = { line: String(before.length), column: String((before.at(-1)?.length ?? 0) + 1) };
    return { entry: null, field: null, message: tell(HEAD_FAULTS['json-at'], place) };
  }
}

const HEAD_FIELDS: ReadonlySet<string> = new Set(['format', 'currency', 'entries']);

function checkHead(file: Readonly<Record<string, unknown>>): readonly Fault[] {
  const faults: Fault[] = [];
  const fault = (field: string, message: Fault['message']): void => void faults.push({ entry: null, field, message });
  if (file['format'] === undefined) fault('format', tell(HEAD_FAULTS['no-format'], { format: LEDGER_FORMAT }));
  else if (file['format'] !== LEDGER_FORMAT)
    fault('format', tell(HEAD_FAULTS['other-format'], { format: LEDGER_FORMAT }));
  if (faults.length > 0) return faults;
  if (file['currency'] === undefined) fault('currency', HEAD_FAULTS['no-currency']);
  else if (typeof file['currency'] !== 'string' || !isCurrency(file['currency'])) {
    fault('currency', HEAD_FAULTS['no-code']);
  }
  if (file['entries'] === undefined) fault('entries', FIELD_FAULTS.missing);
  else if (!Array.isArray(file['entries'])) fault('entries', FIELD_FAULTS.list);
  return faults;
}

/** Collects faults and issues while entries are checked one by one. */
class Reading implements Findings {
  readonly faults: Fault[] = [];
  readonly issues: Issue[] = [];
  /** The id of the entry, or its place in the list; empty for the file itself. */
  private at: string | number = '';

  begin(at: string | number): void {
    this.at = at;
  }
  private get entry(): string {
    return typeof this.at === 'string' ? this.at : `entries[${this.at}]`;
  }
  fault(path: string | null, message: FieldFault): void {
    this.faults.push({ entry: this.entry, field: path, message });
  }
  unknown(path: string): void {
    const message = tell(LEDGER_WORDS['unknown-field'], { field: printable(path) });
    this.issues.push({ code: 'unknown-field', entry: this.entry, message });
  }
}

function fieldsOf(kind: unknown, reading: Reading): Fields {
  if (typeof kind !== 'string') return baseFields;
  const fields = entryFields.get(kind);
  if (fields === undefined)
    reading.fault('kind', tell(FIELD_FAULTS.choice, { names: [...entryFields.keys()].join(', ') }));
  return fields ?? baseFields;
}

/** Every field of the entry's kind was checked against the table, which mirrors the type: without a fault it is one. */
function isSound(_found: unknown, faultless: boolean): _found is LedgerEntry {
  return faultless;
}

function checkEntry(found: unknown, index: number, currency: string, reading: Reading): found is LedgerEntry {
  reading.begin(index);
  if (!isRecord(found)) {
    reading.fault(null, FIELD_FAULTS.object);
    return false;
  }
  const { id, kind } = found;
  if (typeof id === 'string' && id !== '') reading.begin(id);
  const before = reading.faults.length;
  const fields = fieldsOf(kind, reading);
  if (fields === baseFields) checkBase(found, reading);
  else checkFields(found, fields, null, reading);
  if (isSound(found, reading.faults.length === before)) checkForeignCash(found, currency, reading);
  return reading.faults.length === before;
}

/** Of an entry without a known kind only the common fields can be judged. */
function checkBase(found: Readonly<Record<string, unknown>>, reading: Reading): void {
  const known = Object.fromEntries(Object.entries(found).filter(([key]) => baseFields.known.has(key)));
  checkFields(known, baseFields, null, reading);
}

/** Reads the entries; the same id twice counts once when the content is the same, and is a fault when it is not. */
function readEntries(list: readonly unknown[], currency: string, reading: Reading): readonly LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  const seen = new Map<string, unknown>();
  list.forEach((found, index) => {
    const sound = checkEntry(found, index, currency, reading);
    const id = isRecord(found) ? found['id'] : undefined;
    if (typeof id !== 'string') return;
    const earlier = seen.get(id);
    if (earlier === undefined) {
      seen.set(id, found);
      if (sound) entries.push(found);
    } else if (!sameContent(earlier, found)) {
      reading.fault('id', FIELD_FAULTS['used-twice']);
    } else if (sound) {
      reading.issues.push({ code: 'duplicate', entry: id, message: LEDGER_WORDS['told-twice'] });
    }
  });
  return entries;
}

/**
 * Reads the text of a `lotbook-ledger/1` file. Never throws: whatever is wrong comes back as faults, one for each field. Issues
 * (`duplicate`, `unknown-field`; the latter with an empty `entry` for fields of the file itself) belong to the result: hand them to `compute`.
 */
export function readLedger(text: string): LedgerReading {
  const parsed = parseJson(text);
  if (!('value' in parsed)) return { ok: false, faults: [parsed] };
  const file = parsed.value;
  if (!isRecord(file)) return { ok: false, faults: [{ entry: null, field: null, message: HEAD_FAULTS.object }] };
  const headFaults = checkHead(file);
  const { currency, entries: list } = file;
  if (headFaults.length > 0 || typeof currency !== 'string' || !Array.isArray(list))
    return { ok: false, faults: headFaults };
  const reading = new Reading();
  for (const key of Object.keys(file)) if (!HEAD_FIELDS.has(key)) reading.unknown(key);
  const entries = readEntries(list, currency, reading);
  if (reading.faults.length > 0) return { ok: false, faults: reading.faults };
  return { ok: true, ledger: { format: LEDGER_FORMAT, currency, entries }, issues: reading.issues };
}

/**
 * Canonical `lotbook-ledger/1` text: entries in processing order, one a line, keys in a fixed order, a newline at the end. Ledgers with the
 * same entries give the same bytes.
 */
export function writeLedger(ledger: Ledger): string {
  const lines = inOrder(ledger.entries).map(({ entry }) => `  ${entryText(entry)}`);
  const entries = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n ]`;
  const head = ` "format": ${JSON.stringify(ledger.format)},\n "currency": ${JSON.stringify(ledger.currency)},`;
  return `{\n${head}\n "entries": ${entries}\n}\n`;
}
