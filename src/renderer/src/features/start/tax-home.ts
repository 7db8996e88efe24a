import { RULE_SETS, type RuleSetId } from '../../../../core/domain/tax-options.js';

/** The rule set of the country in a locale such as `en-GB`; `null` where it names no country with rules of its own. */
export function rulesOfLocale(locale: string): RuleSetId | null {
  const region = /[-_]([A-Za-z]{2})\b/.exec(locale)?.[1]?.toLowerCase();
  return RULE_SETS.find((rules) => rules === region) ?? null;
}
