import { Command } from 'commander';
import { requireStoreNode } from '../node-version.js';
import { withProfileOptions } from '../profile-options.js';
import type { RatesWords } from './run-rates-command.js';

const HELP = `
Rates are units of a currency for one US dollar, of the European Central Bank, for CAD of the Bank of Canada. --fetch reads both (their
addresses can be set in LOTBOOK_ECB_URL and LOTBOOK_BANK_OF_CANADA_URL); without a network --import reads eurofxref-hist.csv, its zip,
or the JSON of a Valet request. A closed day has the last rate before it.`;

export function ratesCommand(done: (exitCode: number) => void): Command {
  return withProfileOptions(new Command('rates'))
    .description('exchange rates of a store: fetch, import, show, override')
    .option('--fetch', 'fetch all rates')
    .option('--import <file>', 'read rates from a file')
    .option('--override <words...>', 'CURRENCY DATE RATE: your own rate for a day; RATE "none" takes it back')
    .option('--show <words...>', 'CURRENCY DATE: the rate that counts on a day')
    .option('--json', 'print JSON')
    .addHelpText('after', HELP)
    .action(async (words: RatesWords) => {
      requireStoreNode('rates');
      const { runRates } = await import('./run-rates-command.js');
      done(await runRates(words));
    });
}
