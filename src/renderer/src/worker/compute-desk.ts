import { AppError } from '../../../core/domain/app-error.js';
import { writeResult } from '../../../core/engine/result-text.js';
import { writeLedger } from '../../../core/imports/ledger-file.js';
import { rowView } from './rows/answer-rows.js';
import { brokerView } from './book/broker-view.js';
import { rememberingCompute } from './book/computations.js';
import type { ExportPart } from './export/export-protocol.js';
import { nativeSha256 } from './export/native-digest.js';
import { openBook, type Book, type BookSurroundings } from './book/open-book.js';
import type { EntryView, ReceivedLedger, YearRange } from './protocol.js';
import type { Answer, ComputeQuestion, Input } from './questions.js';
import { holdingsView } from './book/holdings-view.js';
import { historyView, overviewView } from './book/overview-view.js';
import { createLotsDesk, type LotsDesk } from './lots/lots-desk.js';
import { orderIssues } from './book/order-issues.js';
import { createRangesDesk, type RangesDesk } from './ranges/ranges-desk.js';
import { createSealDesk, type SealDesk } from './seals/seal-desk.js';
import { worklist } from './worklist/worklist.js';

export type ComputeAnswers = { readonly [N in ComputeQuestion]: (input: Input<N>) => Promise<Answer<N>> };

/** Keeps one ledger and answers what has to be computed from it. */
export interface ComputeDesk {
  /** Takes a new ledger in; answers from now on are about it. */
  readonly take: (received: ReceivedLedger) => void;
  readonly forget: () => void;
  /** Exchange rates changed: figures are worked out again when they are asked for. */
  readonly forgetResults: () => void;
  /** Throws AppError `not-found` when there is no ledger; an answer rejects with `bad-options` for options that the rules do not allow. */
  readonly answers: () => ComputeAnswers;
}

export function createComputeDesk(page: Omit<BookSurroundings, 'compute'>): ComputeDesk {
  // Outlives a book: the next one is mostly the same.
  const surroundings: BookSurroundings = { ...page, compute: rememberingCompute() };
  const desks: Desks = { seals: createSealDesk(), lots: createLotsDesk(), ranges: createRangesDesk() };
  let open: { readonly book: Book; readonly answers: ComputeAnswers } | null = null;
  return {
    take: (received) => {
      const book = openBook(received, surroundings);
      open = { book, answers: answersFrom(book, desks) };
    },
    forget: () => {
      open = null;
    },
    forgetResults: () => open?.book.forgetResults(),
    answers: () => {
      if (open === null) throw new AppError('not-found', '');
      return open.answers;
    },
  };
}

/** What is kept from one book to the next. */
interface Desks {
  readonly seals: SealDesk;
  readonly lots: LotsDesk;
  readonly ranges: RangesDesk;
}

function answersFrom(book: Book, { seals, lots, ranges }: Desks): ComputeAnswers {
  const yearOf = async ({ options, year }: YearRange) => (await book.computed(options)).slices.years.get(year);
  return {
    entry: (input) => entryView(book, input),
    report: async ({ options }) => (await book.computed(options)).slices.report,
    disposals: async (range) => part((await yearOf(range))?.disposals, range),
    income: async (range) => part((await yearOf(range))?.income, range),
    issues: async (range) => {
      const issues = part((await yearOf(range))?.issues, range);
      return issues.map((issue) => ({ ...issue, time: book.timeOf(issue.entry) ?? null }));
    },
    explain: async ({ options, row, index }) => (await book.computed(options)).explainer()[row](index),
    lots: (input) => lots.lots(book, input),
    namedLots: (input) => lots.named(book, input),
    orderIssues: async (input) => orderIssues(await book.computed(input.options), input),
    brokerFindings: async (input) => {
      const { result, slices, entryOf } = await book.computed(input.options);
      return brokerView(result, slices.years.get(input.year)?.disposals ?? [], entryOf, input);
    },
    seal: async (input) => seals.seal(await book.computed(input.options), input),
    checkSeal: async (input) => seals.check(await book.computed(input.options), input),
    sealedDisposals: (range) => Promise.resolve().then(() => seals.disposals(range)),
    sealedIncome: (range) => Promise.resolve().then(() => seals.income(range)),
    worklist: async (input) => worklist(book, await book.computed(input.options), input),
    holdings: (input) => holdingsView(book, input),
    overview: async ({ options }) => overviewView(await book.computed(options)),
    history: (input) => historyView(book, input),
    basisRanges: async ({ options }) => ranges.goOn(await book.computed(options), options),
    jobLedger: async ({ options, port }) => {
      const { ledger } = await book.converted(options);
      port.postMessage(ledger);
      port.close();
      return null;
    },
    workbookInput: async ({ port, options }) => {
      const { ledger, result, conversions } = await book.computed(options);
      const send = (sent: ExportPart): void => port.postMessage(sent);
      // Each is read over there, and digested by the runtime, while the next is written here.
      const ledgerText = writeLedger(ledger);
      send({ type: 'ledger', text: ledgerText });
      const ledgerDigest = nativeSha256(ledgerText);
      const resultText = writeResult(result);
      send({ type: 'result', text: resultText });
      const resultDigest = nativeSha256(resultText);
      send({ type: 'known', accountNames: book.accounts, sources: sourcesOf(book), conversions });
      send({ type: 'digests', digests: { ledger: await ledgerDigest, result: await resultDigest } });
      port.close();
      return null;
    },
  };
}

/** Records behind entries, where they are others than the entry's own id. */
function sourcesOf({ index }: Book): ReadonlyMap<string, readonly string[]> {
  const sources = new Map<string, readonly string[]>();
  for (const { entry, sources: own } of index.rows) if (own !== undefined) sources.set(entry.id, own);
  return sources;
}

function part<T>(rows: readonly T[] | undefined, { from, to }: YearRange): readonly T[] {
  return (rows ?? []).slice(from, to);
}

async function entryView(book: Book, { id, options }: Input<'entry'>): Promise<EntryView | null> {
  const row = book.index.rows[book.index.byId.get(id) ?? -1];
  if (row === undefined) return null;
  const { result, slices } = await book.computed(options);
  return {
    ...rowView(row),
    currency: result.currency,
    disposals: slices.disposalsOf.get(id) ?? [],
    income: slices.incomeOf.get(id) ?? [],
    issues: slices.issuesOf.get(id) ?? [],
    fed: slices.disposalsFrom.get(id) ?? [],
  };
}
