import { describe, expect, it } from 'vitest';
import { drawnPlaces, layoutOf, leastWidth, savingsFor, type OptionalColumn } from './column-layout.js';

const USUAL: readonly OptionalColumn[] = ['out', 'in', 'fees', 'value', 'account', 'state'];

describe('the columns in a room', () => {
  // The room of the table in windows of 1440, 1280, 1100, 1024 and 940 pixels, less scroll bars.
  it.each([
    [1158, { marks: false, days: false, without: [], pairs: false }],
    [988, { marks: true, days: false, without: [], pairs: false }],
    [866, { marks: true, days: false, without: ['fees'], pairs: false }],
    [790, { marks: true, days: true, without: ['fees'], pairs: false }],
    [706, { marks: true, days: false, without: ['fees', 'account'], pairs: false }],
    // 200 % of a window of 1440 and of 1280.
    [612, { marks: false, days: false, without: [], pairs: true }],
    [532, { marks: false, days: true, without: [], pairs: true }],
  ])('of %d pixels fit without scrolling', (room, savings) => {
    const chosen = savingsFor(USUAL, room);
    expect(chosen).toEqual(savings);
    expect(leastWidth(USUAL, chosen, room)).toBeLessThanOrEqual(room);
  });

  it('give nothing away before the room is known, and all they can where none is enough', () => {
    expect(savingsFor(USUAL, null)).toEqual({ marks: false, days: false, without: [], pairs: false });
    expect(savingsFor(USUAL, 300)).toMatchObject({ days: true, pairs: true, without: ['note', 'id'] });
  });

  it('keep every other column when the fees give way', () => {
    const narrow = savingsFor(USUAL, 790);
    expect(drawnPlaces(USUAL, narrow).flat()).toEqual(['time', 'kind', 'out', 'in', 'value', 'account', 'state']);
    expect(layoutOf(['out'], narrow)).toEqual(layoutOf(['out'], savingsFor(USUAL, 1158)));
  });

  it('leave more to a table of fewer columns', () => {
    expect(savingsFor(['in', 'value', 'fees'], 790)).toEqual({ marks: false, days: false, without: [], pairs: false });
  });

  it('stand in two lines, none of them lost, where one has no room', () => {
    const places = drawnPlaces([...USUAL, 'note'], savingsFor([...USUAL, 'note'], 700));
    expect(places).toEqual([['time', 'account'], ['kind', 'state'], ['out', 'fees'], ['in', 'value'], ['note']]);
  });

  it('stand alone where what would be above or under them was not chosen', () => {
    const chosen: readonly OptionalColumn[] = ['in', 'fees', 'note', 'id', 'account'];
    const savings = { marks: false, days: true, without: [], pairs: true } as const;
    expect(drawnPlaces(chosen, savings)).toEqual([['time', 'account'], ['kind'], ['in'], ['fees'], ['note', 'id']]);
  });
});
