import type { SaidTexts } from '../en-said.js';
import { failedTexts } from './it-failed.js';

/** Sentences of the engine, the mapping and the decisions. */
export const saidTexts: SaidTexts = {
  ...failedTexts,
  issue: {
    shortfall: 'Sono uscite più unità di quante i record ne mostrino detenute; quelle che mancano contano a costo 0.',
    origin: 'Non si sa da dove siano venute queste unità né quanto siano costate; contano a costo 0.',
    destination: 'Non si sa dove siano andate queste unità; restano come detenute fuori dai conti noti.',
    'gift-in-value':
      'Non è noto il valore di queste unità quando sono state ricevute in dono; uno più basso ridurrebbe questa minusvalenza.',
    'gift-out-value': 'Non è noto il valore di mercato di questo dono; conta al suo costo.',
    'income-value': 'Non è noto il valore di questo reddito; conta come 0.',
    'rebate-value': 'Non è noto il valore di questo sconto; il suo costo conta come 0.',
    'fee-value': 'Non è noto il valore di questa commissione; le cifre sono state calcolate senza.',
    'received-value': 'Non è noto il valore di ciò che è stato ricevuto; le cifre sono state calcolate senza.',
    'paid-value': 'Non è noto il valore di ciò che è stato pagato; le cifre sono state calcolate senza.',
    'late-lots': 'I lotti sono stati indicati dopo la cessione; l’indicazione è stata ignorata e vale il metodo.',
    'thirty-days-match':
      'Un’acquisizione nei 30 giorni dopo questa cessione potrebbe ancora cambiare con che cosa viene abbinata.',
    'thirty-days-loss': 'Acquisti nei 30 giorni dopo questa perdita potrebbero ancora escluderne una parte.',
  },
  ledger: {
    'no-rate':
      'Non c’è un tasso di cambio da {{from}} a {{to}} per il {{day}}. Scarica o importa i tassi, oppure inseriscine uno.',
    'told-twice': 'La voce è nel file più di una volta con lo stesso contenuto; è stata contata una volta.',
    'unknown-field': 'Il campo «{{field}}» non fa parte del formato; è stato ignorato.',
  },
  note: {
    unreadable: 'Il record non è un oggetto JSON leggibile.',
    incomplete: 'Vezgo segnala come incompleti l’importo o l’attività di questo record.',
    'missing-time': 'Il record non ha una data utilizzabile.',
    'missing-parts': 'Il record non nomina alcuna attività che si sia mossa.',
    'missing-asset': 'Una parte del record non nomina alcuna attività.',
    'missing-amount': 'Una parte del record non ha quantità.',
    'unreadable-amount': 'Una parte del record ha una quantità che non è un numero.',
    'negative-amount': 'Una parte del record ha una quantità negativa, perciò la sua direzione non è certa.',
    'zero-amount': 'Tutte le quantità del record sono zero.',
    'unknown-direction': 'Una parte del record non dice né inviato né ricevuto.',
    'unknown-type': 'Il tipo di operazione non è noto. Decidi che cosa era.',
    'unknown-subtype': 'Il sottotipo di operazione non è noto. Decidi che cosa era.',
    'unknown-journal-type': 'Il tipo nel giornale dell’exchange non è noto. Decidi che cosa era.',
    'single-leg': 'Di questo scambio è arrivato un solo lato. Aggiungi l’altro.',
    'many-legs': 'Questo scambio ha più attività su un lato, e nessun record dice come vadano insieme.',
    'same-asset': 'I due lati di questo scambio sono la stessa attività.',
    'mixed-directions': 'Le direzioni delle parti non si accordano con il tipo di operazione.',
    'staking-legs': 'I due lati di questo record di staking non corrispondono.',
    'missing-cash-value': 'Denaro in una valuta diversa da USD è arrivato senza il suo valore, e resta fuori.',
    pending: 'Non ancora completato: non muove alcun saldo.',
    failed: 'Non riuscito: non muove alcun saldo.',
    cancelled: 'Annullato: non muove alcun saldo.',
    rollback:
      'L’exchange ha ritirato un movimento precedente, e nessun record dice quale. Decidi che cosa ha annullato.',
    'unknown-status': 'Lo stato non è noto, e il giornale non ha una copia di questo movimento.',
    'copies-disagree':
      'Il giornale ha una copia di questo movimento con un altro importo, hash o uscita. Conta solo la copia del giornale.',
    spam: 'Indesiderato: non viene contato.',
    derivative: 'Un regolamento di derivati. Decidi come va tassato.',
    adjustment: 'Una correzione dell’exchange. Decidi che cosa era.',
    'missing-value': 'Per questo non c’è un prezzo.',
    'values-incomplete': 'Vezgo segnala come incompleti i valori di questo record. Restano fuori.',
    'value-not-usd': 'Un valore non è in USD. Resta fuori.',
    'unreadable-value': 'Un valore non è un numero. Resta fuori.',
    'zero-value': 'Il valore indicato è zero.',
    'value-of-other-side': 'Il valore è quello dell’altro lato dello scambio.',
    'fees-incomplete': 'Vezgo segnala come incomplete le commissioni di questo record. Restano fuori.',
    'unreadable-fee': 'Una commissione non ha importo o attività leggibile. Resta fuori.',
    'fee-reported-twice': 'La stessa commissione è arrivata con lo scambio e come record a sé. Conta una volta.',
    'fee-rebate': 'Una commissione negativa è contata come cashback.',
    'incomplete-field': 'Vezgo segnala come incompleto un campo di questo record.',
    'ticker-shares-code': 'Il simbolo è anche un codice di valuta. È trattato come un token.',
    unconfirmed: 'Il record non porta un orario di conferma.',
    'copy-not-completed': 'La copia di questo movimento nello storico non è completata.',
    'fee-of-copy':
      'La commissione è indicata solo dalla copia dello storico. Controlla che non sia anche un record a sé.',
    refund: 'Un rimborso. Decidi che cosa ha restituito.',
    liquidation: 'Una liquidazione, contata come cessione al suo valore.',
    vault: 'Un movimento della cassaforte. Conferma se è rimasto tra i tuoi conti.',
    fork: 'Nuove unità da una scissione della catena, prese a costo zero.',
    'staked-swap': 'Unità in staking sono diventate un altro token. Conferma se è uno scambio imponibile.',
    'reward-correction': 'Una ricompensa data come correzione.',
    'unknown-category': 'Non è noto il genere di reddito.',
    'odd-trade-subtype': 'Il sottotipo di questo scambio non è noto.',
  },
  fileNote: {
    'unreadable-row': 'La riga non si può leggere.',
    'row-shape': 'La riga ha più celle di quante colonne ha l’intestazione, perciò non è certo quale sia quale.',
    'person-transfer': 'A un’altra persona o da essa. Decidi se era un dono, un pagamento o qualcosa di tuo.',
    'cashback-reverted': 'Cashback ritirato in seguito. Non conta né l’uno né l’altro.',
    'reversal-without-cashback':
      'È stato ritirato un cashback, e nessuna riga mostra che fosse stato dato. Conta come pagamento al suo valore.',
    'dust-shared': 'Ciò che ha reso la conversione di più resti è ripartito tra loro secondo i loro valori.',
    'dust-shared-equally':
      'Ciò che ha reso la conversione di più resti è ripartito tra loro in parti uguali, perché i loro valori non sono noti.',
    'inside-account': 'Si muove dentro il conto: nessun evento.',
    loan: 'Un prestito. Decidi come va contato.',
    'value-converted':
      'Il valore nel file è in una valuta diversa da USD ed è stato convertito al tasso del suo giorno.',
    'value-in-other-currency':
      'Il valore nel file è in una valuta diversa da USD, e per il suo giorno non è noto un tasso di cambio. Scarica o importa i tassi.',
    'price-from-values': 'L’altro lato dello scambio è il suo valore.',
    'several-rows-one-id': 'Un’altra riga ha lo stesso identificativo e dice qualcosa di diverso.',
  },
  cell: {
    time: '«{{column}}» non contiene una data nel formato atteso.',
    amount: '«{{column}}» non contiene un importo leggibile.',
    'missing-amount': '«{{column}}» non contiene alcun importo.',
    'missing-asset': '«{{column}}» non nomina alcuna attività.',
    'zero-amount': 'L’importo è zero.',
    'unknown-kind': 'Il tipo «{{word}}» non è noto. Decidi che cosa era.',
  },
  field: {
    missing: 'manca',
    object: 'deve essere un oggetto',
    list: 'deve essere un elenco',
    text: 'deve essere testo',
    empty: 'non deve essere vuoto',
    flag: 'deve essere true o false',
    time: 'deve essere una data RFC 3339 esistente, con scostamento o Z e al più millisecondi, come "2024-01-05T10:00:00Z"',
    decimal: 'deve essere un numero decimale senza esponente né separatori, come "0.5"',
    positive: 'deve essere maggiore di 0',
    negative: 'non deve essere negativo',
    digits: 'non deve avere più di {{most}} cifre significative',
    choice: 'deve essere uno di: {{names}}',
    kind: 'non è un tipo di voce noto',
    'used-twice': 'è usato più di una volta, con contenuto diverso',
    cash: 'è true, ma l’attività non è il codice ISO 4217 di una valuta nazionale',
    'cash-value': 'manca: il denaro in una valuta diversa da {{currency}} ha bisogno del suo valore',
  },
  pairing: {
    'matched-by-amount':
      'Uniti in un trasferimento per attività, importo e data. Nessun hash di transazione comune lo conferma.',
    'transfer-fee-unclear': 'La commissione registrata non spiega ciò che manca all’arrivo.',
  },
  pairingReason: {
    'same-hash':
      'Entrambi nominano la stessa transazione sulla catena, ma gli importi non dicono quali vadano insieme.',
    'other-deposit': 'Attività, importo e data si accordano, ma si accorda anche un altro deposito.',
    'fee-missing': 'Attività e data si accordano. Ciò che manca all’arrivo potrebbe essere una commissione.',
    'booked-before': 'Attività e importo si accordano, ma il deposito è stato registrato prima del prelievo.',
    'other-withdrawal':
      'Attività, importo e data si accordano, ma si accorda anche un altro prelievo, o il tragitto è stato lungo.',
  },
  pairingFault: {
    gone: 'Uno dei due non c’è più. Sincronizza, oppure ritira questa decisione.',
    kinds: 'Un trasferimento è fatto di un prelievo e di un deposito. Scegline uno di ciascuno.',
    assets: 'I due riguardano attività diverse. Scegline due della stessa attività.',
    accounts: 'Entrambi sono dello stesso conto. Scegli movimenti di due conti.',
    amounts:
      'È arrivato più di quanto è stato inviato, perciò non sono i due capi di un trasferimento. Scegline altri.',
  },
  duplicate: {
    'same-hash': 'Un file e un conto sincronizzato raccontano la stessa transazione sulla catena.',
    'same-time':
      'Un file e un conto sincronizzato danno lo stesso tipo, le stesse unità e la stessa data: probabilmente un evento raccontato due volte.',
    'same-second':
      'Due importazioni danno lo stesso tipo, le stesse unità e lo stesso secondo: probabilmente un evento raccontato due volte.',
  },
  decision: {
    gone: 'La voce non c’è più. Ritira questa decisione, oppure fai tornare i suoi record.',
    changed:
      'L’exchange ora comunica qualcosa di diverso da quando è stato deciso. Guarda di nuovo, poi decidi da capo.',
    'in-transfer':
      'La voce ora fa parte di un trasferimento, che porta con sé il suo costo. Separa il trasferimento, oppure ritira questa decisione.',
    'record-has-entry': 'Il record ora dà una voce propria. Ritira questa decisione, oppure lascia fuori quella voce.',
    'record-gone': 'Il record non c’è più. Ritira questa decisione.',
    'no-time': 'Il record non ha una data propria. Indicane una.',
    'id-taken': 'Un’altra voce ha l’identificativo di questo record. Aggiungi questa a mano.',
    'field-to-correct': 'Il campo «{{field}}» {{fault}}. Correggilo.',
    'field-to-complete': 'Il campo «{{field}}» {{fault}}. Completalo.',
    'strange-field': 'Ha un campo che una voce di questo tipo non ha. Toglilo.',
    copy: 'Uno dei due è lasciato fuori come copia di un’altra voce. Unisci quella che resta.',
    'other-pairing': 'Un abbinamento successivo ha preso uno dei due. Ritira uno di questi abbinamenti.',
    circle: 'La voce da tenere è a sua volta scartata come copia dell’altra. Tieni una delle due.',
    'no-side': 'La voce non ha questo lato. Scegline uno che ha.',
    'own-value': 'Il denaro in {{currency}} vale il suo importo; non prende un valore.',
    'no-cost': 'Solo ciò che è arrivato da fuori prende un costo. Prima riclassificalo.',
    'acquired-late': 'È stato acquisito prima di arrivare. Indica una data precedente.',
    'named-elsewhere':
      'I lotti indicati altrove richiedono entrambe le cose: quando sono stati indicati, e il documento che lo mostra.',
    'named-later': 'I lotti sarebbero indicati nel futuro. Inserisci quando sono stati indicati.',
    'no-lots': 'Si indicano lotti per ciò che esce per vendita, pagamento o dono. Scegli una voce così.',
    'strange-lot': 'Un lotto indicato non c’è più, o è di un’altra attività. Indica di nuovo i lotti.',
    'too-much-named': 'È indicato più di quanto esce. Non indicarne di più.',
    'take-transfer-apart': 'Un trasferimento è due movimenti. Prima separalo, poi di’ che cosa era ciascuno.',
    'trade-anew': 'Uno scambio ha due lati. Lascia fuori questa voce, e aggiungi a mano che cosa era.',
    'trade-by-hand': 'Uno scambio ha due lati. Aggiungilo a mano.',
    'stay-arrival': 'Ciò che è arrivato può essere solo un altro tipo di arrivo. Scegline uno.',
    'stay-departure': 'Ciò che è uscito può essere solo un altro tipo di uscita. Scegline uno.',
    'no-category': 'Di’ che genere di reddito era.',
    'no-basis': 'Indica quanto è costato, e quando è stato acquisito.',
    'no-other-end': 'Di’ quale dei tuoi conti o portafogli è all’altro capo.',
    'own-other-end': 'L’altro capo è questo stesso conto. Scegli un altro conto o portafoglio.',
  },
  balance: {
    rounding: 'Non più di quanto lascia l’arrotondamento di ogni movimento. Non c’è nulla da fare.',
    'staked-or-free':
      'La stessa quantità manca da un lato e avanza dall’altro: un movimento tra libero e staking che nessun record racconta. Non è un evento fiscale.',
    'pending-movement': 'Un movimento di questa attività non è ancora completato. Sincronizza di nuovo quando lo sarà.',
    'record-in-review': 'Un record ricevuto di questa attività non ha dato alcuna voce. Prima decidi su quello.',
    'unknown-asset':
      'Nessun record dice come questo sia entrato nel conto. Aggiungilo come saldo iniziale, o come ciò che era.',
    'missing-history':
      'C’è più di quanto raccontano i record: manca dello storico, probabilmente di prima del primo record. Importalo, oppure aggiungi un saldo iniziale.',
    'missing-departure':
      'I record raccontano più di quanto c’è: manca un prelievo, un pagamento o una commissione. Importali, oppure aggiungili a mano.',
  },
};
