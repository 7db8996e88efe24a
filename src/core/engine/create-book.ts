import type { DayNumber } from '../domain/tax-date.js';
import { createAverageBook } from './average-book.js';
import type { Book, BookTies } from './book.js';
import type { Choices } from './choices.js';
import { createDeferredBook } from './deferred-book.js';
import { createLotBook } from './lot-book.js';
import type { MatchOpener } from './methods/asset-match.js';
import { openSection104 } from './methods/section-104.js';
import { openSuperficial } from './methods/superficial-loss.js';
import { openTotalAverage } from './methods/total-average.js';

/** The book that matches by the chosen method. */
export function createBook(choices: Choices, dayOf: (instant: number) => DayNumber, ties: BookTies): Book {
  const { rules, method, methodByYear, scope, scopeChanges, allocation, accounts } = choices;
  const { yearStart, lowerGiftBasisForLoss, accountsFrom } = rules;
  const deferred = (open: MatchOpener): Book => createDeferredBook(open, yearStart, ties);
  switch (method) {
    case 'fifo':
    case 'lifo':
    case 'hifo':
    case 'lofo':
    case 'specific': {
      const change = scopeChanges && accountsFrom !== undefined ? { from: accountsFrom, allocation, accounts } : null;
      return createLotBook({ method, methodByYear, yearStart, scope, change, lowerGiftBasisForLoss, dayOf }, ties);
    }
    case 'average':
      return rules.superficialLoss ? deferred(openSuperficial) : createAverageBook(scope, ties);
    case 'total-average':
      return deferred(openTotalAverage);
    case 'section-104':
      return deferred(openSection104);
    default:
      return method satisfies never;
  }
}
