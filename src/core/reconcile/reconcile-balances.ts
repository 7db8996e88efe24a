import type { ReviewItem } from '../contract/groups/decisions.js';
import type { AccountView } from '../contract/views.js';
import { Dec, ZERO, type DecimalText } from '../domain/decimal.js';
import type { LedgerEntry, Timestamp } from '../domain/ledger-entry.js';
import { BALANCE_WORDS, type BalanceCode } from './balance-words.js';
import { ledgerBalances, type Holding } from './ledger-balances.js';

/** Reported minus ledger, of one asset in one account. Units as decimal text. */
export interface BalanceLine {
  readonly account: string;
  readonly asset: string;
  readonly kind: 'free' | 'staked';
  readonly reported: DecimalText;
  readonly ledger: DecimalText;
  readonly difference: DecimalText;
  /** `null` where both agree. */
  readonly explanation: BalanceExplanation | null;
  /** The balance brought forward that would close the difference; what it cost and when it was acquired is for the person to say. */
  readonly opening: OpeningDraft | null;
}

export interface BalanceExplanation {
  readonly code: BalanceCode;
  /** Plain sentences: what it likely is, and what to do. */
  readonly message: (typeof BALANCE_WORDS)[BalanceCode];
}

export interface OpeningDraft {
  readonly account: string;
  /** Just before the first entry of the account. */
  readonly time: Timestamp;
  readonly asset: string;
  readonly amount: DecimalText;
}

type ReportedAccount = Pick<AccountView, 'id' | 'balances'> & Partial<Pick<AccountView, 'source' | 'lastSyncedAt'>>;
type Review = Pick<ReviewItem, 'accountId' | 'code' | 'needsDecision' | 'json'>;

/** Exchanges round each movement to eight places. */
const PLACE = new Dec('0.00000001');

/**
 * What the accounts say they hold against what the entries leave in them, by account and asset. Accounts of files report nothing and are
 * left out, as is cash; and so are accounts that were never synced to the end: what is missing is on its way, and brought forward by hand
 * it would count twice. Lines that agree come along without an explanation. Pure.
 */
export function reconcileBalances(
  entries: readonly LedgerEntry[],
  accounts: readonly ReportedAccount[],
  review: readonly Review[],
): readonly BalanceLine[] {
  const ledger = ledgerBalances(entries);
  return accounts.flatMap((account) => {
    if ((account.source ?? 'vezgo') !== 'vezgo' || account.lastSyncedAt === null) return [];
    const holdings = ledger.get(account.id) ?? new Map<string, Holding>();
    const reported = reportedUnits(account);
    const inReview = review.filter(({ accountId }) => accountId === account.id);
    const first = Math.min(...[...holdings.values()].map((holding) => holding.first));
    return [...new Set([...reported.keys(), ...holdings.keys()])].sort().flatMap((asset) => {
      const units = { reported: reported.get(asset) ?? NOTHING, ledger: holdings.get(asset) ?? null };
      return assetLines({ account: account.id, asset, first, inReview }, units);
    });
  });
}

interface Units {
  readonly free: Dec;
  readonly staked: Dec;
}
const NOTHING: Units = { free: ZERO, staked: ZERO };

function reportedUnits({ balances }: ReportedAccount): ReadonlyMap<string, Units> {
  const units = new Map<string, Units>();
  for (const { asset, kind, amount } of balances) {
    if (kind === 'cash') continue;
    const { free, staked } = units.get(asset) ?? NOTHING;
    if (kind === 'staked') units.set(asset, { free, staked: staked.plus(amount) });
    else units.set(asset, { free: free.plus(amount), staked });
  }
  return units;
}

interface Place {
  readonly account: string;
  readonly asset: string;
  /** Of the account's first entry; infinite without any. */
  readonly first: number;
  readonly inReview: readonly Review[];
}

function assetLines(
  place: Place,
  { reported, ledger }: { readonly reported: Units; readonly ledger: Holding | null },
): readonly BalanceLine[] {
  const held = ledger ?? { ...NOTHING, entries: 0, first: place.first };
  const free = reported.free.minus(held.free);
  const staked = reported.staked.minus(held.staked);
  const line = (kind: 'free' | 'staked', difference: Dec): BalanceLine => {
    const code = codeOf(place, held, difference, free.plus(staked));
    return {
      account: place.account,
      asset: place.asset,
      kind,
      reported: reported[kind].toString(),
      ledger: held[kind].toString(),
      difference: difference.toString(),
      explanation: code === null ? null : { code, message: BALANCE_WORDS[code] },
      opening: code === 'missing-history' || code === 'unknown-asset' ? openingOf(place, difference) : null,
    };
  };
  const hasStaked = !reported.staked.isZero() || !held.staked.isZero();
  return hasStaked ? [line('free', free), line('staked', staked)] : [line('free', free)];
}

function codeOf({ asset, inReview }: Place, { entries }: Holding, difference: Dec, both: Dec): BalanceCode | null {
  if (difference.isZero()) return null;
  if (difference.abs().lte(PLACE.times(entries))) return 'rounding';
  if (both.abs().lte(PLACE.times(entries))) return 'staked-or-free';
  const named = inReview.filter(({ json }) => names(json, asset));
  if (named.some(({ needsDecision }) => needsDecision)) return 'record-in-review';
  if (named.some(({ code }) => code === 'pending')) return 'pending-movement';
  if (difference.isNegative()) return 'missing-departure';
  return entries === 0 ? 'unknown-asset' : 'missing-history';
}

/** Whether a record tells of an asset. Its text is not parsed: a ticker stands in quotes, be it with `.staked` behind. */
function names(json: string, asset: string): boolean {
  const quoted = JSON.stringify(asset).slice(0, -1);
  return json.includes(`${quoted}"`) || json.includes(`${quoted}.staked"`);
}

function openingOf({ account, asset, first }: Place, difference: Dec): OpeningDraft | null {
  if (!difference.isPositive() || !Number.isFinite(first)) return null;
  return { account, asset, amount: difference.toString(), time: new Date(first - 1000).toISOString() };
}
