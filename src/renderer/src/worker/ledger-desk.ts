import { AppError } from '../../../core/domain/app-error.js';
import type { ComputeOptions } from '../../../core/domain/tax-options.js';
import { rowAnswerer, rowView } from './answer-rows.js';
import { openBook, type Book } from './open-book.js';
import type {
  Answer,
  EntryView,
  Input,
  LedgerState,
  QuestionName,
  ReceivedLedger,
  WorkbookInput,
  YearRange,
} from './protocol.js';
import { ruleChoices } from './rule-choices.js';

type Answers = { readonly [N in QuestionName]: (input: Input<N>) => Answer<N> };

/** Keeps one ledger and answers the page's questions about it. */
export interface LedgerDesk {
  /** Takes a new ledger in; answers from now on are about it. */
  readonly take: (received: ReceivedLedger) => Extract<LedgerState, { phase: 'ready' }>;
  readonly forget: () => void;
  /** Throws AppError `not-found` when there is no ledger, `bad-options` for options that the rules do not allow. */
  readonly answer: <N extends QuestionName>(name: N, input: Input<N>) => Answer<N>;
}

export function createLedgerDesk(): LedgerDesk {
  let answers: Answers | null = null;
  let version = 0;
  return {
    take: (received) => {
      const book = openBook(received);
      answers = answersFrom(book);
      version += 1;
      const { accounts, ledger } = book;
      return { phase: 'ready', version, total: ledger.entries.length, currency: ledger.currency, accounts };
    },
    forget: () => {
      answers = null;
    },
    answer: (name, input) => {
      if (answers === null) throw new AppError('not-found', '');
      return answers[name](input);
    },
  };
}

function answersFrom(book: Book): Answers {
  const yearOf = ({ options, year }: YearRange) => book.computed(options).slices.years.get(year);
  return {
    rows: rowAnswerer(book),
    entry: ({ id, options }) => entryView(book, id, options),
    choices: () => ruleChoices(),
    report: ({ options }) => book.computed(options).slices.report,
    disposals: (range) => part(yearOf(range)?.disposals, range),
    income: (range) => part(yearOf(range)?.income, range),
    issues: (range) =>
      part(yearOf(range)?.issues, range).map((issue) => ({ ...issue, time: book.timeOf(issue.entry) ?? null })),
    workbookInput: ({ port, options, year, appVersion }) => {
      const { result } = book.computed(options);
      const input: WorkbookInput = { ledger: book.ledger, result, accountNames: book.accounts, year, appVersion };
      port.postMessage(input);
      port.close();
      return null;
    },
  };
}

function part<T>(rows: readonly T[] | undefined, { from, to }: YearRange): readonly T[] {
  return (rows ?? []).slice(from, to);
}

function entryView(book: Book, id: string, options: ComputeOptions): EntryView | null {
  const at = book.index.byId.get(id);
  if (at === undefined) return null;
  const { result, slices } = book.computed(options);
  const row = rowView(book, at, slices);
  if (row === null) return null;
  return {
    ...row,
    currency: result.currency,
    disposals: slices.disposalsOf.get(id) ?? [],
    income: slices.incomeOf.get(id) ?? [],
    issues: slices.issuesOf.get(id) ?? [],
  };
}
