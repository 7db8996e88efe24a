import { useMemo } from 'react';
import type { WorkItem } from '../../worker/worklist/worklist-protocol.js';
import { useWorklist } from '../review/use-worklist.js';

/** Balances of one account that are not what its entries leave, by asset; empty until that is known. */
export function useDifferences(account: string): ReadonlyMap<string, WorkItem> {
  const worklist = useWorklist();
  const groups = worklist.state === 'ready' ? worklist.value.groups : null;
  return useMemo(() => {
    const items = groups?.find(({ cause }) => cause === 'balance-difference')?.items ?? [];
    return new Map(items.flatMap((item) => (item.account === account ? [[item.asset ?? '', item]] : [])));
  }, [groups, account]);
}
