import { basisRangesInSteps, type BasisRange } from '../../../../core/engine/basis-range.js';
import type { Computed } from '../book/open-book.js';
import type { BookOptions } from '../protocol.js';

/** How long one question keeps the worker, in milliseconds: what the page asks meanwhile waits no longer than that. */
const STRETCH_MS = 16;

/** Works ranges of gains out, a stretch a question. */
export interface RangesDesk {
  /** `null` while there is more to be done: the same question goes on where the last one ended. Throws as `compute` does. */
  readonly goOn: (computed: Computed, options: BookOptions) => readonly BasisRange[] | null;
}

interface Work {
  readonly computed: Computed;
  readonly steps: Steps;
  readonly found: readonly BasisRange[] | null;
}
type Steps = ReturnType<typeof basisRangesInSteps>;

export function createRangesDesk(clock: () => number = () => performance.now()): RangesDesk {
  let last: Work | null = null;
  return {
    goOn: (computed, options) => {
      const work = last?.computed === computed ? last : { computed, steps: begin(computed, options), found: null };
      // What throws is at its end: it is begun anew.
      last = null;
      last = { ...work, found: work.found ?? stretch(work.steps, clock) };
      return last.found;
    },
  };
}

function begin({ ledger, result }: Computed, options: BookOptions): Steps {
  const { currency: _, ...engine } = options;
  return basisRangesInSteps(ledger, engine, result);
}

function stretch(steps: Steps, clock: () => number): readonly BasisRange[] | null {
  const until = clock() + STRETCH_MS;
  do {
    const step = steps.next();
    if (step.done === true) return step.value;
  } while (clock() < until);
  return null;
}
