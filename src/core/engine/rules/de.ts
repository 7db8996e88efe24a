import { type Dec, ZERO } from '../../domain/decimal.js';
import { RULE_WORDS } from '../../domain/rule-words.js';
import { oneYearAfter } from '../../domain/tax-date.js';
import type { YearFigures } from '../../domain/tax-year.js';
import type { RuleSet } from './rule-table.js';

/**
 * Exemption limit for private sales, EStG 23(3) sentence 5: below it nothing is taxed, from it on everything is. 600 before 2024
 * (Wachstumschancengesetz raised it to 1,000).
 */
function privateSaleLimit(year: number): number {
  return year >= 2024 ? 1000 : 600;
}

/** Exemption limit for other services, EStG 22 Nr. 3 sentence 2. */
const SERVICE_LIMIT = 256;

function unlessBelow(figure: Dec, limit: number): Dec {
  return figure.lt(limit) ? ZERO : figure;
}

/**
 * Germany: EStG 23(1) sentence 1 Nr. 2, BMF letter of 2025-03-06. Lots per account and coin, FIFO. The year ends on the day of the same
 * number (BGB 187, 188(2)), for an acquisition on 29 February on 28 February (BGB 188(3)); a disposal on that day is still taxable.
 * All income of the ledger falls under EStG 22 Nr. 3 for the limit of 256: the law counts every other service together.
 */
export const de: RuleSet = {
  id: 'de',
  name: 'Germany',
  currency: 'EUR',
  methods: ['fifo', 'lifo', 'hifo', 'lofo', 'specific'],
  defaultMethod: 'fifo',
  scopes: ['account', 'universal'],
  defaultScope: 'account',
  yearStart: { month: 1, day: 1 },
  longFrom: (day) => oneYearAfter(day, 'february-28') + 1,
  lotChoice: true,
  swapCost: 'received',
  marketValue: [],
  lowerGiftBasisForLoss: false,
  superficialLoss: false,
  taxable: (year: YearFigures) => unlessBelow(year.shortGain, privateSaleLimit(year.span.starts)),
  taxableIncome: (year: YearFigures) => unlessBelow(year.income, SERVICE_LIMIT),
  sources: [
    {
      text: RULE_WORDS['de-sales'],
      url: 'https://www.gesetze-im-internet.de/estg/__23.html',
      about: ['term', 'taxable'],
    },
    {
      text: RULE_WORDS['de-services'],
      url: 'https://www.gesetze-im-internet.de/estg/__22.html',
      about: ['income'],
    },
    {
      text: RULE_WORDS['de-letter'],
      about: ['matching', 'identification', 'fees', 'income'],
    },
    {
      text: RULE_WORDS['de-periods'],
      url: 'https://www.gesetze-im-internet.de/bgb/__188.html',
      about: ['term'],
    },
  ],
};
