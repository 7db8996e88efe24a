import {
  createContext,
  createElement,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { useLoad, type Load } from '../ui/use-load.js';
import type { LedgerClient } from './client.js';
import type { LedgerState } from './protocol.js';
import type { Answer, Input, QuestionName } from './questions.js';

const LedgerContext = createContext<LedgerClient | null>(null);
const StateContext = createContext<LedgerState | null>(null);

interface LedgerProviderProps {
  readonly value: LedgerClient;
  readonly children: ReactNode;
}

/** Hands down the ledger's workers and what is known of the ledger. A change is drawn in small steps, on hidden screens too. */
export function LedgerProvider({ value, children }: LedgerProviderProps): ReactNode {
  const { subscribe, state } = value;
  const [known, setKnown] = useState(state);
  useEffect(() => {
    const follow = (): void => startTransition(() => setKnown(state()));
    follow();
    return subscribe(follow);
  }, [subscribe, state]);
  return createElement(
    LedgerContext.Provider,
    { value },
    createElement(StateContext.Provider, { value: known }, children),
  );
}

export function useLedger(): LedgerClient {
  const ledger = useContext(LedgerContext);
  if (ledger === null) throw new Error('LedgerProvider is missing.');
  return ledger;
}

/** Loading, failed or ready; a new `version` whenever another ledger is in. */
export function useLedgerState(): LedgerState {
  const state = useContext(StateContext);
  if (state === null) throw new Error('LedgerProvider is missing.');
  return state;
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
