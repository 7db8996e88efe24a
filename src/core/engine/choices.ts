import { AppError } from '../domain/app-error.js';
import { isTimeZone } from '../domain/tax-date.js';
import type { ComputeOptions, MethodId, Scope } from '../domain/tax-options.js';
import { type RuleSet, ruleSet } from './rules/rule-set.js';

/** The options with everything that was left out filled in. */
export interface Choices {
  readonly rules: RuleSet;
  readonly method: MethodId;
  readonly scope: Scope;
  /** No scope was chosen, and that of the rule set changes on a day. */
  readonly scopeChanges: boolean;
  readonly allocation: 'fifo' | 'hifo';
  readonly accounts: readonly string[];
  readonly transferFees: 'dispose' | 'carry';
  readonly timezone: string;
}

function allowed<T extends string>(rules: RuleSet, what: string, choice: T, choices: readonly T[]): T {
  if (choices.includes(choice)) return choice;
  throw new AppError(
    'bad-options',
    `The rules of ${rules.id} do not allow the ${what} "${choice}". Choose one of: ${choices.join(', ')}.`,
  );
}

/** Throws `AppError('bad-options')` for a method or scope that the rules do not allow, and for a time zone that does not exist. */
export function chooseOptions(options: ComputeOptions): Choices {
  const rules = ruleSet(options.rules);
  const timezone = options.timezone ?? 'UTC';
  if (!isTimeZone(timezone)) {
    throw new AppError(
      'bad-options',
      'The time zone is not known. Give an IANA name such as Europe/Berlin or America/Toronto.',
    );
  }
  return {
    rules,
    method: allowed(rules, 'method', options.method ?? rules.defaultMethod, rules.methods),
    scope: allowed(rules, 'scope', options.scope ?? rules.defaultScope, rules.scopes),
    scopeChanges: options.scope === undefined && rules.accountsFrom !== undefined,
    allocation: options.allocation ?? 'fifo',
    accounts: options.accounts ?? [],
    transferFees: options.transferFees ?? 'dispose',
    timezone,
  };
}
