import type { Part } from '../catalogue.js';
import type { shellTexts as English } from '../en-shell.js';

/** The frame. */
export const shellTexts: Part<typeof English> = {
  app: {
    name: 'Lotbook',
    opening: 'Ihr Buch wird geöffnet…',
    screens: 'Ansichten',
    skip: 'Zur Ansicht springen',
    loopbackOnly:
      'Diese Fassung läuft auf einer älteren Laufzeitumgebung und erreicht darum nur Server auf diesem Computer. Beispieldaten gehen wie gewohnt.',
  },
  nav: {
    overview: 'Überblick',
    accounts: 'Konten',
    transactions: 'Transaktionen',
    review: 'Prüfung',
    report: 'Steuerbericht',
    holdings: 'Bestände',
    import: 'Import',
    settings: 'Einstellungen',
    check: 'Rechenwerk prüfen',
    about: 'Über Lotbook',
    open_one: '{{count, number}} offen',
    open_other: '{{count, number}} offen',
  },
  action: {
    retry: 'Erneut versuchen',
    back: 'Zurück',
    cancel: 'Abbrechen',
    dismiss: 'Ausblenden',
    close: 'Schließen',
  },
  figure: {
    unknown: 'Nicht bekannt',
  },
  calendar: {
    chooseMonth: 'Monat wählen',
    chooseYear: 'Jahr wählen',
    nextMonth: 'Nächster Monat',
    previousMonth: 'Voriger Monat',
    nextYear: 'Nächstes Jahr',
    previousYear: 'Voriges Jahr',
    nextDecade: 'Nächste zehn Jahre',
    previousDecade: 'Vorige zehn Jahre',
  },
  field: {
    decimal: 'Eine einfache Zahl wie 1234.56',
    missing: 'Füllen Sie dieses Feld aus.',
    address: 'Hier wird eine Adresse erwartet, etwa https://example.com/token',
  },
  sample: {
    mark: 'Beispieldaten',
    words: 'Jedes Konto und jede Zahl hier ist erfunden. Ihr eigenes Buch bleibt unberührt.',
    leave: 'Beispieldaten verlassen',
  },
  ledger: {
    loading: 'Transaktionen werden gelesen…',
    loadingCount: 'Transaktionen werden gelesen: {{loaded, number}} von {{total, number}}',
    computing: 'Gewinne und Einkünfte werden berechnet…',
  },
  history: {
    undo: 'Rückgängig',
    undone: 'Rückgängig gemacht.',
    redone: 'Wiederhergestellt.',
  },
  state: {
    syncFailed: 'Abgleich fehlgeschlagen',
    syncFailedWords: 'Unter „Konten“ steht, warum; dort lässt er sich wiederholen',
    syncing: 'Abgleich läuft…',
    offline: 'Offline',
    offlineWords: 'Das Netz oder der Server ist nicht erreichbar. Alles bisher Abgeglichene bleibt nutzbar.',
  },
  command: {
    sync: 'Alle Konten abgleichen',
    connect: 'Konto verbinden',
    export: 'Einen Bericht exportieren',
    undo: 'Letzte Entscheidung rückgängig machen',
    redo: 'Wiederholen',
    shortcuts: 'Tastenkürzel',
  },
  palette: {
    title: 'Befehlspalette',
    placeholder: 'Gehen, tun oder eine Transaktion finden…',
    act: 'Aktionen',
    go: 'Gehe zu',
    transactions: 'Transaktionen',
    searchAll: 'In allen Transaktionen nach „{{text}}“ suchen',
    nothing: 'Nichts heißt so.',
  },
  shortcuts: {
    title: 'Tastenkürzel',
    screens: 'Ansichten',
    actions: 'Aktionen',
    lists: 'In Listen und Seitenleisten',
    key: {
      palette: 'Befehlspalette',
      search: 'Diese Ansicht durchsuchen',
      rows: 'Zeilenweise bewegen',
      open: 'Zeile öffnen',
      select: 'Zeilen auswählen',
      next: 'Nächster oder voriger Punkt in der Prüfung',
      resolve: 'Diese Lösung in der Prüfung nehmen',
      close: 'Offenes schließen',
    },
  },
};
