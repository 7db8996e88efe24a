import { type Dec, ZERO } from '../../../domain/decimal.js';
import { compareText } from '../../../domain/entry-order.js';
import type { Disposal } from '../../../domain/result.js';
import type { BrokerRow } from '../../../domain/us-return.js';

/** The rows (lots) of one disposal of the ledger: one entry and asset. */
export interface DisposalGroup {
  readonly entry: string;
  readonly asset: string;
  readonly date: string;
  readonly rows: readonly Disposal[];
}

/**
 * What a match that is only near rests on: `units` that the form rounds; `several` rows or disposals of one day that are together of the
 * same units; a `day` before or after; both that and rounded units.
 */
export type Near = 'units' | 'several' | 'day' | 'dayUnits';

export interface BrokerMatch {
  /** All of `brokerRows` as one. */
  readonly broker: BrokerRow;
  /** Mostly one; several that are together what `disposal` is. */
  readonly brokerRows: readonly BrokerRow[];
  /** All of `disposals` as one. */
  readonly disposal: DisposalGroup;
  readonly disposals: readonly DisposalGroup[];
  /** `null` for the same asset, day and units: anything else is a proposal, to be looked at by a person. */
  readonly near: Near | null;
}

/** Rows and disposals without a match. */
export interface Unmatched {
  readonly rows: readonly BrokerRow[];
  readonly groups: readonly DisposalGroup[];
}

export function matchOf(
  brokerRows: readonly BrokerRow[],
  disposals: readonly DisposalGroup[],
  near: Near | null,
): BrokerMatch {
  return { broker: asOneRow(brokerRows), brokerRows, disposal: asOneGroup(disposals), disposals, near };
}

export function without({ rows, groups }: Unmatched, matches: readonly BrokerMatch[]): Unmatched {
  const usedRows = new Set(matches.flatMap(({ brokerRows }) => brokerRows));
  const usedGroups = new Set(matches.flatMap(({ disposals }) => disposals));
  return {
    rows: rows.filter((row) => !usedRows.has(row)),
    groups: groups.filter((group) => !usedGroups.has(group)),
  };
}

/**
 * Of candidates for the same rows or disposals the one of fewest, and among those of nearest proceeds; equally near ones go by their
 * names, so that the order of the input is irrelevant.
 */
export function nearestFirst(candidates: readonly BrokerMatch[]): readonly BrokerMatch[] {
  const sorted = candidates
    .map((match) => ({ match, parts: [...match.brokerRows, ...match.disposals], distance: proceedsApart(match) }))
    .sort(
      (a, b) =>
        a.parts.length - b.parts.length ||
        a.distance.cmp(b.distance) ||
        compareText(a.match.broker.id, b.match.broker.id) ||
        compareText(a.match.disposal.entry, b.match.disposal.entry),
    );
  const used = new Set<BrokerRow | DisposalGroup>();
  return sorted.flatMap(({ match, parts }) => {
    if (parts.some((part) => used.has(part))) return [];
    for (const part of parts) used.add(part);
    return [match];
  });
}

export function proceedsApart({ broker, disposal }: BrokerMatch): Dec {
  return sumOf(disposal, 'proceeds').minus(broker.proceeds).abs();
}

export function sumOf({ rows }: Pick<DisposalGroup, 'rows'>, name: 'amount' | 'proceeds' | 'cost'): Dec {
  return rows.reduce((total, row) => total.plus(row[name]), ZERO);
}

/** Rows of one broker, asset and day. What not all of them tell alike is not known of them together. */
function asOneRow(rows: readonly BrokerRow[]): BrokerRow {
  const [first, ...more] = rows;
  if (first === undefined) throw new Error('A match has a row.');
  if (more.length === 0) return first;
  const total = (figures: readonly string[]): string =>
    figures.reduce<Dec>((sum, figure) => sum.plus(figure), ZERO).toString();
  const costs = rows.flatMap(({ cost }) => cost ?? []);
  return {
    ...first,
    id: rows.map(({ id }) => id).join(' '),
    amount: total(rows.map(({ amount }) => amount)),
    proceeds: total(rows.map(({ proceeds }) => proceeds)),
    cost: costs.length === rows.length ? total(costs) : null,
    acquired: more.every(({ acquired }) => acquired === first.acquired) ? first.acquired : null,
    term: more.every(({ term }) => term === first.term) ? first.term : null,
  };
}

function asOneGroup(groups: readonly DisposalGroup[]): DisposalGroup {
  const [first, ...more] = groups;
  if (first === undefined) throw new Error('A match has a disposal.');
  return more.length === 0 ? first : { ...first, rows: groups.flatMap(({ rows }) => rows) };
}
