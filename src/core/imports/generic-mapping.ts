/** Which column of a CSV is what; `null` where the file has none. The same shape as the contract's. */
export interface GenericMapping {
  readonly time: string;
  /** `auto`, `iso`, or a pattern such as `DD/MM/YYYY HH:mm` (see read-time.ts). */
  readonly timeFormat: string;
  /** IANA zone of times that carry none. */
  readonly timezone: string;
  readonly kind: string | null;
  /** Words of the `kind` column, in lower case, and what they mean; rows with other words are asked about. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly inAsset: string | null;
  readonly inAmount: string | null;
  readonly outAsset: string | null;
  readonly outAmount: string | null;
  /** Signed amount and its asset, where there are no separate columns. */
  readonly asset: string | null;
  readonly amount: string | null;
  readonly feeAsset: string | null;
  readonly feeAmount: string | null;
  readonly value: string | null;
  /** ISO 4217 code of `value`. */
  readonly valueCurrency: string;
  readonly decimal: '.' | ',';
  readonly id: string | null;
  readonly hash: string | null;
  readonly note: string | null;
}

/** What a word of the `kind` column can mean. `ignore`: no event. */
export const GENERIC_MEANINGS = [
  'buy',
  'sell',
  'trade',
  'deposit',
  'withdrawal',
  'income',
  'staking',
  'interest',
  'airdrop',
  'referral',
  'mining',
  'cashback',
  'spend',
  'fee',
  'gift-out',
  'donation',
  'lost',
  'split',
  'stake',
  'unstake',
  'ignore',
] as const;
export type GenericMeaning = (typeof GENERIC_MEANINGS)[number];

/** The mapping's own words are compared like those of the file. */
export const wordOf = (cell: string): string => cell.trim().toLowerCase().replace(/\s+/g, ' ');

/** Words as exchanges and people write them, for a first suggestion; the person confirms them. */
const KNOWN_WORDS: ReadonlyMap<string, GenericMeaning> = new Map(
  (
    [
      ['buy', 'buy bought purchase acquisition kauf achat compra acquisto'],
      ['sell', 'sell sold sale verkauf vente venta vendita'],
      ['trade', 'trade swap exchange convert conversion tausch échange intercambio scambio'],
      ['deposit', 'deposit receive received in incoming transfer_in einzahlung dépôt depósito deposito'],
      ['withdrawal', 'withdrawal withdraw send sent out outgoing transfer_out auszahlung retrait retiro prelievo'],
      ['staking', 'staking stake_reward staking_reward'],
      ['interest', 'interest earn zinsen intérêts intereses interessi'],
      ['airdrop', 'airdrop'],
      ['referral', 'referral'],
      ['mining', 'mining'],
      ['cashback', 'cashback rebate'],
      ['income', 'income reward bonus'],
      ['spend', 'spend payment pay'],
      ['fee', 'fee fees gebühr frais comisión commissione'],
      ['gift-out', 'gift'],
      ['donation', 'donation spende don'],
      ['lost', 'lost stolen loss theft'],
    ] as const
  ).flatMap(([meaning, words]) => words.split(' ').map((word) => [word, meaning] as const)),
);

/** The meaning that a word most likely has; `null` for one that says nothing. */
export function likelyMeaning(cell: string): GenericMeaning | null {
  const word = wordOf(cell);
  return KNOWN_WORDS.get(word) ?? KNOWN_WORDS.get(word.replace(/[\s-]+/g, '_')) ?? null;
}

export function isMeaning(text: string | undefined): text is GenericMeaning {
  return GENERIC_MEANINGS.some((meaning) => meaning === text);
}
