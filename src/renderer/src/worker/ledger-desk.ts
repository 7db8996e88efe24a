import { AppError } from '../../../core/domain/app-error.js';
import { LEDGER_FORMAT, type Ledger } from '../../../core/domain/ledger-entry.js';
import type { Result } from '../../../core/domain/result.js';
import { calendarOf, isoDate, parseInstant } from '../../../core/domain/tax-date.js';
import type { ComputeOptions } from '../../../core/domain/tax-options.js';
import { compute } from '../../../core/engine/compute.js';

import type {
  Answer,
  EntryView,
  Input,
  LedgerState,
  QuestionName,
  ReceivedLedger,
  RowQuery,
  WorkbookInput,
  YearRange,
} from './protocol.js';
import { indexRows, selectRows, type RowIndex } from './row-index.js';
import { ruleChoices } from './rule-choices.js';
import { sliceResult, type SlicedResult } from './year-slices.js';

/** Results kept per set of options; a person compares a few. */
const RESULTS_KEPT = 4;
const NO_ISSUES: ReadonlySet<string> = new Set();

interface Computed {
  readonly result: Result;
  readonly slices: SlicedResult;
}

interface Book {
  readonly ledger: Ledger;
  readonly accounts: Readonly<Record<string, string>>;
  readonly index: RowIndex;
  readonly results: Map<string, Computed>;
  selection: { readonly key: string; readonly found: Uint32Array } | null;
}

type Answers = { readonly [N in QuestionName]: (input: Input<N>) => Answer<N> };

/** Keeps one ledger and answers the page's questions about it. */
export interface LedgerDesk {
  /** Takes a new ledger in; answers from now on are about it. */
  readonly take: (received: ReceivedLedger) => Extract<LedgerState, { phase: 'ready' }>;
  readonly forget: () => void;
  /** Throws an AppError when there is no ledger. */
  readonly answer: <N extends QuestionName>(name: N, input: Input<N>) => Answer<N>;
}

export function createLedgerDesk(): LedgerDesk {
  let book: Book | null = null;
  let version = 0;
  const open = (): Book => {
    if (book === null) throw new AppError('not-found', '');
    return book;
  };
  const answers: Answers = {
    rows: (query) => answerRows(open(), query),
    entry: ({ id, options }) => answerEntry(open(), id, options),
    choices: () => ruleChoices(),
    report: ({ options }) => computed(open(), options).slices.report,
    disposals: (range) => slice(yearOf(open(), range)?.disposals, range),
    income: (range) => slice(yearOf(open(), range)?.income, range),
    issues: (range) => slice(yearOf(open(), range)?.issues, range),
    workbookInput: ({ port, options, year, appVersion }) => {
      const { ledger, accounts } = open();
      const { result } = computed(open(), options);
      const input: WorkbookInput = { ledger, result, accountNames: accounts, year, appVersion };
      port.postMessage(input);
      port.close();
      return null;
    },
  };
  return {
    take: (received) => {
      book = openBook(received);
      version += 1;
      const { accounts, ledger } = book;
      return { phase: 'ready', version, total: ledger.entries.length, currency: ledger.currency, accounts };
    },
    forget: () => {
      book = null;
    },
    answer: (name, input) => answers[name](input),
  };
}

function openBook({ rows, currency, accounts }: ReceivedLedger): Book {
  const index = indexRows(rows, accounts);
  const ledger: Ledger = { format: LEDGER_FORMAT, currency, entries: index.rows.map(({ entry }) => entry) };
  return { ledger, accounts, index, results: new Map(), selection: null };
}

function keyOf(options: ComputeOptions): string {
  return JSON.stringify(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function computed(book: Book, options: ComputeOptions): Computed {
  const key = keyOf(options);
  const known = book.results.get(key);
  if (known !== undefined) return known;
  const result = compute(book.ledger, options);
  const timeOf = (id: string): string | undefined => book.index.rows[book.index.byId.get(id) ?? -1]?.entry.time;
  const made = { result, slices: sliceResult(result, dayOf(result.timezone), timeOf) };
  const [oldest] = book.results.keys();
  if (book.results.size >= RESULTS_KEPT && oldest !== undefined) book.results.delete(oldest);
  book.results.set(key, made);
  return made;
}

/** The taxpayer's calendar day of an instant, as `2024-03-05`. */
function dayOf(zone: string): (instant: string) => string {
  const calendar = calendarOf(zone);
  return (instant) => isoDate(calendar(parseInstant(instant) ?? 0));
}

function yearOf(book: Book, { options, year }: YearRange) {
  return computed(book, options).slices.years.get(year);
}

function slice<T>(rows: readonly T[] | undefined, { from, to }: YearRange): readonly T[] {
  return (rows ?? []).slice(from, to);
}

function answerRows(book: Book, { filter, order, from, to, options }: RowQuery): Answer<'rows'> {
  const { rows, kinds } = book.index;
  const slices = book.results.get(keyOf(options))?.slices;
  const issues = slices?.entriesWithIssues ?? NO_ISSUES;
  // Scrolling asks for range after range of one selection.
  const key = JSON.stringify([filter, issues.size]);
  if (book.selection?.key !== key) book.selection = { key, found: selectRows(book.index, filter, issues) };
  const { found } = book.selection;
  const views = [];
  for (let place = from; place < Math.min(to, found.length); place++) {
    const at = found[order === 'ascending' ? place : found.length - 1 - place] ?? 0;
    const row = rows[at];
    const kind = kinds[at];
    if (row === undefined || kind === undefined) continue;
    const found2 = slices?.issuesOf.get(row.entry.id) ?? [];
    views.push({ entry: row.entry, kind, review: [...row.notes, ...found2.map(({ code }) => code)] });
  }
  return { total: rows.length, matching: found.length, rows: views };
}

function answerEntry(book: Book, id: string, options: ComputeOptions): EntryView | null {
  const at = book.index.byId.get(id);
  const row = at === undefined ? undefined : book.index.rows[at];
  const kind = at === undefined ? undefined : book.index.kinds[at];
  if (row === undefined || kind === undefined) return null;
  const { result, slices } = computed(book, options);
  const issues = slices.issuesOf.get(id) ?? [];
  return {
    entry: row.entry,
    kind,
    review: [...row.notes, ...issues.map(({ code }) => code)],
    currency: result.currency,
    method: result.method,
    disposals: slices.disposalsOf.get(id) ?? [],
    income: slices.incomeOf.get(id) ?? [],
    issues,
  };
}
