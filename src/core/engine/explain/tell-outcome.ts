import { Dec, type DecimalText } from '../../domain/decimal.js';
import { say } from '../../domain/explanation-words/explanation-words.js';
import type { Disposal } from '../../domain/result.js';
import { sharedProceeds } from '../row-figures.js';
import { giftOutcome } from '../methods/gift-basis.js';
import type { RuleSet } from '../rules/rule-table.js';
import type { TracedRow } from './asset-trace.js';
import { calculation, less, shareOf, smallest } from './calculation.js';
import { type Teller, dayText, units } from './teller.js';

/** A gift worth less on arrival than its giver paid (`us`): which of the two figures is the cost. */
export function tellGiftBasis(teller: Teller, row: TracedRow): void {
  const slice = row.slices[row.at];
  if (slice?.gift === undefined || row.taken === null) return;
  const { fair, arrival } = slice.gift;
  const proceeds = sharedProceeds(row.posting, row.slices)[row.at] ?? slice.cost;
  const outcome = giftOutcome({ cost: slice.cost, fair }, arrival.valued, proceeds);
  if (outcome.uncertain) teller.tell(say('outcome.gift-unknown'));
  const { left, amount } = row.taken;
  if (fair === null || left.fair === null || proceeds.gte(slice.cost)) return;
  const how = amount.eq(left.amount) ? fair : shareOf(left.fair, amount, left.amount);
  const day = dayText(arrival.day);
  teller.work(calculation('lot-cost', how, fair), teller.currency, (sum) => say('outcome.gift-worth', { day, sum }));
  const code = outcome.fromGift ? 'outcome.gift-loss' : 'outcome.gift-between';
  teller.work(calculation('cost', outcome.cost, outcome.cost), teller.currency, (sum) => say(code, { sum }));
}

/** The superficial-loss test (`ca`), on the first row of the disposal. */
export function tellDenied(teller: Teller, row: TracedRow): void {
  const { test, posting } = row;
  if (row.at !== 0 || test === null || posting.proceeds === null) return;
  const { asset, on } = posting;
  const cost = row.slices.map((slice) => slice.cost);
  const [first = test.loss, ...more] = cost;
  const loss = calculation(
    'loss',
    less(more.length === 0 ? first : first.plus(Dec.sum(...more)), posting.proceeds),
    test.loss,
  );
  teller.work(loss, teller.currency, (sum) => say('outcome.whole-loss', { sum }));
  const [from, to] = [dayText(on.day - 30), dayText(on.day + 30)];
  const [sold, bought, held] = [units(test.sold, asset), units(test.bought, asset), units(test.held, asset)];
  const again = smallest(test.sold, test.bought, test.held);
  const how = test.denied.isZero() ? test.denied : shareOf(test.loss, again, test.sold);
  const code = test.denied.isZero() ? 'outcome.superficial-none' : 'outcome.superficial';
  const facts = { sold, bought, held, from, to };
  teller.work(calculation('denied', how, test.denied), teller.currency, (sum) => say(code, { ...facts, sum }));
}

/** Short or long, where the rules know terms. */
export function tellTerm(
  teller: Teller,
  row: Disposal,
  traced: TracedRow,
  rules: RuleSet,
  acquired: number | null,
): void {
  if (rules.longFrom === undefined || row.term === null) return;
  if (acquired === null) {
    teller.tell(say('outcome.term-unknown'));
    return;
  }
  const from = dayText(rules.longFrom(acquired));
  const facts = { acquired: dayText(acquired), from, day: dayText(traced.posting.on.day) };
  teller.tell(say(`outcome.${row.term}`, facts));
}

export function outcomeOf(gain: DecimalText): 'gain' | 'loss' | 'neither' {
  return gain === '0' ? 'neither' : gain.startsWith('-') ? 'loss' : 'gain';
}

/** Gain or loss, and why it is not the last word. */
export function tellGain(teller: Teller, row: Disposal): void {
  const denied = row.denied !== undefined && row.denied !== '0' ? row.denied : null;
  const difference = less(row.proceeds, row.cost);
  const how = denied === null ? difference : { op: '+' as const, of: [difference, denied] };
  const code = `outcome.${outcomeOf(row.gain)}` as const;
  teller.work(calculation('gain', how, row.gain), teller.currency, (sum) =>
    say(denied === null ? code : `${code}-denied`, { sum }),
  );
  if (row.incomplete) teller.tell(say('outcome.incomplete'));
}
