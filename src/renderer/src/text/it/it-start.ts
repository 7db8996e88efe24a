import type { Part } from '../catalogue.js';
import type { startTexts as English } from '../en-start.js';

/** First start. */
export const startTexts: Part<typeof English> = {
  start: {
    title: 'Le tasse sulle crypto, cifra per cifra',
    lead: 'Lotbook tiene le tue transazioni in un file cifrato su questo computer, calcola plusvalenze e redditi, e mostra i record dietro ogni cifra.',
    connectTitle: 'I tuoi conti',
    connectWords:
      'Collegamenti di sola lettura tramite Vezgo, con la tua chiave Vezgo. Nulla ci viene inviato: non esiste un server di Lotbook.',
    connect: 'Collega i miei conti',
    exploreTitle: 'Prima uno sguardo',
    exploreWords: 'Due conti inventati con operazioni, staking e trasferimenti dal 2021. Un clic e ne esci.',
    explore: 'Esplora con dati di esempio',
    exploreBusy: 'Preparazione dei conti di esempio…',
    withoutTitle: 'Senza Vezgo',
    withoutWords: 'Importa i file che la tua piattaforma lascia scaricare, oppure ripristina un backup del tuo libro.',
    files: 'Importa file',
    restore: 'Ripristina un backup…',
    credentialsTitle: 'Collega tramite Vezgo',
    credentialsWords:
      'Lotbook legge piattaforme e portafogli tramite Vezgo. Inserisci la coppia di chiavi del tuo team Vezgo.',
    signUp: 'Ottieni una chiave su vezgo.com',
    taxTitle: 'Dove paghi le tasse',
    taxWords:
      'Tre risposte con valori predefiniti sensati. Tutto si può cambiare più tardi, e nulla viene dichiarato al posto tuo.',
    country: 'Paese',
    noCountry: 'Regole di nessun Paese',
    countryWords: 'Quali regole fiscali seguono plusvalenze e redditi',
    continue: 'Continua',
    connectNext: 'Salva e collega un conto',
    filesNext: 'Salva e importa file',
    skip: 'Salta per ora',
    reason: {
      us: 'È ciò che prevedono le regole quando prima della vendita non sono state indicate unità.',
      gb: 'È il metodo della legge; non c’è nulla da scegliere.',
      ca: 'È il metodo della legge; non c’è nulla da scegliere.',
      de: 'È l’ordine che presume il fisco, tenuto separatamente per ogni conto.',
      au: 'È l’ordine più semplice; altri sono ammessi con registrazioni che indicano le unità.',
      es: 'È l’ordine richiesto dal fisco; non c’è nulla da scegliere.',
      it: 'È l’ordine indicato dalla legge; non c’è nulla da scegliere.',
      jp: 'È ciò che vale se non è stato registrato un altro metodo presso il fisco.',
      generic: 'È l’ordine più comune. Prendi quello che chiede il tuo paese.',
    },
  },
};
