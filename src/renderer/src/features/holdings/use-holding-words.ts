import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { TOPICS, useSources } from '../shell/use-sources.js';

export type HoldingTerm = 'value' | 'cost' | 'gain' | 'long' | 'lots';

/** What the terms of the holdings mean in plain words, and below them where the rules in force are written about them. */
export function useHoldingWords(): (term: HoldingTerm) => string {
  const { t } = useTranslation();
  const withSource = useSources();
  return useCallback(
    (term) => {
      switch (term) {
        case 'cost':
          return withSource(t('holdings.total.costWords'), TOPICS.cost);
        case 'value':
        case 'gain':
          return t(`holdings.total.${term}Words`);
        case 'long':
          return withSource(t('holdings.columnWords.long'), TOPICS.long);
        case 'lots':
          return t('holdings.columnWords.lots');
      }
    },
    [t, withSource],
  );
}
