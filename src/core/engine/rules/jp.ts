import type { RuleSet } from './rule-table.js';

/**
 * Japan: the total average of the calendar year for each coin by default, the moving average on election (Income Tax Act art. 48-2;
 * NTA FAQ on crypto-assets).
 */
export const jp: RuleSet = {
  id: 'jp',
  name: 'Japan',
  currency: 'JPY',
  methods: ['total-average', 'average'],
  defaultMethod: 'total-average',
  scopes: ['universal'],
  defaultScope: 'universal',
  yearStart: { month: 1, day: 1 },
  lotChoice: false,
  swapCost: 'received',
  marketValue: [],
  lowerGiftBasisForLoss: false,
  superficialLoss: false,
  taxable: (year) => year.gain,
  sources: [
    {
      text: 'Income Tax Act art. 48-2 and Enforcement Order art. 119-2; NTA, FAQ on the tax treatment of crypto-assets',
      about: ['matching', 'pool', 'fees', 'income'],
    },
  ],
};
