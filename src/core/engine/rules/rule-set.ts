import type { RuleSetId } from '../../domain/tax-options.js';
import { au } from './au.js';
import { ca } from './ca.js';
import { de } from './de.js';
import { es } from './es.js';
import { gb } from './gb.js';
import { generic } from './generic.js';
import { it } from './it.js';
import { jp } from './jp.js';
import { us } from './us.js';
import type { RuleSet } from './rule-table.js';

export type { RuleSet } from './rule-table.js';

const RULE_SET_TABLE = { us, gb, ca, de, au, es, it, jp, generic } as const satisfies Record<RuleSetId, RuleSet>;

export function ruleSet(id: RuleSetId): RuleSet {
  return RULE_SET_TABLE[id];
}
