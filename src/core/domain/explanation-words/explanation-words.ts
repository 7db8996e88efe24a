import { phrasebook } from '../phrase.js';
import { ACQUISITION_WORDS, INCOME_KINDS, INCOME_WORDS } from './acquisition-words.js';
import { DAY_WORDS } from './day-words.js';
import { LOT_WORDS } from './lot-words.js';
import { OUTCOME_WORDS, TITLE_OUTCOMES, TITLE_WORDS } from './outcome-words.js';
import { PART_WORDS } from './part-words.js';
import { POOL_WORDS } from './pool-words.js';
import { PROCEEDS_WORDS } from './proceeds-words.js';

/** Every phrase that explanations of figures are made of. */
export const EXPLANATION_WORDS = {
  title: TITLE_WORDS,
  titleOutcome: TITLE_OUTCOMES,
  proceeds: PROCEEDS_WORDS,
  acquisition: ACQUISITION_WORDS,
  incomeKind: INCOME_KINDS,
  income: INCOME_WORDS,
  lots: LOT_WORDS,
  pool: POOL_WORDS,
  days: DAY_WORDS,
  outcome: OUTCOME_WORDS,
  part: PART_WORDS,
} as const;

/** Facts that a person's own words stand in, and days: what looks like a figure there is none. */
export const NAMES: ReadonlySet<string> = new Set(['account', 'from', 'to', 'evidence']);

export const { say, inEnglish } = phrasebook(EXPLANATION_WORDS);
