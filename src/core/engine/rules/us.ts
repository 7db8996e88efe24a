import { RULE_WORDS } from '../../domain/rule-words.js';
import { dayNumber, oneYearAfter } from '../../domain/tax-date.js';
import type { RuleSet } from './rule-table.js';

/**
 * United States, federal. Lots per account from 2025 (Reg. 1.1012-1(h), (j)); one pool before, allocated to the accounts at the end of
 * 2024 (Rev. Proc. 2024-28). Long-term after more than one year, counted from the day after the acquisition (IRC 1222): disposals from
 * `oneYearAfter(day + 1)` on. No wash-sale rule for digital assets (IRC 1091 is stock and securities).
 */
export const us: RuleSet = {
  id: 'us',
  name: 'United States',
  currency: 'USD',
  methods: ['fifo', 'lifo', 'hifo', 'lofo', 'specific'],
  defaultMethod: 'fifo',
  scopes: ['account', 'universal'],
  defaultScope: 'account',
  accountsFrom: dayNumber(2025, 1, 1),
  yearStart: { month: 1, day: 1 },
  longFrom: (day) => oneYearAfter(day + 1, 'march-1'),
  lotChoice: true,
  swapCost: 'received',
  marketValue: [],
  lowerGiftBasisForLoss: true,
  superficialLoss: false,
  taxable: (year) => year.gain,
  sources: [
    {
      text: RULE_WORDS['us-lots'],
      url: 'https://www.ecfr.gov/current/title-26/section-1.1012-1',
      about: ['matching', 'identification'],
    },
    {
      text: RULE_WORDS['us-proceeds'],
      url: 'https://www.ecfr.gov/current/title-26/section-1.1001-7',
      about: ['fees'],
    },
    {
      text: RULE_WORDS['us-allocation'],
      url: 'https://www.irs.gov/pub/irs-drop/rp-24-28.pdf',
      about: ['allocation'],
    },
    { text: RULE_WORDS['us-own-books'], about: ['identification'] },
    {
      text: RULE_WORDS['us-income'],
      about: ['income'],
    },
    { text: RULE_WORDS['us-term'], about: ['term'] },
    { text: RULE_WORDS['us-gifts'], about: ['gift-received'] },
  ],
};
