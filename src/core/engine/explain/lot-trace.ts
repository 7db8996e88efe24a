import type { Dec } from '../../domain/decimal.js';
import { ZERO } from '../../domain/decimal.js';
import type { DayNumber } from '../../domain/tax-date.js';
import type { LotPools } from '../lot-pools.js';
import type { LotQueue, Piece } from '../methods/lot.js';
import type { Origin } from '../methods/origin.js';
import type { Occasion, Posting } from '../postings.js';

/** What was going on when units came into a pool or left it; no posting: the change from one pool to accounts. */
export interface LotCause {
  readonly on: Occasion;
  readonly posting: Posting | null;
}

/** Units of one origin coming into a pool or leaving it. `left`: what the pool held of them before. */
export interface LotEvent {
  readonly way: 'in' | 'out';
  readonly pool: string | null;
  readonly origin: Origin;
  readonly amount: Dec;
  readonly cost: Dec;
  readonly fair: Dec | null;
  readonly left: { readonly amount: Dec; readonly cost: Dec; readonly fair: Dec | null };
  readonly by: LotCause;
}

/** What happened to the units of one origin in one pool before an event there. */
export interface LotPast {
  readonly arrivals: readonly LotEvent[];
  readonly uses: readonly LotEvent[];
  /** Days of the uses, each once. */
  readonly days: readonly DayNumber[];
}

export interface LotTrace {
  /** Every event of an origin, in order. */
  of(origin: Origin): readonly LotEvent[];
  past(event: LotEvent): LotPast;
  /** Events since the last call. */
  drain(): readonly LotEvent[];
  begin(cause: LotCause): void;
  /** The same pools, each change noted. */
  watch(pools: LotPools): LotPools;
}

interface Balance {
  amount: Dec;
  cost: Dec;
  fair: Dec | null;
}

type Note = (way: LotEvent['way'], piece: Piece, left: LotEvent['left']) => void;

/** A queue that tells what comes in and what leaves, with the balance before, in constant time for each change. */
function watchedQueue(queue: LotQueue, note: Note): LotQueue {
  const balances = new Map<Origin, Balance>();
  const noted = (way: LotEvent['way'], piece: Piece): void => {
    const { origin, amount, cost, fair } = piece;
    const before = balances.get(origin) ?? { amount: ZERO, cost: ZERO, fair: null };
    const step = (a: Dec, b: Dec): Dec => (way === 'in' ? a.plus(b) : a.minus(b));
    balances.set(origin, {
      amount: step(before.amount, amount),
      cost: step(before.cost, cost),
      fair: fair === null ? before.fair : step(before.fair ?? ZERO, fair),
    });
    note(way, piece, before);
  };
  return {
    ...queue,
    add(piece) {
      noted('in', piece);
      queue.add(piece);
    },
    rejoin(piece) {
      noted('in', piece);
      queue.rejoin(piece);
    },
    take(quantity) {
      const taken = queue.take(quantity);
      for (const piece of taken.pieces) noted('out', piece);
      return taken;
    },
    takeFrom(origin, quantity) {
      const piece = queue.takeFrom(origin, quantity);
      if (piece !== null) noted('out', piece);
      return piece;
    },
  };
}

/** All of one origin in one pool up to now. */
interface PoolLog {
  readonly arrivals: LotEvent[];
  readonly uses: LotEvent[];
  readonly days: DayNumber[];
}

/** The past of each event, without looking through it again: a lot may be used ten thousand times. */
function createPasts(): { readonly note: (event: LotEvent) => void; readonly of: LotTrace['past'] } {
  const logs = new Map<Origin, Map<string | null, PoolLog>>();
  const pasts = new Map<LotEvent, () => LotPast>();
  const logOf = ({ origin, pool }: LotEvent): PoolLog => {
    let pools = logs.get(origin);
    if (pools === undefined) logs.set(origin, (pools = new Map()));
    let log = pools.get(pool);
    if (log === undefined) pools.set(pool, (log = { arrivals: [], uses: [], days: [] }));
    return log;
  };
  return {
    note(event) {
      const { arrivals, uses, days } = logOf(event);
      const [came, went, when] = [arrivals.length, uses.length, days.length];
      pasts.set(event, () => ({
        arrivals: arrivals.slice(0, came),
        uses: uses.slice(0, went),
        days: days.slice(0, when),
      }));
      (event.way === 'in' ? arrivals : uses).push(event);
      const { day } = event.by.on;
      if (event.way === 'out' && days.at(-1) !== day) days.push(day);
    },
    of: (event) => pasts.get(event)?.() ?? { arrivals: [], uses: [], days: [] },
  };
}

/** Notes what comes into lot pools and leaves them, and why. */
export function createLotTrace(): LotTrace {
  const byOrigin = new Map<Origin, LotEvent[]>();
  const pasts = createPasts();
  let recent: LotEvent[] = [];
  let cause: LotCause | null = null;

  const noteIn =
    (pool: string | null): Note =>
    (way, { origin, amount, cost, fair }, left) => {
      if (cause === null) return;
      const event: LotEvent = { way, pool, origin, amount, cost, fair, left, by: cause };
      recent.push(event);
      pasts.note(event);
      const own = byOrigin.get(origin);
      if (own === undefined) byOrigin.set(origin, [event]);
      else own.push(event);
    };
  return {
    of: (origin) => byOrigin.get(origin) ?? [],
    past: pasts.of,
    drain() {
      const events = recent;
      recent = [];
      return events;
    },
    begin(next) {
      cause = next;
    },
    watch(pools) {
      const queues = new Map<LotQueue, LotQueue>();
      return {
        ...pools,
        of(asset, account) {
          const queue = pools.of(asset, account);
          let own = queues.get(queue);
          if (own === undefined) queues.set(queue, (own = watchedQueue(queue, noteIn(account))));
          return own;
        },
      };
    },
  };
}
