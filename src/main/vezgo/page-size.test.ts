import { describe, expect, it } from 'vitest';
import { createPageSize } from './page-size.js';

describe('page size', () => {
  it('stays within what the API takes', () => {
    const size = createPageSize();
    expect([5000, 1000, 99.5, 3].map((wanted) => size.for(wanted))).toEqual([1000, 1000, 99, 10]);
  });
  it('halves down to ten and grows after three good pages', () => {
    const size = createPageSize();
    const seen: number[] = [];
    for (let limit = size.for(1000); size.shrink(limit); limit = size.for(1000)) seen.push(size.for(1000));
    expect(seen).toEqual([500, 250, 125, 62, 31, 15, 10]);
    size.arrived();
    size.arrived();
    expect(size.for(1000)).toBe(10);
    size.arrived();
    expect(size.for(1000)).toBe(20);
    for (let page = 0; page < 30; page += 1) size.arrived();
    expect(size.for(5000)).toBe(1000);
  });
  it('counts good pages anew after a drop', () => {
    const size = createPageSize();
    size.shrink(1000);
    size.arrived();
    size.arrived();
    size.shrink(500);
    size.arrived();
    expect(size.for(1000)).toBe(250);
  });
});
