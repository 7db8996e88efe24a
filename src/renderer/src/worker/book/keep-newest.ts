/** Values that are dear to make, the newest few by key. */
export interface NewestKept<T> {
  /** A failure is not kept: asked again, it is tried again. */
  readonly get: (key: string, make: () => Promise<T>) => Promise<T>;
  readonly clear: () => void;
}

export function keepNewest<T>(most: number): NewestKept<T> {
  const kept = new Map<string, Promise<T>>();
  return {
    get: (key, make) => {
      const before = kept.get(key);
      if (before !== undefined) return before;
      const [oldest] = kept.keys();
      if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
      const made = make();
      kept.set(key, made);
      made.catch(() => {
        if (kept.get(key) === made) kept.delete(key);
      });
      return made;
    },
    clear: () => kept.clear(),
  };
}
