import { describe, expect, it } from 'vitest';
import { compute } from '../../src/core/engine/compute.js';
import { writeResult } from '../../src/core/engine/result-text.js';
import { readLedger, writeLedger } from '../../src/core/imports/ledger-file.js';
import { differences } from '../../src/core/verify/differences.js';
import { optionsOf } from '../../src/core/verify/verify-vectors.js';
import { readVectors } from '../support/vector-files.js';

const vectors = readVectors();

it('finds the worked examples of every rule set', () => {
  const covered = new Set(vectors.flatMap((vector) => vector.expectations.map((one) => one.rules)));
  expect([...covered].sort()).toEqual(['au', 'ca', 'de', 'es', 'gb', 'generic', 'it', 'jp', 'us']);
});

describe.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (_name, vector) => {
  it.each(vector.expectations.map((one, i) => [i, one] as const))(
    'agrees with its published figures (%i)',
    (_index, expectation) => {
      const reading = readLedger(vector.ledger);
      if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
      const result = compute(reading.ledger, optionsOf(expectation), reading.issues);
      expect(differences(result, expectation)).toEqual([]);
      const again = readLedger(writeLedger(reading.ledger));
      if (!again.ok) throw new Error(JSON.stringify(again.faults));
      const backwards = {
        ...again.ledger,
        entries: again.ledger.entries.map((_, i, all) => all.at(-1 - i)).filter((entry) => entry !== undefined),
      };
      // What the file itself had wrong is told by its first reading only: the rewritten text is free of it.
      expect(writeResult(compute(backwards, optionsOf(expectation), reading.issues))).toBe(writeResult(result));
    },
  );
});
