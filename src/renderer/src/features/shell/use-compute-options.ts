import { useMemo } from 'react';
import type { Settings } from '../../../../core/contract/views.js';
import type { ComputeOptions } from '../../../../core/domain/tax-options.js';
import { useSession } from './session.js';

/** The person's settings as the engine takes them; what is not chosen follows the rule set. */
export function computeOptions({ rules, method, scope, timezone }: Settings): ComputeOptions {
  return {
    rules,
    timezone,
    ...(method === null ? {} : { method }),
    ...(scope === null ? {} : { scope }),
  };
}

/** Stable while the settings that matter stay. */
export function useComputeOptions(): ComputeOptions {
  const { settings } = useSession();
  return useMemo(() => computeOptions(settings), [settings]);
}
