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

it('computes each line under its own scope, and all under the other options at hand', () => {
  const [a, b] = ledger.entries;
  if (a === undefined || b === undefined) throw new Error('two purchases');
  const sale = trade('s', '2025-02-01', ['BTC', '1'], ['USD', '40']);
  // Half past eleven in the evening of 31 December UTC is 1 January in Berlin. The cheap unit lies in account k, the dear one in m.
  const late = { ...sale, account: 'm', time: '2025-12-31T23:30:00Z' };
  const two: Ledger = { ...ledger, entries: [a, { ...b, account: 'm' }, late] };
  const lines = compareMethods(two, { rules: 'generic', timezone: 'Europe/Berlin' }).slice(0, 2);
  expect(lines.map(({ scope, years }) => [scope, ...years.map(({ year, gain }) => `${year} ${gain}`)])).toEqual([
    ['universal', '2026 30'],
    ['account', '2026 10'],
  ]);
});

it('has no chosen line where single years have methods of their own, but does where none has', () => {
  const chosen = (methodByYear: Readonly<Record<string, 'lifo'>>) =>
    compareMethods(ledger, { rules: 'generic', methodByYear }).filter((line) => line.chosen);
  expect(chosen({ 2025: 'lifo' })).toEqual([]);
  expect(chosen({}).map(({ method, scope }) => [method, scope])).toEqual([['fifo', 'universal']]);
});
