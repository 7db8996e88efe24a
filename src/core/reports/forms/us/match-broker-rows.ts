import { Dec, ZERO } from '../../../domain/decimal.js';
import type { LedgerEntry } from '../../../domain/ledger-entry.js';
import type { Disposal } from '../../../domain/result.js';
import type { BrokerRow } from '../../../domain/us-return.js';
import { feesOf } from '../../sheets/fee-treatment.js';
import { groupBy } from '../../subtotals.js';
import {
  matchOf,
  nearestFirst,
  sumOf,
  without,
  type BrokerMatch,
  type DisposalGroup,
  type Unmatched,
} from './broker-match.js';
import { nearMatches } from './near-broker-rows.js';

/** An entry of the ledger by its id. */
export type EntryOf = (id: string) => LedgerEntry | undefined;

export interface BrokerMatching {
  readonly matches: readonly BrokerMatch[];
  /** Reported by a broker, and not in the ledger: income the IRS knows of and the return would lack. */
  readonly onlyBroker: readonly BrokerRow[];
  /** In the ledger and on no form. */
  readonly onlyLedger: readonly DisposalGroup[];
}

/**
 * Pairs a broker's rows with disposals of the same asset, day and quantity, each at most once. Among several candidates the one with
 * the nearest proceeds is taken, so that two sales of one amount on one day find their own rows. Only what is left then is proposed to
 * what it is near to. The order of the input is irrelevant.
 */
export function matchBrokerRows(
  disposals: readonly Disposal[],
  brokerRows: readonly BrokerRow[],
  localDate: (instant: string) => string,
  entryOf: EntryOf,
): BrokerMatching {
  const groups = groupDisposals(disposals, localDate);
  const all = { rows: inSpellingOf(groups, brokerRows), groups };
  const exact = nearestFirst(exactCandidates(all, entryOf));
  const left = without(all, exact);
  const near = nearMatches(left);
  const none = without(left, near);
  return { matches: [...exact, ...near], onlyBroker: none.rows, onlyLedger: none.groups };
}

/** Brokers write `btc` and `BTC`: a ticker that no sale has is the one that differs by case alone, where there is only one. */
function inSpellingOf(groups: readonly DisposalGroup[], rows: readonly BrokerRow[]): readonly BrokerRow[] {
  const spelled = new Set(groups.map(({ asset }) => asset));
  const byCapitals = groupBy([...spelled], (asset) => asset.toUpperCase());
  return rows.map((row) => {
    const [only, ...more] = spelled.has(row.asset) ? [] : (byCapitals.get(row.asset.toUpperCase()) ?? []);
    return only === undefined || more.length > 0 ? row : { ...row, asset: only };
  });
}

function exactCandidates({ rows, groups }: Unmatched, entryOf: EntryOf): readonly BrokerMatch[] {
  if (rows.length === 0) return [];
  const keyOf = (asset: string, day: string, units: Dec): string => JSON.stringify([asset, day, units.toString()]);
  const offered = groups.flatMap((group) => unitsOf(group, entryOf).map((units) => ({ group, units })));
  const byUnits = groupBy(offered, ({ group, units }) => keyOf(group.asset, group.date, units));
  return rows.flatMap((row) => {
    const found = byUnits.get(keyOf(row.asset, row.sold, new Dec(row.amount))) ?? [];
    return found.map(({ group }) => matchOf([row], [group], null));
  });
}

/** Units that left, and those of the order: brokers leave out a fee that was taken in the units sold. */
function unitsOf(group: DisposalGroup, entryOf: EntryOf): readonly Dec[] {
  const all = sumOf(group, 'amount');
  const entry = entryOf(group.entry);
  const fees = entry === undefined || group.rows.some(({ kind }) => kind === 'fee') ? [] : feesOf(entry, 'dispose');
  const given = fees.filter(({ fee, treatment }) => treatment === 'given' && fee.asset === group.asset);
  const withheld = given.reduce<Dec>((sum, { fee }) => sum.plus(fee.amount), ZERO);
  return withheld.isZero() ? [all] : [all, all.minus(withheld)];
}

function groupDisposals(
  disposals: readonly Disposal[],
  localDate: (instant: string) => string,
): readonly DisposalGroup[] {
  const groups = groupBy(disposals, ({ entry, asset }) => JSON.stringify([entry, asset]));
  return [...groups.values()].flatMap((rows) =>
    rows.slice(0, 1).map(({ entry, asset, time }) => ({ entry, asset, date: localDate(time), rows })),
  );
}
