import { AppError } from '../domain/app-error.js';
import { OPTION_WORDS } from '../domain/failure-words/option-words.js';
import { tell } from '../domain/sentence.js';
import { isTimeZone } from '../domain/tax-date.js';
import {
  type Cashback,
  type ComputeOptions,
  LOT_METHODS,
  type LotMethod,
  type MethodId,
  type Scope,
} from '../domain/tax-options.js';
import { taxYearSpan } from '../domain/tax-year.js';
import { type RuleSet, ruleSet } from './rules/rule-set.js';

/** The options with everything that was left out filled in. */
export interface Choices {
  readonly rules: RuleSet;
  readonly method: MethodId;
  /** Methods of single tax years, by the calendar year in which each starts. */
  readonly methodByYear: ReadonlyMap<number, LotMethod>;
  readonly scope: Scope;
  /** No scope was chosen, and that of the rule set changes on a day. */
  readonly scopeChanges: boolean;
  readonly allocation: 'fifo' | 'hifo';
  readonly accounts: readonly string[];
  readonly transferFees: 'dispose' | 'carry';
  readonly cashback: Cashback;
  readonly timezone: string;
}

function allowed<T extends string>(rules: RuleSet, what: 'method' | 'scope', choice: T, choices: readonly T[]): T {
  if (choices.includes(choice)) return choice;
  const facts = { rules: rules.id, choice, choices: choices.join(', ') };
  throw new AppError('bad-options', tell(OPTION_WORDS[what], facts));
}

/** The calendar year in which the tax year of that label starts. */
function startOfYear(rules: RuleSet, label: string): number {
  const starts = Number(label.slice(0, 4));
  const example = taxYearSpan(2024, rules.yearStart).label;
  if (/^\d{4}/.test(label) && taxYearSpan(starts, rules.yearStart).label === label) return starts;
  throw new AppError('bad-options', tell(OPTION_WORDS.year, { rules: rules.id, example }));
}

const isLotMethod = (method: MethodId): method is LotMethod => LOT_METHODS.some((one) => one === method);

/**
 * Methods of single years. Only methods that match single lots can change from year to year: a pool at average cost keeps no lots to choose
 * from afterwards.
 */
function methodsByYear(
  rules: RuleSet,
  method: MethodId,
  chosen: ComputeOptions['methodByYear'] = {},
): Choices['methodByYear'] {
  const own = new Map<number, LotMethod>();
  for (const [label, other] of Object.entries(chosen)) {
    const choice = allowed(rules, 'method', other, rules.methods);
    if (!isLotMethod(method) || !isLotMethod(choice)) {
      const pooled = isLotMethod(method) ? choice : method;
      const facts = { method: pooled, methods: LOT_METHODS.join(', ') };
      throw new AppError('bad-options', tell(OPTION_WORDS.pooled, facts));
    }
    own.set(startOfYear(rules, label), choice);
  }
  return own;
}

/** Throws `AppError('bad-options')` for a method or scope that the rules do not allow, and for a time zone that does not exist. */
export function chooseOptions(options: ComputeOptions): Choices {
  const rules = ruleSet(options.rules);
  const method = allowed(rules, 'method', options.method ?? rules.defaultMethod, rules.methods);
  const timezone = options.timezone ?? 'UTC';
  if (!isTimeZone(timezone)) throw new AppError('bad-options', OPTION_WORDS.timezone);
  return {
    rules,
    method,
    methodByYear: methodsByYear(rules, method, options.methodByYear),
    scope: allowed(rules, 'scope', options.scope ?? rules.defaultScope, rules.scopes),
    scopeChanges: options.scope === undefined && rules.accountsFrom !== undefined,
    allocation: options.allocation ?? 'fifo',
    accounts: options.accounts ?? [],
    transferFees: options.transferFees ?? 'dispose',
    cashback: options.cashback ?? 'income',
    timezone,
  };
}
