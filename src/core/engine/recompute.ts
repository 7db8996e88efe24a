import { type TimedEntry, inOrder } from '../domain/entry-order.js';
import type { Ledger } from '../domain/ledger-entry.js';
import type { Issue, Result } from '../domain/result.js';
import { sameContent } from '../domain/same-content.js';
import type { ComputeOptions } from '../domain/tax-options.js';
import { chooseOptions } from './choices.js';
import { type KeptCourse, createCourse, withReadingIssues } from './course.js';
import { type LedgerFacts, factsOf } from './ledger-facts.js';

/** A computation that remembers: a later run starts at the first entry that changed. */
export interface Computation {
  /** The same result as `compute(ledger, options, readingIssues)`. */
  run(ledger: Ledger, readingIssues?: readonly Issue[]): Result;
}

/** Where the course is kept, as parts of the ledger: closer towards its end, where new entries and most changes are. */
const CHECKPOINTS = [0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.98] as const;

/** The course before the entry at `index`. */
interface Checkpoint {
  readonly index: number;
  readonly open: KeptCourse;
}

interface Run {
  readonly timed: readonly TimedEntry[];
  readonly facts: LedgerFacts;
  readonly checkpoints: readonly Checkpoint[];
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}

/**
 * How many entries at the start stand as they stood, with the same ids named for specific identification. None when what bears on every
 * entry changed.
 */
function unchanged(before: Run, timed: readonly TimedEntry[], facts: LedgerFacts): number {
  if (before.facts.currency !== facts.currency || !sameSet(before.facts.tokens, facts.tokens)) return 0;
  const changed = timed.findIndex(({ entry }, i) => {
    const old = before.timed[i]?.entry;
    if (old === undefined || !sameContent(old, entry)) return true;
    return before.facts.named.has(entry.id) !== facts.named.has(entry.id);
  });
  return changed < 0 ? timed.length : changed;
}

/** Of the checkpoints up to `latest`, those nearest below the places where a ledger of that length wants them. */
function worthKeeping(checkpoints: readonly Checkpoint[], latest: number, length: number): readonly Checkpoint[] {
  const usable = checkpoints.filter(({ index }) => index <= latest);
  return usable.filter(({ index }, i) => {
    const next = usable[i + 1];
    return next === undefined || CHECKPOINTS.some((part) => index <= part * length && part * length < next.index);
  });
}

/**
 * Computes a ledger again and again as it changes. The course of the computation is kept at checkpoints; a run takes up the last one before
 * the first entry that differs from the run before (added, removed, changed, moved, or named by another entry). Entries are compared by
 * identity first, then by content. Throws as `compute` does.
 */
export function createComputation(options: ComputeOptions): Computation {
  const choices = chooseOptions(options);
  let last: Run | null = null;
  return {
    run(ledger, readingIssues = []) {
      const timed = inOrder(ledger.entries);
      const facts = factsOf(ledger.currency, ledger.entries, choices);
      const latest = last === null ? 0 : unchanged(last, timed, facts);
      const checkpoints = [...worthKeeping(last?.checkpoints ?? [], latest, timed.length)];
      const { index: start, open } = checkpoints.at(-1) ?? { index: 0, open: (own) => createCourse(choices, own) };
      const course = open(facts);
      const places = new Set(CHECKPOINTS.map((part) => Math.floor(part * timed.length)));
      for (const [offset, one] of timed.slice(start).entries()) {
        const index = start + offset;
        if (index > start && places.has(index)) checkpoints.push({ index, open: course.keep() });
        course.enter(one, index);
      }
      last = { timed, facts, checkpoints };
      return withReadingIssues(course.finish(), readingIssues, timed);
    },
  };
}
