import type { LedgerEntry } from '../domain/ledger-entry.js';
import { sameContent } from '../domain/same-content.js';
import type { Steps } from '../domain/steps.js';
import { CLOSING_BRACE, endOfElement, endOfString, skipSpace } from '../vezgo/exact-json.js';
import { readLedger, type Fault, type LedgerReading } from './ledger-file.js';

/** Entries read at once: some milliseconds. */
const ENTRIES_A_PIECE = 250;
/** Text looked through between two rests. */
const CHARACTERS_A_STEP = 256 * 1024;

/** Where the parts of a ledger file stand in its text. */
interface Layout {
  /** All members but the entries, as their own text. */
  readonly head: string;
  /** From where to where the entries of each piece stand. */
  readonly pieces: readonly (readonly [number, number])[];
}

export type LedgerPiece = {
  readonly entries: readonly LedgerEntry[];
  readonly currency: string;
  readonly fraction: number;
};

/**
 * Reads a `lotbook-ledger/1` file piece by piece, with rests: what `readLedger` reads at once, and with its faults. Each piece is given to
 * `take` as it is read; pieces before a fault were given already. Answers the faults, none for a sound file.
 */
export function* readLedgerSteps(text: string, take: (piece: LedgerPiece) => void): Steps<readonly Fault[]> {
  const layout = yield* layoutOf(text);
  if (layout === null) return takeWhole(readLedger(text), take);
  const seen = new Map<string, LedgerEntry>();
  const faults: Fault[] = [];
  for (const [index, [from, to]] of layout.pieces.entries()) {
    const reading = readLedger(`{${layout.head}"entries":[${text.slice(from, to)}]}`);
    if (!reading.ok) {
      // What is wrong with the file as a whole is said once, with its place in the whole.
      if (reading.faults.some(({ entry }) => entry === null)) return takeWhole(readLedger(text), take);
      faults.push(...reading.faults.map((fault) => placed(fault, index * ENTRIES_A_PIECE)));
    } else {
      const { currency, entries } = reading.ledger;
      const fresh = entries.filter((entry) => isFirst(entry, seen, faults));
      take({ entries: fresh, currency, fraction: (index + 1) / layout.pieces.length });
    }
    yield;
  }
  return faults;
}

function takeWhole(reading: LedgerReading, take: (piece: LedgerPiece) => void): readonly Fault[] {
  if (!reading.ok) return reading.faults;
  const { currency, entries } = reading.ledger;
  take({ entries, currency, fraction: 1 });
  return [];
}

/** An entry that was in an earlier piece counts once; with another content it is a fault. */
function isFirst(entry: LedgerEntry, seen: Map<string, LedgerEntry>, faults: Fault[]): boolean {
  const earlier = seen.get(entry.id);
  if (earlier === undefined) seen.set(entry.id, entry);
  else if (!sameContent(earlier, entry))
    faults.push({ entry: entry.id, field: 'id', message: 'is used more than once, with different content' });
  return earlier === undefined;
}

/** An entry without an id is named by its place, which is counted from the start of the piece. */
function placed(fault: Fault, before: number): Fault {
  const place = /^entries\[(\d+)\]$/.exec(fault.entry ?? '')?.[1];
  return place === undefined ? fault : { ...fault, entry: `entries[${Number(place) + before}]` };
}

/** `null` for a text that is not plainly an object with a list of entries: it is read at once, which tells what is wrong. */
function* layoutOf(text: string): Steps<Layout | null> {
  try {
    return yield* scan(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function* scan(text: string): Steps<Layout | null> {
  const open = skipSpace(text, text.startsWith('\uFEFF') ? 1 : 0);
  if (text[open] !== '{') return null;
  const head: string[] = [];
  let pieces: Layout['pieces'] | null = null;
  for (let at = open + 1; ;) {
    const member = memberAt(text, at);
    if (member === null) return null;
    let end: number;
    if (member.name === 'entries') {
      if (pieces !== null || text[member.value] !== '[') return null;
      const list = yield* entriesAt(text, member.value + 1);
      pieces = list.pieces;
      end = skipSpace(text, list.end + 1);
    } else {
      end = endOfElement(text, member.value, CLOSING_BRACE);
      head.push(`${text.slice(at, end)},`);
    }
    if (text[end] === '}') {
      return pieces === null || skipSpace(text, end + 1) < text.length ? null : { head: head.join(''), pieces };
    }
    if (text[end] !== ',') return null;
    at = end + 1;
  }
}

/** The name of a member that begins at `from`, and where its value begins. */
function memberAt(text: string, from: number): { readonly name: string; readonly value: number } | null {
  const quote = skipSpace(text, from);
  if (text[quote] !== '"') return null;
  const close = endOfString(text, quote);
  const colon = skipSpace(text, close + 1);
  if (text[colon] !== ':') return null;
  return { name: String(JSON.parse(text.slice(quote, close + 1))), value: skipSpace(text, colon + 1) };
}

/** The pieces of a list whose first entry begins at `from`, and where its bracket closes. */
function* entriesAt(text: string, from: number): Steps<Pick<Layout, 'pieces'> & { readonly end: number }> {
  const pieces: [number, number][] = [];
  let count = 0;
  let begun = from;
  let rested = from;
  for (let start = from; ;) {
    const end = endOfElement(text, start);
    count += 1;
    const closes = text[end] === ']';
    if (closes || count === ENTRIES_A_PIECE) {
      pieces.push([begun, end]);
      begun = end + 1;
      count = 0;
    }
    if (closes) return { pieces, end };
    start = end + 1;
    if (start - rested > CHARACTERS_A_STEP) {
      rested = start;
      yield;
    }
  }
}
