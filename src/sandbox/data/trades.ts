import { Dec } from '../../core/domain/decimal.js';
import type { Book } from './book.js';
import { lotDecimals, priceAt, valueAt } from './markets.js';
import { tickerOf, type Draft, type DraftFee, type DraftPart } from './record-shapes.js';

/** Which asset a trade's fee is paid in: the base or the quote asset of the pair, CRO, or none. */
export type FeeIn = 'base' | 'quote' | 'CRO' | 'none';

export interface TradeOrder {
  readonly time: number;
  readonly side: 'buy' | 'sell';
  readonly base: string;
  readonly quote: string;
  /** Base units. Rounded down to the lot of the pair. */
  readonly quantity: Dec;
  readonly feeIn: FeeIn;
}

const FEE_RATE = '0.00075';
const FEE_RATE_IN_CRO = '0.0006';
const FEE_DECIMALS = 8;
/** Half of the gap between buying and selling: a trade is a little worse than the market price behind the values. */
const HALF_SPREAD = '0.0004';

/** Price of the pair, in quote units for one base unit, five significant digits. */
function pairPrice(base: string, quote: string, time: number): Dec {
  const price = priceAt(base, time);
  const unit = priceAt(quote, time);
  if (price === null || unit === null) throw new Error(`The sample world has no price for ${base} in ${quote}`);
  return price.div(unit).toSignificantDigits(5);
}

/**
 * A spot trade as Vezgo reports it: base and quote leg, no subtype, `order:<id>` as its origin. A fee paid in the asset received
 * carries the id of that part. `undefined` when the quantity is less than the pair's lot.
 */
export function spotTrade(book: Book, order: TradeOrder): Draft | undefined {
  const quantity = order.quantity.toDecimalPlaces(lotDecimals(order.base), Dec.ROUND_DOWN);
  if (quantity.lte(0)) return undefined;
  const buying = order.side === 'buy';
  const market = pairPrice(order.base, order.quote, order.time);
  const price = market.times(new Dec(1)[buying ? 'plus' : 'minus'](HALF_SPREAD)).toSignificantDigits(6);
  const cost = quantity.times(price);
  return {
    time: order.time,
    source: 'trade',
    type: 'trade',
    parts: [
      leg(buying ? 'received' : 'sent', order.base, quantity, order.time),
      leg(buying ? 'sent' : 'received', order.quote, cost, order.time),
    ],
    fees: tradeFees(order, quantity, cost),
    misc: { origin_id: `order:${book.nextReference()}`, origin_type: 'TRADING', incomplete: [] },
  };
}

function leg(direction: DraftPart['direction'], asset: string, amount: Dec, time: number): DraftPart {
  return { direction, asset, amount: amount.toString(), value: valueAt(tickerOf(asset), amount, time) };
}

function tradeFees(order: TradeOrder, quantity: Dec, cost: Dec): readonly DraftFee[] {
  const inPart = (asset: string, of: Dec, part: number): DraftFee => {
    const amount = of.times(FEE_RATE).toDecimalPlaces(FEE_DECIMALS);
    const own = (order.side === 'buy') === (part === 0);
    const fee = { asset, amount: amount.toString(), value: valueAt(asset, amount, order.time) };
    return own ? { ...fee, ofPart: part } : fee;
  };
  if (order.feeIn === 'none') return [];
  if (order.feeIn === 'base') return [inPart(order.base, quantity, 0)];
  if (order.feeIn === 'quote') return [inPart(order.quote, cost, 1)];
  const worth = cost.times(pairPrice(order.quote, 'USD', order.time)).times(FEE_RATE_IN_CRO);
  const amount = worth.div(pairPrice('CRO', 'USD', order.time)).toDecimalPlaces(FEE_DECIMALS);
  return [{ asset: 'CRO', amount: amount.toString(), value: valueAt('CRO', amount, order.time) }];
}

/** Posts the order when the book can pay for it with its fee; tells whether it did. */
export function place(book: Book, order: TradeOrder): boolean {
  const draft = spotTrade(book, order);
  if (draft === undefined) return false;
  const needs = new Map<string, Dec>();
  const need = (asset: string, amount: string | null): void => {
    needs.set(asset, (needs.get(asset) ?? new Dec(0)).plus(amount ?? 0));
  };
  for (const part of draft.parts) if (part.direction === 'sent') need(part.asset, part.amount);
  for (const fee of draft.fees ?? []) if (fee.ofPart === undefined) need(fee.asset, fee.amount);
  for (const [asset, amount] of needs) if (book.held(asset).lt(amount)) return false;
  book.post(draft);
  return true;
}
