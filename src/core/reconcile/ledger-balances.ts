import { isCash } from '../domain/currency.js';
import { Dec, ZERO } from '../domain/decimal.js';
import type { LedgerEntry, Leg } from '../domain/ledger-entry.js';

/** What the entries leave of one asset in one account. */
export interface Holding {
  readonly free: Dec;
  readonly staked: Dec;
  /** Entries that moved it. */
  readonly entries: number;
  /** Time of the first of them, milliseconds since 1970. */
  readonly first: number;
}

/** Account → asset → holding. */
export type LedgerBalances = ReadonlyMap<string, ReadonlyMap<string, Holding>>;

/** Units by account after all entries. Cash is left out: it forms no lots, and most of its movements leave no record. */
export function ledgerBalances(entries: readonly LedgerEntry[]): LedgerBalances {
  const accounts = new Map<string, Map<string, Holding>>();
  for (const entry of entries) {
    for (const { account, asset, free, staked } of movesOf(entry)) {
      const assets = accounts.get(account) ?? new Map<string, Holding>();
      accounts.set(account, assets);
      const at = Date.parse(entry.time);
      const before = assets.get(asset) ?? { free: ZERO, staked: ZERO, entries: 0, first: at };
      assets.set(asset, {
        free: before.free.plus(free),
        staked: before.staked.plus(staked),
        entries: before.entries + 1,
        first: Math.min(before.first, at),
      });
    }
  }
  return accounts;
}

interface Move {
  readonly account: string;
  readonly asset: string;
  readonly free: Dec;
  readonly staked: Dec;
}

function movesOf(entry: LedgerEntry): readonly Move[] {
  const { account } = entry;
  const fees = 'fees' in entry ? (entry.fees ?? []) : [];
  const charged = fees.flatMap((fee) => legMove(account, fee, -1));
  if (entry.kind === 'transfer') {
    const units = { asset: entry.asset, staked: ZERO };
    const amount = new Dec(entry.amount);
    return [{ ...units, account, free: amount.neg() }, { ...units, account: entry.to, free: amount }, ...charged];
  }
  if (entry.kind === 'stake' || entry.kind === 'unstake') {
    const staked = new Dec(entry.amount).times(entry.kind === 'stake' ? 1 : -1);
    return [{ account, asset: entry.asset, free: staked.neg(), staked }];
  }
  const left = 'out' in entry ? legMove(account, entry.out, -1) : [];
  const came = 'in' in entry ? legMove(account, entry.in, 1) : [];
  return [...left, ...came, ...charged];
}

function legMove(account: string, leg: Leg, sign: 1 | -1): readonly Move[] {
  if (isCash(leg)) return [];
  return [{ account, asset: leg.asset, free: new Dec(leg.amount).times(sign), staked: ZERO }];
}
