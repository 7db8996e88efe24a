import { Dec, ZERO } from '../../core/domain/decimal.js';
import { tickerOf, type Draft } from './record-shapes.js';

/** What one exchange account has reported so far and what it holds, by provider ticker. */
export interface Book {
  readonly drafts: readonly Draft[];
  /** Files a record and moves the holdings by it. A holding below zero is a bug of the sample data and throws. */
  post(draft: Draft): void;
  held(asset: string): Dec;
  holdings(): ReadonlyMap<string, Dec>;
  /** A number as the exchange gives to journal lines and orders: 19 digits, counting up. */
  nextReference(): string;
}

/** `opening` is held from before the records begin: the missing history of the sample account. */
export function openBook(firstReference: string, opening: Readonly<Record<string, string>> = {}): Book {
  const drafts: Draft[] = [];
  const held = new Map(Object.entries(opening).map(([asset, amount]) => [asset, new Dec(amount)]));
  let references = 0;
  const move = (asset: string, amount: Dec): void => {
    const key = asset.endsWith('.staked') ? asset : tickerOf(asset);
    const after = (held.get(key) ?? ZERO).plus(amount);
    if (after.isNegative()) throw new Error(`The sample data takes more ${key} than it holds`);
    held.set(key, after);
  };
  return {
    drafts,
    post(draft) {
      drafts.push(draft);
      if (draft.still === true) return;
      const received = draft.parts.filter((part) => part.direction === 'received');
      for (const part of received) move(part.asset, new Dec(part.amount ?? 0));
      for (const part of draft.parts) if (part.direction === 'sent') move(part.asset, new Dec(part.amount ?? 0).neg());
      if (draft.feeInside !== true) for (const fee of draft.fees ?? []) move(fee.asset, new Dec(fee.amount).neg());
    },
    held: (asset) => held.get(asset) ?? ZERO,
    holdings: () => held,
    nextReference() {
      references += 7;
      return `${firstReference}${String(references).padStart(19 - firstReference.length, '0')}`;
    },
  };
}
