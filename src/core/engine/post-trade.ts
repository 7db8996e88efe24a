import { isCash } from '../domain/currency.js';
import { type Dec, ZERO, readDecimal } from '../domain/decimal.js';
import { ISSUE_WORDS } from '../domain/issue-words.js';
import type { LotChoice, SpendEntry, TradeEntry } from '../domain/ledger-entry.js';
import type { DisposalKind } from '../domain/result.js';
import { share } from './apportion.js';
import { feeDisposal } from './fee-disposal.js';
import { type Fees, type OtherFee, legValue, sortFees } from './fees.js';
import type { Poster } from './poster.js';
import type { Occasion } from './postings.js';

/** Disposals of crypto fees that stand apart from the entry's own assets, at their value. */
export function postOtherFees(poster: Poster, on: Occasion, fees: readonly OtherFee[]): void {
  for (const fee of fees) poster.post(feeDisposal(on, fee, poster.issues));
}

function raiseUnknownCash(poster: Poster, on: Occasion, fees: Fees): void {
  for (const asset of fees.unknownCash) poster.issues.raise('missing-price', on, asset, ISSUE_WORDS['fee-value']);
}

/** What is given up, with the fee units in the same asset; they add no proceeds. `value` before charges, `null` where unknown. */
function postGiven(poster: Poster, on: Occasion, given: Given, fees: Fees): void {
  if (given.value === null) poster.issues.raise('missing-price', on, given.asset, ISSUE_WORDS['received-value']);
  poster.post({
    type: 'disposal',
    on,
    asset: given.asset,
    account: on.entry.account,
    amount: fees.given.isZero() ? given.amount : given.amount.plus(fees.given),
    proceeds: given.value === null || fees.charges.isZero() ? given.value : given.value.minus(fees.charges),
    incomplete: given.value === null || !fees.known,
    kind: given.kind,
    lots: given.lots,
  });
}

interface Given {
  readonly asset: string;
  readonly amount: Dec;
  readonly value: Dec | null;
  readonly kind: DisposalKind;
  readonly lots: readonly LotChoice[];
}

function postReceived(
  poster: Poster,
  on: Occasion,
  asset: string,
  amount: Dec,
  cost: Dec | null,
  known: boolean,
): void {
  poster.post({
    type: 'acquisition',
    on,
    asset,
    account: on.entry.account,
    amount,
    cost: cost ?? ZERO,
    incomplete: cost === null || !known,
    source: 'trade',
  });
}

/** Bought for cash: the whole cash paid and every charge are the cost of the net quantity. */
function postBuy(poster: Poster, on: Occasion, entry: TradeEntry, gross: Dec, fees: Fees): void {
  const paid = legValue(entry.out, poster.currency) ?? legValue(entry.in, poster.currency);
  if (paid === null) poster.issues.raise('missing-price', on, entry.in.asset, ISSUE_WORDS['paid-value']);
  const cost = fees.charges.isZero() ? paid : (paid ?? ZERO).plus(fees.charges);
  const net = fees.received.isZero() ? gross : gross.minus(fees.received);
  postReceived(poster, on, entry.in.asset, net, cost, paid !== null && fees.known);
}

function postSale(poster: Poster, on: Occasion, entry: TradeEntry, fees: Fees): void {
  const value = legValue(entry.in, poster.currency) ?? legValue(entry.out, poster.currency);
  const { asset } = entry.out;
  postGiven(
    poster,
    on,
    { asset, amount: readDecimal(entry.out.amount), value, kind: 'sale', lots: poster.lotsOf(on, entry) },
    fees,
  );
}

/** Crypto for crypto: proceeds are the value received, else the value given; the cost of what came by the rule set. */
function postSwap(poster: Poster, on: Occasion, entry: TradeEntry, gross: Dec, fees: Fees): void {
  const valueIn = legValue(entry.in, poster.currency);
  const valueOut = legValue(entry.out, poster.currency);
  const net = gross.minus(fees.received);
  const afterFee = (value: Dec | null): Dec | null =>
    value === null || fees.received.isZero() ? value : share(value, net, gross);
  const value = afterFee(valueIn ?? valueOut);
  const cost = poster.rules.swapCost === 'given' ? afterFee(valueOut ?? valueIn) : value;
  const { asset } = entry.out;
  postGiven(
    poster,
    on,
    { asset, amount: readDecimal(entry.out.amount), value, kind: 'swap', lots: poster.lotsOf(on, entry) },
    fees,
  );
  postReceived(poster, on, entry.in.asset, net, cost, true);
}

/**
 * A trade: a buy (cash out), a sale (cash in) or a swap. Cash for cash is no tax event, but crypto fees on it are disposals.
 * Sources: Reg. 1.1001-7(b), 1.1012-1(h) (fees of a swap belong to the disposition); HMRC CRYPTO22150 for `gb`.
 */
export function postTrade(poster: Poster, on: Occasion, entry: TradeEntry): void {
  const given = isCash(entry.out) ? null : entry.out.asset;
  const gross = isCash(entry.in) ? null : readDecimal(entry.in.amount);
  const received = gross === null ? null : { asset: entry.in.asset, gross };
  const fees = sortFees(entry.fees, { given, received }, poster.currency);
  if (given === null && gross !== null) postBuy(poster, on, entry, gross, fees);
  if (given !== null && gross === null) postSale(poster, on, entry, fees);
  if (given !== null && gross !== null) postSwap(poster, on, entry, gross, fees);
  if (given !== null || gross !== null) raiseUnknownCash(poster, on, fees);
  postOtherFees(poster, on, fees.others);
}

/** Paying with crypto: a disposal at the value paid, like a sale. Paying with cash is no tax event, but crypto fees on it are disposals. */
export function postSpend(poster: Poster, on: Occasion, entry: SpendEntry): void {
  const given = isCash(entry.out) ? null : entry.out.asset;
  const fees = sortFees(entry.fees, { given, received: null }, poster.currency);
  if (given !== null) {
    const value = legValue(entry.out, poster.currency);
    postGiven(
      poster,
      on,
      { asset: given, amount: readDecimal(entry.out.amount), value, kind: 'spend', lots: poster.lotsOf(on, entry) },
      fees,
    );
    raiseUnknownCash(poster, on, fees);
  }
  postOtherFees(poster, on, fees.others);
}
