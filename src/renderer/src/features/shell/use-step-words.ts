import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryStep } from '../../../../core/contract/groups/decisions.js';

/** That a step was undone or done again, and what it was: the kinds of its decisions. */
export function useStepWords(): (did: 'undone' | 'redone', step: HistoryStep | null) => string {
  const { t } = useTranslation();
  return useCallback(
    (did, step) => {
      if (step === null) return t(`history.${did}Unnamed`);
      const what = step.kinds.map((kind) => t(`history.did.${kind}`)).join(', ');
      return t(`history.${did}`, { count: step.count, what });
    },
    [t],
  );
}
