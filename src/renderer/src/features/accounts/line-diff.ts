export interface DiffLine {
  readonly mark: 'same' | 'gone' | 'new';
  readonly text: string;
}

/**
 * Lines of two texts side by side: the longest common run of lines stays, what lies between is gone or new. For records of some
 * dozens of lines: the work grows with the product of both lengths.
 */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  const common = commonLengths(old, fresh);
  const lines: DiffLine[] = [];
  let [a, b] = [0, 0];
  while (a < old.length || b < fresh.length) {
    const [gone, made] = [old[a], fresh[b]];
    if (gone !== undefined && gone === made) {
      lines.push({ mark: 'same', text: gone });
      a += 1;
      b += 1;
    } else if (gone !== undefined && (made === undefined || at(common, a + 1, b) >= at(common, a, b + 1))) {
      lines.push({ mark: 'gone', text: gone });
      a += 1;
    } else {
      lines.push({ mark: 'new', text: made ?? '' });
      b += 1;
    }
  }
  return lines;
}

type Lengths = readonly (readonly number[])[];
const at = (common: Lengths, a: number, b: number): number => common[a]?.[b] ?? 0;

/** `[a][b]`: how many lines the rests from line `a` and from line `b` have in common, in order. */
function commonLengths(old: readonly string[], fresh: readonly string[]): Lengths {
  const table: number[][] = Array.from({ length: old.length + 1 }, () => []);
  for (let a = old.length - 1; a >= 0; a--) {
    for (let b = fresh.length - 1; b >= 0; b--) {
      const row = table[a] ?? [];
      row[b] = old[a] === fresh[b] ? at(table, a + 1, b + 1) + 1 : Math.max(at(table, a + 1, b), at(table, a, b + 1));
    }
  }
  return table;
}
