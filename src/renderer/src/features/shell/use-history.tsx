import { createSafeContext } from '@mantine/core';
import { Button } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventPayload } from '../../../../core/contract/calls.js';
import type { Decision, HistoryState } from '../../../../core/contract/groups/decisions.js';
import { asAppError, unwrap, useApi } from '../../api.js';
import { Late } from '../../ui/Late.js';
import { useToasts } from '../../ui/toasts.js';
import { useAppEvent } from '../../ui/use-event.js';
import { useLoad } from '../../ui/use-load.js';
import { useStepWords } from './use-step-words.js';

/** Most decisions of one step (DECISIONS_A_STEP of the contract, whose module brings zod and so stays out of the page). */
export const STEP_LIMIT = 1000;
/** One message at a time: the next step takes the place of the last one's. */
const TOPIC = 'history';

export interface History {
  /** `null` until it is known. */
  readonly state: HistoryState | null;
  /** A step is being taken, undone or done again. */
  readonly busy: boolean;
  /** Takes one step and offers to undo it; `said` tells what was done. Resolves to whether it went well. */
  readonly decide: (decisions: readonly Decision[], said: string) => Promise<boolean>;
  /** The last step, or the named one. */
  readonly undo: (step?: string) => Promise<boolean>;
  readonly redo: () => Promise<boolean>;
}

/** The person's decisions: taking one, undoing, doing again. */
const [HistoryContext, useHistory] = createSafeContext<History>('HistoryProvider is missing.');
export { useHistory };

export function HistoryProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const api = useApi();
  const { state, reload } = useHistoryState();
  const { busy, step } = useStep(reload);
  const words = useStepWords();
  const toasts = useToasts();

  const undo = useCallback(
    (which?: string) =>
      step(
        () => unwrap(api.decisions.undo(which === undefined ? {} : { step: which })),
        // What was undone just now is what would be done again.
        (next) => toasts.tell(words('undone', next.redo), { topic: TOPIC }),
      ),
    [api, step, toasts, words],
  );
  const redo = useCallback(
    () =>
      step(
        () => unwrap(api.decisions.redo({})),
        (next) => toasts.tell(words('redone', next.undo), { topic: TOPIC }),
      ),
    [api, step, toasts, words],
  );
  const decide = useCallback(
    (decisions: readonly Decision[], said: string) =>
      step(
        () => unwrap(api.decisions.add({ decisions: [...decisions] })),
        () => toasts.tell(<Done said={said} onUndo={() => void undo()} />, { topic: TOPIC, stay: true }),
      ),
    [api, step, toasts, undo],
  );
  const history = useMemo(() => ({ state, busy, decide, undo, redo }), [state, busy, decide, undo, redo]);
  return (
    <HistoryContext value={history}>
      {children}
      {busy && (
        <Late>
          <Working />
        </Late>
      )}
    </HistoryContext>
  );
}

/** Says over whatever screen or drawer is open why nothing else can be decided: a long book takes a minute. */
function Working(): ReactNode {
  const { t } = useTranslation();
  const toasts = useToasts();
  useEffect(() => toasts.work(t('history.working')), [toasts, t]);
  return null;
}

function useHistoryState(): { readonly state: HistoryState | null; readonly reload: (() => void) | null } {
  const api = useApi();
  const loaded = useLoad(useCallback(() => unwrap(api.decisions.state({})), [api]));
  const reload = loaded.state === 'ready' ? loaded.reload : null;
  const onChange = useCallback(
    ({ what }: EventPayload<'data.changed'>) => {
      // A book that was restored has a history of its own.
      if (what === 'ledger' || what === 'profile') reload?.();
    },
    [reload],
  );
  useAppEvent('data.changed', onChange);
  return { state: loaded.state === 'ready' ? loaded.value : null, reload };
}

type Step = (work: () => Promise<HistoryState>, done: (next: HistoryState) => void) => Promise<boolean>;

/** One step at a time: a second press of a key while the ledger is derived anew does nothing. */
function useStep(reload: (() => void) | null): { readonly busy: boolean; readonly step: Step } {
  const toasts = useToasts();
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const step = useCallback<Step>(
    async (work, done) => {
      if (running.current) return false;
      running.current = true;
      setBusy(true);
      try {
        const next = await work();
        reload?.();
        done(next);
        return true;
      } catch (error) {
        toasts.fail(asAppError(error));
        return false;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [reload, toasts],
  );
  return { busy, step };
}

function Done({ said, onUndo }: { readonly said: string; readonly onUndo: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <span style={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 16 }}>
      {said}
      <Button size="compact-sm" variant="subtle" onClick={onUndo}>
        {t('history.undo')}
      </Button>
    </span>
  );
}
