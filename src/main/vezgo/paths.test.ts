import { describe, expect, it } from 'vitest';
import { pathOf } from './paths.js';

describe('pathOf', () => {
  it('escapes segments and keeps an empty cursor', () => {
    expect(pathOf('accounts', 'a/b?c', 'transactions', new URLSearchParams({ last: '', limit: '10' }))).toBe(
      '/accounts/a%2Fb%3Fc/transactions?last=&limit=10',
    );
  });
  it.each(['', '.', '..'])('refuses %j', (id) => {
    expect(() => pathOf('accounts', id)).toThrow(expect.objectContaining({ code: 'bad-input' }));
  });
});
