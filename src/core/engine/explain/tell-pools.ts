import type { Dec } from '../../domain/decimal.js';
import type { FigureName } from '../../domain/explanation.js';
import { say } from '../../domain/explanation-words/explanation-words.js';
import type { Fact, Phrase } from '../../domain/phrase.js';
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

/** What joined, and the acquisition that it is, which is told first. `pool`: what the pool then holds. */
function joinedWords(story: PoolStory, { by, amount, cost }: PoolEvent, now: string): (sum: Fact) => Phrase {
  const { teller, posted, asset } = story;
  const facts = { day: dayText(dayOf(by)), now };
  const came = { ...facts, units: units(amount, asset), cost: teller.money(cost) };
  if (amount.isZero()) return (sum) => say('pool.denied', { ...facts, sum });
  if (typeof by === 'number') {
    tellDaysAcquisitions(story, by);
    return (sum) => say('pool.unmatched', { ...came, sum });
  }
  const acquisition = postingOf(story, by, 'acquisition');
  if (acquisition?.type !== 'acquisition') return (sum) => say('pool.moved-in', { ...came, sum });
  if (teller.isNew(acquisition)) tellAcquisition(teller, acquisition, posted.choices.rules);
  const denied = cost.minus(acquisition.cost);
  if (denied.isZero()) return (sum) => say('pool.joined', { ...came, sum });
  return (sum) => say('pool.joined-denied', { ...came, denied: teller.money(denied), sum });
}

function tellChange(story: PoolStory, event: PoolEvent): void {
  const { teller, asset } = story;
  const { before, after, cost, amount, by } = event;
  const joins = event.what === 'joined';
  const how = joins ? added(before.cost, cost) : less(before.cost, cost);
  const now = units(after.amount, asset);
  const went = { day: dayText(dayOf(by)), units: units(amount, asset), cost: teller.money(cost), now };
  const told = joins ? joinedWords(story, event, now) : (sum: Fact): Phrase => say('pool.left', { ...went, sum });
  const on = typeof by === 'number' ? undefined : by;
  teller.work(calculation('pool-cost', how, after.cost), teller.currency, told, on);
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
    const { amount, cost } = last.after;
    const facts = {
      changes: String(first - since),
      from: dayText(dayOf(start.by)),
      to: dayText(dayOf(last.by)),
      units: units(amount, asset),
      cost: teller.money(cost),
    };
    teller.tell(
      first - since > MOST_LISTED
        ? say('pool.earlier-listed', { ...facts, listed: String(MOST_LISTED) })
        : say('pool.earlier', facts),
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
  if (story.posted.choices.method === 'total-average') teller.tell(say('pool.total-average'));
  tellHistory(story, pool.events, count - 1);
  const average = workedOut('average', quotient(before.cost, before.amount));
  const held = { units: units(before.amount, asset), cost: teller.money(before.cost), asset };
  teller.work(average, teller.currency, (sum) => say('pool.before', { ...held, sum }));
  const all = amount.eq(before.amount);
  teller.work(poolPart(of, before, amount, cost), teller.currency, (sum) =>
    say(all ? 'pool.leaves-all' : 'pool.leaves', { units: units(amount, asset), sum }),
  );
  if (all) teller.tell(say('pool.empty'));
  else {
    const left = calculation('pool-cost', less(before.cost, cost), after.cost);
    teller.work(left, teller.currency, (sum) => say('pool.after', { units: units(after.amount, asset), sum }));
  }
}

/** Units that no record shows as held. */
export function tellShortfall(teller: Teller, { asset }: DisposalPosting, amount: Dec): void {
  teller.tell(say('pool.shortfall', { units: units(amount, asset) }));
}
