import type { Ledger } from '../../domain/ledger-entry.js';
import type { TaxYear } from '../../domain/result.js';
import type { ComputeOptions, MethodId, Scope } from '../../domain/tax-options.js';
import { chooseOptions } from '../choices.js';
import { compute } from '../compute.js';

/** One method and scope that the rules allow, with what each tax year would be under it. */
export interface Comparison {
  readonly method: MethodId;
  /** `null`: the country's own, which changes on a day (`us`: one pool before 2025, accounts from then on). */
  readonly scope: Scope | null;
  /** What the options at hand choose. */
  readonly chosen: boolean;
  readonly years: readonly TaxYear[];
}

interface Choice {
  readonly method: MethodId;
  readonly scope: Scope | null;
}

/** Every method and scope that the rules allow: the country's own scope first, where it changes on a day. */
function choicesOf(options: ComputeOptions): readonly Choice[] {
  const { rules } = chooseOptions(options);
  const scopes = rules.accountsFrom === undefined ? rules.scopes : [null, ...rules.scopes];
  return rules.methods.flatMap((method) => scopes.map((scope) => ({ method, scope })));
}

/**
 * The tax years under every method and scope that the rules allow, side by side. A method of a single year (`methodByYear`) is left out:
 * each line is one method throughout. `onStep` hears how many are done, of how many. Information for a choice that the law may bind to
 * records made in time: no advice.
 * @throws AppError `bad-options` as `compute` does
 */
export function compareMethods(
  ledger: Ledger,
  options: ComputeOptions,
  onStep: (done: number, of: number) => void = () => undefined,
): readonly Comparison[] {
  const { methodByYear, scope: _scope, ...rest } = options;
  const { rules, method, scope, scopeChanges } = chooseOptions(options);
  const own = scopeChanges ? null : scope;
  const throughout = Object.keys(methodByYear ?? {}).length === 0;
  const all = choicesOf({ rules: rules.id });
  return all.map((choice, i) => {
    const asked = { ...rest, method: choice.method };
    const { years } = compute(ledger, choice.scope === null ? asked : { ...asked, scope: choice.scope });
    onStep(i + 1, all.length);
    const chosen = throughout && choice.method === method && choice.scope === own;
    return { ...choice, chosen, years };
  });
}
