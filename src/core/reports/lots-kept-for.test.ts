import { expect, it } from 'vitest';
import type { ComputeOptions } from '../domain/tax-options.js';
import { dayNumber } from '../domain/tax-date.js';
import { coverNotes } from './cover-notes.js';
import { exampleInput, RESULT } from './example.fixture.js';

const rules = {
  name: 'United States',
  yearStart: { month: 1, day: 1 },
  sources: [],
  accountsFrom: dayNumber(2025, 1, 1),
};

it('the scope is that of the report’s years, where the rules change it on a day', () => {
  const told = (year: string, options: Partial<ComputeOptions> = {}, scope = RESULT.scope): string | undefined => {
    const result = { ...RESULT, scope };
    const input = exampleInput({ year, rules, result, options: { rules: 'us', ...options } });
    return coverNotes(input, '2026-11-21').facts.find(([name]) => name === 'Lots are kept for')?.[1];
  };
  expect(told('2024')).toBe('all accounts together');
  expect(told('2025')).toBe('each account by itself');
  expect(told('all')).toBe('all accounts together before 2025-01-01, each account by itself from then on');
  // Chosen for all years; and a ledger that never came to the change.
  expect(told('2024', { scope: 'account' })).toBe('each account by itself');
  expect(told('all', {}, 'universal')).toBe('all accounts together');
});
