import { Dec, ZERO } from '../../domain/decimal.js';
import { RULE_WORDS } from '../../domain/rule-words.js';
import type { YearFigures } from '../../domain/tax-year.js';
import type { RuleSet } from './rule-table.js';

/** Annual exempt amount, TCGA 1992 s 1K: 12,300 through 2022-23, 6,000 in 2023-24, 3,000 from 2024-25. */
function annualExemptAmount(yearStarting: number): Dec {
  return new Dec(yearStarting <= 2022 ? 12_300 : yearStarting === 2023 ? 6000 : 3000);
}

/**
 * United Kingdom: same day, then the following 30 days, then the section 104 pool, for each token over all accounts (TCGA 1992 s 104,
 * 105, 106A; HMRC CRYPTO22200, 22250 to 22257). A swap's token costs the value given. A gift out is a disposal at market value, one to
 * charity at no gain and no loss (s 257). Tax years from 6 April.
 */
export const gb: RuleSet = {
  id: 'gb',
  name: 'United Kingdom',
  currency: 'GBP',
  methods: ['section-104'],
  defaultMethod: 'section-104',
  scopes: ['universal'],
  defaultScope: 'universal',
  yearStart: { month: 4, day: 6 },
  lotChoice: false,
  swapCost: 'given',
  marketValue: ['gift-out'],
  lowerGiftBasisForLoss: false,
  superficialLoss: false,
  taxable: (year: YearFigures) => Dec.max(ZERO, year.gain.minus(annualExemptAmount(year.span.starts))),
  sources: [
    {
      text: RULE_WORDS['gb-manual'],
      url: 'https://www.gov.uk/hmrc-internal-manuals/cryptoassets-manual',
      about: ['same-day', 'thirty-day', 'pool', 'fees', 'income'],
    },
    { text: RULE_WORDS['gb-same-day'], about: ['same-day'] },
    { text: RULE_WORDS['gb-thirty-days'], about: ['thirty-day'] },
    { text: RULE_WORDS['gb-pool'], about: ['pool'] },
    { text: RULE_WORDS['gb-gifts'], about: ['market-value'] },
    { text: RULE_WORDS['gb-exempt'], about: ['taxable'] },
  ],
};
