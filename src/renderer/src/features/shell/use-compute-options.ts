import { useMemo } from 'react';
import type { Settings } from '../../../../core/contract/views.js';
import type { BookOptions } from '../../worker/protocol.js';
import { useSession } from './session.js';

/** The person's settings as the engine takes them; what is not chosen follows the rule set. */
export function computeOptions(settings: Settings): BookOptions {
  const { rules, method, scope, timezone, currency, allocation, accountOrder, transferFees, cashback, methodByYear } =
    settings;
  return {
    rules,
    timezone,
    currency,
    allocation,
    transferFees,
    cashback,
    ...(accountOrder.length === 0 ? {} : { accounts: accountOrder }),
    ...(Object.keys(methodByYear).length === 0 ? {} : { methodByYear }),
    ...(method === null ? {} : { method }),
    ...(scope === null ? {} : { scope }),
  };
}

/** Stable while the settings that matter stay. */
export function useComputeOptions(): BookOptions {
  const { settings } = useSession();
  return useMemo(() => computeOptions(settings), [settings]);
}
