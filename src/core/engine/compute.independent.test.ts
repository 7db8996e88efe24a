import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fraction, NOTHING, fraction, isClose, plus } from '../../../test/support/fraction.js';
import { type NaiveResult, naiveAverage, naiveLots, naiveSection104 } from '../../../test/support/naive-matching.js';
import { randomLedger } from '../../../test/support/random-ledger.js';
import type { Disposal, Result } from '../domain/result.js';
import type { ComputeOptions } from '../domain/tax-options.js';
import { compute } from './compute.js';

/** A second implementation, written apart and with other arithmetic, must agree on every ledger. Seeded: a failure repeats. */
const RUNS = { numRuns: 600, seed: 20_261_121 };

const dayOf = (row: Disposal): number => Math.floor(Date.parse(row.time) / 86_400_000);

function differing(
  result: Result,
  naive: NaiveResult,
  key: (row: { entry: string; asset: string }, day: number) => string,
): readonly string[] {
  const found: string[] = [];
  const check = (where: string, text: string, exact: Fraction): void => {
    if (!isClose(text, exact)) found.push(`${where}: ${text} is not ${exact.over}/${exact.under}`);
  };
  const sums = new Map<string, { amount: Fraction; cost: Fraction; gain: Fraction; denied: Fraction }>();
  for (const row of result.disposals) {
    const name = key(row, dayOf(row));
    const before = sums.get(name) ?? { amount: NOTHING, cost: NOTHING, gain: NOTHING, denied: NOTHING };
    sums.set(name, {
      amount: plus(before.amount, fraction(row.amount)),
      cost: plus(before.cost, fraction(row.cost)),
      gain: plus(before.gain, fraction(row.gain)),
      denied: plus(before.denied, fraction(row.denied ?? '0')),
    });
  }
  if (sums.size !== naive.rows.length) found.push(`${sums.size} disposals instead of ${naive.rows.length}`);
  for (const row of naive.rows) {
    const own = sums.get(key(row, row.day));
    for (const figure of ['amount', 'cost', 'gain', 'denied'] as const) {
      const off = own?.[figure] ?? NOTHING;
      check(`${key(row, row.day)} ${figure}`, decimalOf(off), row[figure]);
    }
  }
  const holdings = new Map(
    result.holdings.map((one) => [one.account === null ? one.asset : `${one.asset} ${one.account}`, one]),
  );
  for (const [pool, exact] of naive.held) {
    check(`${pool} held`, holdings.get(pool)?.amount ?? '0', exact.amount);
    check(`${pool} cost`, holdings.get(pool)?.cost ?? '0', exact.cost);
  }
  return found;
}

/** A finite fraction as decimal text to 40 places. */
function decimalOf({ over, under }: Fraction): string {
  const scaled = (over * 10n ** 40n) / under;
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(41, '0');
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -40)}.${digits.slice(-40)}`;
}

const byEntry = (row: { entry: string; asset: string }): string => `${row.entry} ${row.asset}`;
const byDay = (row: { asset: string }, day: number): string => `${row.asset} ${day}`;

describe.each(['fifo', 'lifo', 'hifo', 'lofo'] as const)('%s', (method) => {
  it.each(['universal', 'account'] as const)('agrees with the naive matching in the scope %s', (scope) => {
    const options: ComputeOptions = { rules: 'generic', method, scope };
    fc.assert(
      fc.property(randomLedger(), (ledger) => {
        expect(
          differing(compute(ledger, options), naiveLots(ledger.entries, method, scope === 'account'), byEntry),
        ).toEqual([]);
      }),
      RUNS,
    );
  });
});

it('average agrees with the naive matching', () => {
  fc.assert(
    fc.property(randomLedger(), (ledger) => {
      const result = compute(ledger, { rules: 'generic', method: 'average' });
      expect(differing(result, naiveAverage(ledger.entries, false), byEntry)).toEqual([]);
    }),
    RUNS,
  );
});

// Random swaps have no value given, so that the cost of what they bring is the value received in `gb` too.
it('gb agrees with the naive matching', () => {
  fc.assert(
    fc.property(randomLedger(), (ledger) => {
      expect(differing(compute(ledger, { rules: 'gb' }), naiveSection104(ledger.entries), byDay)).toEqual([]);
    }),
    RUNS,
  );
});

it('ca agrees with the naive matching', () => {
  fc.assert(
    fc.property(randomLedger(), (ledger) => {
      expect(differing(compute(ledger, { rules: 'ca' }), naiveAverage(ledger.entries, true), byEntry)).toEqual([]);
    }),
    RUNS,
  );
});
