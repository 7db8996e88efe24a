import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionKind } from '../../../../core/contract/groups/decisions.js';
import { unwrap, useApi } from '../../api.js';
import { useHistory } from '../shell/use-history.js';

/** What counts from the moment at which it was decided, or gives ids of its own, is not decided anew. */
const ONCE_ONLY: ReadonlySet<DecisionKind> = new Set(['lots', 'standing-order', 'add']);

/**
 * Takes a step back of which some decisions have no effect any more. Those of the same step that have one, as after accepting a whole
 * group, are taken again, as a step of their own.
 */
export function useTakeBack(): (step: string) => Promise<void> {
  const api = useApi();
  const { t } = useTranslation();
  const { decide, undo } = useHistory();
  return useCallback(
    async (step) => {
      const all = await unwrap(api.decisions.list({}));
      const others = all
        .filter((one) => one.step === step && one.conflict === null)
        .sort((a, b) => a.id - b.id)
        .map(({ decision }) => decision);
      if (!(await undo(step)) || others.length === 0 || others.some(({ kind }) => ONCE_ONLY.has(kind))) return;
      await decide(others, t('review.said.kept', { count: others.length }));
    },
    [api, t, decide, undo],
  );
}
