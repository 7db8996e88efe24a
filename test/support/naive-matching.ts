import type { LedgerEntry } from '../../src/core/domain/ledger-entry.js';
import { type Fraction, NOTHING, compare, fraction, least, minus, over, plus, times } from './fraction.js';

/**
 * A second, deliberately simple matching: plain loops over lists, exact fractions, nothing of the engine's. It knows purchases and sales
 * for cash with cash fees, swaps with a value received, income, gifts out at cost, openings and transfers without fees; times in UTC.
 */
export interface NaiveRow {
  readonly entry: string;
  readonly asset: string;
  readonly day: number;
  readonly amount: Fraction;
  readonly cost: Fraction;
  readonly gain: Fraction;
  readonly denied: Fraction;
}
export interface NaiveResult {
  readonly rows: readonly NaiveRow[];
  /** By asset, and by account where lots lie in accounts. */
  readonly held: ReadonlyMap<string, { readonly amount: Fraction; readonly cost: Fraction }>;
}

interface Step {
  readonly entry: string;
  readonly at: number;
  readonly day: number;
  readonly asset: string;
  readonly account: string;
  readonly type: 'in' | 'sale' | 'gift' | 'move';
  readonly amount: Fraction;
  /** Cost of what comes in, proceeds of what is sold. */
  readonly money: Fraction;
  readonly acquired: number;
  readonly purchase: boolean;
  readonly to: string;
}

const RANK = ['opening', 'gift-in', 'split', 'income', 'deposit'];

function rank(entry: LedgerEntry): number {
  if (RANK.includes(entry.kind)) return RANK.indexOf(entry.kind);
  if (entry.kind === 'trade' && entry.out.asset === 'USD') return 5;
  return entry.kind === 'transfer' ? 6 : 7;
}

/** What each entry does to each asset, in processing order. */
export function stepsOf(entries: readonly LedgerEntry[]): readonly Step[] {
  const sorted = [...entries].sort(
    (a, b) => Date.parse(a.time) - Date.parse(b.time) || rank(a) - rank(b) || (a.id < b.id ? -1 : 1),
  );
  return sorted.flatMap((entry): Step[] => {
    const at = Date.parse(entry.time);
    const base = {
      entry: entry.id,
      at,
      day: Math.floor(at / 86_400_000),
      account: entry.account,
      acquired: at,
      purchase: true,
      to: '',
    };
    const none = { money: NOTHING };
    switch (entry.kind) {
      case 'trade': {
        const fee = (entry.fees ?? []).reduce((sum, leg) => plus(sum, fraction(leg.amount)), NOTHING);
        const paid = fraction(entry.out.amount);
        const got = fraction(entry.in.amount);
        if (entry.out.asset === 'USD')
          return [{ ...base, type: 'in', asset: entry.in.asset, amount: got, money: plus(paid, fee) }];
        if (entry.in.asset === 'USD')
          return [{ ...base, type: 'sale', asset: entry.out.asset, amount: paid, money: minus(got, fee) }];
        const value = fraction(entry.in.value ?? '0');
        return [
          { ...base, type: 'sale', asset: entry.out.asset, amount: paid, money: minus(value, fee) },
          { ...base, type: 'in', asset: entry.in.asset, amount: got, money: value },
        ];
      }
      case 'income':
        return [
          {
            ...base,
            type: 'in',
            asset: entry.in.asset,
            amount: fraction(entry.in.amount),
            money: fraction(entry.in.value ?? '0'),
          },
        ];
      case 'opening': {
        const acquired = Date.parse(entry.basis.acquired);
        const lot = { amount: fraction(entry.in.amount), money: fraction(entry.basis.cost), acquired, purchase: false };
        return [{ ...base, ...lot, type: 'in', asset: entry.in.asset }];
      }
      case 'lost':
        return [{ ...base, ...none, type: 'gift', asset: entry.out.asset, amount: fraction(entry.out.amount) }];
      case 'transfer':
        return [{ ...base, ...none, type: 'move', asset: entry.asset, amount: fraction(entry.amount), to: entry.to }];
      case 'deposit':
      case 'withdrawal':
      case 'spend':
      case 'gift-out':
      case 'donation':
      case 'gift-in':
      case 'split':
      case 'fee':
      case 'stake':
      case 'unstake':
        throw new Error(`the naive matching does not know ${entry.kind}`);
      default:
        return entry satisfies never;
    }
  });
}

const zero = (value: Fraction): boolean => value.over === 0n;

interface NaiveLot {
  readonly pool: string;
  readonly at: number;
  readonly order: number;
  readonly unit: Fraction;
  amount: Fraction;
}

function pick(lots: readonly NaiveLot[], pool: string, method: string): NaiveLot | undefined {
  const open = lots.filter((lot) => lot.pool === pool && !zero(lot.amount));
  const age = (a: NaiveLot, b: NaiveLot): number => a.at - b.at || a.order - b.order;
  open.sort((a, b) => {
    if (method === 'lifo') return -age(a, b);
    if (method === 'hifo') return compare(b.unit, a.unit) || age(a, b);
    if (method === 'lofo') return compare(a.unit, b.unit) || age(a, b);
    return age(a, b);
  });
  return open[0];
}

export function naiveLots(entries: readonly LedgerEntry[], method: string, accounts: boolean): NaiveResult {
  const lots: NaiveLot[] = [];
  const rows: NaiveRow[] = [];
  stepsOf(entries).forEach((step, order) => {
    const pool = accounts ? `${step.asset} ${step.account}` : step.asset;
    if (step.type === 'in') {
      lots.push({ pool, at: step.acquired, order, unit: over(step.money, step.amount), amount: step.amount });
      return;
    }
    if (step.type === 'move' && !accounts) return;
    let left = step.amount;
    let cost = NOTHING;
    const moved: NaiveLot[] = [];
    for (let lot = pick(lots, pool, method); lot !== undefined && !zero(left); lot = pick(lots, pool, method)) {
      const part = least(lot.amount, left);
      lot.amount = minus(lot.amount, part);
      left = minus(left, part);
      cost = plus(cost, times(lot.unit, part));
      moved.push({ ...lot, pool: `${step.asset} ${step.to}`, amount: part });
    }
    if (step.type === 'move') {
      lots.push(...moved);
      if (!zero(left)) lots.push({ pool: `${step.asset} ${step.to}`, at: step.at, order, unit: NOTHING, amount: left });
    }
    if (step.type === 'sale') rows.push({ ...step, cost, gain: minus(step.money, cost), denied: NOTHING });
  });
  const held = new Map<string, { amount: Fraction; cost: Fraction }>();
  for (const { pool, amount, unit } of lots) {
    const before = held.get(pool) ?? { amount: NOTHING, cost: NOTHING };
    held.set(pool, { amount: plus(before.amount, amount), cost: plus(before.cost, times(unit, amount)) });
  }
  return { rows, held };
}

/** Units held at the end of `day`, counted anew from the first entry. */
function heldAfter(steps: readonly Step[], day: number): Fraction {
  let held = NOTHING;
  for (const step of steps) {
    if (step.day > day) continue;
    if (step.type === 'in') held = plus(held, step.amount);
    else held = minus(held, least(held, step.amount));
  }
  return held;
}

const assetsOf = (steps: readonly Step[]): readonly string[] => [...new Set(steps.map((step) => step.asset))];
const inAndOut = (steps: readonly Step[], asset: string): readonly Step[] =>
  steps.filter((step) => step.asset === asset && step.type !== 'move');

/** Moving average in one pool an asset; with `superficial`, the Canadian rule on losses. */
export function naiveAverage(entries: readonly LedgerEntry[], superficial: boolean): NaiveResult {
  const all = stepsOf(entries);
  const rows: NaiveRow[] = [];
  const held = new Map<string, { amount: Fraction; cost: Fraction }>();
  for (const asset of assetsOf(all)) {
    const steps = inAndOut(all, asset);
    let units = NOTHING;
    let cost = NOTHING;
    let waiting = NOTHING;
    for (const step of steps) {
      if (step.type === 'in') {
        units = plus(units, step.amount);
        cost = plus(plus(cost, step.money), waiting);
        waiting = NOTHING;
        continue;
      }
      const part = least(units, step.amount);
      const used = zero(units) ? NOTHING : times(cost, over(part, units));
      units = minus(units, part);
      cost = minus(cost, used);
      if (step.type !== 'sale') continue;
      const raw = minus(step.money, used);
      let denied = NOTHING;
      if (superficial && raw.over < 0n) {
        const near = steps.filter(
          (other) => other.type === 'in' && other.purchase && Math.abs(other.day - step.day) <= 30,
        );
        const bought = near.reduce((sum, other) => plus(sum, other.amount), NOTHING);
        const again = least(step.amount, bought, heldAfter(steps, step.day + 30));
        denied = times(minus(NOTHING, raw), over(again, step.amount));
        if (zero(units)) waiting = plus(waiting, denied);
        else cost = plus(cost, denied);
      }
      rows.push({ ...step, cost: used, gain: plus(raw, denied), denied });
    }
    held.set(asset, { amount: units, cost });
  }
  return { rows, held };
}

/** Same day, 30 days, pool; one row for each day and asset, its `entry` empty. */
export function naiveSection104(entries: readonly LedgerEntry[]): NaiveResult {
  const all = stepsOf(entries);
  const rows: NaiveRow[] = [];
  const held = new Map<string, { amount: Fraction; cost: Fraction }>();
  for (const asset of assetsOf(all)) {
    const steps = inAndOut(all, asset);
    const first = Math.min(...steps.map((step) => step.day));
    const days = Array.from({ length: Math.max(...steps.map((step) => step.day)) - first + 1 }, () => ({
      bought: NOTHING,
      paid: NOTHING,
      open: NOTHING,
      brought: NOTHING,
      broughtCost: NOTHING,
      sold: NOTHING,
      toMatch: NOTHING,
      proceeds: NOTHING,
      matched: NOTHING,
      lost: NOTHING,
    }));
    for (const step of steps) {
      const day = days[step.day - first]!;
      if (step.type === 'in' && step.purchase) {
        day.bought = plus(day.bought, step.amount);
        day.open = day.bought;
        day.paid = plus(day.paid, step.money);
      } else if (step.type === 'in') {
        day.brought = plus(day.brought, step.amount);
        day.broughtCost = plus(day.broughtCost, step.money);
      } else if (step.type === 'sale') {
        day.sold = plus(day.sold, step.amount);
        day.toMatch = day.sold;
        day.proceeds = plus(day.proceeds, step.money);
      } else day.lost = plus(day.lost, step.amount);
    }
    for (const distance of [0, -1]) {
      days.forEach((day, i) => {
        for (let ahead = distance === 0 ? 0 : 1; ahead <= (distance === 0 ? 0 : 30); ahead += 1) {
          const other = days[i + ahead];
          if (other === undefined || zero(other.open)) continue;
          const part = least(day.toMatch, other.open);
          day.toMatch = minus(day.toMatch, part);
          other.open = minus(other.open, part);
          day.matched = plus(day.matched, times(other.paid, over(part, other.bought)));
        }
      });
    }
    let units = NOTHING;
    let cost = NOTHING;
    days.forEach((day, i) => {
      units = plus(units, plus(day.brought, day.open));
      cost = plus(cost, day.broughtCost);
      if (!zero(day.open)) cost = plus(cost, times(day.paid, over(day.open, day.bought)));
      for (const leaving of [day.toMatch, day.lost]) {
        const part = least(units, leaving);
        const used = zero(units) ? NOTHING : times(cost, over(part, units));
        units = minus(units, part);
        cost = minus(cost, used);
        if (leaving === day.toMatch) day.matched = plus(day.matched, used);
      }
      if (zero(day.sold)) return;
      const gain = minus(day.proceeds, day.matched);
      rows.push({ entry: '', asset, day: first + i, amount: day.sold, cost: day.matched, gain, denied: NOTHING });
    });
    held.set(asset, { amount: units, cost });
  }
  return { rows, held };
}
