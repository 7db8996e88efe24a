import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleTopic } from '../../../../core/engine/rules/rule-table.js';
import { useInWords } from '../../text/said.js';
import { useRuleChoices } from './use-rule-choices.js';
import { useSession } from './session.js';

/** Words of the totals, by what the law says about them. */
export const TOPICS = {
  taxable: ['taxable', 'matching', 'pool', 'fees', 'superficial-loss'],
  gain: ['matching', 'pool', 'fees', 'superficial-loss'],
  short: ['term'],
  long: ['term'],
  proceeds: ['fees'],
  cost: ['matching', 'pool'],
  income: ['income'],
  taxableIncome: ['income'],
} as const satisfies Readonly<Record<string, readonly RuleTopic[]>>;

/** The words of a term, and below them where the rules in force are written about it; the words alone where they say nothing. */
export function useSources(): (words: string, topics: readonly RuleTopic[]) => string {
  const { t } = useTranslation();
  const inOurs = useInWords();
  const { settings } = useSession();
  const sources = useRuleChoices().find(({ id }) => id === settings.rules)?.sources;
  return useCallback(
    (words, topics) => {
      const texts = (sources ?? []).filter(({ about }) => about.some((topic) => topics.includes(topic)));
      if (texts.length === 0) return words;
      return `${words}\n${t('word.source', { text: texts.map(({ text }) => inOurs(text)).join('; ') })}`;
    },
    [sources, t, inOurs],
  );
}
