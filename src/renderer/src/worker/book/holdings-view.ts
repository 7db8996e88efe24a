import type { AccountView } from '../../../../core/contract/views.js';
import { isCash } from '../../../../core/domain/currency.js';
import { Dec, ZERO, type DecimalText } from '../../../../core/domain/decimal.js';
import { compareText } from '../../../../core/domain/entry-order.js';
import type { Holding, HoldingLot } from '../../../../core/domain/result.js';
import { calendarOf, parseInstant } from '../../../../core/domain/tax-date.js';
import { ruleSet } from '../../../../core/engine/rules/rule-set.js';
import type { HoldingsInput, HoldingsView, HoldingView, LotView } from './book-views.js';
import type { Book } from './open-book.js';

/** What is held, what it cost and what it is worth today. */
export async function holdingsView(book: Book, { options, accounts, now }: HoldingsInput): Promise<HoldingsView> {
  const { result } = await book.computed(options);
  const calendar = calendarOf(result.timezone);
  const today = calendar(parseInstant(now) ?? 0);
  const rate = (await book.ratesTo(options))(today);
  const prices = pricesOf(accounts, rate);
  const { longFrom } = ruleSet(result.rules);
  const daysToLong = (acquired: string | null): number | null => {
    const instant = acquired === null ? null : parseInstant(acquired);
    if (instant === null || longFrom === undefined) return null;
    return Math.max(0, longFrom(calendar(instant)) - today);
  };
  const holdings = result.holdings.map((holding) => holdingView(holding, prices, daysToLong)).sort(byValue);
  return { currency: result.currency, terms: longFrom !== undefined, holdings, total: totalOf(holdings) };
}

/** Price of one unit by asset: what the accounts say that they hold of it is worth, over how much that is. */
function pricesOf(accounts: readonly AccountView[], rate: DecimalText | null): ReadonlyMap<string, Dec> {
  const sums = new Map<string, { amount: Dec; value: Dec }>();
  for (const { asset, amount, value, kind } of accounts.flatMap(({ balances }) => balances)) {
    if (value === null || kind === 'cash' || isCash({ asset })) continue;
    const before = sums.get(asset) ?? { amount: ZERO, value: ZERO };
    sums.set(asset, { amount: before.amount.plus(amount), value: before.value.plus(value) });
  }
  const prices = new Map<string, Dec>();
  if (rate === null) return prices;
  for (const [asset, { amount, value }] of sums) {
    if (!amount.isZero()) prices.set(asset, value.div(amount).times(rate));
  }
  return prices;
}

interface Worth {
  readonly value: DecimalText | null;
  readonly gain: DecimalText | null;
}

function worthOf({ amount, cost }: Pick<HoldingLot, 'amount' | 'cost'>, price: Dec | undefined): Worth {
  if (price === undefined) return { value: null, gain: null };
  const value = price.times(amount);
  return { value: value.toFixed(), gain: value.minus(cost).toFixed() };
}

function holdingView(
  { asset, account, amount, cost, lots }: Holding,
  prices: ReadonlyMap<string, Dec>,
  daysToLong: (acquired: string | null) => number | null,
): HoldingView {
  const price = prices.get(asset);
  const views = lots.map((lot): LotView => {
    const { incomplete = false, acquired } = lot;
    return { ...lot, incomplete, daysToLong: daysToLong(acquired), ...worthOf(lot, price) };
  });
  const incomplete = views.some((lot) => lot.incomplete);
  return { asset, account, amount, cost, incomplete, lots: views, ...worthOf({ amount, cost }, price) };
}

function byValue(a: HoldingView, b: HoldingView): number {
  const known = Number(b.value !== null) - Number(a.value !== null);
  const greater = new Dec(b.value ?? b.cost).comparedTo(new Dec(a.value ?? a.cost));
  return known || greater || compareText(a.asset, b.asset) || compareText(a.account ?? '', b.account ?? '');
}

function totalOf(holdings: readonly HoldingView[]): HoldingsView['total'] {
  let [cost, value, gain] = [ZERO, ZERO, ZERO];
  let unpriced = 0;
  for (const holding of holdings) {
    cost = cost.plus(holding.cost);
    if (holding.value === null) unpriced += 1;
    else value = value.plus(holding.value);
    if (holding.gain !== null) gain = gain.plus(holding.gain);
  }
  return { cost: cost.toFixed(), value: value.toFixed(), gain: gain.toFixed(), unpriced };
}
