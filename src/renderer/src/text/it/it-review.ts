import type { Part } from '../catalogue.js';
import type { reviewTexts as English } from '../en-review.js';

/** Review. */
export const reviewTexts: Part<typeof English> = {
  review: {
    summary_one: '{{count, number}} cosa da guardare. Fino ad allora le cifre contano ciò che è noto.',
    summary_other: '{{count, number}} cose da guardare. Fino ad allora le cifre contano ciò che è noto.',
    loading: 'Lettura del libro…',
    inDoubt: 'in dubbio',
    more_one: 'Mostra altri {{count, number}}',
    more_other: 'Mostra altri {{count, number}}',
    acceptAll_one: 'Accetta {{count, number}}',
    acceptAll_other: 'Accetta tutti i {{count, number}}',
    cause: {
      'unknown-basis': 'Costo non noto',
      unmatched: 'Trasferimenti con un solo lato',
      'missing-price': 'Valore non noto',
      'needs-decision': 'Record senza voce',
      incomplete: 'Letti con un dubbio',
      'balance-difference': 'Saldi che differiscono',
      duplicates: 'Possibili doppioni',
      pairings: 'Possibili trasferimenti',
      conflicts: 'Decisioni che non sono più adatte',
    },
    why: {
      'unknown-basis': 'Finché un costo non è noto conta come 0, il che aumenta la plusvalenza di ciò che si vende.',
      unmatched: 'Se l’altro lato è un tuo conto, è un trasferimento e nulla è tassato.',
      'missing-price':
        'Con il record non è arrivato un prezzo. La sua plusvalenza o il suo reddito resta fuori finché non ce n’è uno.',
      'needs-decision':
        'Non si sono potuti leggere con certezza, perciò non cambiano ancora alcun saldo né alcuna cifra.',
      incomplete: 'Una voce è stata fatta, ma qualcosa nel record ha lasciato dubbi.',
      'balance-difference':
        'Ciò che il fornitore comunica non è ciò che risulta dalle voci. Spesso manca lo storico prima di una data.',
      duplicates:
        'Lo stesso movimento può essere arrivato due volte, da un file e da una sincronizzazione. Contarlo due volte sarebbe sbagliato.',
      pairings: 'Un prelievo e un deposito che sembrano un solo trasferimento, ma non senza dubbio.',
      conflicts: 'Ciò a cui si riferivano è cambiato nel frattempo. Aspettano senza effetto.',
    },
    noted: 'Aprilo per vedere che cosa è stato annotato.',
    effect: {
      gain: 'di plusvalenza',
      taxable: 'di reddito',
      value: 'spostato',
    },
    resolution: {
      'ask-basis': 'Imposta il costo',
      'ask-value': 'Imposta il valore',
      'ask-pair': 'Abbina',
      'ask-reclassify': 'Classifica come…',
      'ask-opening': 'Aggiungi saldo iniziale',
      'ask-complete': 'Completalo',
      pair: 'È un solo trasferimento',
      notAPair: 'Sono due',
      same: 'È lo stesso',
      two: 'Sono due',
      asRead: 'Giusto come letto',
      ignore: 'Ignora',
      takeBack: 'Ritira la decisione',
      readAgain: 'Rileggi tutto',
    },
    said: {
      settled: '{{what}}: fatto.',
      accepted_one: '{{count, number}} accettati.',
      accepted_other: '{{count, number}} accettati.',
      opening: 'Saldo iniziale aggiunto.',
      completed: 'Dal record è nata una voce.',
    },
    openingWords: 'Unità che avevi prima dell’inizio delle registrazioni. Contano dal giorno in cui le hai comprate.',
    addOpening: 'Aggiungilo',
    complete: 'Crea questa voce',
    leg: {
      out: 'Ciò che è uscito',
      in: 'Ciò che è entrato',
    },
    asset: 'Attività',
    valueIfKnown: 'Valore, se noto',
    record: 'Un record come ricevuto',
    nothingYet: 'Non c’è ancora nulla da verificare',
    nothingYetWords:
      'Ciò che è in dubbio appare qui dopo la prima sincronizzazione o importazione, con i modi per risolverlo.',
    toAccounts: 'Vai ai conti',
    toImport: 'Importa un file',
    clear: 'Nulla più da guardare',
    clearWords_one: '{{count, number}} transazione è stata controllata:',
    clearWords_other: 'Tutte le {{count, number}} transazioni sono state controllate:',
    checked: {
      costs: 'ogni cessione è coperta da unità di costo noto',
      transfers: 'ogni prelievo e deposito ha il suo altro lato, o hai detto che cos’è',
      prices: 'ogni operazione e ogni reddito ha un valore',
      records: 'ogni record ricevuto ha dato una voce, o si sa che non lo è',
      balances: 'i saldi comunicati dai fornitori sono quelli che risultano dalle voci',
      duplicates: 'nulla è proposto come doppione o come trasferimento',
    },
    toReport: 'Vai al report fiscale',
  },
};
