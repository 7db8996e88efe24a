import type { MappingNote } from '../domain/mapped-entry.js';

/** What the mapping of Vezgo's records has to say, by code. */
export const NOTE_WORDS = {
  // Refusals
  unreadable: 'The record is not a readable JSON object.',
  incomplete: 'Vezgo marks the amount or the asset of this record as incomplete.',
  'missing-time': 'The record has no usable time.',
  'missing-parts': 'The record names no asset that moved.',
  'missing-asset': 'A part of the record names no asset.',
  'missing-amount': 'A part of the record has no amount.',
  'unreadable-amount': 'A part of the record has an amount that is no number.',
  'negative-amount': 'A part of the record has a negative amount, so its direction is not certain.',
  'zero-amount': 'Every amount of the record is zero.',
  'unknown-direction': 'A part of the record says neither sent nor received.',
  'unknown-type': 'The transaction type is not known. Decide what this was.',
  'unknown-subtype': 'The transaction subtype is not known. Decide what this was.',
  'unknown-journal-type': 'The journal type of the exchange is not known. Decide what this was.',
  'single-leg': 'Only one side of this trade arrived. Add the other side.',
  'many-legs': 'This trade has several assets on one side, and no record says how they belong together.',
  'same-asset': 'Both sides of this trade are the same asset.',
  'mixed-directions': 'The directions of the parts do not fit the transaction type.',
  'staking-legs': 'The two legs of this staking record do not match.',
  'missing-cash-value': 'Money in another currency than USD came without its value, and is left out.',
  pending: 'Not completed yet: it moves no balance.',
  failed: 'Failed: it moves no balance.',
  cancelled: 'Cancelled: it moves no balance.',
  rollback: 'The exchange took an earlier movement back, and no record says which. Decide what it undid.',
  'unknown-status': 'The status is not known, and the journal has no copy of this movement.',
  'copies-disagree':
    'The journal has a copy of this movement with another amount, hash or output. Only the journal copy counts.',
  spam: 'Spam: it is not counted.',
  derivative: 'A derivatives settlement. Decide how it is to be taxed.',
  adjustment: 'A correction by the exchange. Decide what it was.',
  // Notes
  'missing-value': 'There is no price for this.',
  'values-incomplete': 'Vezgo marks the values of this record as incomplete. They are left out.',
  'value-not-usd': 'A value is not in USD. It is left out.',
  'unreadable-value': 'A value is no number. It is left out.',
  'zero-value': 'The value is given as zero.',
  'value-of-other-side': 'The value is that of the other side of the trade.',
  'fees-incomplete': 'Vezgo marks the fees of this record as incomplete. They are left out.',
  'unreadable-fee': 'A fee has no readable amount or asset. It is left out.',
  'fee-reported-twice': 'The same fee came with the trade and as a record of its own. It counts once.',
  'fee-rebate': 'A negative fee is counted as cashback.',
  'incomplete-field': 'Vezgo marks a field of this record as incomplete.',
  'ticker-shares-code': 'The ticker is also a currency code. It is treated as a token.',
  unconfirmed: 'The record carries no time of confirmation.',
  'copy-not-completed': 'The history copy of this movement is not completed.',
  'fee-of-copy': 'The fee is told by the history copy only. Check that it is not a record of its own as well.',
  refund: 'A refund. Decide what it gave back.',
  liquidation: 'A liquidation, counted as a disposal at its value.',
  vault: 'A vault movement. Confirm whether it stayed within your own accounts.',
  fork: 'New coins of a chain split, taken in at cost zero.',
  'staked-swap': 'Staked units turned into another token. Confirm whether this is a taxable swap.',
  'reward-correction': 'A reward given as a correction.',
  'unknown-category': 'The kind of income is not known.',
  'odd-trade-subtype': 'The subtype of this trade is not known.',
} as const satisfies Record<string, string>;

export type NoteCode = keyof typeof NOTE_WORDS;

export function note(code: NoteCode): MappingNote {
  return { code, message: NOTE_WORDS[code] };
}

/** Each code once, in order of first appearance. */
export function distinctNotes(notes: readonly MappingNote[]): readonly MappingNote[] {
  return notes.filter((one, index) => notes.findIndex((other) => other.code === one.code) === index);
}

const BY_CODE: ReadonlyMap<string, string> = new Map(Object.entries(NOTE_WORDS));

/** The words of a note by its code; `null` for a code that is none of the mapping's. */
export function noteWords(code: string): string | null {
  return BY_CODE.get(code) ?? null;
}
