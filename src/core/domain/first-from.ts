/** Index of the first of things sorted by time that is at or after an instant (milliseconds since 1970); their number when none is. */
export function firstFrom(sorted: readonly { readonly instant: number }[], instant: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.instant ?? instant) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
