import { useMemo } from 'react';
import type { BalanceView } from '../../../../core/contract/views.js';
import { useWorklist } from '../review/use-worklist.js';

/** Names the balance that a difference is about: what is staked of an asset and what is not are two. */
export function differenceKey({ asset, kind }: Pick<BalanceView, 'asset' | 'kind'>): string {
  return `${kind === 'staked' ? 'staked' : 'free'} ${asset}`;
}

/** Balances of one account that are not what its entries leave, by `differenceKey`; empty until that is known. */
export function useDifferences(account: string): ReadonlySet<string> {
  const worklist = useWorklist();
  const groups = worklist.state === 'ready' ? worklist.value.groups : null;
  return useMemo(() => {
    const items = groups?.find(({ cause }) => cause === 'balance-difference')?.items ?? [];
    const own = items.filter((item) => item.account === account);
    return new Set(own.map(({ holding, asset }) => `${holding} ${asset}`));
  }, [groups, account]);
}
