import { RULE_WORDS } from '../../domain/rule-words.js';
import type { RuleSet } from './rule-table.js';

/**
 * Spain: first in, first out for each coin over all accounts (DGT V1604-18 by analogy with LIRPF art. 37.2, repeated in V0525-25 and V1550-25).
 */
export const es: RuleSet = {
  id: 'es',
  name: 'Spain',
  currency: 'EUR',
  methods: ['fifo'],
  defaultMethod: 'fifo',
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
      text: RULE_WORDS['es-fifo'],
      about: ['matching'],
    },
  ],
};
