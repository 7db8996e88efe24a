import type { BasisRange } from '../../../core/engine/basis-range.js';
import { keyOf } from './options-key.js';
import type { BookOptions } from './protocol.js';

type Ranges = Promise<readonly BasisRange[]>;

/**
 * Works ranges out once for each ledger (`version`) and its options, whoever asks and how often. A question about another ledger or other
 * options ends the work on the last one; what failed is tried again when it is asked for again.
 */
export function newestRanges(
  version: () => number,
  run: (options: BookOptions, signal: AbortSignal) => Ranges,
): (options: BookOptions) => Ranges {
  let newest: { readonly key: string; readonly ranges: Ranges; readonly end: AbortController } | null = null;
  return (options) => {
    const key = `${version()} ${keyOf(options)}`;
    if (newest?.key === key) return newest.ranges;
    newest?.end.abort();
    const end = new AbortController();
    const asked = { key, end, ranges: run(options, end.signal) };
    newest = asked;
    asked.ranges.catch(() => {
      if (newest === asked) newest = null;
    });
    return asked.ranges;
  };
}
