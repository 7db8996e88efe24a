import type { Dec } from '../../domain/decimal.js';
import type { FigureName } from '../../domain/explanation.js';
import type { DisposalPosting, Posting } from '../postings.js';
import type { PoolCause } from '../pool-watch.js';
import { added, calculation, less, quotient, shareOf, workedOut } from './calculation.js';
import type { PoolEvent, PoolFigures, PoolTrace } from './pool-trace.js';
import type { PostedLedger } from './posted-ledger.js';
import { tellAcquisition } from './tell-acquisition.js';
import { type Teller, dayText, units } from './teller.js';

/** So many changes of a pool before the disposal are told one by one; those before are summed up. */
const MOST_CHANGES = 8;
/** And so many of those are listed as entries that the row rests on: a pool of years would list all of them with every row. */
const MOST_LISTED = 100;

export interface PoolStory {
  readonly teller: Teller;
  readonly posted: PostedLedger;
  readonly asset: string;
}

const dayOf = (by: PoolCause): number => (typeof by === 'number' ? by : by.day);

function postingOf({ posted, asset }: PoolStory, by: PoolCause, type: Posting['type']): Posting | undefined {
  if (typeof by === 'number') return undefined;
  const own = posted.byId.get(by.entry.id)?.postings ?? [];
  return own.find((posting) => posting.type === type && posting.asset === asset);
}

/** Acquisitions of one day, which a day's purchases are made of (`gb`). */
export function tellDaysAcquisitions(story: PoolStory, day: number): void {
  const { teller, posted, asset } = story;
  for (const { postings } of posted.onDay(asset, day)) {
    for (const posting of postings) {
      const matches = posting.type === 'acquisition' && posting.source !== 'opening' && posting.source !== 'split';
      if (matches && posting.asset === asset && teller.isNew(posting))
        tellAcquisition(teller, posting, posted.choices.rules);
    }
  }
}

/** What joined, before the arithmetic of the pool. */
function joinedText(story: PoolStory, { by, amount, cost }: PoolEvent): string {
  const { teller, posted, asset } = story;
  const date = dayText(dayOf(by));
  const whatCame = `${units(amount, asset)} with ${teller.money(cost)}`;
  if (amount.isZero()) return `${date}: the denied loss joined the cost of the pool`;
  if (typeof by === 'number') {
    tellDaysAcquisitions(story, by);
    return `${date}: of that day's purchases ${whatCame} were matched with no disposal and joined the pool`;
  }
  const acquisition = postingOf(story, by, 'acquisition');
  if (acquisition?.type === 'acquisition') {
    if (teller.isNew(acquisition)) tellAcquisition(teller, acquisition, posted.choices.rules);
    const denied = cost.minus(acquisition.cost);
    const more = denied.isZero() ? '' : `, a loss denied before of ${teller.money(denied)} included,`;
    return `${date}: ${whatCame}${more} joined the pool`;
  }
  return `${date}: ${whatCame} moved in from another account and joined the pool`;
}

function tellChange(story: PoolStory, event: PoolEvent): void {
  const { teller, asset } = story;
  const { before, after, cost, amount, by } = event;
  const on = typeof by === 'number' ? undefined : by;
  const joins = event.what === 'joined';
  const how = joins ? added(before.cost, cost) : less(before.cost, cost);
  const date = dayText(dayOf(by));
  const text = joins ? joinedText(story, event) : `${date}: ${units(amount, asset)} left with ${teller.money(cost)}`;
  const full = `${text}; cost of the pool, now ${units(after.amount, asset)}`;
  teller.work(full, calculation('pool-cost', how, after.cost), teller.currency, on);
}

/** The pool's changes since it was last empty, up to the one at `until`, the latest ones singly. */
function tellHistory(story: PoolStory, events: readonly PoolEvent[], until: number): void {
  const { teller, asset } = story;
  const since = events[until]?.since ?? 0;
  const first = Math.max(since, until - MOST_CHANGES);
  const [start, last] = [events[since], events[first - 1]];
  if (first > since && start !== undefined && last !== undefined) {
    const listed = events.slice(Math.max(since, first - MOST_LISTED), first);
    for (const { by, what } of listed) if (typeof by !== 'number' && what === 'joined') teller.rest(by);
    const part = first - since > MOST_LISTED ? ` (the latest ${MOST_LISTED} are listed with this row)` : '';
    const dates = `from ${dayText(dayOf(start.by))} to ${dayText(dayOf(last.by))}`;
    const { amount, cost } = last.after;
    teller.tell(
      `${first - since} earlier changes${part}, ${dates}, left ${units(amount, asset)} with a cost of ${teller.money(cost)} in the pool.`,
    );
  }
  for (const event of events.slice(first, until)) tellChange(story, event);
}

/** `2 ÷ 8 × 80`, or all the cost that is left when all units leave. */
export function poolPart(of: FigureName, before: PoolFigures, amount: Dec, cost: Dec) {
  return calculation(of, amount.eq(before.amount) ? cost : shareOf(before.cost, amount, before.amount), cost);
}

/** A pool before, the units that left it at its average, and the pool after. `of`: what the cost taken is to the row. */
export function tellPool(story: PoolStory, pool: PoolTrace, count: number, of: FigureName): void {
  const { teller, asset } = story;
  const event = pool.events[count - 1];
  if (event === undefined) return;
  const { before, after, amount, cost } = event;
  if (story.posted.choices.method === 'total-average')
    teller.tell(
      'Total average: what was acquired in a year counts as there from its beginning, so that all its disposals have one unit cost.',
    );
  tellHistory(story, pool.events, count - 1);
  const average = workedOut('average', quotient(before.cost, before.amount));
  const held = `The pool before holds ${units(before.amount, asset)} at a cost of ${teller.money(before.cost)}; its average`;
  teller.work(held, average, `${teller.currency} for 1 ${asset}`);
  const all = amount.eq(before.amount);
  const part = all
    ? `All of it leaves, ${units(amount, asset)}, with all its cost`
    : `${units(amount, asset)} leave it at the average`;
  teller.work(part, poolPart(of, before, amount, cost), teller.currency);
  if (all) teller.tell('The pool is empty after that.');
  else {
    const left = calculation('pool-cost', less(before.cost, cost), after.cost);
    teller.work(`The pool after holds ${units(after.amount, asset)}; its cost`, left, teller.currency);
  }
}

/** Units that no record shows as held. */
export function tellShortfall(teller: Teller, { asset }: DisposalPosting, amount: Dec): void {
  const text = `${units(amount, asset)} more left than the records show as held: no acquisition covers them, so they count at cost 0 and the row is marked incomplete.`;
  teller.tell(text);
}
