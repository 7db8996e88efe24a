import type { Part } from '../catalogue.js';
import type { overviewTexts as English } from '../en-overview.js';

/** Overview. */
export const overviewTexts: Part<typeof English> = {
  overview: {
    totals: 'In sintesi',
    worth: 'Valore del portafoglio',
    worthWords: 'Quanto vale ciò che i tuoi conti hanno dichiarato, liquidità compresa, all’ultima lettura.',
    worthNote: 'saldi comunicati, liquidità compresa',
    worthPart: 'alcuni saldi non hanno un prezzo',
    gain: 'Plus/minusvalenza, {{year}}',
    income: 'Redditi, {{year}}',
    attention: 'Da guardare',
    attentionNone: 'nulla in sospeso',
    lastSync: 'Sincronizzato il',
    never: 'mai',
    syncing: 'in corso',
    offline:
      'Questo computer è offline. Tutto ciò che vedi viene dal tuo libro e resta utilizzabile; la sincronizzazione deve aspettare.',
    history: 'Valore del portafoglio nel tempo',
    historyNone: 'Non c’è ancora uno storico dei saldi. Arriva con la prossima sincronizzazione.',
    span: 'Periodo',
    spans: {
      year: '1 anno',
      all: 'Tutti',
    },
    gains: 'Plusvalenze per anno',
    gainsNone: 'Nulla è ancora stato ceduto.',
    incomeBy: 'Redditi per tipo',
    incomeNone: 'Ancora nessun reddito.',
    allYears: 'Tutti gli anni',
    incomeYear: 'Anno',
    asTable: 'Come tabella',
    asChart: 'Come grafico',
    day: 'Giorno',
    year: 'Anno',
    value: 'Valore',
    category: 'Tipo',
    rows: 'Voci',
    incompleteYear: 'incompleto',
    gainOf: '{{year}}: {{value}}',
    attentionTitle: 'Che cosa richiede attenzione',
    attentionEmpty: 'Nulla è in sospeso. Ogni cifra si basa su ciò che è noto.',
    inDoubt: 'in dubbio',
    toReview: 'Vai alla verifica',
    toReport: 'Vai al report fiscale',
    accounts: 'Conti',
    noneTitle: 'Il tuo libro è vuoto',
    noneWords:
      'Collega un conto o importa un file. Ciò che contiene, guadagna e rende appare qui dopo la prima sincronizzazione.',
    failedPart: 'Questa parte non si è potuta leggere.',
  },
};
