import type { StandingOrderIssue } from '../../../core/domain/standing-order-issues.js';
import type { Explanation } from '../../../core/domain/explanation.js';
import type { BasisRange } from '../../../core/engine/basis-range.js';
import type { BrokerInput, BrokerView } from './book/broker-view.js';
import type { HistoryInput, HistoryView, HoldingsInput, HoldingsView, OverviewView } from './book/book-views.js';
import type { LotsInput, LotsView, NamedLotsInput, NamedLotsView } from './lots/lots-protocol.js';
import type { OrderIssuesInput } from './book/order-issues.js';
import type {
  Beginning,
  SealCheck,
  SealCheckInput,
  SealDocument,
  SealedRange,
  SealInput,
} from './seals/seal-protocol.js';
import type { Worklist, WorklistInput } from './worklist/worklist-protocol.js';
import type {
  BookOptions,
  DisposalRow,
  EntryView,
  FilterChoices,
  IncomeRow,
  IssueView,
  ReportView,
  RowQuery,
  RowView,
  RuleChoice,
  YearRange,
} from './protocol.js';

/** Every question the page can ask, with its answer. */
export interface Questions {
  readonly rows: {
    readonly input: RowQuery;
    readonly answer: { readonly total: number; readonly matching: number; readonly rows: readonly RowView[] };
  };
  readonly filterChoices: { readonly input: { readonly zone: string }; readonly answer: FilterChoices };
  /** Ids of every row that a filter lets through, in its order: for an edit of many at once. At most `limit`, and only those `among` these. */
  readonly rowIds: {
    readonly input: Omit<RowQuery, 'from' | 'to'> & { readonly limit: number; readonly among?: readonly string[] };
    readonly answer: readonly string[];
  };
  /** One row at once, whatever is being computed. */
  readonly row: { readonly input: { readonly id: string }; readonly answer: RowView | null };
  readonly entry: {
    readonly input: { readonly id: string; readonly options: BookOptions };
    readonly answer: EntryView | null;
  };
  readonly choices: { readonly input: null; readonly answer: readonly RuleChoice[] };
  /** Computes unless the result for these options is known already. */
  readonly report: { readonly input: { readonly options: BookOptions }; readonly answer: ReportView };
  readonly disposals: { readonly input: YearRange; readonly answer: readonly DisposalRow[] };
  readonly income: { readonly input: YearRange; readonly answer: readonly IncomeRow[] };
  readonly issues: { readonly input: YearRange; readonly answer: readonly IssueView[] };
  /** How a row came about, in words; `index` is its place in the result. */
  readonly explain: {
    readonly input: { readonly options: BookOptions; readonly row: 'disposal' | 'income'; readonly index: number };
    readonly answer: Explanation;
  };
  /** Lots held just before an entry, to be named for it; `null` where none can be. */
  readonly lots: { readonly input: LotsInput; readonly answer: LotsView | null };
  /** What would come out if lots were named in time. */
  readonly namedLots: { readonly input: NamedLotsInput; readonly answer: NamedLotsView | null };
  /** Disposals of a year whose method no standing order covered in time. */
  readonly orderIssues: { readonly input: OrderIssuesInput; readonly answer: Beginning<StandingOrderIssue> };
  /** Rows of brokers' forms beside the sales of a year. */
  readonly brokerFindings: { readonly input: BrokerInput; readonly answer: BrokerView };
  /** A year as it is now, to be kept. */
  readonly seal: { readonly input: SealInput; readonly answer: SealDocument };
  /** A kept year against what it would be now. */
  readonly checkSeal: { readonly input: SealCheckInput; readonly answer: SealCheck };
  readonly sealedDisposals: { readonly input: SealedRange; readonly answer: readonly DisposalRow[] };
  readonly sealedIncome: { readonly input: SealedRange; readonly answer: readonly IncomeRow[] };
  /** What is still to be looked at, by cause. */
  readonly worklist: { readonly input: WorklistInput; readonly answer: Worklist };
  readonly holdings: { readonly input: HoldingsInput; readonly answer: HoldingsView };
  readonly overview: { readonly input: { readonly options: BookOptions }; readonly answer: OverviewView };
  readonly history: { readonly input: HistoryInput; readonly answer: HistoryView };
  /**
   * Between which gains each year lies while the cost of deposits is not known. Takes many questions, each of which works on for a moment:
   * `null` until it is known.
   */
  readonly basisRanges: {
    readonly input: { readonly options: BookOptions };
    readonly answer: readonly BasisRange[] | null;
  };
  /** The ledger as the engine takes it, for a job's worker; sent over `port`. */
  readonly jobLedger: {
    readonly input: { readonly options: BookOptions; readonly port: MessagePort };
    readonly answer: null;
  };
  /** Everything that files are written from (each `ExportPart`), for the export worker; sent over `port` rather than to the page. */
  readonly workbookInput: {
    readonly input: { readonly options: BookOptions; readonly port: MessagePort };
    readonly answer: null;
  };
}
export type QuestionName = keyof Questions;
/** Questions to the worker that keeps the rows; all others wait for a computation. */
export const ROW_QUESTIONS = [
  'rows',
  'rowIds',
  'row',
  'filterChoices',
  'choices',
] as const satisfies readonly QuestionName[];
export type RowQuestion = (typeof ROW_QUESTIONS)[number];
export type ComputeQuestion = Exclude<QuestionName, RowQuestion>;
export type Input<N extends QuestionName> = Questions[N]['input'];
export type Answer<N extends QuestionName> = Questions[N]['answer'];
