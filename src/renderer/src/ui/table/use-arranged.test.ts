import { describe, expect, it } from 'vitest';
import type { TableColumn } from './table-props.js';
import { arranged } from './use-arranged.js';

const column = (id: string): TableColumn<string> => ({ id, header: id, width: '80px', cell: (row) => row });
const ALL = ['time', 'kind', 'gain', 'term'].map(column);

/** Names, over what stands under them. */
const namesOf = (columns: readonly TableColumn<string>[]) =>
  columns.map(({ id, below }) => (below === undefined ? id : `${id}/${below.id}`));

describe('columns in an arrangement', () => {
  it('stand in its order, two in one place under each other', () => {
    expect(namesOf(arranged(ALL, ['kind', ['gain', 'term'], 'time']))).toEqual(['kind', 'gain/term', 'time']);
  });

  it('have the width of the upper one, or that of the place', () => {
    const widths = arranged(ALL, [
      ['time', 'kind'],
      ['gain', 'term', '2fr'],
    ]).map(({ width }) => width);
    expect(widths).toEqual(['80px', '2fr']);
  });

  it('stand alone where the table does not have the other, as rules without terms have none', () => {
    const without = ALL.filter(({ id }) => id !== 'term');
    expect(namesOf(arranged(without, ['time', ['gain', 'term'], 'term']))).toEqual(['time', 'gain']);
    expect(namesOf(arranged(without, [['term', 'gain']]))).toEqual(['gain']);
  });
});
