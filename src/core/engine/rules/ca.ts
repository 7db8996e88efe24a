import { RULE_WORDS } from '../../domain/rule-words.js';
import type { YearFigures } from '../../domain/tax-year.js';
import type { RuleSet } from './rule-table.js';

/**
 * Canada: adjusted cost base, the moving average of each token over all accounts (ITA 47); superficial losses denied (ITA 54,
 * 40(2)(g)(i), 53(1)(f)). Half of the gain is taxable (ITA 38; the increase proposed in 2024 was cancelled on 2025-03-21). Gifts out
 * and donations are disposals at market value (ITA 69(1)(b)).
 */
export const ca: RuleSet = {
  id: 'ca',
  name: 'Canada',
  currency: 'CAD',
  methods: ['average'],
  defaultMethod: 'average',
  scopes: ['universal'],
  defaultScope: 'universal',
  yearStart: { month: 1, day: 1 },
  lotChoice: false,
  swapCost: 'received',
  marketValue: ['gift-out', 'donation'],
  lowerGiftBasisForLoss: false,
  superficialLoss: true,
  taxable: (year: YearFigures) => year.gain.div(2),
  sources: [
    {
      text: RULE_WORDS['ca-average'],
      url: 'https://laws-lois.justice.gc.ca/eng/acts/I-3.3/section-47.html',
      about: ['matching', 'pool'],
    },
    {
      text: 'Income Tax Act s 54 "superficial loss", 40(2)(g)(i), 53(1)(f)',
      url: 'https://laws-lois.justice.gc.ca/eng/acts/I-3.3/section-54.html',
      about: ['superficial-loss'],
    },
    {
      text: RULE_WORDS['ca-gifts'],
      url: 'https://laws-lois.justice.gc.ca/eng/acts/I-3.3/section-69.html',
      about: ['market-value'],
    },
    {
      text: RULE_WORDS['ca-half'],
      url: 'https://laws-lois.justice.gc.ca/eng/acts/I-3.3/section-38.html',
      about: ['taxable'],
    },
    { text: 'CRA, Guide for cryptocurrency users and tax professionals', about: ['fees', 'income'] },
  ],
};
