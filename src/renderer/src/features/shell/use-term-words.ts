import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchKind } from '../../../../core/domain/result.js';
import type { MethodId, Scope } from '../../../../core/domain/tax-options.js';
import type { RuleTopic } from '../../../../core/engine/rules/rule-table.js';
import { TOPICS, useSources } from './use-sources.js';

/** What decides which units leave. */
const MATCHING = ['matching', 'same-day', 'thirty-day', 'pool', 'identification'] as const;

const COLUMN_TOPICS = { kind: [], acquired: [], term: ['term'], match: MATCHING } as const;

const MATCH_TOPICS: Partial<Readonly<Record<MatchKind, readonly RuleTopic[]>>> = {
  'same-day': ['same-day'],
  'thirty-day': ['thirty-day'],
  specific: ['identification'],
  average: ['pool'],
  pool: ['pool'],
  shortfall: [],
};

/** What the terms of a report mean in plain words, and below them where the rules in force are written about them. */
export interface TermWords {
  readonly figure: (name: keyof typeof TOPICS) => string;
  readonly column: (name: keyof typeof COLUMN_TOPICS) => string;
  readonly match: (match: MatchKind) => string;
  readonly method: (method: MethodId) => string;
  /** `null`: across all accounts at first, later within each. */
  readonly scope: (scope: Scope | null) => string;
}

export function useTermWords(): TermWords {
  const { t } = useTranslation();
  const withSource = useSources();
  return useMemo(
    () => ({
      figure: (name) => withSource(t(`word.${name}Words`), TOPICS[name]),
      column: (name) => withSource(t(`report.columnWords.${name}`), COLUMN_TOPICS[name]),
      match: (match) => withSource(matchWords(t, match), MATCH_TOPICS[match] ?? ['matching']),
      method: (method) => withSource(t(`methodWords.${method}`), MATCHING),
      scope: (scope) =>
        withSource(scope === null ? t('report.scopeSwitchWords') : t(`scopeWords.${scope}`), ['allocation']),
    }),
    [t, withSource],
  );
}

function matchWords(t: TFunction, match: MatchKind): string {
  switch (match) {
    case 'same-day':
    case 'thirty-day':
    case 'pool':
    case 'shortfall':
      return t(`matchWords.${match}`);
    case 'fifo':
    case 'lifo':
    case 'hifo':
    case 'lofo':
    case 'specific':
    case 'average':
      return t(`methodWords.${match}`);
  }
}
