import { isCurrency } from '../domain/currency.js';
import type { LedgerEntry, Leg } from '../domain/ledger-entry.js';
import type { Choices } from './choices.js';

/** What of the whole ledger bears on each of its entries. */
export interface LedgerFacts {
  readonly currency: string;
  /** Tickers of currencies that some leg marks as a token. */
  readonly tokens: ReadonlySet<string>;
  /** Entries whose lots some entry names. */
  readonly named: ReadonlySet<string>;
}

function tokensOf(entries: readonly LedgerEntry[]): ReadonlySet<string> {
  const tokens = new Set<string>();
  const note = (leg: Leg): void => {
    if (leg.cash === false && isCurrency(leg.asset)) tokens.add(leg.asset);
  };
  for (const entry of entries) {
    if ('in' in entry) note(entry.in);
    if ('out' in entry) note(entry.out);
    if ('fees' in entry) entry.fees?.forEach(note);
  }
  return tokens;
}

function namedBy(entries: readonly LedgerEntry[]): ReadonlySet<string> {
  const named = new Set<string>();
  for (const entry of entries) {
    if ('lots' in entry) for (const choice of entry.lots ?? []) named.add(choice.entry);
  }
  return named;
}

export function factsOf(currency: string, entries: readonly LedgerEntry[], choices: Choices): LedgerFacts {
  return { currency, tokens: tokensOf(entries), named: choices.rules.lotChoice ? namedBy(entries) : new Set() };
}
