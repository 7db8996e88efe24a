import type { Explanation } from '../../domain/explanation.js';
import type { Income } from '../../domain/result.js';
import type { Occasion } from '../postings.js';
import type { RuleSet } from '../rules/rule-table.js';
import { calculation } from './calculation.js';
import { rulesAbout } from './rules-applied.js';
import { categoryText } from './tell-acquisition.js';
import { type TellerSources, createTeller, dayText, finished, units } from './teller.js';

/** An income row: its value on arrival, which is also what its units cost. */
export function explainIncome(row: Income, on: Occasion, rules: RuleSet, sources: TellerSources): Explanation {
  const teller = createTeller(sources);
  const as = categoryText(row.category);
  const what = `${units(row.amount, row.asset)} received as ${as} on ${dayText(on.day)} at ${teller.account(row.account)}`;
  if (row.incomplete === true) {
    teller.tell(`${what}: their value then is not known; it counts as 0 and the row is marked incomplete.`, on);
  } else {
    teller.work(`${what}; income is their value then`, calculation('value', row.value, row.value), teller.currency, on);
    if (row.asset !== teller.currency) teller.tell('That value is also what they cost when they are disposed of.');
  }
  const head = `Income of ${units(row.amount, row.asset)} on ${dayText(on.day)}: ${teller.money(row.value)}`;
  return finished(head, teller, sources, rulesAbout(rules, new Set(['income'])));
}
