import { inOrder, type TimedEntry } from '../domain/entry-order.js';
import type { Ledger } from '../domain/ledger-entry.js';
import type { Issue, Result } from '../domain/result.js';
import type { ComputeOptions } from '../domain/tax-options.js';
import { chooseOptions } from './choices.js';
import { createCourse, withReadingIssues, type Course } from './course.js';
import { factsOf } from './ledger-facts.js';

/**
 * Works out disposals, income, holdings and tax years of a ledger. Pure: the same ledger (in any order) and options give the same result.
 * Never throws for a ledger that `readLedger` accepted; throws `AppError('bad-options')` for options that the rules do not allow.
 * `readingIssues` are what `readLedger` noticed; they become part of the result.
 */
export function compute(ledger: Ledger, options: ComputeOptions, readingIssues: readonly Issue[] = []): Result {
  const { course, timed } = begin(ledger, options);
  timed.forEach((one, index) => course.enter(one, index));
  return withReadingIssues(course.finish(), readingIssues, timed);
}

/** `compute` with a rest after each entry. */
export function* computeInSteps(ledger: Ledger, options: ComputeOptions): Generator<void, Result> {
  const { course, timed } = begin(ledger, options);
  for (const [index, one] of timed.entries()) {
    course.enter(one, index);
    yield;
  }
  return course.finish();
}

function begin(
  ledger: Ledger,
  options: ComputeOptions,
): { readonly course: Course; readonly timed: readonly TimedEntry[] } {
  const choices = chooseOptions(options);
  const timed = inOrder(ledger.entries);
  return { course: createCourse(choices, factsOf(ledger.currency, ledger.entries, choices)), timed };
}
