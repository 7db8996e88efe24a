import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Fraction,
  compare,
  fraction,
  least,
  minus,
  over,
  plus,
  times,
} from '../../../../test/support/fraction.js';
import { onFewDays, randomLedger } from '../../../../test/support/random-ledger.js';
import { wildLedger } from '../../../../test/support/wild-ledger.js';
import type { Calculation, Explanation, Expression } from '../../domain/explanation.js';
import type { Ledger } from '../../domain/ledger-entry.js';
import type { ComputeOptions } from '../../domain/tax-options.js';
import { readLedger } from '../../imports/ledger-file.js';
import { compute } from '../compute.js';
import { createExplainer } from './explain-disposal.js';
import { shownFigure } from './shown-figure.js';

const RUNS = { numRuns: 40, seed: 20_261_122 };

const CASES: readonly ComputeOptions[] = [
  { rules: 'us' },
  { rules: 'us', method: 'hifo', allocation: 'hifo', accounts: ['two'], timezone: 'America/New_York' },
  { rules: 'us', method: 'lifo', scope: 'account', transferFees: 'carry' },
  { rules: 'us', method: 'fifo', methodByYear: { '2025': 'hifo' }, transferFees: 'carry' },
  { rules: 'generic', method: 'fifo', scope: 'account', transferFees: 'carry' },
  { rules: 'generic', method: 'lofo', transferFees: 'carry' },
  { rules: 'generic', method: 'specific' },
  { rules: 'generic', method: 'average', scope: 'account', transferFees: 'carry' },
  { rules: 'generic', method: 'average' },
  { rules: 'gb', timezone: 'Europe/London' },
  { rules: 'gb', timezone: 'Europe/London', transferFees: 'carry' },
  { rules: 'ca', timezone: 'America/Toronto' },
  { rules: 'de', timezone: 'Europe/Berlin' },
  { rules: 'au', timezone: 'Australia/Sydney' },
  { rules: 'es' },
  { rules: 'it' },
  { rules: 'jp', timezone: 'Asia/Tokyo' },
  { rules: 'jp', method: 'average' },
];

/** An expression worked out without the engine's decimals. */
function worked(one: Expression): Fraction {
  if (typeof one === 'string') return fraction(one);
  const [first = fraction('0'), ...rest] = one.of.map(worked);
  const steps = { '+': plus, '−': minus, '×': times, '÷': over, min: (a: Fraction, b: Fraction) => least(a, b) };
  return rest.reduce(steps[one.op], first);
}

/** Half-even, to 24 places. */
function rounded({ over: top, under }: Fraction): Fraction {
  const scale = 10n ** 24n;
  const [size, sign] = top < 0n ? [-top, -1n] : [top, 1n];
  const whole = (size * scale) / under;
  const twice = 2n * ((size * scale) % under);
  const up = twice > under || (twice === under && whole % 2n === 1n);
  return over({ over: sign * (up ? whole + 1n : whole), under: 1n }, { over: scale, under: 1n });
}

const wild: fc.Arbitrary<Ledger> = wildLedger.map((text) => {
  const reading = readLedger(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.ledger;
});

const same = (text: string, exact: Fraction): boolean => compare(fraction(text), exact) === 0;
/** The engine carries 40 digits: figures of 15 and more before the point leave the last of 24 places to them. */
const toItsDigits = (text: string, exact: Fraction): boolean => {
  const off = minus(fraction(text), exact);
  const size = (one: Fraction): Fraction => (one.over < 0n ? { ...one, over: -one.over } : one);
  return compare(times(size(off), { over: 10n ** 38n, under: 1n }), size(exact)) <= 0;
};
const addsUp = ({ expression, result }: Calculation): boolean => {
  const exact = worked(expression);
  return same(result, exact) || same(result, rounded(exact)) || toItsDigits(result, exact);
};

const calculations = ({ steps }: Explanation): readonly Calculation[] =>
  steps.flatMap(({ calculation }) => (calculation === undefined ? [] : [calculation]));

type Complaints = string[];

/** Every calculation is right by itself, and the last of each kind is the row's figure. */
function wrongRows(ledger: Ledger, options: ComputeOptions): Complaints {
  const found: Complaints = [];
  const result = compute(ledger, options);
  const explainer = createExplainer(ledger, options, result, (entry) => [`raw of ${entry}`]);
  result.disposals.forEach((row, index) => {
    const explanation = explainer.disposal(index);
    const all = calculations(explanation);
    const check = (what: string, right: boolean): void =>
      void (right || found.push(`${row.entry} row ${index}: ${what}`));
    const last = (of: string): string => all.reduce((latest, one) => (one.of === of ? one.result : latest), '0');
    for (const one of all) check(`${one.of} does not add up`, addsUp(one));
    for (const figure of ['proceeds', 'cost', 'gain'] as const)
      check(figure, same(last(figure), fraction(row[figure])));
    check('has no cost', row.match === 'shortfall' || all.some(({ of }) => of === 'cost'));
    check('denied', same(last('denied'), fraction(row.denied ?? '0')));
    check('its entry', explanation.entries.includes(row.entry));
    check('its acquisition', row.acquiredEntry === null || explanation.entries.includes(row.acquiredEntry));
    check('its records', explanation.records.join() === explanation.entries.map((entry) => `raw of ${entry}`).join());
    check('its rules', explanation.rules.length > 0);
  });
  result.income.forEach((row, index) => {
    const { steps, entries } = explainer.income(index);
    if ((steps[0]?.calculation?.result ?? '0') !== row.value || entries.join() !== row.entry)
      found.push(`income ${index}`);
  });
  return found;
}

/** What the sentence shows is what the calculation holds. */
function wrongTexts(ledger: Ledger, options: ComputeOptions): Complaints {
  const result = compute(ledger, options);
  const explainer = createExplainer(ledger, options, result, () => []);
  const steps = result.disposals.flatMap((_, index) => explainer.disposal(index).steps);
  const wrong = steps.filter(({ text, calculation }) => {
    const lacks = calculation !== undefined && !text.includes(shownFigure(calculation.result).text);
    return lacks || /NaN|undefined|Infinity|[0-9]e[-+]?[0-9]|%/.test(text);
  });
  return wrong.map(({ text }) => text);
}

it.each(['gb', 'ca', 'us'] as const)('%s: explains rows of days on which much happened', (rules) => {
  const rows = fc.property(randomLedger(), (ledger) => {
    expect(wrongRows(onFewDays(ledger), { rules })).toEqual([]);
  });
  expect(() => fc.assert(rows, RUNS)).not.toThrow();
});

describe.each(CASES.map((options) => [JSON.stringify(options), options] as const))('%s', (_name, options) => {
  it('explains every row with arithmetic that gives the row', () => {
    const rows = fc.property(randomLedger(), (ledger) => {
      expect(wrongRows(ledger, options)).toEqual([]);
    });
    expect(() => fc.assert(rows, RUNS)).not.toThrow();
  });
  it('explains rows of every oddity that the format allows', () => {
    const rows = fc.property(wild, (ledger) => {
      expect(wrongRows(ledger, options)).toEqual([]);
    });
    expect(() => fc.assert(rows, RUNS)).not.toThrow();
  });
  it('shows in words what it calculated', () => {
    const sentences = fc.property(wild, (ledger) => {
      expect(wrongTexts(ledger, options)).toEqual([]);
    });
    expect(() => fc.assert(sentences, { ...RUNS, numRuns: 20 })).not.toThrow();
  });
});
