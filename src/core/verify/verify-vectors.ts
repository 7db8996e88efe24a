import { AppError } from '../domain/app-error.js';
import { type ComputeOptions, METHODS, type RuleSetId } from '../domain/tax-options.js';
import { compute } from '../engine/compute.js';
import { formatFault, readLedger } from '../imports/ledger-file.js';
import { differences } from './differences.js';
import type { Expectation } from './expectation.js';
import type { BuiltInVector } from './read-vectors.js';

/** How the engine did on one worked example under one set of rules. */
export interface VectorOutcome {
  readonly name: string;
  readonly rules: RuleSetId;
  readonly source: string;
  readonly passed: boolean;
  /** What differs from the published figures, in words; empty when it passed. */
  readonly differences: readonly string[];
}

/** Every `--method-for YEAR=METHOD` among the words. */
function methodByYear(words: readonly string[]): Pick<ComputeOptions, 'methodByYear'> {
  const chosen = words.flatMap((word, i) => (words[i - 1] === '--method-for' ? [word.split('=')] : []));
  const known = chosen.flatMap(([year = '', name]) =>
    METHODS.flatMap((method) => (method === name ? [[year, method] as const] : [])),
  );
  if (known.length !== chosen.length)
    throw new AppError('bad-input', 'A worked example names a method that does not exist.');
  return known.length === 0 ? {} : { methodByYear: Object.fromEntries(known) };
}

const FLAGS: ReadonlySet<string> = new Set(['--allocation', '--transfer-fees', '--accounts', '--method-for']);

function refuseUnknown(words: readonly string[]): void {
  const unknown = words.find((word) => word.startsWith('--') && !FLAGS.has(word));
  if (unknown !== undefined)
    throw new AppError('bad-input', `A worked example has an option that is not known: ${unknown}.`);
}

/** The options that an expectation's command line stands for. */
export function optionsOf(expectation: Expectation): ComputeOptions {
  const { rules, method, scope, timezone, args = [] } = expectation;
  refuseUnknown(args);
  const word = (flag: string): string | undefined => (args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined);
  const accounts = word('--accounts')?.split(',');
  return {
    rules,
    ...(method === null ? {} : { method }),
    ...(scope === null ? {} : { scope }),
    ...(timezone === null ? {} : { timezone }),
    ...(word('--allocation') === undefined ? {} : { allocation: word('--allocation') === 'hifo' ? 'hifo' : 'fifo' }),
    ...(word('--transfer-fees') === undefined
      ? {}
      : { transferFees: word('--transfer-fees') === 'carry' ? 'carry' : 'dispose' }),
    ...(accounts === undefined ? {} : { accounts }),
    ...methodByYear(args),
  };
}

function outcome(vector: BuiltInVector, expectation: Expectation): VectorOutcome {
  const reading = readLedger(vector.ledger);
  const found = reading.ok
    ? differences(compute(reading.ledger, optionsOf(expectation), reading.issues), expectation)
    : reading.faults.map(formatFault);
  const { name, source } = vector;
  return { name, rules: expectation.rules, source, passed: found.length === 0, differences: found };
}

/** Computes every worked example and compares it with its published figures. `onStep` hears how many are done, of how many. */
export function verifyVectors(
  vectors: readonly BuiltInVector[],
  onStep: (done: number, of: number) => void = () => undefined,
): readonly VectorOutcome[] {
  const cases = vectors.flatMap((vector) => vector.expectations.map((expectation) => ({ vector, expectation })));
  return cases.map(({ vector, expectation }, i) => {
    const one = outcome(vector, expectation);
    onStep(i + 1, cases.length);
    return one;
  });
}
