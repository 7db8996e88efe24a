import { useCallback } from 'react';
import type { EventPayload } from '../../../../../core/contract/calls.js';
import type { DecisionView } from '../../../../../core/contract/groups/decisions.js';
import type { StandingOrder } from '../../../../../core/domain/standing-order.js';
import { LOT_METHODS } from '../../../../../core/domain/tax-options.js';
import { unwrap, useApi } from '../../../api.js';
import { useAppEvent } from '../../../ui/use-event.js';
import { useLoad, type Load } from '../../../ui/use-load.js';

/** The standing orders on record, newest first. */
export function useStandingOrders(): Load<readonly StandingOrder[]> {
  const api = useApi();
  const orders = useLoad(useCallback(async () => (await unwrap(api.decisions.list({}))).flatMap(standingOrder), [api]));
  const reload = orders.state === 'ready' ? orders.reload : null;
  const onChange = useCallback(
    ({ what }: EventPayload<'data.changed'>) => {
      if (what === 'ledger' || what === 'profile') reload?.();
    },
    [reload],
  );
  useAppEvent('data.changed', onChange);
  return orders;
}

/** An order that was not undone; other decisions are none. */
function standingOrder({ at, undoneAt, decision }: DecisionView): readonly StandingOrder[] {
  if (decision.kind !== 'standing-order' || undoneAt !== null) return [];
  const { from, account, text } = decision;
  const method = LOT_METHODS.find((one) => one === decision.method);
  return method === undefined ? [] : [{ from, method, account, recordedAt: at, text }];
}
