import { AppError } from '../../../core/domain/app-error.js';
import { rowAnswers, type RowAnswers } from './answer-rows.js';
import { keyOf } from './options-key.js';
import type { LedgerState, ReceivedLedger } from './protocol.js';
import { indexRows, type RowIndex } from './row-index.js';
import type { RowMarks } from './row-marks.js';

/** Marks kept, each of one set of options. */
const MARKS_KEPT = 4;

/** Keeps the rows of one ledger, and answers what needs no computation: it never waits for one. */
export interface RowDesk {
  /** Takes a new ledger in; answers from now on are about it. */
  readonly take: (received: ReceivedLedger) => Extract<LedgerState, { phase: 'ready' }>;
  /** Does in a quiet moment what the first search would have to wait for. */
  readonly prepare: () => void;
  readonly forget: () => void;
  /** What a computation of the ledger of that version found about its rows. */
  readonly mark: (version: number, key: string, marks: RowMarks) => void;
  /** Throws AppError `not-found` when there is no ledger. */
  readonly answers: () => RowAnswers;
}

export function createRowDesk(): RowDesk {
  let answers: RowAnswers | null = null;
  let index: RowIndex | null = null;
  let version = 0;
  const known = new Map<string, RowMarks>();
  return {
    take: ({ rows, currency, accounts }) => {
      known.clear();
      index = indexRows(rows, accounts, currency);
      answers = rowAnswers(index, (options) => known.get(keyOf(options)));
      version += 1;
      return { phase: 'ready', version, total: rows.length, currency, accounts };
    },
    prepare: () => void index?.words(),
    forget: () => {
      answers = null;
      index = null;
      known.clear();
    },
    mark: (of, key, marks) => {
      if (of !== version) return;
      const [oldest] = known.keys();
      if (known.size >= MARKS_KEPT && oldest !== undefined) known.delete(oldest);
      known.set(key, marks);
    },
    answers: () => {
      if (answers === null) throw new AppError('not-found', '');
      return answers;
    },
  };
}
