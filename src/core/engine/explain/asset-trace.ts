import type { DayNumber } from '../../domain/tax-date.js';
import type { Slice } from '../slice.js';
import { createBook } from '../create-book.js';
import { createIssueLog } from '../issues.js';
import type { Origin } from '../methods/origin.js';
import type { DisposalPosting, Posting } from '../postings.js';
import { type Register, createRegister } from '../register.js';
import type { BookWatch, MatchedDay, SuperficialTest } from '../watch.js';
import { createYears } from '../years.js';
import { type LotEvent, type LotTrace, createLotTrace } from './lot-trace.js';
import { type PoolTrace, createPoolTrace } from './pool-trace.js';
import { type PostedLedger, assetsOf } from './posted-ledger.js';

/** A row as the book made it. */
export interface TracedRow {
  readonly posting: DisposalPosting;
  readonly slices: readonly Slice[];
  /** Which of `slices` the row is. */
  readonly at: number;
  /** The lot units that left, where single lots are matched. */
  readonly taken: LotEvent | null;
  /** How many changes its pool had seen by then, this disposal's own included. */
  readonly poolEvents: number;
  readonly test: SuperficialTest | null;
}

/** Lots that bear a carried fee: what they were before, and the fee units whose cost they took on. */
export interface CarriedLots {
  readonly moved: readonly LotEvent[];
  readonly arrived: readonly LotEvent[];
  readonly fees: readonly LotEvent[];
}

/** All that happened to one asset, heard from the books themselves. */
export interface AssetTrace {
  /** In the order of the result. */
  readonly rows: readonly TracedRow[];
  readonly lots: LotTrace;
  readonly carried: ReadonlyMap<Origin, CarriedLots>;
  pool(account: string | null): PoolTrace;
  bought(day: DayNumber): PoolTrace;
  matched(day: DayNumber): MatchedDay | undefined;
}

/**
 * The asset, every asset whose cost can reach it through fees that moved lots carry, and every asset whose moves carry units of these:
 * whether such a fee is a disposal depends on the units that could bear it.
 */
function closureOf(posted: PostedLedger, asset: string): ReadonlySet<string> {
  const reached = new Set([asset]);
  if (posted.choices.transferFees === 'dispose') return reached;
  for (const one of reached) {
    for (const { postings } of posted.byAsset.get(one) ?? []) {
      for (const posting of postings) {
        const names = assetsOf(posting);
        if (names.includes(one)) names.forEach((name) => reached.add(name));
      }
    }
  }
  return reached;
}

const bearsOn = (posting: Posting, assets: ReadonlySet<string>): boolean =>
  assetsOf(posting).some((name) => assets.has(name));

/** The pieces moved came out first and went in again in the same order; what else came out were fees. */
function carriedOf(events: readonly LotEvent[]): CarriedLots {
  const outs = events.filter(({ way }) => way === 'out');
  const arrived = events.filter(({ way }) => way === 'in');
  const same = arrived.findIndex(({ origin, amount }, i) => {
    const out = outs[i];
    return out === undefined || out.origin.entry !== origin.entry || !out.amount.eq(amount);
  });
  const count = same < 0 ? arrived.length : same;
  return { moved: outs.slice(0, count), arrived, fees: outs.slice(count) };
}

interface Noted {
  readonly row: TracedRow;
  readonly place: number;
}

/** A register that notes, of every row, what the book had just done. */
function listeningRegister(
  posted: PostedLedger,
  note: (posting: DisposalPosting, slices: readonly Slice[], place: number) => void,
): Register {
  const { rules } = posted.choices;
  const inner = createRegister(rules, createYears(rules), createIssueLog());
  return {
    ...inner,
    record(posting, slices, place, tallyBy) {
      note(posting, slices, place);
      return inner.record(posting, slices, place, tallyBy);
    },
  };
}

/** Pools by asset and by account or day, each made when first asked for. */
function createPoolTable(): (asset: string, key: string | DayNumber | null) => PoolTrace {
  const table = new Map<string, Map<string | DayNumber | null, PoolTrace>>();
  return (asset, key) => {
    let own = table.get(asset);
    if (own === undefined) table.set(asset, (own = new Map()));
    let found = own.get(key);
    if (found === undefined) own.set(key, (found = createPoolTrace()));
    return found;
  };
}

/** What is heard while one asset's history runs through a book. */
interface Hearing {
  readonly lots: LotTrace;
  readonly watch: BookWatch;
  readonly register: Register;
  readonly poolOf: ReturnType<typeof createPoolTable>;
  readonly boughtOf: ReturnType<typeof createPoolTable>;
  readonly matched: ReadonlyMap<DayNumber, MatchedDay>;
  readonly noted: readonly Noted[];
}

function createHearing(posted: PostedLedger, asset: string): Hearing {
  const lots = createLotTrace();
  const [poolOf, boughtOf] = [createPoolTable(), createPoolTable()];
  const matched = new Map<DayNumber, MatchedDay>();
  const noted: Noted[] = [];
  let test: SuperficialTest | null = null;
  const watch: BookWatch = {
    lots: (pools) => lots.watch(pools),
    pool: poolOf,
    asset: (name) => ({
      pool: poolOf(name, null),
      bought: (day) => boughtOf(name, day),
      matched: (day, one) => void (name === asset && matched.set(day, one)),
      tested: (_on, one) => void (test = one),
    }),
  };
  const note = (posting: DisposalPosting, slices: readonly Slice[], place: number): void => {
    const out = lots.drain().filter(({ way }) => way === 'out');
    const account = posted.choices.scope === 'universal' ? null : posting.account;
    const poolEvents = poolOf(posting.asset, account).events.length;
    slices.forEach((_, at) => {
      noted.push({ row: { posting, slices, at, taken: out[at] ?? null, poolEvents, test }, place });
    });
    test = null;
  };
  return { lots, watch, register: listeningRegister(posted, note), poolOf, boughtOf, matched, noted };
}

/** Lets the postings of some assets through a book; gives the lots that took on the cost of carried fees. */
function replay(posted: PostedLedger, assets: ReadonlySet<string>, { lots, watch, register }: Hearing) {
  const { choices, facts, dayOf, lastDay } = posted;
  const ties = { register, years: createYears(choices.rules), issues: createIssueLog(), named: facts.named, watch };
  const book = createBook(choices, dayOf, ties);
  const carried = new Map<Origin, CarriedLots>();
  for (const { on, postings } of posted.entries) {
    const own = postings.filter((posting) => bearsOn(posting, assets));
    if (own.length === 0) continue;
    lots.begin({ on, posting: null });
    book.enter?.(on);
    lots.drain();
    for (const posting of own) {
      lots.begin({ on, posting });
      book.post(posting);
      const events = lots.drain();
      if (posting.type !== 'move' || posting.carried.length === 0) continue;
      const one = carriedOf(events);
      for (const { origin } of one.arrived) carried.set(origin, one);
    }
  }
  book.close(lastDay);
  return carried;
}

/** Runs one asset's history through the books that compute, listening. Costs as much as computing that asset. */
export function traceAsset(posted: PostedLedger, asset: string): AssetTrace {
  const hearing = createHearing(posted, asset);
  const carried = replay(posted, closureOf(posted, asset), hearing);
  const own = hearing.noted.filter(({ row }) => row.posting.asset === asset).sort((a, b) => a.place - b.place);
  return {
    rows: own.map(({ row }) => row),
    lots: hearing.lots,
    carried,
    pool: (account) => hearing.poolOf(asset, account),
    bought: (day) => hearing.boughtOf(asset, day),
    matched: (day) => hearing.matched.get(day),
  };
}
