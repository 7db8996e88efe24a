/** A chain transaction as two records may write it differently, in a form that compares equal. */
export interface TransactionHash {
  /** Lower case, without `0x` and without the output's number. */
  readonly transaction: string;
  /** Number of the output (`<txid>/2`, `<txid>:2`) where the record names one. */
  readonly output: string | null;
}

const WITH_OUTPUT = /^(.+?)[/:](\d+)$/;

/** `null` for what is no hash: absent or blank text. */
export function readTransactionHash(text: string | null | undefined): TransactionHash | null {
  const plain = (text ?? '').trim().toLowerCase().replace(/^0x/, '');
  if (plain === '') return null;
  const [, transaction, output] = WITH_OUTPUT.exec(plain) ?? [];
  return transaction === undefined ? { transaction: plain, output: null } : { transaction, output: output ?? null };
}
