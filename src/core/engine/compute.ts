import { inOrder } from '../domain/entry-order.js';
import type { Ledger } from '../domain/ledger-entry.js';
import type { Issue, Result } from '../domain/result.js';
import type { ComputeOptions } from '../domain/tax-options.js';
import { chooseOptions } from './choices.js';
import { createCourse, withReadingIssues } from './course.js';
import { factsOf } from './ledger-facts.js';

/**
 * Works out disposals, income, holdings and tax years of a ledger. Pure: the same ledger (in any order) and options give the same result.
 * Never throws for a ledger that `readLedger` accepted; throws `AppError('bad-options')` for options that the rules do not allow.
 * `readingIssues` are what `readLedger` noticed; they become part of the result.
 */
export function compute(ledger: Ledger, options: ComputeOptions, readingIssues: readonly Issue[] = []): Result {
  const choices = chooseOptions(options);
  const timed = inOrder(ledger.entries);
  const course = createCourse(choices, factsOf(ledger.currency, ledger.entries, choices));
  timed.forEach((one, index) => course.enter(one, index));
  return withReadingIssues(course.finish(), readingIssues, timed);
}
