import { InvalidArgumentError, Option, type Command } from 'commander';
import { OPTION_WORDS } from '../core/domain/failure-words/option-words.js';
import { isTimeZone } from '../core/domain/tax-date.js';
import { CASHBACKS, LOT_METHODS, METHODS, RULE_SETS, SCOPES, type ComputeOptions } from '../core/domain/tax-options.js';

type MethodByYear = NonNullable<ComputeOptions['methodByYear']>;

/** What commander leaves of the words for a computation. */
export interface ParsedRules extends Omit<ComputeOptions, 'methodByYear'> {
  readonly methodFor?: MethodByYear;
}

/** Adds the options of a computation, the same for every command that computes. */
export function withRuleOptions(command: Command): Command {
  return command
    .addOption(new Option('--rules <country>', 'tax rules to apply').choices(RULE_SETS).makeOptionMandatory())
    .addOption(new Option('--method <method>', "how lots are matched (default: the country's own)").choices(METHODS))
    .addOption(
      new Option(
        '--method-for <year=method>',
        'method of one tax year, such as 2024=hifo; once for each year',
      ).argParser(oneMoreYear),
    )
    .addOption(new Option('--scope <scope>', "what lots are kept for (default: the country's own)").choices(SCOPES))
    .addOption(
      new Option('--allocation <order>', 'order of unused lots at the end of 2024 (us)').choices(['fifo', 'hifo']),
    )
    .option('--accounts <ids>', 'accounts in the order in which those lots fill them, with commas between (us)', list)
    .addOption(new Option('--transfer-fees <how>', 'fees of transfers in crypto').choices(['dispose', 'carry']))
    .addOption(
      new Option('--cashback <how>', 'whether cashback is income (the default) or a rebate').choices(CASHBACKS),
    )
    .option('--timezone <zone>', "the taxpayer's time zone, an IANA name (default: UTC)", zone);
}

/** Refused before days are counted in it: for exchange rates and for the day of a report that is done before the computation. */
function zone(text: string): string {
  if (isTimeZone(text)) return text;
  throw new InvalidArgumentError(OPTION_WORDS.timezone);
}

function list(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function oneMoreYear(words: string, before: MethodByYear = {}): MethodByYear {
  const [year = '', name, ...rest] = words.split('=');
  const method = LOT_METHODS.find((one) => one === name);
  if (method === undefined || rest.length > 0)
    throw new InvalidArgumentError(`Write YEAR=METHOD, where METHOD is one of ${LOT_METHODS.join(', ')}.`);
  if (Object.hasOwn(before, year)) throw new InvalidArgumentError(`The year ${year} has a method already.`);
  return { ...before, [year]: method };
}

/** What the parsed options hold for the engine; commander has checked each choice. */
export function computeOptions(parsed: ParsedRules): ComputeOptions {
  const { rules, method, methodFor, scope, allocation, accounts, transferFees, cashback, timezone } = parsed;
  return {
    rules,
    ...(method === undefined ? {} : { method }),
    ...(methodFor === undefined ? {} : { methodByYear: methodFor }),
    ...(scope === undefined ? {} : { scope }),
    ...(allocation === undefined ? {} : { allocation }),
    ...(accounts === undefined ? {} : { accounts }),
    ...(transferFees === undefined ? {} : { transferFees }),
    ...(cashback === undefined ? {} : { cashback }),
    ...(timezone === undefined ? {} : { timezone }),
  };
}
