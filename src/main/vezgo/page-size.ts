/** Limits of the API. */
const SMALLEST = 10;
const LARGEST = 1000;
/** Good pages in a row before a larger one is tried again. */
const PAGES_BEFORE_GROWTH = 3;

/** How many transactions to ask for: halved when the server drops a page (its 6 MB rule), grown again while pages arrive. */
export interface PageSize {
  for(wanted: number): number;
  /** False when the page was as small as it can be. */
  shrink(from: number): boolean;
  arrived(): void;
}

export function createPageSize(): PageSize {
  let ceiling = LARGEST;
  let good = 0;
  return {
    for: (wanted) => Math.max(SMALLEST, Math.min(LARGEST, ceiling, Math.trunc(wanted))),
    shrink(from) {
      good = 0;
      ceiling = Math.max(SMALLEST, Math.floor(from / 2));
      return from > SMALLEST;
    },
    arrived() {
      good += 1;
      if (good < PAGES_BEFORE_GROWTH) return;
      good = 0;
      ceiling = Math.min(LARGEST, ceiling * 2);
    },
  };
}
