import { describe, expect, it } from 'vitest';
import { readTransactionHash } from './transaction-hash.js';

describe('readTransactionHash', () => {
  it.each([
    ['ABCDEF', 'abcdef', null],
    [' 0xABCdef ', 'abcdef', null],
    ['0XAB/12', 'ab', '12'],
    ['ab:0', 'ab', '0'],
    ['a/b/1', 'a/b', '1'],
    ['ab/x', 'ab/x', null],
  ])('reads %j', (text, transaction, output) => {
    expect(readTransactionHash(text)).toEqual({ transaction, output });
  });
  it.each(['', '  ', '0x', null, undefined])('finds none in %j', (text) => {
    expect(readTransactionHash(text)).toBeNull();
  });
});
