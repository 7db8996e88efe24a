import { RULE_SETS } from '../../../../core/domain/tax-options.js';
import { ruleSet } from '../../../../core/engine/rules/rule-set.js';
import type { RuleChoice } from '../protocol.js';

/** What the engine's own table allows, in its order. */
export function ruleChoices(): readonly RuleChoice[] {
  return RULE_SETS.map((id) => {
    const { name, methods, defaultMethod, scopes, defaultScope, longFrom, lotChoice, sources, accountsFrom } =
      ruleSet(id);
    const terms = longFrom !== undefined;
    return {
      id,
      name,
      methods,
      defaultMethod,
      scopes,
      defaultScope,
      scopeSwitches: accountsFrom !== undefined,
      terms,
      lotChoice,
      sources,
    };
  });
}
