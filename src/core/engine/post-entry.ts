import { isCash } from '../domain/currency.js';
import { ZERO, readDecimal } from '../domain/decimal.js';
import { ISSUE_WORDS } from '../domain/issue-words.js';
import type {
  BasisEntry,
  DepositEntry,
  GiftOutEntry,
  IncomeEntry,
  Leg,
  LostEntry,
  SplitEntry,
  TransferEntry,
  WithdrawalEntry,
} from '../domain/ledger-entry.js';
import { parseInstant } from '../domain/tax-date.js';
import { money } from './apportion.js';
import { legValue, otherFees } from './fees.js';
import { postOtherFees, postSpend, postTrade } from './post-trade.js';
import type { Poster } from './poster.js';
import type { Acquisition, Occasion } from './postings.js';

type Arrival = Pick<Acquisition, 'source' | 'cost' | 'incomplete' | 'acquired' | 'fairValue'>;

function postArrival(poster: Poster, on: Occasion, leg: Leg, arrival: Arrival): void {
  const { account } = on.entry;
  poster.post({ type: 'acquisition', on, asset: leg.asset, account, amount: readDecimal(leg.amount), ...arrival });
}

/**
 * Taxable at its value, which is also its cost. Cash is income without a lot. Cashback as a rebate is a price that came back and no
 * income (Rev. Rul. 76-96, 1976-1 C.B. 23, as modified by Rev. Rul. 2005-28); that its value is the cost of its units is [K].
 */
function postIncome(poster: Poster, on: Occasion, entry: IncomeEntry): void {
  const value = legValue(entry.in, poster.currency);
  const rebate = entry.category === 'cashback' && poster.cashback === 'rebate';
  if (value === null && !(rebate && isCash(entry.in))) {
    const message = ISSUE_WORDS[rebate ? 'rebate-value' : 'income-value'];
    poster.issues.raise('missing-price', on, entry.in.asset, message);
  }
  if (!rebate) poster.income(on, entry, value);
  if (isCash(entry.in)) return;
  postArrival(poster, on, entry.in, { source: 'income', cost: value ?? ZERO, incomplete: value === null });
}

function postDeposit(poster: Poster, on: Occasion, entry: DepositEntry): void {
  if (isCash(entry.in)) return;
  poster.issues.raise('unknown-basis', on, entry.in.asset, ISSUE_WORDS.origin, readDecimal(entry.in.amount));
  postArrival(poster, on, entry.in, { source: 'deposit', cost: ZERO, incomplete: true });
}

function postBasis(poster: Poster, on: Occasion, entry: BasisEntry): void {
  if (isCash(entry.in)) return;
  const acquired = { text: entry.basis.acquired, at: parseInstant(entry.basis.acquired) ?? on.at };
  const cost = money(entry.basis.cost);
  const gift = entry.kind === 'gift-in';
  const fairValue = gift ? { fairValue: legValue(entry.in, poster.currency) } : {};
  postArrival(poster, on, entry.in, {
    source: gift ? 'gift' : 'opening',
    cost,
    incomplete: false,
    acquired,
    ...fairValue,
  });
}

function postSplit(poster: Poster, on: Occasion, entry: SplitEntry): void {
  if (!isCash(entry.in)) postArrival(poster, on, entry.in, { source: 'split', cost: ZERO, incomplete: false });
}

/** Leaves at cost or, where the rule set says so, is a disposal at market value. */
function postGiftOut(poster: Poster, on: Occasion, entry: GiftOutEntry): void {
  if (isCash(entry.out)) return;
  const { asset } = entry.out;
  const base = {
    on,
    asset,
    account: entry.account,
    amount: readDecimal(entry.out.amount),
    lots: poster.lotsOf(on, entry),
  };
  const kind = entry.kind === 'donation' ? 'donation' : 'gift';
  if (!poster.rules.marketValue.includes(entry.kind)) {
    poster.post({ ...base, type: 'departure', reason: kind });
    return;
  }
  const proceeds = legValue(entry.out, poster.currency);
  if (proceeds === null) {
    poster.issues.raise('missing-price', on, asset, ISSUE_WORDS['gift-out-value']);
  }
  poster.post({ ...base, type: 'disposal', kind, proceeds, incomplete: proceeds === null });
}

function postLost(poster: Poster, on: Occasion, entry: LostEntry): void {
  if (isCash(entry.out)) return;
  const amount = readDecimal(entry.out.amount);
  poster.post({
    type: 'departure',
    on,
    asset: entry.out.asset,
    account: entry.account,
    amount,
    reason: 'lost',
    lots: [],
  });
}

interface Movement {
  readonly asset: string;
  readonly amount: string;
  readonly to: string;
  readonly cash: boolean;
  readonly fees: readonly Leg[];
}

/** Units first, then the fee. Fees of a cash movement have no lots to be carried by, so they are disposals in any case. */
function postMovement(poster: Poster, on: Occasion, { asset, amount, to, cash, fees }: Movement): void {
  const crypto = otherFees(
    fees.filter((fee) => !isCash(fee)),
    poster.currency,
  );
  const carry = poster.transferFees === 'carry' && !cash;
  const carried = carry ? crypto : [];
  // Within one account nothing moves, but carried fees still leave.
  if (!cash && (to !== on.entry.account || carried.length > 0)) {
    poster.post({ type: 'move', on, asset, account: on.entry.account, to, amount: readDecimal(amount), carried });
  }
  if (!carry) postOtherFees(poster, on, crypto);
}

function postTransfer(poster: Poster, on: Occasion, entry: TransferEntry): void {
  const cash = isCash(entry) && !poster.tokens.has(entry.asset);
  postMovement(poster, on, { asset: entry.asset, amount: entry.amount, to: entry.to, cash, fees: entry.fees ?? [] });
}

function postWithdrawal(poster: Poster, on: Occasion, entry: WithdrawalEntry): void {
  const cash = isCash(entry.out);
  const { asset, amount } = entry.out;
  if (!cash) {
    poster.issues.raise('unmatched-withdrawal', on, asset, ISSUE_WORDS.destination, readDecimal(amount));
  }
  postMovement(poster, on, { asset, amount, to: `external:${entry.account}`, cash, fees: entry.fees ?? [] });
}

/** Turns one entry into postings, as written in docs/ledger-format.md. */
export function postEntry(poster: Poster, on: Occasion): void {
  const { entry } = on;
  switch (entry.kind) {
    case 'trade':
      return postTrade(poster, on, entry);
    case 'income':
      return postIncome(poster, on, entry);
    case 'transfer':
      return postTransfer(poster, on, entry);
    case 'deposit':
      return postDeposit(poster, on, entry);
    case 'withdrawal':
      return postWithdrawal(poster, on, entry);
    case 'spend':
      return postSpend(poster, on, entry);
    case 'gift-out':
    case 'donation':
      return postGiftOut(poster, on, entry);
    case 'gift-in':
    case 'opening':
      return postBasis(poster, on, entry);
    case 'lost':
      return postLost(poster, on, entry);
    case 'split':
      return postSplit(poster, on, entry);
    case 'fee':
      if (isCash(entry.out)) return undefined;
      return postOtherFees(poster, on, otherFees([entry.out], poster.currency));
    case 'stake':
    case 'unstake':
      return undefined;
    default:
      return entry satisfies never;
  }
}
