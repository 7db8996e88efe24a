import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { useLoad, type Load } from '../ui/use-load.js';
import type { LedgerClient } from './client.js';
import type { LedgerState } from './protocol.js';
import type { Answer, Input, QuestionName } from './questions.js';

const LedgerContext = createContext<LedgerClient | null>(null);
export const LedgerProvider = LedgerContext.Provider;

export function useLedger(): LedgerClient {
  const ledger = useContext(LedgerContext);
  if (ledger === null) throw new Error('LedgerProvider is missing.');
  return ledger;
}

/** Loading, failed or ready; a new `version` whenever another ledger is in. */
export function useLedgerState(): LedgerState {
  const { subscribe, state } = useLedger();
  return useSyncExternalStore(subscribe, state);
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

/** The worker's answer, asked again for each ledger (`version`, 0 for none); keep `input` stable (useMemo). */
export function useAnswer<N extends QuestionName>(name: N, input: Input<N>, version: number): Load<Answer<N>> {
  const ledger = useLedger();
  const load = useCallback(
    (): Promise<Answer<N>> => (version === 0 ? NEVER : ledger.ask(name, input)),
    [ledger, name, input, version],
  );
  return useLoad(load, FILL_A_SCREEN.has(name));
}
