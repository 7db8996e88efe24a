import type { Part } from '../catalogue.js';
import type { holdingsTexts as English } from '../en-holdings.js';

/** Holdings. */
export const holdingsTexts: Part<typeof English> = {
  holdings: {
    summary: 'Preise vom {{when}}, wie die Konten sie meldeten',
    noPrices: 'Noch hat kein Konto Preise gemeldet',
    totals: 'Summen',
    total: {
      value: 'Wert heute',
      valueWords:
        'Was die Einheiten zu den zuletzt gemeldeten Preisen Ihrer Konten wert sind. Ohne Bargeld und Bestände ohne Preis.',
      valueNote: 'Tranchen unten, ohne Bargeld',
      cost: 'Anschaffungskosten',
      costWords: 'Was die verbliebenen Einheiten gekostet haben, mit den Gebühren des Kaufs.',
      gain: 'Unrealisierter Gewinn',
      gainWords:
        'Wert abzüglich Kosten dessen, was noch gehalten wird. Nichts davon wird vor der Veräußerung besteuert.',
      count: 'Bestände',
    },
    unpriced_one: '{{count, number}} ohne Preis',
    unpriced_other: '{{count, number}} ohne Preis',
    search: 'Bestände suchen',
    searchHint: 'Kryptowert oder Konto',
    table: 'Bestände',
    column: {
      asset: 'Kryptowert',
      account: 'Konto',
      amount: 'Menge',
      cost: 'Kosten',
      value: 'Wert',
      gain: 'Unrealisiert',
      long: 'Langfristig',
      lots: 'Tranchen',
    },
    columnWords: {
      long: 'Ob ein Gewinn langfristig wäre, wenn diese Einheiten heute abgingen, oder in wie vielen Tagen.',
      lots: 'Einheiten, die auf einmal und zu einem Preis kamen. Öffnen Sie die Zeile, um jedes zu sehen.',
    },
    sentFrom: 'Gesendet von {{name}}',
    sentWords: 'Wohin diese Einheiten gingen, ist nicht bekannt. Bis dahin zählen sie als noch Ihre.',
    allAccounts: 'Alle Konten',
    incomplete: 'Die Kosten mancher Einheiten sind nicht bekannt und zählen als 0',
    longNow: 'alle',
    longPart: 'teils',
    longIn_one: 'in {{count, number}} Tag',
    longIn_other: 'in {{count, number}} Tagen',
    longAlready: 'Langfristig',
    pool: 'Pool',
    drawer: '{{asset}}: Tranchen',
    lots: 'Tranchen, älteste zuerst',
    acquired: 'Angeschafft',
    noneTitle: 'Nichts im Bestand',
    noneWords: 'Was Ihre Transaktionen auf Ihren Konten übrig lassen, erscheint hier mit seinen Kosten.',
    noMatch: 'Kein Bestand passt.',
  },
};
