import { Dec, ZERO } from '../../domain/decimal.js';
import { RULE_WORDS } from '../../domain/rule-words.js';
import { oneYearAfter } from '../../domain/tax-date.js';
import type { YearFigures } from '../../domain/tax-year.js';
import type { RuleSet } from './rule-table.js';

/** ITAA 1997 s 115-25, 115-100: law when read in November 2026; a Bill would replace the discount from 2027-07-01. */
const DISCOUNT = new Dec('0.5');

/** ITAA 1997 s 102-5: losses first, against gains without discount, then the others; then the discount on what is left. */
function taxable(year: YearFigures): Dec {
  const short = year.shortGains.minus(year.losses);
  const long = short.isNegative() ? year.longGains.plus(short) : year.longGains;
  return Dec.max(short, ZERO).plus(Dec.max(long, ZERO).times(DISCOUNT));
}

/**
 * Australia: parcels, FIFO unless the parcels are identified (TD 33). Discount after at least 12 months, counting neither the day of
 * acquisition nor that of the disposal. A gift out is a disposal at market value (ITAA 1997 s 116-30). Tax years from 1 July.
 */
export const au: RuleSet = {
  id: 'au',
  name: 'Australia',
  currency: 'AUD',
  methods: ['fifo', 'lifo', 'hifo', 'lofo', 'specific'],
  defaultMethod: 'fifo',
  scopes: ['universal', 'account'],
  defaultScope: 'universal',
  yearStart: { month: 7, day: 1 },
  longFrom: (day) => oneYearAfter(day + 1, 'march-1'),
  lotChoice: true,
  swapCost: 'received',
  marketValue: ['gift-out'],
  lowerGiftBasisForLoss: false,
  superficialLoss: false,
  taxable,
  sources: [
    { text: RULE_WORDS['au-gain'], about: ['taxable'] },
    { text: RULE_WORDS['au-discount'], about: ['term', 'taxable'] },
    { text: RULE_WORDS['au-gifts'], about: ['market-value'] },
    { text: RULE_WORDS['au-parcels'], about: ['matching', 'identification'] },
    { text: 'ATO, Crypto asset investments', about: ['fees', 'income'] },
  ],
};
