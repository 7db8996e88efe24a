import type { SentenceOf } from '../domain/sentence.js';

/** Notes on a transfer that was made of two movements, by code. */
export const PAIRING_NOTES = {
  'matched-by-amount': 'Joined to one transfer by asset, amount and time. No common transaction hash confirms it.',
  'transfer-fee-unclear': 'The fee on record does not explain what is missing on arrival.',
} as const;

/** Why two movements are proposed as one transfer. */
export const PAIRING_REASONS = {
  'same-hash': 'Both name the same chain transaction, but the amounts do not tell which belong together.',
  'other-deposit': 'Asset, amount and time fit, but another deposit fits as well.',
  'fee-missing': 'Asset and time fit. What is missing on arrival could be a fee.',
  'booked-before': 'Asset and amount fit, but the deposit was booked before the withdrawal.',
  'other-withdrawal': 'Asset, amount and time fit, but another withdrawal fits as well, or the way took long.',
} as const;
export type PairingReason = SentenceOf<typeof PAIRING_REASONS>;

/** Why a withdrawal and a deposit cannot be one transfer, and what to do. */
export const PAIRING_FAULTS = {
  gone: 'One of the two is not there any more. Sync, or take this back.',
  kinds: 'A transfer is made of a withdrawal and a deposit. Choose one of each.',
  assets: 'The two are of different assets. Choose two of the same asset.',
  accounts: 'Both are of the same account. Choose movements of two accounts.',
  amounts: 'More arrived than was sent, so these are not the two ends of one transfer. Choose others.',
} as const;
export type PairingFault = SentenceOf<typeof PAIRING_FAULTS>;
