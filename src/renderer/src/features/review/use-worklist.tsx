import { createSafeContext } from '@mantine/core';
import { useCallback, useMemo, type ReactNode } from 'react';
import type { EventPayload } from '../../../../core/contract/calls.js';
import { unwrap, useApi } from '../../api.js';
import { useAppEvent } from '../../ui/use-event.js';
import { useLoad, type Load } from '../../ui/use-load.js';
import { useAnswer, useLedgerState } from '../../worker/use-ledger.js';
import type { Worklist, WorklistInput } from '../../worker/worklist/worklist-protocol.js';
import { useAccounts } from '../accounts/use-accounts.js';
import { useComputeOptions } from '../shell/use-compute-options.js';

/** What is still to be looked at; one list for the badge of the rail, the accounts and the review. */
const [WorklistContext, useWorklist] = createSafeContext<Load<Worklist>>('WorklistProvider is missing.');
export { useWorklist };

export function WorklistProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const accounts = useAccounts();
  const known = useKnown();
  const ledger = useLedgerState();
  const options = useComputeOptions();
  const facts = known.state === 'ready' ? known.value : null;
  const list = accounts.state === 'ready' ? accounts.value : null;
  const input = useMemo(
    (): WorklistInput => ({ options, accounts: list ?? [], ...(facts ?? NOTHING_KNOWN) }),
    [options, list, facts],
  );
  const version = list === null || facts === null || ledger.phase !== 'ready' ? 0 : ledger.version;
  const answer = useAnswer('worklist', input, version);
  const failed = [accounts, known].find(({ state }) => state === 'failed');
  const worklist: Load<Worklist> = failed?.state === 'failed' ? failed : unlessEmptyBefore(answer);
  return <WorklistContext value={worklist}>{children}</WorklistContext>;
}

/** The list of before stays on screen while the next is worked out; that nothing was open says nothing of the book as it is now. */
function unlessEmptyBefore(answer: Load<Worklist>): Load<Worklist> {
  return answer.state === 'ready' && answer.value.total === 0 && !answer.current ? { state: 'loading' } : answer;
}

type Known = Omit<WorklistInput, 'options' | 'accounts'>;
const NOTHING_KNOWN: Known = { review: [], proposals: [], conflicts: [], left: [] };

/** What main knows beyond the ledger and the accounts, read again whenever that may be something else. */
function useKnown(): Load<Known> {
  const api = useApi();
  const load = useCallback(async (): Promise<Known> => {
    const [review, proposals, decisions] = await Promise.all([
      unwrap(api.review.list({})),
      unwrap(api.proposals.list({})),
      unwrap(api.decisions.list({})),
    ]);
    return {
      review,
      proposals,
      conflicts: decisions.filter(({ conflict }) => conflict !== null),
      left: decisions.filter(({ decision: { kind }, undoneAt }) => undoneAt === null && kind.startsWith('leave')),
    };
  }, [api]);
  const known = useLoad(load);
  const reload = known.state === 'ready' ? known.reload : known.state === 'failed' ? known.retry : null;
  const onChange = useCallback(
    ({ what }: EventPayload<'data.changed'>) => {
      if (what === 'ledger' || what === 'accounts' || what === 'imports' || what === 'profile') reload?.();
    },
    [reload],
  );
  useAppEvent('data.changed', onChange);
  return known;
}
