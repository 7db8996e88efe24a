/** A computation that rests after some milliseconds of work, so that its caller can do other things meanwhile. */
export type Steps<T> = Generator<void, T>;

/** Items between two rests: a few milliseconds of work for anything that one item costs here. */
const ITEMS_A_STEP = 50;
/** Sorted at once: a millisecond or two. */
const RUN_LENGTH = 2048;

/** All of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Does `work` for each item in turn. */
export function* eachInSteps<T>(items: Iterable<T>, work: (item: T) => void): Steps<void> {
  let done = 0;
  for (const item of items) {
    work(item);
    done += 1;
    if (done % ITEMS_A_STEP === 0) yield;
  }
}

/** A sorted copy, equal items in the order given: as `toSorted`, which cannot rest. */
export function* sortedInSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let from = 0; from < items.length; from += RUN_LENGTH) {
    runs.push(items.slice(from, from + RUN_LENGTH).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly T[])[] = [];
    for (let i = 0; i < runs.length; i += 2)
      merged.push(yield* mergedInSteps(runs[i] ?? [], runs[i + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergedInSteps<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (a: T, b: T) => number,
): Steps<readonly T[]> {
  const merged: T[] = [];
  let [l, r] = [0, 0];
  for (;;) {
    const [a, b] = [left[l], right[r]];
    if (a === undefined || b === undefined) break;
    const takeLeft = compare(a, b) <= 0;
    merged.push(takeLeft ? a : b);
    if (takeLeft) l += 1;
    else r += 1;
    if (merged.length % RUN_LENGTH === 0) yield;
  }
  yield* eachInSteps(left.slice(l), (item) => merged.push(item));
  yield* eachInSteps(right.slice(r), (item) => merged.push(item));
  return merged;
}
