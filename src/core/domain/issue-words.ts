import type { SentenceOf } from './sentence.js';

/** The engine's issues in words, by what was not known. Amounts and assets stand beside the sentence, never in it. */
export const ISSUE_WORDS = {
  shortfall: 'More units left than the records show as held; the missing ones count at cost 0.',
  origin: 'Where these units came from, and what they cost, is not known; they count at cost 0.',
  destination: 'Where these units went is not known; they are kept as held outside the known accounts.',
  'gift-in-value':
    'The value of these units when they were received as a gift is not known; a lower one would reduce this loss.',
  'gift-out-value': 'The market value of this gift is not known; it counts at cost.',
  'income-value': 'The value of this income is not known; it counts as 0.',
  'rebate-value': 'The value of this rebate is not known; its cost counts as 0.',
  'fee-value': 'The value of this fee is not known; the figures were computed without it.',
  'received-value': 'The value of what was received is not known; the figures were computed without it.',
  'paid-value': 'The value of what was paid is not known; the figures were computed without it.',
  'late-lots': 'The lots were named after the disposal; the names were ignored and the method followed.',
  'thirty-days-match': 'An acquisition within the 30 days after this disposal could still change how it is matched.',
  'thirty-days-loss': 'Purchases within the 30 days after this loss could still deny a part of it.',
} as const;

export type IssueSentence = SentenceOf<typeof ISSUE_WORDS>;

/** What reading a ledger, or converting its currency, leaves to be told. */
export const LEDGER_WORDS = {
  'no-rate': 'There is no exchange rate from {{from}} to {{to}} for {{day}}. Fetch or import rates, or enter one.',
  'told-twice': 'The entry is in the file more than once with the same content; it was counted once.',
  'unknown-field': 'The field "{{field}}" is not part of the format; it was ignored.',
} as const;
