import { AppError } from '../../../../core/domain/app-error.js';
import { rowAnswers, rowView, type RowAnswers } from './answer-rows.js';
import { keyOf } from '../options-key.js';
import type { ComingLedger, LedgerState, ReceivedLedger, RowQuery } from '../protocol.js';
import type { Input, RowQuestion } from '../questions.js';
import { isFiltering } from './row-filter.js';
import { ruleChoices } from './rule-choices.js';
import { indexRows, once } from './row-index.js';
import { marksOf, type AskedOfEntries, type RowMarks } from './row-marks.js';
import type { LeaveInForce } from '../../../../core/contract/ledger-port.js';

/** Marks kept, each of one set of options. */
const MARKS_KEPT = 4;

type Asked = { [N in RowQuestion]: { readonly name: N; readonly input: Input<N> } }[RowQuestion];

/** Whether the newest rows are all that is asked for: nothing is left out, and the newest come first. */
function isAmongNewest({ filter, sort, to }: RowQuery, { newest, total }: ComingLedger): boolean {
  const inOrder = !isFiltering(filter) && sort.by === 'time' && sort.order === 'descending';
  return inOrder && Math.min(to, total) <= newest.length;
}

/** Keeps the rows of one ledger, and answers what needs no computation: it never waits for one. */
export interface RowDesk {
  /** Takes a new ledger in; answers from now on are about it. */
  readonly take: (received: ReceivedLedger) => Extract<LedgerState, { phase: 'ready' }>;
  /** Takes in what has come of a ledger that is on its way: it answers what a list of all rows asks for of the newest. */
  readonly takeNewest: (coming: ComingLedger) => void;
  /** Whether a question has no answer yet, but will have one with the whole ledger. */
  readonly isToCome: (question: Asked) => boolean;
  /** Does a piece of what the first list and the first search would have to wait for; answers whether there are more. */
  readonly prepare: () => boolean;
  readonly forget: () => void;
  /** What a computation of the ledger of that version found about its rows; until the next one of the same options it holds. */
  readonly mark: (version: number, key: string, asked: AskedOfEntries) => void;
  /** Without a ledger all but `choices` throw AppError `not-found`. */
  readonly answers: () => RowAnswers;
}

interface Known {
  readonly asked: AskedOfEntries;
  readonly marks: () => RowMarks;
}

function knownOf(asked: AskedOfEntries, left: readonly LeaveInForce[]): Known {
  return { asked, marks: once(() => marksOf(asked, left)) };
}

function noLedger(): never {
  throw new AppError('not-found', '');
}

const WITHOUT_LEDGER: RowAnswers = {
  rows: noLedger,
  rowIds: noLedger,
  row: noLedger,
  filterChoices: noLedger,
  choices: ruleChoices,
};

export function createRowDesk(): RowDesk {
  let answers: RowAnswers | null = null;
  let toPrepare: readonly (() => unknown)[] = [];
  let version = 0;
  let coming: ComingLedger | null = null;
  let left: readonly LeaveInForce[] = [];
  /** By options, in the order of computations. */
  const known = new Map<string, Known>();
  return {
    take: ({ rows, currency, accounts, left: leaves = [] }) => {
      // Like other figures, marks stay until those of the new ledger are worked out.
      for (const [key, { asked }] of known) known.set(key, knownOf(asked, leaves));
      left = leaves;
      coming = null;
      const index = indexRows(rows, accounts, currency);
      const whole = rowAnswers(index, (options) => known.get(keyOf(options))?.marks());
      answers = whole;
      // Of the choices only the days go by the zone.
      toPrepare = [...index.pieces, () => whole.filterChoices({ zone: 'UTC' })];
      version += 1;
      return { phase: 'ready', version, total: rows.length, currency, accounts };
    },
    takeNewest: (ledger) => {
      const { newest, total } = ledger;
      coming = ledger;
      answers = {
        ...WITHOUT_LEDGER,
        rows: ({ from, to }) => ({ total, matching: total, rows: newest.slice(from, to).map((row) => rowView(row)) }),
      };
    },
    isToCome: ({ name, input }) =>
      coming !== null && !(name === 'choices' || (name === 'rows' && isAmongNewest(input, coming))),
    prepare: () => {
      const [piece, ...others] = toPrepare;
      toPrepare = others;
      piece?.();
      return others.length > 0;
    },
    forget: () => {
      answers = null;
      toPrepare = [];
      coming = null;
      known.clear();
    },
    mark: (of, key, asked) => {
      if (of !== version) return;
      known.delete(key);
      const [oldest] = known.keys();
      if (known.size >= MARKS_KEPT && oldest !== undefined) known.delete(oldest);
      known.set(key, knownOf(asked, left));
    },
    answers: () => answers ?? WITHOUT_LEDGER,
  };
}
