import type { Decision, EntryBody } from '../../../../core/contract/groups/decisions.js';
import { Dec } from '../../../../core/domain/decimal.js';
import type { EntryKind, IncomeCategory } from '../../../../core/domain/ledger-entry.js';
import { typedDecimal } from '../../ui/DecimalInput.js';
import { instantOn, zonedDate } from '../../ui/zoned-time.js';
import type { WorkItem } from '../../worker/worklist/worklist-protocol.js';

/** What units can have been that are there, or were used, without a record. */
export const ARRIVALS = ['opening', 'deposit', 'income'] as const satisfies readonly EntryKind[];
/** What units can have been that the records tell of and the account does not hold any more. */
export const DEPARTURES = ['transfer', 'spend', 'gift-out', 'fee', 'lost'] as const satisfies readonly EntryKind[];
export type AdjustmentKind = (typeof ARRIVALS | typeof DEPARTURES)[number];

/** As typed; which of it counts depends on the kind. */
export interface TypedAdjustment {
  readonly kind: AdjustmentKind;
  readonly amount: string;
  /** `2024-03-05`; of an opening balance the day of purchase. */
  readonly day: string | null;
  readonly cost: string;
  readonly category: IncomeCategory;
  /** Of what was earned, spent or given; may stay empty. */
  readonly value: string;
  /** Of a transfer: a name of the person's for their own wallet at the other end. */
  readonly wallet: string;
}

/** Whether units are missing in the entries, so that an arrival settles it, or too many. */
export function isMissing({ cause, amount }: WorkItem): boolean {
  return cause !== 'balance-difference' || (amount !== null && new Dec(amount).gt(0));
}

export function valueCounts(kind: AdjustmentKind): boolean {
  return kind !== 'opening' && kind !== 'deposit' && kind !== 'transfer' && kind !== 'lost';
}

/**
 * The entries that were typed, as one step, or `null` while something is missing. They stand in the account of the item; where a disposal
 * lacks units, before it.
 */
export function adjustmentOf(typed: TypedAdjustment, item: WorkItem, zone: string): readonly Decision[] | null {
  const { account, asset, holding } = item;
  const { kind, day } = typed;
  const amount = typedDecimal(typed.amount);
  if (account === null || asset === null || amount === null || !/[1-9]/.test(amount) || day === null) return null;
  const last = latestDay(item, zone);
  if (last !== null && day > last) return null;
  const time = noLaterThan(instantOn(day, zone), latestInstant(item));
  const body = bodyOf(typed, { asset, amount, time });
  if (body === null) return null;
  const add = (what: EntryBody): Decision => ({ kind: 'add', account, time, body: what });
  if (holding !== 'staked') return [add(body)];
  const arrives = ARRIVALS.some((one) => one === kind);
  return [add(body), add({ kind: arrives ? 'stake' : 'unstake', asset, amount })];
}

/** Units that a disposal used were there a second before it at the latest; `null` where there is no such limit. */
function latestInstant({ time }: WorkItem): string | null {
  return time === null ? null : new Date(Date.parse(time) - 1000).toISOString();
}

/** The last calendar day of the zone on which the units can have come; the day before, for a disposal in a day's first second. */
export function latestDay(item: WorkItem, zone: string): string | null {
  const latest = latestInstant(item);
  return latest === null ? null : zonedDate(latest, zone);
}

function noLaterThan(time: string, limit: string | null): string {
  return limit === null || Date.parse(time) <= Date.parse(limit) ? time : limit;
}

interface Units {
  readonly asset: string;
  readonly amount: string;
  readonly time: string;
}

function bodyOf(typed: TypedAdjustment, { asset, amount, time }: Units): EntryBody | null {
  const { kind } = typed;
  const value = typedDecimal(typed.value);
  if (valueCounts(kind) && typed.value.trim() !== '' && value === null) return null;
  const leg = { asset, amount, ...(valueCounts(kind) && value !== null ? { value } : {}) };
  switch (kind) {
    case 'opening': {
      const cost = typedDecimal(typed.cost);
      return cost === null ? null : { kind, in: leg, basis: { cost, acquired: time } };
    }
    case 'deposit':
      return { kind, in: leg };
    case 'income':
      return { kind, in: leg, category: typed.category };
    case 'transfer': {
      const to = typed.wallet.trim();
      return to === '' ? null : { kind, asset, amount, to };
    }
    case 'spend':
    case 'gift-out':
    case 'fee':
    case 'lost':
      return { kind, out: leg };
  }
}
