import type { Part } from '../catalogue.js';
import type { brokerTexts as English } from '../en-broker.js';

/** broker. */
export const brokerTexts: Part<typeof English> = {
  broker: {
    button: '1099-DA…',
    title: 'Moduli 1099-DA del {{year}}',
    lead: 'Ciò che gli intermediari hanno comunicato all’IRS, accanto alle vendite del registro. Le righe decidono caselle e codici del modulo 8949 e non cambiano alcuna cifra del registro.',
    status: 'Stato di dichiarazione',
    statuses: {
      other: 'Tutti gli altri',
      'married-separately': 'Coniugato, dichiarazione separata',
    },
    statusWords: 'In un anno si può dedurre una perdita fino a {{limit}}.',
    fromFile: 'Aggiungi da un file CSV',
    byHand: 'Aggiungi una riga a mano',
    saidRows_one: 'Aggiunta {{count, number}} riga del modulo di un intermediario',
    saidRows_other: 'Aggiunte {{count, number}} righe del modulo di un intermediario',
    saidGone: 'Riga tolta',
    faults_one: '{{count, number}} cella non si può usare, perciò la sua riga è tralasciata:',
    faults_other: '{{count, number}} celle non si possono usare, perciò le loro righe sono tralasciate:',
    fault: 'Riga {{line}}, {{column}}: {{message}}',
    more: 'Mostra altro (ancora {{count, number}})',
    moreFaults: 'E altri {{count, number}}.',
    tooLarge: 'Il file è troppo grande per un modulo. Scegli il file CSV che l’intermediario fornisce per il 1099-DA.',
    noRows: 'Il file non ha righe.',
    table: 'Righe degli intermediari e vendite',
    none: 'Ancora nessuna riga di modulo per il {{year}}.',
    unreported_one:
      '{{count, number}} vendita del registro non è su alcun modulo; va nella casella delle vendite senza modulo.',
    unreported_other:
      '{{count, number}} vendite del registro non sono su alcun modulo; vanno nella casella delle vendite senza modulo.',
    ofBroker: 'Intermediario',
    ofLedger: 'Registro',
    unknown: 'non noto',
    remove: 'Togli',
    removeRow: 'Togli: {{asset}} del {{sold}}',
    finding: {
      missing: 'Non nel registro',
      differs: 'Differisce',
      proposed: 'Proposta',
      agrees: 'Coincide',
    },
    near: {
      units: 'Stesso giorno, e unità che il modulo arrotonda.',
      several: 'Righe o vendite di quel giorno che insieme fanno le stesse unità.',
      day: 'Stesse unità a un giorno di distanza, come in un altro fuso orario.',
      dayUnits: 'Unità arrotondate, e un giorno di distanza.',
    },
    together: 'Righe del modulo: {{rows, number}}; vendite del registro: {{sales, number}}.',
    toDo: {
      missing: 'Cerca la vendita: sincronizza quel conto o aggiungila. L’IRS ha questa riga.',
      differs: 'Il modulo 8949 porta la cifra dell’intermediario e torna alla tua nella colonna (g).',
      proposed:
        'Verifica che sia questa vendita: il modulo 8949 la considera tale. Se non lo è, togli la riga o correggi il registro.',
      agrees: 'Nulla da fare.',
    },
    column: {
      finding: 'Esito',
      sale: 'Vendita',
      proceeds: 'Corrispettivo',
      cost: 'Costo',
      box: 'Casella, codice',
      remove: 'Togli',
    },
    field: {
      broker: 'Intermediario',
      asset: 'Attività (1b)',
      amount: 'Unità (1c)',
      acquired: 'Acquisito (1d)',
      acquiredWords: 'Vuoto per date diverse.',
      sold: 'Venduto (1e)',
      proceeds: 'Corrispettivo (1f)',
      cost: 'Costo (1g)',
      costReported: 'Il costo è stato comunicato all’IRS (casella 2)',
      term: 'Durata (casella 6)',
      terms: {
        none: 'Non indicato',
        short: 'Breve',
        long: 'Lungo',
      },
      date: 'Una data come 2025-03-04.',
    },
  },
};
