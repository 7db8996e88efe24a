import { z } from 'zod';
import type { Proposal } from '../../core/contract/groups/decisions.js';
import type { DecidedEntry, UnmappedRecord } from '../../core/decisions/decided-ledger.js';
import { eachInSteps, type Steps } from '../../core/domain/steps.js';
import { inLightTransaction, type WritableDb } from './database.js';
import { IN_FORCE } from './entries.js';
import { ledgerState, markClean, markStaging, saveLedgerState } from './ledger-state.js';
import { readAll, writer } from './query.js';

/** Rows that one step reads or changes: some milliseconds. */
const ROWS_A_STEP = 60;

/** A ledger as it was derived, with all that was found on the way. */
export interface DerivedLedger {
  readonly entries: readonly DecidedEntry[];
  /** Left out by the person. */
  readonly ignored: readonly DecidedEntry[];
  readonly review: readonly UnmappedRecord[];
  readonly proposals: readonly Proposal[];
  /** Decisions without effect, by id. */
  readonly conflicts: ReadonlyMap<number, string>;
}

/** `ignored`: 1 for one that is left out. Its columns are made when they are needed: those of a whole ledger would fill the memory. */
interface FreshEntry {
  readonly entry: DecidedEntry;
  readonly ignored: number;
}

const CONTENT = ['account', 'kind', 'json', 'sources', 'notes', 'decided', 'remark', 'arrival', 'ignored'] as const;

/**
 * Writes a ledger beside the one in force, as the generation after it: only what differs. Nobody sees it before `enforceStaged`. A run
 * that ends on the way leaves the one in force whole; the next one clears its rows away. Nothing here waits for the disk: it can be
 * derived again, and the transaction that puts it in force makes it durable. Answers the new generation.
 */
export function* stageLedger(db: WritableDb, ledger: DerivedLedger): Steps<number> {
  yield* clearStaged(db);
  const { generation } = ledgerState(db);
  const next = generation + 1;
  markStaging(db);
  const fresh = new Map<string, FreshEntry>();
  for (const [ignored, entries] of [ledger.entries, ledger.ignored].entries())
    yield* eachInSteps(entries, (entry) => fresh.set(entry.entry.id, { entry, ignored }));
  yield* endOutdated(db, generation, fresh);
  yield* insertRows(db, 'ledger_entries', ['time', 'id', ...CONTENT], fresh.values(), columnsOf, { born: next });
  yield* stageFindings(db, ledger, next);
  return next;
}

/** Puts the staged ledger in force; to be called within the transaction of what it was derived from. */
export function enforceStaged(
  db: WritableDb,
  generation: number,
  inputs: string,
  { entries, ignored }: DerivedLedger,
): void {
  saveLedgerState(db, { generation, inputs, entries: entries.length, ignored: ignored.length });
}

/** Takes away what does not belong to the generation in force: of one before it, or of a run that did not come to its end. */
export function* clearStaged(db: WritableDb): Steps<void> {
  const { staging, generation } = ledgerState(db);
  if (staging === 0) return;
  const at = { generation };
  const those = (condition: string): string =>
    `(time, id, born) IN (SELECT time, id, born FROM ledger_entries WHERE ${condition} LIMIT ${ROWS_A_STEP})`;
  if (staging === 1) {
    yield* removeUnborn(db, generation);
    yield* whileAny(db, `UPDATE ledger_entries SET died = NULL WHERE ${those('died > :generation')}`, at);
  }
  yield* whileAny(db, `DELETE FROM ledger_entries WHERE ${those('died <= :generation')}`, at);
  for (const [table, place] of FINDINGS) {
    const others = `SELECT generation, ${place} FROM ${table} WHERE generation <> :generation LIMIT ${ROWS_A_STEP}`;
    yield* whileAny(db, `DELETE FROM ${table} WHERE (generation, ${place}) IN (${others})`, at);
  }
  markClean(db);
}

const FINDINGS = [
  ['review', 'position'],
  ['proposals', 'position'],
  ['decision_conflicts', 'decision'],
] as const;

function* whileAny(db: WritableDb, sql: string, bindings: { readonly generation: number }): Steps<void> {
  const change = writer(db, sql);
  while (change(bindings) > 0) yield;
}

const keyRow = z.strictObject({ time: z.int(), id: z.string(), born: z.int() });

/** Walks through all rows, for no index tells those of a later generation: only a run that was cut off leaves such. */
function* removeUnborn(db: WritableDb, generation: number): Steps<void> {
  const remove = writer(db, 'DELETE FROM ledger_entries WHERE time = :time AND id = :id AND born = :born');
  const page =
    'SELECT time, id, born FROM ledger_entries WHERE (time, id, born) > (:time, :id, :born) ORDER BY time, id, born LIMIT :limit';
  let last = { time: Number.MIN_SAFE_INTEGER, id: '', born: 0 };
  for (;;) {
    const rows = readAll(db, keyRow, page, { ...last, limit: ROWS_A_STEP });
    inLightTransaction(db, () => {
      for (const row of rows) if (row.born > generation) remove(row);
    });
    last = rows.at(-1) ?? last;
    if (rows.length < ROWS_A_STEP) return;
    yield;
  }
}

function columnsOf({ entry: decidedEntry, ignored }: FreshEntry): Row {
  const { entry, sources, notes, decided, remark, arrival } = decidedEntry;
  const own = sources.length === 1 && sources[0] === entry.id;
  return {
    time: Date.parse(entry.time),
    id: entry.id,
    account: entry.account,
    kind: entry.kind,
    json: JSON.stringify(entry),
    sources: own ? null : JSON.stringify(sources),
    notes: notes.length === 0 ? null : JSON.stringify(notes.map(({ code, message }) => ({ code, message }))),
    decided: decided.length === 0 ? null : JSON.stringify(decided),
    remark,
    arrival: arrival ?? null,
    ignored,
  };
}

const contentRow = z.looseObject({ time: z.int(), id: z.string(), born: z.int() });

/** Ends the rows in force that `fresh` has not, or has with another content; takes out of it those that stay. */
function* endOutdated(db: WritableDb, generation: number, fresh: Map<string, FreshEntry>): Steps<void> {
  const end = writer(db, 'UPDATE ledger_entries SET died = :next WHERE time = :time AND id = :id AND born = :born');
  const page = db.prepare(
    `SELECT time, id, born, ${CONTENT.join(', ')} FROM ledger_entries
     WHERE (time, id) > (:time, :id) AND ${IN_FORCE} ORDER BY time, id LIMIT :limit`,
  );
  let last = { time: Number.MIN_SAFE_INTEGER, id: '' };
  for (;;) {
    const rows = page.all({ ...last, generation, limit: ROWS_A_STEP }).map((row) => contentRow.parse(row));
    inLightTransaction(db, () => {
      for (const row of rows) {
        const found = fresh.get(row.id);
        if (found !== undefined && isSameRow(columnsOf(found), row)) fresh.delete(row.id);
        else end({ next: generation + 1, time: row.time, id: row.id, born: row.born });
      }
    });
    const [tail] = rows.slice(-1);
    if (tail === undefined || rows.length < ROWS_A_STEP) return;
    last = { time: tail.time, id: tail.id };
    yield;
  }
}

function isSameRow(columns: Row, row: z.infer<typeof contentRow>): boolean {
  return columns['time'] === row.time && CONTENT.every((column) => columns[column] === row[column]);
}

function* stageFindings(
  db: WritableDb,
  { review, proposals, conflicts }: DerivedLedger,
  generation: number,
): Steps<void> {
  const at = { generation };
  const reviewed = ([position, found]: readonly [number, UnmappedRecord]): Row => {
    const { accountId, record, code, message, time, needsDecision } = found;
    return { position, account_id: accountId, record, code, message, time, needs_decision: needsDecision ? 1 : 0 };
  };
  const columns = ['position', 'account_id', 'record', 'code', 'message', 'time', 'needs_decision'];
  yield* insertRows(db, 'review', columns, review.entries(), reviewed, at);
  const proposed = ([position, proposal]: readonly [number, Proposal]): Row => ({ ...proposal, position });
  yield* insertRows(db, 'proposals', ['position', 'kind', 'a', 'b', 'reason'], proposals.entries(), proposed, at);
  const told = ([decision, message]: readonly [number, string]): Row => ({ decision, message });
  yield* insertRows(db, 'decision_conflicts', ['decision', 'message'], conflicts, told, at);
}

type Row = Readonly<Record<string, string | number | null>>;

function* insertRows<T>(
  db: WritableDb,
  table: string,
  columns: readonly string[],
  items: Iterable<T>,
  rowOf: (item: T) => Row,
  same: Row,
): Steps<void> {
  const names = [...columns, ...Object.keys(same)];
  const insert = writer(
    db,
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`,
  );
  for (const slice of slicesOf(items)) {
    inLightTransaction(db, () => {
      for (const item of slice) insert({ ...rowOf(item), ...same });
    });
    yield;
  }
}

function* slicesOf<T>(items: Iterable<T>): Generator<readonly T[], void> {
  let slice: T[] = [];
  for (const item of items) {
    slice.push(item);
    if (slice.length < ROWS_A_STEP) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}
