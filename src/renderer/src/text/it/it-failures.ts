import type { Part } from '../catalogue.js';
import type { failureTexts as English } from '../en-failures.js';

/** Failures. */
export const failureTexts: Part<typeof English> = {
  'bad-input': {
    title: 'Questo non è stato accettato',
    step: 'Controlla ciò che hai inserito e riprova.',
  },
  'not-allowed': {
    title: 'Questo non è permesso qui',
    step: 'Chiudi la finestra e riapri Lotbook.',
  },
  'not-configured': {
    title: 'Non c’è ancora una chiave Vezgo',
    step: 'Inseriscine una nelle Impostazioni.',
  },
  'auth-rejected': {
    title: 'Vezgo non accetta la chiave',
    step: 'Controlla ID client e segreto client.',
  },
  offline: {
    title: 'Il server non è raggiungibile',
    step: 'Controlla la connessione a internet e riprova.',
  },
  'server-error': {
    title: 'Il server ha un problema',
    step: 'Aspetta qualche minuto e riprova.',
  },
  'too-many-requests': {
    title: 'Vezgo chiede meno richieste',
    step: 'Aspetta qualche minuto e riprova.',
  },
  'bad-response': {
    title: 'La risposta del server non aveva senso',
    step: 'Riprova; se persiste, cerca un aggiornamento di Lotbook.',
  },
  'not-found': {
    title: 'Questo non esiste più',
    step: 'Sincronizza per aggiornare il libro.',
  },
  'account-disconnected': {
    title: 'Il conto è scollegato',
    step: 'Ricollegalo.',
  },
  'sync-running': {
    title: 'È già in corso una sincronizzazione',
    step: 'Aspetta che finisca.',
  },
  cancelled: {
    title: 'Fermato',
    step: 'Nulla è stato cambiato.',
  },
  'connect-timeout': {
    title: 'La finestra di Vezgo ha impiegato troppo tempo',
    step: 'Prova a collegare di nuovo.',
  },
  'connect-refused': {
    title: 'Il collegamento è stato rifiutato',
    step: 'Controlla l’accesso presso il fornitore e riprova.',
  },
  'connect-failed': {
    title: 'Il conto non è stato collegato',
    step: 'Riprova.',
  },
  'keychain-unavailable': {
    title: 'Il portachiavi del sistema non è utilizzabile',
    step: 'Sbloccalo, o installa un servizio di portachiavi, e riprova.',
  },
  'store-unreadable': {
    title: 'Il libro non si può aprire',
    step: 'Il suo file o la sua chiave sono danneggiati. Ripristina entrambi da un backup.',
  },
  'store-newer': {
    title: 'Il libro è stato scritto da un Lotbook più recente',
    step: 'Aggiorna Lotbook per aprirlo.',
  },
  'store-locked': {
    title: 'Il libro è aperto altrove',
    step: 'Chiudi l’altro Lotbook e riprova.',
  },
  'disk-full': {
    title: 'Il disco è pieno',
    step: 'Libera spazio e riprova.',
  },
  'not-writable': {
    title: 'Qui non si può scrivere',
    step: 'Scegli un’altra cartella.',
  },
  'live-endpoint-refused': {
    title: 'Questo ambiente è troppo vecchio per collegamenti reali',
    step: 'Esplora i dati di esempio o installa la versione ufficiale.',
  },
  'file-unreadable': {
    title: 'Questo file non si può leggere',
    step: 'Scegli un altro file.',
  },
  'key-missing': {
    title: 'Manca la chiave del libro',
    step: 'Ripristinala dal tuo file della chiave di recupero.',
  },
  conflict: {
    title: 'Questo non è più adatto',
    step: 'Guarda di nuovo la transazione e decidi da capo.',
  },
  internal: {
    title: 'È successo qualcosa di imprevisto',
    step: 'Riprova. Se persiste, riavvia Lotbook; il tuo libro è al sicuro.',
  },
};
