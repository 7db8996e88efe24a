/** A copy in the other order: rows cross the ledger's port with the newest first, and are kept with the oldest first. */
export function turned<T>(rows: readonly T[]): T[] {
  const copy = [...rows];
  copy.reverse();
  return copy;
}
