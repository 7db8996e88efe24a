import { expect, it } from 'vitest';
import type { HeldLot } from '../../../worker/lots/lots-protocol.js';
import { filled, namedOf, unitsOf } from './typed-lots.js';

const lot = (entry: string, amount: string): HeldLot => ({
  entry,
  amount,
  acquired: '2023-01-01T12:00:00Z',
  cost: '1',
  unitCost: '1',
  term: null,
  incomplete: false,
});
const lots = [lot('a', '0.3'), lot('b', '2')];

it('names what was typed, and nothing while a field is no amount or more than its lot', () => {
  expect(
    namedOf(
      new Map([
        ['a', ' 0.10 '],
        ['b', ''],
      ]),
      lots,
    ),
  ).toEqual([{ entry: 'a', amount: '0.10' }]);
  expect(namedOf(new Map([['a', '0']]), lots)).toEqual([]);
  expect(namedOf(new Map([['a', '1e-3']]), lots)).toBeNull();
  expect(namedOf(new Map([['a', '-1']]), lots)).toBeNull();
  expect(namedOf(new Map([['a', '0.30000001']]), lots)).toBeNull();
});

it('adds exactly, and fills a lot with what the others leave open', () => {
  // As floating-point numbers 0.1 and 0.2 would be more than 0.3.
  const typed = new Map([
    ['a', '0.1'],
    ['b', '0.2'],
  ]);
  expect(unitsOf(typed)).toBe('0.3');
  expect(filled(typed, lots[0] ?? lot('a', '0'), '1').get('a')).toBe('0.3');
  expect(filled(typed, lots[1] ?? lot('b', '0'), '1').get('b')).toBe('0.9');
  expect(filled(new Map([['b', '2']]), lots[0] ?? lot('a', '0'), '1').get('a')).toBe('0');
});
