import { Dec, ZERO, type DecimalText } from '../domain/decimal.js';
import type { MappingNote } from '../domain/mapped-entry.js';
import { addAmounts, isNegative } from '../vezgo/amount-text.js';
import { mapTwoLegs } from '../vezgo/map-trade.js';
import { note } from '../vezgo/notes.js';
import { partOf, unsigned, type AppRow } from './app-row.js';
import { fileNote } from './file-notes.js';
import { eventOf, reviewOf, type RowEvent } from './mapped-rows.js';

/**
 * Swaps whose sides come as rows of their own at one instant: what was debited, one or many, and what was credited for it. One debit is
 * one swap; of several each is a swap for its share of what was credited.
 */
export function* swapEvents(rows: readonly AppRow[]): Generator<RowEvent> {
  const debits = rows.filter(({ side }) => isNegative(side.amount));
  const credits = rows.filter(({ side }) => !isNegative(side.amount));
  const [credit, ...more] = credits;
  const ids = rows.map(({ id }) => id);
  if (debits.length === 0 || credit === undefined) {
    yield reviewOf(ids, note('single-leg'));
    return;
  }
  if (more.some(({ side }) => side.asset !== credit.side.asset)) {
    yield reviewOf(ids, note('many-legs'));
    return;
  }
  const total = credits.map(({ side }) => side.amount).reduce(addAmounts);
  const shares = shareOut(total, debits);
  for (const [index, debit] of debits.entries()) {
    const amount = shares.amounts[index] ?? total;
    const value = debit.value ?? (debits.length === 1 ? sumOf(credits) : null);
    const parts = [partOf(debit.side, 'sent', value), partOf({ ...credit.side, amount }, 'received', value)];
    const sources = [debit.id, ...credits.map(({ id }) => id)] as const;
    yield eventOf([...sources], debit.time, mapTwoLegs(parts, [], []), [...debit.notes, ...shares.notes]);
  }
}

function sumOf(rows: readonly AppRow[]): DecimalText | null {
  return rows.reduce<DecimalText | null>(
    (sum, { value }) => (sum === null || value === null ? null : addAmounts(sum, value)),
    '0',
  );
}

/** What is credited comes with eight decimals; a share is never finer than that, nor less than one of its last places. */
const PLACES = 8;

/**
 * Shares of an amount by the values of the debits, equally where no value is known. The shares make up the amount exactly: the largest
 * takes what rounding leaves.
 */
function shareOut(
  total: DecimalText,
  debits: readonly AppRow[],
): { readonly amounts: readonly DecimalText[]; readonly notes: readonly MappingNote[] } {
  if (debits.length === 1) return { amounts: [total], notes: [] };
  const values = debits.map(({ value }) => (value === null ? null : new Dec(unsigned(value))));
  const sum = values.reduce<Dec>((before, value) => before.plus(value ?? ZERO), ZERO);
  const byValue = sum.gt(0) && values.every((value) => value !== null);
  const least = new Dec(10).pow(-PLACES);
  const weights = values.map((value) => (byValue ? (value ?? ZERO).div(sum) : new Dec(1).div(debits.length)));
  const shares = weights.map((weight) => {
    const share = weight.times(total).toDecimalPlaces(PLACES, Dec.ROUND_DOWN);
    return share.lt(least) ? least : share;
  });
  const largest = weights.reduce((best, weight, index) => (weight.gt(weights[best] ?? ZERO) ? index : best), 0);
  const others = shares.reduce<Dec>((before, share, index) => (index === largest ? before : before.plus(share)), ZERO);
  shares[largest] = new Dec(total).minus(others);
  const code = byValue ? 'dust-shared' : 'dust-shared-equally';
  return { amounts: shares.map((share) => share.toFixed()), notes: [fileNote(code)] };
}
