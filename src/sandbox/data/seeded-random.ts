/** Draws that depend on the seed alone, so that the sample data is the same on every machine and in every run. */
export interface SeededRandom {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  pick<T>(choices: readonly [T, ...T[]]): T;
  /** `length` lower-case hexadecimal digits. */
  hex(length: number): string;
}

/** Spreads the bits of a 32-bit number (the finaliser of mulberry32); whole-number arithmetic only. */
export function scramble(value: number): number {
  let bits = Math.imul(value ^ (value >>> 15), value | 1);
  bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
  return (bits ^ (bits >>> 14)) >>> 0;
}

export function seededRandom(seed: number): SeededRandom {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    return scramble(state);
  };
  return {
    int: (min, max) => min + (next() % (max - min + 1)),
    pick: (choices) => choices[next() % choices.length] ?? choices[0],
    hex: (length) => Array.from({ length }, () => (next() % 16).toString(16)).join(''),
  };
}
