import type { Part } from '../catalogue.js';
import type { holdingsTexts as English } from '../en-holdings.js';

/** Holdings. */
export const holdingsTexts: Part<typeof English> = {
  holdings: {
    summary: 'Prezzi del {{when}}, come comunicati dai conti',
    noPrices: 'Nessun conto ha ancora comunicato prezzi',
    totals: 'Totali',
    total: {
      value: 'Valore oggi',
      valueWords:
        'Quanto valgono le unità agli ultimi prezzi dichiarati dai tuoi conti. Senza liquidità né posizioni senza prezzo.',
      valueNote: 'lotti qui sotto, senza liquidità',
      cost: 'Costo di acquisto',
      costWords: 'Quanto sono costate le unità rimaste, con le commissioni di acquisto.',
      gain: 'Plusvalenza latente',
      gainWords: 'Valore meno costo di ciò che è ancora detenuto. Nulla è tassato prima della cessione.',
      count: 'Posizioni',
    },
    unpriced_one: '{{count, number}} senza prezzo',
    unpriced_other: '{{count, number}} senza prezzo',
    search: 'Cerca posizioni',
    searchHint: 'Attività o conto',
    table: 'Posizioni',
    column: {
      asset: 'Attività',
      account: 'Conto',
      amount: 'Quantità',
      cost: 'Costo',
      value: 'Valore',
      gain: 'Latente',
      long: 'Lungo termine',
      lots: 'Lotti',
    },
    columnWords: {
      long: 'Se una plusvalenza sarebbe a lungo termine cedendo oggi queste unità, o fra quanti giorni.',
      lots: 'Unità comprate o ricevute in una volta e a un solo costo. Apri la riga per vederle.',
    },
    sentFrom: 'Inviato da {{name}}',
    sentWords: 'Non si sa dove siano andate queste unità. Fino ad allora contano come ancora tue.',
    allAccounts: 'Tutti i conti',
    incomplete: 'Il costo di alcune unità non è noto e conta come 0',
    longNow: 'tutto',
    longPart: 'in parte',
    longIn_one: 'tra {{count, number}} giorno',
    longIn_other: 'tra {{count, number}} giorni',
    longAlready: 'Lungo termine',
    pool: 'Insieme',
    drawer: '{{asset}}: lotti',
    lots: 'Lotti, dal più vecchio',
    acquired: 'Acquisito',
    noneTitle: 'Nulla è detenuto',
    noneWords: 'Ciò che le tue transazioni lasciano sui tuoi conti appare qui con il suo costo.',
    noMatch: 'Nessuna posizione corrisponde.',
  },
};
