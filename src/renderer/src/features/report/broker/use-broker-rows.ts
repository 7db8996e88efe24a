import { useCallback, useMemo } from 'react';
import type { EventPayload } from '../../../../../core/contract/calls.js';
import { brokerRowsOf } from '../../../../../core/decisions/broker-rows.js';
import type { BrokerRow } from '../../../../../core/domain/us-return.js';
import { unwrap, useApi } from '../../../api.js';
import { useAppEvent } from '../../../ui/use-event.js';
import { useLoad, type Load } from '../../../ui/use-load.js';

/** Rows of brokers' forms sold in a calendar year, read anew after each decision. */
export function useBrokerRows(year: string): Load<readonly BrokerRow[]> {
  const api = useApi();
  const load = useCallback(async (): Promise<readonly BrokerRow[]> => {
    const decisions = await unwrap(api.decisions.list({}));
    return brokerRowsOf(decisions.filter(({ undoneAt }) => undoneAt === null));
  }, [api]);
  const all = useLoad(load);
  const reload = all.state === 'ready' ? all.reload : null;
  const onChange = useCallback(
    ({ what }: EventPayload<'data.changed'>) => {
      if (what === 'ledger' || what === 'profile') reload?.();
    },
    [reload],
  );
  useAppEvent('data.changed', onChange);
  return useMemo(
    () =>
      all.state === 'ready' ? { ...all, value: all.value.filter(({ sold }) => sold.startsWith(`${year}-`)) } : all,
    [all, year],
  );
}
