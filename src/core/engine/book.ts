import type { Holding } from '../domain/result.js';
import type { DayNumber } from '../domain/tax-date.js';
import type { IssueLog } from './issues.js';
import type { Occasion, Posting } from './postings.js';
import type { Register } from './register.js';
import type { BookWatch } from './watch.js';
import type { Years } from './years.js';

/** What a book writes into, and what it has to know of the whole ledger. */
export interface BookTies {
  readonly register: Register;
  readonly years: Years;
  readonly issues: IssueLog;
  /** Entries whose lots some entry names. */
  readonly named: ReadonlySet<string>;
  /** Present where someone listens (explanations); absent while computing. */
  readonly watch?: BookWatch | undefined;
}

/**
 * Matches disposals with acquisitions. Postings come in processing order. What looks ahead waits until the days that it looks at are over,
 * so that the state before an entry never depends on that entry or on later ones.
 */
export interface Book {
  post(posting: Posting): void;
  /** Called before each entry's postings. */
  enter?(on: Occasion): void;
  /** Called once, at the end; `lastDay` is the day of the ledger's last entry. */
  close(lastDay: DayNumber): readonly Holding[];
  /** The book as it is now, to be taken up again any number of times. */
  keep(): KeptBook;
}

export type KeptBook = (ties: BookTies) => Book;
