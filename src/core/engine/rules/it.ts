import { RULE_WORDS } from '../../domain/rule-words.js';
import type { RuleSet } from './rule-table.js';

/** Italy: last in, first out for each coin over all accounts (TUIR art. 67(1)(c-sexies) and 68(9-bis); Circolare 30/E of 2023). */
export const it: RuleSet = {
  id: 'it',
  name: 'Italy',
  currency: 'EUR',
  methods: ['lifo'],
  defaultMethod: 'lifo',
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
      text: RULE_WORDS['it-lifo'],
      about: ['matching'],
    },
  ],
};
