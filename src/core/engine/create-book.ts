import type { LedgerEntry } from '../domain/ledger-entry.js';
import type { DayNumber } from '../domain/tax-date.js';
import type { Scope } from '../domain/tax-options.js';
import { createAverageBook } from './average-book.js';
import type { Book } from './book.js';
import type { Choices } from './choices.js';
import type { IssueLog } from './issues.js';
import { createLotBook } from './lot-book.js';
import type { AssetMatcher } from './methods/asset-matcher.js';
import { createNamedLots } from './methods/specific.js';
import { createDeferredBook } from './deferred-book.js';
import { matchSection104 } from './methods/section-104.js';
import { matchSuperficial } from './methods/superficial-loss.js';
import { matchTotalAverage } from './methods/total-average.js';
import type { Register } from './register.js';
import type { Years } from './years.js';

interface BookContext {
  readonly choices: Choices;
  readonly scope: Scope;
  /** The ledger reaches the day on which the scope changes. */
  readonly changes: boolean;
  readonly lastDay: DayNumber;
  readonly dayOf: (instant: number) => DayNumber;
  readonly register: Register;
  readonly years: Years;
  readonly issues: IssueLog;
  readonly entries: readonly LedgerEntry[];
}

/** Entries whose lots some entry names. */
function namedEntries(entries: readonly LedgerEntry[], count: boolean): ReadonlySet<string> {
  const named = new Set<string>();
  if (!count) return named;
  for (const entry of entries) {
    if ('lots' in entry) for (const choice of entry.lots ?? []) named.add(choice.entry);
  }
  return named;
}

/** The book that matches by the chosen method. */
export function createBook(context: BookContext): Book {
  const { choices, scope, changes, dayOf, register, issues } = context;
  const { rules, method, allocation, accounts } = choices;
  const deferred = (match: AssetMatcher): Book => createDeferredBook(match, { ...context, yearStart: rules.yearStart });
  switch (method) {
    case 'fifo':
    case 'lifo':
    case 'hifo':
    case 'lofo':
    case 'specific':
      return createLotBook({
        method,
        scope,
        change: changes && rules.accountsFrom !== undefined ? { from: rules.accountsFrom, allocation, accounts } : null,
        lowerGiftBasisForLoss: rules.lowerGiftBasisForLoss,
        dayOf,
        named: createNamedLots(namedEntries(context.entries, rules.lotChoice)),
        register,
        issues,
      });
    case 'average':
      return rules.superficialLoss ? deferred(matchSuperficial) : createAverageBook({ scope, register, issues });
    case 'total-average':
      return deferred(matchTotalAverage);
    case 'section-104':
      return deferred(matchSection104);
    default:
      return method satisfies never;
  }
}
