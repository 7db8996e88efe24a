import { type Dec, ZERO } from '../domain/decimal.js';
import type { Posting } from './postings.js';

/** Units of each asset in each account, never below zero, kept while lots lie in one pool. */
export interface Balances {
  post(posting: Posting): void;
  of(asset: string): ReadonlyMap<string, Dec>;
  /** The balances as they are now, to be taken up again any number of times. */
  keep(): () => Balances;
}

type BalanceTable = ReadonlyMap<string, ReadonlyMap<string, Dec>>;
const copied = (table: BalanceTable): Map<string, Map<string, Dec>> =>
  new Map([...table].map(([asset, accounts]) => [asset, new Map(accounts)]));

export function createBalances(from: BalanceTable = new Map()): Balances {
  const balances = copied(from);
  const change = (asset: string, account: string, amount: Dec, sign: 1 | -1): void => {
    let accounts = balances.get(asset);
    if (accounts === undefined) balances.set(asset, (accounts = new Map()));
    const before = accounts.get(account) ?? ZERO;
    const after = sign === 1 ? before.plus(amount) : before.minus(amount);
    accounts.set(account, after.isNegative() ? ZERO : after);
  };
  return {
    post(posting) {
      const { asset, account, amount } = posting;
      if (posting.type !== 'move') {
        change(asset, account, amount, posting.type === 'acquisition' ? 1 : -1);
        return;
      }
      if (posting.to !== account) {
        change(asset, account, amount, -1);
        change(asset, posting.to, amount, 1);
      }
      for (const fee of posting.carried) change(fee.asset, account, fee.amount, -1);
    },
    of: (asset) => balances.get(asset) ?? new Map(),
    keep() {
      const kept = copied(balances);
      return () => createBalances(kept);
    },
  };
}
