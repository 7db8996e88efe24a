import type { RatesStatus } from '../../core/contract/groups/rates.js';
import { AppError } from '../../core/domain/app-error.js';
import { dayNumber, parseInstant } from '../../core/domain/tax-date.js';
import { seriesRates } from '../../core/rates/rate-series.js';
import { rateDesk, type RateDesk } from '../../main/rates/rate-desk.js';
import { ensureLedger } from '../../main/sync/derive-ledger.js';
import { DONE, FAILED } from '../exit-codes.js';
import { withProfile } from '../open-profile.js';
import type { ProfileOptions } from '../profile-options.js';
import { say, sayJson } from '../output.js';
import { RATE_ACCESS } from '../rate-access.js';
import { textTable } from '../text-table.js';

export interface RatesWords extends ProfileOptions {
  readonly fetch?: true;
  readonly import?: string;
  readonly show?: readonly string[];
  readonly override?: readonly string[];
  readonly json?: true;
}

/** Does what the words ask for, in the order fetch, import, override, show; without any it tells what there is. */
export async function runRates(words: RatesWords): Promise<number> {
  return withProfile(words, { create: true }, async ({ store }) => {
    const desk = rateDesk({ store, now: () => new Date(), access: RATE_ACCESS });
    if (words.fetch === true) await desk.fetch();
    if (words.import !== undefined) await desk.importFile(words.import);
    if (words.override !== undefined) override(desk, words.override);
    await ensureLedger(store);
    if (words.show !== undefined) return show(desk, words.show, words.json === true);
    if (words.json === true) sayJson(desk.status());
    else sayStatus(desk.status());
    return DONE;
  });
}

function override(desk: RateDesk, given: readonly string[]): void {
  const [currency = '', date = '', rate = '', ...more] = given;
  if (rate === '' || more.length > 0)
    throw new AppError('bad-input', '--override takes CURRENCY DATE RATE, such as EUR 2024-01-02 0.9127.');
  desk.override(currency.toUpperCase(), date, rate === 'none' ? null : rate);
}

function show(desk: RateDesk, given: readonly string[], json: boolean): number {
  const [name = '', date = '', ...more] = given;
  const currency = name.toUpperCase();
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (more.length > 0 || parseInstant(`${date}T00:00:00Z`) === null) {
    throw new AppError('bad-input', '--show takes CURRENCY DATE, such as EUR 2024-01-02.');
  }
  const found = seriesRates(desk.series(currency)).lookup('USD', currency, dayNumber(year, month, day));
  if (json) sayJson(found === null ? null : { currency, asked: date, ...found });
  else if (found === null) say(`There is no rate of ${currency} for ${date}. Fetch or import rates.`);
  else say(`1 USD = ${found.rate} ${currency} on ${found.date} (${found.source})`);
  return found === null ? FAILED : DONE;
}

function sayStatus({ sources, overrides }: RatesStatus): void {
  const rows = sources.map(({ name, from, to, days, fetchedAt }) => [
    name,
    from ?? '–',
    to ?? '–',
    String(days),
    fetchedAt ?? 'never',
  ]);
  say(textTable([['Source', 'From', 'To', 'Days', 'Fetched'], ...rows]));
  for (const { currency, date, rate } of overrides) say(`Your own: 1 USD = ${rate} ${currency} on ${date}`);
}
