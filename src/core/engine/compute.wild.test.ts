import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NOTHING, compare, fraction, minus, plus } from '../../../test/support/fraction.js';
import { wildLedger } from '../../../test/support/wild-ledger.js';
import { isCash } from '../domain/currency.js';
import type { LedgerEntry, Leg } from '../domain/ledger-entry.js';
import { type ComputeOptions, RULE_SETS } from '../domain/tax-options.js';
import { readLedger, writeLedger } from '../imports/ledger-file.js';
import { compute } from './compute.js';
import { writeResult } from './result-text.js';
import { ruleSet } from './rules/rule-set.js';

const CASES = RULE_SETS.flatMap((rules) =>
  ruleSet(rules).methods.flatMap((method) =>
    [undefined, ...ruleSet(rules).scopes].map((scope) => ({
      rules,
      method,
      ...(scope === undefined ? {} : { scope }),
    })),
  ),
);

/** Crypto units that an entry brings (1) and takes (−1); moves leave the total as it is. */
function units(entry: LedgerEntry): readonly (readonly [Leg, 1 | -1])[] {
  const into = 'in' in entry ? [[entry.in, 1] as const] : [];
  const out = 'out' in entry && entry.kind !== 'withdrawal' ? [[entry.out, -1] as const] : [];
  const fees = 'fees' in entry ? (entry.fees ?? []).map((fee) => [fee, -1] as const) : [];
  return [...into, ...out, ...fees].filter(([leg]) => !isCash(leg));
}

it.each(CASES)('$rules $method $scope holds for ledgers of every oddity', (choice) => {
  fc.assert(
    fc.property(
      wildLedger,
      fc.constantFrom('carry' as const, 'dispose' as const),
      fc.constantFrom('fifo' as const, 'hifo' as const),
      (text, transferFees, allocation) => {
        const reading = readLedger(text);
        if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
        const options: ComputeOptions = { ...choice, transferFees, allocation, timezone: 'America/New_York' };
        const result = compute(reading.ledger, options, reading.issues);
        expect(writeResult(result)).not.toMatch(/NaN|Infinity|"-0"|"-?\d+(\.\d+)?e[+-]?\d+"|undefined/);
        for (const row of result.disposals) {
          const gain = plus(minus(fraction(row.proceeds), fraction(row.cost)), fraction(row.denied ?? '0'));
          expect(compare(gain, fraction(row.gain))).toBe(0);
          expect(compare(fraction(row.amount), NOTHING)).toBe(1);
          expect(compare(fraction(row.cost), NOTHING)).not.toBe(-1);
        }
        for (const asset of ['BTC', 'ETH', 'CRO', 'MNT']) {
          const own = reading.ledger.entries.flatMap(units).filter(([leg]) => leg.asset === asset);
          const moved = own.reduce(
            (sum, [leg, sign]) => (sign === 1 ? plus(sum, fraction(leg.amount)) : minus(sum, fraction(leg.amount))),
            NOTHING,
          );
          const named = result.issues.filter((issue) => issue.code === 'missing-basis' && issue.asset === asset);
          const missing = named.reduce((sum, issue) => plus(sum, fraction(issue.amount ?? '0')), NOTHING);
          const holdings = result.holdings.filter((holding) => holding.asset === asset);
          for (const holding of holdings) expect(compare(fraction(holding.amount), NOTHING)).toBe(1);
          const held = holdings.reduce((sum, holding) => plus(sum, fraction(holding.amount)), NOTHING);
          expect(compare(held, plus(moved, missing))).toBe(0);
        }
        const again = readLedger(writeLedger(reading.ledger));
        expect(again.ok && writeResult(compute(again.ledger, options))).toBe(
          writeResult(compute(reading.ledger, options)),
        );
      },
    ),
    { numRuns: 60, seed: 20_261_121 },
  );
});
