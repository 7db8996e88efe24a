import type { SentenceOf } from '../domain/sentence.js';
import type { PairingFault } from '../transfers/pairing-words.js';

/** Why two entries are proposed as one event told twice. */
export const DUPLICATE_REASONS = {
  'same-hash':
    'A synced account and a file, or an account that Vezgo no longer lists, tell the same chain transaction.',
  'same-time':
    'A synced account and a file, or an account that Vezgo no longer lists, tell the same kind, units and time: likely one event told twice.',
  'same-second': 'Two imports tell the same kind, units and second: likely one event told twice.',
} as const;
export type DuplicateReason = SentenceOf<typeof DUPLICATE_REASONS>;

/** Why a decision has no effect, and what to do. */
export const DECISION_FAULTS = {
  gone: 'The entry is not there any more. Take this decision back, or bring its records back.',
  changed: 'The exchange now reports something else here than when this was decided. Look again, then decide anew.',
  'in-transfer':
    'The entry is part of a transfer now, which carries its cost along. Take the transfer apart, or take this back.',
  'record-has-entry': 'The record makes an entry of its own now. Take this decision back, or leave that entry out.',
  'record-gone': 'The record is not there any more. Take this decision back.',
  'no-time': 'The record has no time of its own. Give one.',
  'id-taken': 'Another entry has the id of this record. Add this one by hand.',
  'field-to-correct': 'The {{field}} {{fault}}. Correct it.',
  'field-to-complete': 'The {{field}} {{fault}}. Complete it.',
  'strange-field': 'It has a field that an entry of this kind does not have. Leave it out.',
  copy: 'One of the two is left out as a copy of another entry. Join the one that is kept.',
  'other-pairing': 'A later pairing took one of the two. Take one of these pairings back.',
  circle: 'The entry to keep is itself dropped as a copy of the other. Keep one of them.',
  'no-side': 'The entry has no such side. Choose one that it has.',
  'own-value': 'Money in {{currency}} is worth its amount; it takes no value.',
  'no-cost': 'Only what arrived from outside takes a cost. Reclassify it first.',
  'acquired-late': 'It was acquired before it arrived. Give an earlier date.',
  'named-elsewhere': 'Lots that were named elsewhere need both: when they were named, and the record that shows it.',
  'named-later': 'The lots would be named in the future. Enter when they were named.',
  'no-lots': 'Lots are named for what leaves by sale, payment or gift. Choose such an entry.',
  'strange-lot': 'A named lot is not there any more, or is of another asset. Name the lots anew.',
  'too-much-named': 'More is named than leaves. Name no more than that.',
  'take-transfer-apart': 'A transfer is two movements. Take it apart first, then say what each was.',
  'trade-anew': 'A trade has two sides. Leave this entry out, and add what it was by hand.',
  'trade-by-hand': 'A trade has two sides. Add it by hand.',
  'stay-arrival': 'What arrived can only be another kind of arrival. Choose one.',
  'stay-departure': 'What left can only be another kind of departure. Choose one.',
  'no-category': 'Say what kind of income it was.',
  'no-basis': 'Give what it cost, and when it was acquired.',
  'no-other-end': 'Say which of your own accounts or wallets is at the other end.',
  'own-other-end': 'The other end is this account itself. Choose another account or wallet.',
} as const;
export type DecisionFault = SentenceOf<typeof DECISION_FAULTS> | PairingFault;
