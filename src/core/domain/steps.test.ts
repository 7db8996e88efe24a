import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachInSteps, finish, sortedInSteps } from './steps.js';

interface Item {
  readonly key: number;
  readonly place: number;
}

describe('sortedInSteps', () => {
  it('sorts as toSorted does, equal items in the order given', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 400 }),
        (keys, times) => {
          const items = Array.from({ length: times }, () => keys)
            .flat()
            .map((key, place): Item => ({ key, place }));
          const byKey = (a: Item, b: Item): number => a.key - b.key;
          expect(finish(sortedInSteps(items, byKey))).toEqual([...items].sort(byKey));
        },
      ),
      { numRuns: 100 },
    );
  });
  it('rests often on the way', () => {
    const steps = sortedInSteps(
      Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 100_000),
      (a, b) => a - b,
    );
    let rests = 0;
    while (steps.next().done !== true) rests += 1;
    expect(rests).toBeGreaterThan(300);
  });
});

it('eachInSteps comes by every item, once and in turn', () => {
  const seen: number[] = [];
  const items = Array.from({ length: 1234 }, (_, i) => i);
  finish(eachInSteps(items, (item) => void seen.push(item)));
  expect(seen).toEqual(items);
});
