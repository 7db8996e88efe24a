import type { IncomeCategory } from '../domain/ledger-entry.js';
import type { DisposalKind, IssueCode, MatchKind, Term } from '../domain/result.js';
import type { RowKind } from '../domain/row-kind.js';
import type { Rounding } from './report-input.js';
import type { MethodId, RuleSetId, Scope } from '../domain/tax-options.js';

/** Words of the report for the closed names of the ledger and the result. */
export const RULES_WORDS: Readonly<Record<RuleSetId, string>> = {
  us: 'United States',
  gb: 'United Kingdom',
  ca: 'Canada',
  de: 'Germany',
  au: 'Australia',
  es: 'Spain',
  it: 'Italy',
  jp: 'Japan',
  generic: 'Generic (no country)',
};

export const METHOD_WORDS: Readonly<Record<MethodId, string>> = {
  fifo: 'FIFO (first in, first out)',
  lifo: 'LIFO (last in, first out)',
  hifo: 'HIFO (highest cost first)',
  lofo: 'LOFO (lowest cost first)',
  specific: 'Specific identification',
  average: 'Moving average',
  'total-average': 'Total average of the year',
  'section-104': 'Same day, 30 days, section 104 pool',
};

export const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  account: 'each account by itself',
  universal: 'all accounts together',
};

export const ROUNDING_WORDS: Readonly<Record<Rounding, string>> = {
  cents:
    'Each row to cents, half a cent up; totals are sums of the rounded rows and can differ by cents from the exact totals beside.',
  whole:
    'Each row to whole units, half and more up, on every sheet; totals are sums of the rounded rows and differ from the exact totals beside.',
};

export const TERM_WORDS: Readonly<Record<Term, string>> = { short: 'Short', long: 'Long' };

export const NO_TERM = 'No term';

export const MATCH_WORDS: Readonly<Record<MatchKind, string>> = {
  fifo: 'FIFO',
  lifo: 'LIFO',
  hifo: 'HIFO',
  lofo: 'LOFO',
  specific: 'Named lot',
  average: 'Average',
  'same-day': 'Same day',
  'thirty-day': '30 days',
  pool: 'Pool',
  shortfall: 'No lot found',
};

export const DISPOSAL_WORDS: Readonly<Record<DisposalKind, string>> = {
  sale: 'Sale',
  swap: 'Swap',
  spend: 'Spending',
  fee: 'Fee',
  gift: 'Gift',
  donation: 'Donation',
};

export const INCOME_WORDS: Readonly<Record<IncomeCategory, string>> = {
  staking: 'Staking',
  interest: 'Interest',
  airdrop: 'Airdrop',
  referral: 'Referral',
  mining: 'Mining',
  cashback: 'Cashback',
  other: 'Other',
};

export const ENTRY_WORDS: Readonly<Record<RowKind, string>> = {
  buy: 'Buy',
  sale: 'Sale',
  swap: 'Swap',
  trade: 'Trade',
  income: 'Income',
  transfer: 'Transfer',
  deposit: 'Deposit',
  withdrawal: 'Withdrawal',
  spend: 'Spending',
  'gift-out': 'Gift given',
  donation: 'Donation',
  'gift-in': 'Gift received',
  opening: 'Opening balance',
  lost: 'Lost',
  split: 'Split',
  fee: 'Fee',
  stake: 'Lock',
  unstake: 'Unlock',
};

export const ISSUE_WORDS: Readonly<Record<IssueCode, string>> = {
  'unknown-basis': 'Unknown cost',
  'missing-basis': 'More left than was held',
  'missing-price': 'Missing price',
  'unmatched-withdrawal': 'Unknown destination',
  'late-identification': 'Lots named too late',
  provisional: 'Provisional',
  duplicate: 'Duplicate',
  'unknown-field': 'Unknown field',
};

/** Title of the column that says why a row is incomplete. */
export const REASONS_TITLE = 'Incomplete because';

/** Why a row with such an issue is incomplete, after "because" or a colon. */
export const REASON_WORDS: Readonly<Record<IssueCode, string>> = {
  'unknown-basis': 'units from outside the records, cost unknown',
  'missing-basis': 'more units left than the records show arriving',
  'missing-price': 'no price in the records',
  'unmatched-withdrawal': 'units left for an unknown destination',
  'late-identification': 'lots named after the disposal',
  provisional: 'later purchases can change it',
  duplicate: 'entry occurs twice',
  'unknown-field': 'entry has a field that is not understood',
};

/** Where no issue names a row's entries: it draws on units whose own cost is not fully known. */
export const INHERITED_REASON = 'draws on units whose own cost is not fully known';
