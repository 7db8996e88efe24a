import { AppError } from '../../../../core/domain/app-error.js';
import type { BasisRange } from '../../../../core/engine/basis-range.js';
import { keyOf } from '../options-key.js';
import type { BookOptions } from '../protocol.js';
import type { JobWatch } from '../jobs/run-job.js';

type Ranges = readonly BasisRange[];

interface Working {
  /** Of the ledger that the page knows. */
  readonly version: () => number;
  /** Works for a moment; `null` while there is more to be done. */
  readonly goOn: (options: BookOptions) => Promise<Ranges | null>;
  /** Until the page has nothing else to do. */
  readonly rest: () => Promise<unknown>;
}

/**
 * Works ranges out a moment at a time, each when the page rests, as long as somebody waits for them; keeps the newest. Rejects with AppError
 * `cancelled` when it is aborted or another ledger comes.
 */
export function newestRanges({
  version,
  goOn,
  rest,
}: Working): (options: BookOptions, watch: JobWatch) => Promise<Ranges> {
  let newest: { readonly key: string; readonly ranges: Ranges } | null = null;
  return async (options, { signal }) => {
    const keyNow = (): string => `${version()} ${keyOf(options)}`;
    const key = keyNow();
    for (;;) {
      if (newest?.key === key) return newest.ranges;
      await rest();
      const ranges = signal.aborted ? null : await goOn(options);
      if (signal.aborted || key !== keyNow()) throw new AppError('cancelled', '');
      if (ranges !== null) newest = { key, ranges };
    }
  };
}
