import { type Dec, ZERO } from '../../../domain/decimal.js';
import type { Disposal } from '../../../domain/result.js';
import type { BrokerRow } from '../../../domain/us-return.js';

/** The rows (lots) of one disposal of the ledger: one entry and asset. */
export interface DisposalGroup {
  readonly entry: string;
  readonly asset: string;
  readonly date: string;
  readonly rows: readonly Disposal[];
}

export interface BrokerMatch {
  readonly broker: BrokerRow;
  readonly disposal: DisposalGroup;
}

export interface BrokerMatching {
  readonly matches: readonly BrokerMatch[];
  /** Reported by a broker, and not in the ledger: income the IRS knows of and the return would lack. */
  readonly onlyBroker: readonly BrokerRow[];
  /** In the ledger and on no form. */
  readonly onlyLedger: readonly DisposalGroup[];
}

/**
 * Pairs a broker's rows with disposals of the same asset, day and quantity, each at most once. Among several candidates the one with
 * the nearest proceeds is taken, so that two sales of one amount on one day find their own rows. The order of the input is irrelevant.
 */
export function matchBrokerRows(
  disposals: readonly Disposal[],
  brokerRows: readonly BrokerRow[],
  localDate: (instant: string) => string,
): BrokerMatching {
  const groups = groupDisposals(disposals, localDate);
  const byDay = new Map<string, DisposalGroup[]>();
  for (const group of groups) {
    const key = dayKey(group.asset, group.date);
    const sameDay = byDay.get(key);
    if (sameDay) sameDay.push(group);
    else byDay.set(key, [group]);
  }
  const candidates = brokerRows.flatMap((broker) =>
    (byDay.get(dayKey(broker.asset, broker.sold)) ?? [])
      .filter((group) => sameUnits(broker, group))
      .map((disposal) => ({ broker, disposal, distance: proceedsOf(disposal).minus(broker.proceeds).abs() })),
  );
  candidates.sort(
    (a, b) =>
      a.distance.cmp(b.distance) || compare(a.broker.id, b.broker.id) || compare(a.disposal.entry, b.disposal.entry),
  );
  const usedRows = new Set<BrokerRow>();
  const usedGroups = new Set<DisposalGroup>();
  const matches: BrokerMatch[] = [];
  for (const { broker, disposal } of candidates) {
    if (usedRows.has(broker) || usedGroups.has(disposal)) continue;
    usedRows.add(broker);
    usedGroups.add(disposal);
    matches.push({ broker, disposal });
  }
  return {
    matches,
    onlyBroker: brokerRows.filter((row) => !usedRows.has(row)),
    onlyLedger: groups.filter((group) => !usedGroups.has(group)),
  };
}

function groupDisposals(disposals: readonly Disposal[], localDate: (instant: string) => string): DisposalGroup[] {
  const groups = new Map<string, DisposalGroup & { readonly rows: Disposal[] }>();
  for (const row of disposals) {
    const key = JSON.stringify([row.entry, row.asset]);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { entry: row.entry, asset: row.asset, date: localDate(row.time), rows: [row] });
  }
  return [...groups.values()];
}

const dayKey = (asset: string, date: string): string => JSON.stringify([asset, date]);

function sameUnits(broker: BrokerRow, { rows }: DisposalGroup): boolean {
  const amount = rows.reduce((total, row) => total.plus(row.amount), ZERO);
  return amount.eq(broker.amount);
}

function proceedsOf({ rows }: DisposalGroup): Dec {
  return rows.reduce((total, row) => total.plus(row.proceeds), ZERO);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
