import { expect, it } from 'vitest';
import type { Steps } from '../domain/steps.js';
import { mapAccountSteps, type RawRecord } from '../vezgo/map-account.js';
import { applyDecisionsSteps } from './apply-decisions.js';

const COUNT = 20_000;
/** No stretch of work is about more records than this, so that a window stays awake whatever the length of a history. */
const MOST_AT_ONCE = 500;

function countRests<T>(steps: Steps<T>): { readonly rests: number; readonly value: T } {
  for (let rests = 0; ; rests += 1) {
    const step = steps.next();
    if (step.done === true) return { rests, value: step.value };
  }
}

/** Half deposits with hashes as journal and history tell them, half trades with a fee record each. */
function records(): RawRecord[] {
  return Array.from({ length: COUNT }, (_, i) => {
    const part = { direction: 'received', ticker: 'BTC', amount: `${i + 1}`, fiat_value: '1', fiat_ticker: 'USD' };
    const base = { initiated_at: 1.6e12 + i * 60_000, transaction_type: 'deposit', parts: [part], fees: [], misc: {} };
    const history = { ...base, transaction_hash: `0x${i}`, misc: { origin_type: 'deposit', status: '1' } };
    return { id: `r${i}`, json: JSON.stringify(i % 2 === 0 ? base : history) };
  });
}

it('mapping and deciding rest often, at every stage', () => {
  const mapped = countRests(mapAccountSteps('a', records()));
  expect(mapped.value.entries).toHaveLength(COUNT);
  // Reading, sorting, pairing, folding, mapping, sorting: each stage comes by every record.
  expect(mapped.rests).toBeGreaterThan((6 * COUNT) / MOST_AT_ONCE);
  const ledger = { entries: mapped.value.entries, review: [], currency: 'USD' };
  const decided = countRests(applyDecisionsSteps(ledger, []));
  expect(decided.value.entries).toHaveLength(COUNT);
  expect(decided.rests).toBeGreaterThan((4 * COUNT) / MOST_AT_ONCE);
});
