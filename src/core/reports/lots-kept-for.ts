import { isoDate } from '../domain/tax-date.js';
import type { ReportContext } from './report-context.js';
import { SCOPE_WORDS } from './wording.js';

/**
 * What lots are kept for in the report's period. The result's scope is that of the ledger's end: where rules change it on a day, and no
 * scope was chosen, earlier years had the other one.
 */
export function lotsKeptFor({ input, result, period }: Pick<ReportContext, 'input' | 'result' | 'period'>): string {
  const { options, rules } = input;
  const chosen = options === undefined || options.scope !== undefined;
  if (chosen || rules?.accountsFrom === undefined || result.scope === 'universal') return SCOPE_WORDS[result.scope];
  const from = isoDate(rules.accountsFrom);
  if (period.dates === null) return `${SCOPE_WORDS.universal} before ${from}, ${SCOPE_WORDS.account} from then on`;
  return SCOPE_WORDS[period.dates.to < from ? 'universal' : 'account'];
}
