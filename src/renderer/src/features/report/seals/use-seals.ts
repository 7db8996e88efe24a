import { useCallback } from 'react';
import type { EventPayload } from '../../../../../core/contract/calls.js';
import type { SealView } from '../../../../../core/contract/groups/store.js';
import { unwrap, useApi } from '../../../api.js';
import { useAppEvent } from '../../../ui/use-event.js';
import { useLoad, type Load } from '../../../ui/use-load.js';
import type { SealCheck } from '../../../worker/seals/seal-protocol.js';
import { useLedger } from '../../../worker/use-ledger.js';
import type { ReadyLedger } from '../../shell/LedgerGate.js';
import { useSession } from '../../shell/session.js';
import { useComputeOptions } from '../../shell/use-compute-options.js';

/** Every seal of the profile, newest first. */
export function useSeals(): Load<readonly SealView[]> {
  const api = useApi();
  const seals = useLoad<readonly SealView[]>(useCallback(() => unwrap(api.seals.list({})), [api]));
  const reload = seals.state === 'ready' ? seals.reload : null;
  const onChange = useCallback(
    ({ what }: EventPayload<'data.changed'>) => {
      if (what === 'profile') reload?.();
    },
    [reload],
  );
  useAppEvent('data.changed', onChange);
  return seals;
}

/** The seal that a year is compared with: the newest of these rules. */
export function sealOf(seals: Load<readonly SealView[]>, rules: string, year: string): SealView | undefined {
  return seals.state === 'ready' ? seals.value.find((one) => one.year === year && one.rules === rules) : undefined;
}

/** The sealed year against what it would be now, compared again for each ledger and other options. */
export function useSealCheck({ id }: SealView, { version }: ReadyLedger): Load<SealCheck> {
  const api = useApi();
  const client = useLedger();
  const options = useComputeOptions();
  const { info } = useSession();
  const check = useCallback(async () => {
    const { document } = await unwrap(api.seals.get({ id }));
    return client.ask('checkSeal', { id, document, options, appVersion: info.version, ledger: version });
  }, [api, client, id, options, info.version, version]);
  return useLoad(check);
}
