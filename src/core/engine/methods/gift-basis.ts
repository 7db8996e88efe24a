import type { Dec } from '../../domain/decimal.js';
import type { Piece } from './lot.js';

/** What a gift's units count as in a disposal. */
export interface GiftOutcome {
  readonly cost: Dec;
  /** The holding period starts at the gift, not at the giver's acquisition. */
  readonly fromGift: boolean;
  /** A loss that the unknown fair value on arrival might reduce. */
  readonly uncertain: boolean;
}

/**
 * Basis of units received as a gift, against the proceeds of the same units. The giver's basis; where that was more than the fair value on
 * arrival, the fair value is the basis for a loss, and a sale between the two gives neither gain nor loss (IRC 1015(a), Reg. 1.1015-1(a)).
 * Where the fair value is the basis the holding period starts at the gift (IRC 1223(2)). Read 2026-11.
 */
export function giftOutcome(piece: Pick<Piece, 'cost' | 'fair'>, valued: boolean, proceeds: Dec): GiftOutcome {
  const { cost, fair } = piece;
  if (proceeds.gte(cost)) return { cost, fromGift: false, uncertain: false };
  if (fair === null) return { cost, fromGift: false, uncertain: !valued };
  if (proceeds.gte(fair)) return { cost: proceeds, fromGift: false, uncertain: false };
  return { cost: fair, fromGift: true, uncertain: false };
}
