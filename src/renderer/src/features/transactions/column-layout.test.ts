import { describe, expect, it } from 'vitest';
import { drawnColumns, layoutOf, leastWidth, savingsFor, type OptionalColumn } from './column-layout.js';

const USUAL: readonly OptionalColumn[] = ['out', 'in', 'fees', 'value', 'account', 'state'];

describe('the columns in a room', () => {
  // The room of the table in windows of 1440, 1280, 1100, 1024 and 940 pixels, less a scroll bar.
  it.each([
    [1158, { marks: false, days: false, without: [] }],
    [988, { marks: true, days: false, without: [] }],
    [866, { marks: true, days: false, without: ['fees'] }],
    [790, { marks: true, days: true, without: ['fees'] }],
    [706, { marks: true, days: false, without: ['fees', 'account'] }],
  ])('of %d pixels fit without scrolling', (room, savings) => {
    const chosen = savingsFor(USUAL, room);
    expect(chosen).toEqual(savings);
    expect(leastWidth(USUAL, chosen, room)).toBeLessThanOrEqual(room);
  });

  it('give nothing away before the room is known, and all they can where none is enough', () => {
    expect(savingsFor(USUAL, null)).toEqual({ marks: false, days: false, without: [] });
    expect(savingsFor(USUAL, 300)).toEqual({ marks: true, days: true, without: ['fees', 'account'] });
  });

  it('keep every other column when the fees give way', () => {
    const narrow = savingsFor(USUAL, 790);
    expect(drawnColumns(USUAL, narrow)).toEqual(['time', 'kind', 'out', 'in', 'value', 'account', 'state']);
    expect(layoutOf('out', narrow)).toEqual(layoutOf('out', savingsFor(USUAL, 1158)));
  });

  it('leave more to a table of fewer columns', () => {
    expect(savingsFor(['in', 'value', 'fees'], 790)).toEqual({ marks: false, days: false, without: [] });
  });
});
