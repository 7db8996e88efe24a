import type { Part } from '../catalogue.js';
import type { shellTexts as English } from '../en-shell.js';

/** The frame. */
export const shellTexts: Part<typeof English> = {
  app: {
    name: 'Lotbook',
    opening: 'Apertura del tuo libro…',
    screens: 'Schermate',
    skip: 'Vai alla schermata',
    loopbackOnly:
      'Questa copia gira su un ambiente più vecchio, perciò raggiunge solo server su questo computer. I dati di esempio funzionano come sempre.',
  },
  nav: {
    overview: 'Panoramica',
    accounts: 'Conti',
    transactions: 'Transazioni',
    review: 'Verifica',
    report: 'Report fiscale',
    holdings: 'Posizioni',
    import: 'Importa',
    settings: 'Impostazioni',
    check: 'Verifica del motore',
    about: 'Informazioni',
    open_one: '{{count, number}} in sospeso',
    open_other: '{{count, number}} in sospeso',
  },
  action: {
    retry: 'Riprova',
    back: 'Indietro',
    cancel: 'Annulla',
    dismiss: 'Nascondi',
    close: 'Chiudi',
  },
  figure: {
    unknown: 'Non noto',
  },
  calendar: {
    chooseMonth: 'Scegli un mese',
    chooseYear: 'Scegli un anno',
    nextMonth: 'Mese successivo',
    previousMonth: 'Mese precedente',
    nextYear: 'Anno successivo',
    previousYear: 'Anno precedente',
    nextDecade: 'Dieci anni successivi',
    previousDecade: 'Dieci anni precedenti',
  },
  field: {
    decimal: 'Un numero semplice come 1234.56',
    missing: 'Compila questo campo.',
    address: 'Qui serve un indirizzo, per esempio https://example.com/token',
  },
  sample: {
    mark: 'Dati di esempio',
    words: 'Ogni conto e ogni cifra qui è inventata. Il tuo libro resta intatto.',
    leave: 'Lascia i dati di esempio',
  },
  ledger: {
    loading: 'Lettura delle transazioni…',
    loadingCount: 'Lettura delle transazioni: {{loaded, number}} di {{total, number}}',
    computing: 'Calcolo di plusvalenze e redditi…',
  },
  history: {
    undo: 'Annulla',
    undone: 'Annullato.',
    redone: 'Ripetuto.',
  },
  state: {
    syncFailed: 'Sincronizzazione fallita',
    syncFailedWords: 'Apri Conti per vedere perché e riprovare',
    syncing: 'Sincronizzazione…',
    offline: 'Offline',
    offlineWords: 'La rete o il server non è raggiungibile. Tutto ciò che è stato sincronizzato resta utilizzabile.',
  },
  command: {
    sync: 'Sincronizza tutti i conti',
    connect: 'Collega un conto',
    export: 'Esporta un report',
    undo: 'Annulla l’ultima decisione',
    redo: 'Ripeti',
    shortcuts: 'Scorciatoie da tastiera',
  },
  palette: {
    title: 'Tavolozza dei comandi',
    placeholder: 'Vai, fai o trova una transazione…',
    act: 'Azioni',
    go: 'Vai a',
    transactions: 'Transazioni',
    searchAll: 'Cerca «{{text}}» in tutte le transazioni',
    nothing: 'Nulla ha questo nome.',
  },
  shortcuts: {
    title: 'Scorciatoie da tastiera',
    screens: 'Schermate',
    actions: 'Azioni',
    lists: 'In elenchi e pannelli',
    key: {
      palette: 'Tavolozza dei comandi',
      search: 'Cerca in questa schermata',
      rows: 'Spostati tra le righe',
      open: 'Apri la riga',
      select: 'Seleziona righe',
      next: 'Elemento successivo o precedente in Verifica',
      resolve: 'Adotta quella soluzione in Verifica',
      close: 'Chiudi ciò che è aperto',
    },
  },
};
