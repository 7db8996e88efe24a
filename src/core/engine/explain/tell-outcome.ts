import { Dec } from '../../domain/decimal.js';
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
  if (outcome.uncertain)
    teller.tell(
      'What these units were worth when they were received as a gift is not known; a lower value would reduce this loss.',
    );
  const { left, amount } = row.taken;
  if (fair === null || left.fair === null || proceeds.gte(slice.cost)) return;
  const how = amount.eq(left.amount) ? fair : shareOf(left.fair, amount, left.amount);
  const date = dayText(arrival.day);
  const worth = `They were a gift, worth less on arrival (${date}) than the giver had paid; their value then`;
  teller.work(worth, calculation('lot-cost', how, fair), teller.currency);
  const text = outcome.fromGift
    ? 'Sold for less than that: for a loss that value is the cost, and they count as held since the gift'
    : 'Sold for something between the two: neither gain nor loss, so that the cost counts as the proceeds';
  teller.work(text, calculation('cost', outcome.cost, outcome.cost), teller.currency);
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
  teller.work('The disposal as a whole is at a loss', loss, teller.currency);
  const [from, to] = [dayText(on.day - 30), dayText(on.day + 30)];
  const facts = `Superficial loss: of ${units(test.sold, asset)} sold, ${units(test.bought, asset)} were bought from ${from} to ${to} and ${units(test.held, asset)} held at the end of ${to}`;
  const again = smallest(test.sold, test.bought, test.held);
  const how = test.denied.isZero() ? test.denied : shareOf(test.loss, again, test.sold);
  const text = test.denied.isZero() ? `${facts}; nothing of it is denied` : `${facts}; that part of the loss is denied`;
  teller.work(text, calculation('denied', how, test.denied), teller.currency);
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
    teller.tell('Without an acquisition the row counts as short-term.');
    return;
  }
  const from = dayText(rules.longFrom(acquired));
  const held = `Held since ${dayText(acquired)}, and long-term from ${from} on; disposed of on ${dayText(traced.posting.on.day)}`;
  teller.tell(`${held}: ${row.term === 'long' ? 'long-term' : 'short-term'}.`);
}

/** Gain or loss, and why it is not the last word. */
export function tellGain(teller: Teller, row: Disposal): void {
  const denied = row.denied !== undefined && row.denied !== '0' ? row.denied : null;
  const sum = less(row.proceeds, row.cost);
  const how = denied === null ? sum : { op: '+' as const, of: [sum, denied] };
  const what = row.gain === '0' ? 'Neither gain nor loss' : row.gain.startsWith('-') ? 'Loss' : 'Gain';
  const text =
    denied === null ? `${what}: proceeds less cost` : `${what}: proceeds less cost, and the denied loss back`;
  teller.work(text, calculation('gain', how, row.gain), teller.currency);
  if (row.incomplete)
    teller.tell(
      'The row is marked incomplete: a figure it rests on is not fully known, and what is not known counts as 0 above.',
    );
}
