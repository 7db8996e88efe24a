/** Why a balance as reported is not what the entries leave: what it likely is, and what to do. */
export const BALANCE_WORDS = {
  rounding: 'No more than what rounding each movement leaves. There is nothing to do.',
  'staked-or-free':
    'The same amount is missing on one side and left over on the other: a move between free and staked that no record tells. It is no tax event.',
  'pending-movement': 'A movement of this asset is not completed yet. Sync again when it is.',
  'record-in-review': 'A received record of this asset made no entry. Decide about it first.',
  'unknown-asset': 'No record tells how this came into the account. Add it as an opening balance, or as what it was.',
  'missing-history':
    'More is there than the records tell: history is missing, most likely from before the first record. Import it, or add an opening balance.',
  'missing-departure':
    'The records tell of more than is there: a withdrawal, payment or fee is missing. Import it, or add it by hand.',
} as const;
export type BalanceCode = keyof typeof BALANCE_WORDS;
