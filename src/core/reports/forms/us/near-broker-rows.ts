import { Dec, ZERO } from '../../../domain/decimal.js';
import { compareText } from '../../../domain/entry-order.js';
import { dayNumber, isoDate } from '../../../domain/tax-date.js';
import type { BrokerRow } from '../../../domain/us-return.js';
import { groupBy } from '../../subtotals.js';
import {
  matchOf,
  nearestFirst,
  proceedsApart,
  sumOf,
  without,
  type BrokerMatch,
  type DisposalGroup,
  type Near,
  type Unmatched,
} from './broker-match.js';

/** Most that rounding makes of the units of a sale, and that proceeds of one sale are apart: fees, and prices of another minute. */
const ROUNDING_SHARE = '0.0001';
const PROCEEDS_SHARE = '0.1';

/** Rows or disposals of one asset and day without a match: with more, a near one says nothing. */
const MOST_A_DAY = 200;

/**
 * Proposals for rows and disposals that have no match of the same day and units. Brokers round units, give days of their own time zone,
 * and report several fills of an order in one row or one sale in a row for each lot. From what says most to what says least: rounded
 * units; several of one day together; a day apart. Proceeds have to be near as well. Sums are those of single rows, all rows of a broker,
 * single disposals, all of an account or all of the day: no subset is searched for that would only happen to fit.
 */
export function nearMatches(unmatched: Unmatched): readonly BrokerMatch[] {
  let left = unmatched;
  const matches: BrokerMatch[] = [];
  for (const candidates of [sameDay, together, dayApart]) {
    if (left.rows.length === 0) break;
    const found = nearestFirst(candidates(left).filter(hasNearProceeds));
    matches.push(...found);
    left = without(left, found);
  }
  return matches;
}

const dayKey = (asset: string, date: string): string => JSON.stringify([asset, date]);

function sameDay(left: Unmatched): readonly BrokerMatch[] {
  return sideBySide(left, [0], (row, group) => (unitsAre(row, group) === 'rounded' ? 'units' : null));
}

function dayApart(left: Unmatched): readonly BrokerMatch[] {
  const nearOf = { same: 'day', rounded: 'dayUnits', other: null } as const;
  return sideBySide(left, [-1, 1], (row, group) => nearOf[unitsAre(row, group)]);
}

/** Single rows beside single disposals so many days after. */
function sideBySide(
  { rows, groups }: Unmatched,
  shifts: readonly number[],
  nearOf: (row: Together<BrokerRow>, group: Together<DisposalGroup>) => Near | null,
): readonly BrokerMatch[] {
  const byDay = groupBy(groups.map(oneGroup), ({ parts }) => dayOf(parts));
  const days = [...groupBy(rows, ({ asset, sold }) => dayKey(asset, sold)).values()];
  const few = days.filter((ofDay) => ofDay.length <= MOST_A_DAY).flat();
  return few.flatMap((row) => {
    const candidates = shifts.flatMap((shift) => byDay.get(dayKey(row.asset, daysAfter(row.sold, shift))) ?? []);
    if (candidates.length > MOST_A_DAY) return [];
    return candidates.flatMap((group) => {
      const near = nearOf(oneRow(row), group);
      return near === null ? [] : [matchOf([row], group.parts, near)];
    });
  });
}

function together({ rows, groups }: Unmatched): readonly BrokerMatch[] {
  const sold = groupBy(groups.filter(isSold), ({ asset, date }) => dayKey(asset, date));
  return [...groupBy(rows, ({ asset, sold: day }) => dayKey(asset, day))].flatMap(([day, ofDay]) => {
    const own = sold.get(day) ?? [];
    if (ofDay.length > MOST_A_DAY || own.length > MOST_A_DAY) return [];
    const groupSets = setsOfGroups(own);
    return setsOfRows(ofDay).flatMap((set) =>
      groupSets
        .filter((groupSet) => set.parts.length + groupSet.parts.length > 2 && unitsAre(set, groupSet) !== 'other')
        .map((groupSet) => matchOf(set.parts, groupSet.parts, 'several')),
    );
  });
}

/** A fee that is paid in units is part of no order, and a gift is sold by no broker. */
function isSold({ rows }: DisposalGroup): boolean {
  return rows.every(({ kind }) => kind === 'sale' || kind === 'swap' || kind === 'spend');
}

/** Rows or disposals of one asset and day that are looked at as one. */
interface Together<T> {
  readonly parts: readonly T[];
  readonly units: Dec;
}

const unitsOf = (amounts: readonly (Dec | string)[]): Dec => amounts.reduce<Dec>((sum, one) => sum.plus(one), ZERO);
const ofRows = (parts: readonly BrokerRow[]): Together<BrokerRow> => ({
  parts,
  units: unitsOf(parts.map(({ amount }) => amount)),
});
const ofGroups = (parts: readonly DisposalGroup[]): Together<DisposalGroup> => ({
  parts,
  units: unitsOf(parts.map((group) => sumOf(group, 'amount'))),
});
const oneRow = (row: BrokerRow): Together<BrokerRow> => ofRows([row]);
const oneGroup = (group: DisposalGroup): Together<DisposalGroup> => ofGroups([group]);
const dayOf = (parts: readonly DisposalGroup[]): string => dayKey(parts[0]?.asset ?? '', parts[0]?.date ?? '');

/** All of a broker only where they are for one box: which lot is in which is not told otherwise. */
function setsOfRows(rows: readonly BrokerRow[]): readonly Together<BrokerRow>[] {
  const byId = [...rows].sort((a, b) => compareText(a.id, b.id));
  const brokers = [...groupBy(byId, ({ broker }) => broker).values()].filter(
    (own) => own.length > 1 && own.every(({ costReported }) => costReported === own[0]?.costReported),
  );
  return [...byId.map(oneRow), ...brokers.map(ofRows)];
}

function setsOfGroups(groups: readonly DisposalGroup[]): readonly Together<DisposalGroup>[] {
  const accounts = [...groupBy(groups, ({ rows }) => rows[0]?.account ?? '').values()];
  const several = [...accounts.filter((own) => own.length > 1), ...(accounts.length > 1 ? [groups] : [])];
  return [...groups.map(oneGroup), ...several.map(ofGroups)];
}

/** Rounding each row to its last digit makes less than that digit of each, and never much of the whole. */
function unitsAre(rows: Together<BrokerRow>, groups: Together<DisposalGroup>): 'same' | 'rounded' | 'other' {
  const apart = groups.units.minus(rows.units).abs();
  if (apart.isZero()) return 'same';
  if (apart.gt(groups.units.times(ROUNDING_SHARE))) return 'other';
  const lastDigits = unitsOf(rows.parts.map(({ amount }) => new Dec(10).pow(-decimalsOf(amount))));
  return apart.lt(lastDigits) ? 'rounded' : 'other';
}

function decimalsOf(amount: string): number {
  return amount.split('.')[1]?.length ?? 0;
}

function hasNearProceeds(match: BrokerMatch): boolean {
  const larger = Dec.max(sumOf(match.disposal, 'proceeds'), match.broker.proceeds);
  return proceedsApart(match).lte(larger.times(PROCEEDS_SHARE));
}

function daysAfter(date: string, days: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return isoDate(dayNumber(year, month, day) + days);
}
