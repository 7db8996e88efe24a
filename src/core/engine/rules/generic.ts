import { RULE_WORDS } from '../../domain/rule-words.js';
import type { RuleSet } from './rule-table.js';

/** Rules of no country: every method, either scope, calendar years, no terms; the gain is what is taxable. */
export const generic: RuleSet = {
  id: 'generic',
  name: 'Generic',
  currency: null,
  methods: ['fifo', 'lifo', 'hifo', 'lofo', 'specific', 'average'],
  defaultMethod: 'fifo',
  scopes: ['universal', 'account'],
  defaultScope: 'universal',
  yearStart: { month: 1, day: 1 },
  lotChoice: true,
  swapCost: 'received',
  marketValue: [],
  lowerGiftBasisForLoss: false,
  superficialLoss: false,
  taxable: (year) => year.gain,
  sources: [
    {
      text: RULE_WORDS['no-law'],
      about: ['matching', 'identification', 'pool', 'fees', 'income'],
    },
  ],
};
