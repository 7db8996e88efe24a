import { createSafeContext } from '@mantine/core';
import {
  createElement,
  startTransition,
  useCallback,
  useEffect,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { useLoad, type Load } from '../ui/use-load.js';
import type { LedgerClient } from './client.js';
import type { LedgerState } from './protocol.js';
import type { Answer, Input, QuestionName } from './questions.js';

interface LedgerProviderProps {
  readonly value: LedgerClient;
  readonly children: ReactNode;
}

/**
 * Hands down the ledger's workers and what is known of the ledger. A change is drawn in small steps, on hidden screens too; progress is
 * none, as steps that begin anew with each would come to no end.
 */
export function LedgerProvider({ value, children }: LedgerProviderProps): ReactNode {
  const { subscribe, state } = value;
  const [known, setKnown] = useState(state);
  useEffect(() => {
    const follow = (): void => {
      const next = state();
      startTransition(() => setKnown((before) => (isFurther(before, next) ? before : next)));
    };
    follow();
    return subscribe(follow);
  }, [subscribe, state]);
  return createElement(LedgerContext, { value }, createElement(StateContext, { value: known }, children));
}

const [LedgerContext, useLedger] = createSafeContext<LedgerClient>('LedgerProvider is missing.');
export { useLedger };

/** Loading (see `useLoadedRows`), failed or ready; a new `version` whenever another ledger is in. */
const [StateContext, useLedgerState] = createSafeContext<LedgerState>('LedgerProvider is missing.');
export { useLedgerState };

function isFurther(before: LedgerState, next: LedgerState): boolean {
  if (before.phase !== 'loading' || next.phase !== 'loading') return false;
  return before.total === next.total && before.newest === next.newest;
}

/** How many rows of the ledger on its way have come. */
export function useLoadedRows(): number {
  const { subscribe, state } = useLedger();
  return useSyncExternalStore(subscribe, () => {
    const now = state();
    return now.phase === 'loading' ? now.loaded : 0;
  });
}

/** How many entries are being computed; `null` while nothing is. */
export function useComputing(): number | null {
  const { subscribe, computing } = useLedger();
  return useSyncExternalStore(subscribe, computing);
}

/** Questions whose answers are drawn in small steps. */
const FILL_A_SCREEN: ReadonlySet<QuestionName> = new Set<QuestionName>(['worklist', 'report', 'overview', 'holdings']);

/** While there is no ledger nothing is asked. */
const NEVER = new Promise<never>(() => undefined);

/** The worker's answer, asked for once for each ledger (`version`, 0 for none); keep `input` stable (useMemo). */
export function useAnswer<N extends QuestionName>(name: N, input: Input<N>, version: number): Load<Answer<N>> {
  const ledger = useLedger();
  const load = useCallback(
    (): Promise<Answer<N>> => (version === 0 ? NEVER : ledger.ask(name, input)),
    [ledger, name, input, version],
  );
  return useLoad(load, { lasts: true, inSteps: FILL_A_SCREEN.has(name) });
}
