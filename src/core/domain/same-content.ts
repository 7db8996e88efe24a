/**
 * True when two parsed JSON values hold the same content, whatever the order of their keys. Works on its own stack, so that a value
 * nested a million deep is compared like any other.
 */
export function sameContent(first: unknown, second: unknown): boolean {
  const pending: [unknown, unknown][] = [[first, second]];
  for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
    const [a, b] = pair;
    if (a === b) continue;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
    if (Array.isArray(a) !== Array.isArray(b)) return false;
    const left = new Map<string, unknown>(Object.entries(a));
    const right = Object.entries(b);
    if (left.size !== right.length) return false;
    for (const [key, value] of right) {
      if (!left.has(key)) return false;
      pending.push([left.get(key), value]);
    }
  }
  return true;
}
