import { expect, it } from 'vitest';
import { LEDGER_FORMAT, type Ledger, type LedgerEntry } from '../../domain/ledger-entry.js';
import { compareMethods } from './compare-methods.js';

const trade = (
  id: string,
  day: string,
  out: readonly [string, string],
  into: readonly [string, string],
): LedgerEntry => ({
  id,
  time: `${day}T12:00:00Z`,
  account: 'k',
  kind: 'trade',
  out: { asset: out[0], amount: out[1] },
  in: { asset: into[0], amount: into[1] },
});
/** Bought at 10, 30 and 20; one sold at 40. */
const ledger: Ledger = {
  format: LEDGER_FORMAT,
  currency: 'USD',
  entries: [
    trade('a', '2025-01-01', ['USD', '10'], ['BTC', '1']),
    trade('b', '2025-01-02', ['USD', '30'], ['BTC', '1']),
    trade('c', '2025-01-03', ['USD', '20'], ['BTC', '1']),
    trade('s', '2025-02-01', ['BTC', '1'], ['USD', '40']),
  ],
};

it('puts every method and scope that the rules allow side by side', () => {
  const steps: string[] = [];
  const lines = compareMethods(ledger, { rules: 'generic' }, (done, of) => steps.push(`${done}/${of}`));
  const shown = lines.map(({ method, scope, years }) => `${method} ${scope} ${years.map(({ gain }) => gain).join()}`);
  expect(shown).toEqual(
    [
      ['fifo', '30'],
      ['lifo', '20'],
      ['hifo', '10'],
      ['lofo', '30'],
      ['specific', '30'],
      ['average', '20'],
    ].flatMap(([method, gain]) => [`${method} universal ${gain}`, `${method} account ${gain}`]),
  );
  expect(steps.at(-1)).toBe('12/12');
  expect(lines.filter(({ chosen }) => chosen)).toHaveLength(1);
});

it('has the own scope of the us, which changes with 2025, beside either scope throughout', () => {
  const lines = compareMethods(ledger, { rules: 'us', method: 'hifo' });
  expect(lines.slice(0, 3).map(({ scope }) => scope)).toEqual([null, 'account', 'universal']);
  expect(lines.filter(({ chosen }) => chosen).map(({ method, scope }) => [method, scope])).toEqual([['hifo', null]]);
});

it('has one line where the law leaves no choice, and refuses what it does not allow', () => {
  expect(compareMethods(ledger, { rules: 'gb' })).toHaveLength(1);
  expect(() => compareMethods(ledger, { rules: 'gb', method: 'hifo' })).toThrow('do not allow');
});
