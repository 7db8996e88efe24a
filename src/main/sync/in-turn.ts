const turns = new WeakMap<object, Promise<unknown>>();

/** Runs `work` when everything asked for before on the same store has come to its end, well or not. */
export function inTurn<T>(of: object, work: () => Promise<T>): Promise<T> {
  const before = turns.get(of) ?? Promise.resolve();
  const done = before.then(work);
  turns.set(
    of,
    done.catch(() => undefined),
  );
  return done;
}
