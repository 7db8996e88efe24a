import type { Explanation } from '../../domain/explanation.js';
import { say } from '../../domain/explanation-words/explanation-words.js';
import type { Income } from '../../domain/result.js';
import type { Occasion } from '../postings.js';
import type { RuleSet } from '../rules/rule-table.js';
import { calculation } from './calculation.js';
import { rulesAbout } from './rules-applied.js';
import { type TellerSources, createTeller, dayText, finished, units } from './teller.js';

/** An income row: its value on arrival, which is also what its units cost. */
export function explainIncome(row: Income, on: Occasion, rules: RuleSet, sources: TellerSources): Explanation {
  const teller = createTeller(sources);
  const what = { units: units(row.amount, row.asset), day: dayText(on.day) };
  const how = { income: say(`incomeKind.${row.category}`), account: teller.account(row.account) };
  if (row.incomplete === true) teller.tell(say('income.received-unknown', { ...what, ...how }), on);
  else {
    const value = calculation('value', row.value, row.value);
    teller.work(value, teller.currency, (sum) => say('income.received', { ...what, ...how, sum }), on);
    if (row.asset !== teller.currency) teller.tell(say('income.also-cost'));
  }
  const head = say('income.title', { ...what, value: teller.money(row.value) });
  return finished(head, teller, sources, rulesAbout(rules, new Set(['income'])));
}
