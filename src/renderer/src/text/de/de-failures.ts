import type { Part } from '../catalogue.js';
import type { failureTexts as English } from '../en-failures.js';

/** Failures. */
export const failureTexts: Part<typeof English> = {
  'bad-input': {
    title: 'Dies wurde nicht angenommen',
    step: 'Prüfen Sie die Eingaben und versuchen Sie es erneut.',
  },
  'not-allowed': {
    title: 'Das ist hier nicht erlaubt',
    step: 'Schließen Sie das Fenster und öffnen Sie Lotbook neu.',
  },
  'not-configured': {
    title: 'Es gibt noch keinen Vezgo-Schlüssel',
    step: 'Geben Sie einen unter Einstellungen ein.',
  },
  'auth-rejected': {
    title: 'Vezgo nimmt den Schlüssel nicht an',
    step: 'Prüfen Sie Client-ID und Client-Secret.',
  },
  offline: {
    title: 'Der Server ist nicht erreichbar',
    step: 'Prüfen Sie die Internetverbindung und versuchen Sie es erneut.',
  },
  'server-error': {
    title: 'Der Server hat eine Störung',
    step: 'Warten Sie einige Minuten und versuchen Sie es erneut.',
  },
  'too-many-requests': {
    title: 'Vezgo bittet um weniger Anfragen',
    step: 'Warten Sie einige Minuten und versuchen Sie es erneut.',
  },
  'bad-response': {
    title: 'Die Antwort des Servers ergab keinen Sinn',
    step: 'Versuchen Sie es erneut; bleibt es so, suchen Sie nach einer neueren Version von Lotbook.',
  },
  'not-found': {
    title: 'Dies ist nicht mehr vorhanden',
    step: 'Gleichen Sie ab, um das Buch auf den neuesten Stand zu bringen.',
  },
  'account-disconnected': {
    title: 'Das Konto ist getrennt',
    step: 'Verbinden Sie es neu.',
  },
  'sync-running': {
    title: 'Ein Abgleich läuft bereits',
    step: 'Warten Sie, bis er fertig ist.',
  },
  cancelled: {
    title: 'Angehalten',
    step: 'Nichts wurde geändert.',
  },
  'connect-timeout': {
    title: 'Das Vezgo-Fenster hat zu lange gebraucht',
    step: 'Versuchen Sie erneut zu verbinden.',
  },
  'connect-refused': {
    title: 'Die Verbindung wurde abgelehnt',
    step: 'Prüfen Sie die Anmeldung beim Anbieter und versuchen Sie es erneut.',
  },
  'connect-failed': {
    title: 'Das Konto wurde nicht verbunden',
    step: 'Versuchen Sie es erneut.',
  },
  'keychain-unavailable': {
    title: 'Der Schlüsselbund des Systems ist nicht nutzbar',
    step: 'Entsperren Sie ihn oder installieren Sie einen Schlüsselbunddienst und versuchen Sie es erneut.',
  },
  'store-unreadable': {
    title: 'Das Buch lässt sich nicht öffnen',
    step: 'Seine Datei oder sein Schlüssel ist beschädigt. Stellen Sie beides aus einer Sicherung wieder her.',
  },
  'store-newer': {
    title: 'Das Buch wurde von einem neueren Lotbook geschrieben',
    step: 'Aktualisieren Sie Lotbook, um es zu öffnen.',
  },
  'store-locked': {
    title: 'Das Buch ist anderswo geöffnet',
    step: 'Schließen Sie das andere Lotbook und versuchen Sie es erneut.',
  },
  'disk-full': {
    title: 'Der Datenträger ist voll',
    step: 'Schaffen Sie Platz und versuchen Sie es erneut.',
  },
  'not-writable': {
    title: 'Hier kann nicht geschrieben werden',
    step: 'Wählen Sie einen anderen Ordner.',
  },
  'live-endpoint-refused': {
    title: 'Diese Laufzeitumgebung ist zu alt für echte Verbindungen',
    step: 'Erkunden Sie die Beispieldaten oder installieren Sie die offizielle Fassung.',
  },
  'file-unreadable': {
    title: 'Diese Datei lässt sich nicht lesen',
    step: 'Wählen Sie eine andere Datei.',
  },
  'key-missing': {
    title: 'Der Schlüssel des Buchs fehlt',
    step: 'Stellen Sie ihn aus Ihrer Wiederherstellungsdatei wieder her.',
  },
  conflict: {
    title: 'Das passt nicht mehr',
    step: 'Sehen Sie sich die Transaktion noch einmal an und entscheiden Sie neu.',
  },
  internal: {
    title: 'Etwas Unerwartetes ist schiefgegangen',
    step: 'Versuchen Sie es erneut. Bleibt es so, starten Sie Lotbook neu; Ihr Buch ist sicher.',
  },
};
