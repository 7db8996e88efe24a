import { compareText } from '../domain/entry-order.js';
import type { LedgerEntry, Timestamp } from '../domain/ledger-entry.js';
import type { MappedEntry, MappingNote } from '../domain/mapped-entry.js';
import { sortedInSteps, type Steps } from '../domain/steps.js';
import type { EntryDraft, Mapping } from '../vezgo/entry-draft.js';
import type { AccountMapping } from '../vezgo/map-account.js';
import type { GenericMapping } from './generic-mapping.js';
import { distinctNotes, note } from '../vezgo/notes.js';

/** A row of a CSV file under its record's id. */
export interface CellRow {
  readonly id: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly mapping?: Partial<GenericMapping> | undefined;
}

/** What the rows of a file say, one event at a time. Every row is in just one of them, but for a row that several share. */
export type RowEvent =
  | {
      readonly kind: 'entries';
      /** Records behind the entries, the main one, which gives the id, first. */
      readonly sources: readonly [string, ...string[]];
      readonly time: Timestamp;
      readonly drafts: readonly EntryDraft[];
      readonly notes: readonly MappingNote[];
    }
  | {
      readonly kind: 'entry';
      readonly entry: LedgerEntry;
      readonly source: string;
      readonly notes: readonly MappingNote[];
    }
  | ({ readonly kind: 'review' | 'inside'; readonly records: readonly string[] } & RowNote);

/** `column`: the column of the file in which the reason lies; `word`: the whole word there that no table knows. */
export interface RowNote extends MappingNote {
  readonly column?: string;
  readonly word?: string;
}

export interface FileMapping extends AccountMapping {
  /** By record; a note may name the column it is about. */
  readonly review: readonly (RowNote & { readonly record: string })[];
  /** Rows that say nothing to the ledger, such as a lock of units: no event, and nothing to decide. */
  readonly inside: readonly (MappingNote & { readonly record: string })[];
}

export function reviewOf(records: readonly string[], found: RowNote): RowEvent {
  return { kind: 'review', records, ...found };
}

/** The event of one movement or trade: its drafts, or why there are none. */
export function eventOf(
  sources: readonly [string, ...string[]],
  time: Timestamp,
  mapping: Mapping,
  notes: readonly MappingNote[] = [],
): RowEvent {
  if (!mapping.ok) return reviewOf(sources, note(mapping.code));
  return { kind: 'entries', sources, time, drafts: mapping.drafts, notes };
}

/** Rows read between two rests of a mapper: some milliseconds of work. */
export const ROWS_A_STEP = 200;

/** Events as a mapper gives them; nothing is a rest. */
export type RowEvents = Generator<RowEvent | void>;

/** Gathers the events of an account, in the one order that does not depend on the file's. */
export function gatherer(accountId: string) {
  const entries: MappedEntry[] = [];
  const review: (RowNote & { readonly record: string })[] = [];
  const inside: (MappingNote & { readonly record: string })[] = [];
  return {
    take: (event: RowEvent): void => {
      switch (event.kind) {
        case 'entries':
          entries.push(...mappedEntries(accountId, event));
          return;
        case 'entry':
          entries.push({ entry: event.entry, sources: [event.source], notes: event.notes });
          return;
        case 'review':
        case 'inside': {
          const { records, kind, ...found } = event;
          (kind === 'review' ? review : inside).push(...records.map((record) => ({ record, ...found })));
          return;
        }
        default:
          event satisfies never;
      }
    },
    *mapping(): Steps<FileMapping> {
      const byRecord = (a: { readonly record: string }, b: { readonly record: string }): number =>
        compareText(a.record, b.record);
      return {
        entries: yield* sortedInSteps(
          entries,
          (a, b) => compareText(a.entry.time, b.entry.time) || compareText(a.entry.id, b.entry.id),
        ),
        review: yield* sortedInSteps(review, byRecord),
        inside: yield* sortedInSteps(inside, byRecord),
      };
    },
  };
}

function mappedEntries(account: string, event: RowEvent & { readonly kind: 'entries' }): readonly MappedEntry[] {
  const { sources, time, drafts, notes } = event;
  return drafts.map(({ body, remarks }, index) => {
    const id = index === 0 ? sources[0] : `${sources[0]}/${index}`;
    // The body is an entry of one kind without these three fields, so together they are that entry.
    const entry = { id, time, account, ...body } as LedgerEntry;
    return { entry, sources, notes: distinctNotes([...remarks.map(note), ...notes]) };
  });
}
