import type { Part } from '../catalogue.js';
import type { checkTexts as English } from '../en-check.js';

/** Checking the engine. */
export const checkTexts: Part<typeof English> = {
  check: {
    words:
      'Lotbook bringt durchgerechnete Beispiele mit, deren Zahlen von Steuerbehörden veröffentlicht oder von Hand aus den Regeln ermittelt wurden. Hier rechnet das Rechenwerk jedes davon auf diesem Computer durch, und seine Zahlen werden mit den veröffentlichten verglichen.',
    start: 'Jetzt prüfen',
    again: 'Erneut prüfen',
    running: 'Beispiel {{done, number}} von {{total, number}} wird berechnet…',
    starting: 'Beispiele werden gelesen…',
    progress: 'Stand der Prüfung',
    passed_one: 'Das eine Beispiel ergab, was veröffentlicht ist.',
    passed_other: 'Alle {{count, number}} Beispiele ergaben, was veröffentlicht ist.',
    failedSome_one:
      '{{count, number}} Beispiel ergab etwas anderes, als veröffentlicht ist. Reichen Sie keine Zahlen nach diesen Regeln ein; melden Sie es.',
    failedSome_other:
      '{{count, number}} Beispiele ergaben etwas anderes, als veröffentlicht ist. Reichen Sie keine Zahlen nach diesen Regeln ein; melden Sie es.',
    table: 'Durchgerechnete Beispiele',
    search: 'Beispiele suchen',
    searchHint: 'Name, Regeln oder Quelle',
    show: 'Welche Beispiele',
    shows: {
      all: 'Alle',
      failed: 'Nicht bestanden',
    },
    column: {
      result: 'Ergebnis',
      name: 'Beispiel',
      rules: 'Regeln',
      source: 'Quelle',
    },
    pass: 'Bestanden',
    fail: 'Nicht bestanden',
    noMatch: 'Kein Beispiel passt.',
  },
  compare: {
    title: 'Verfahren vergleichen',
    words:
      'Was {{year}} nach jedem Verfahren wäre, das die Regeln erlauben, mit Einheiten innerhalb jedes Kontos und über alle Konten zugeordnet. Dies ist Auskunft, kein Rat: Welche Sie nutzen dürfen, kann von rechtzeitigen Aufzeichnungen abhängen.',
    start: 'Vergleichen',
    again: 'Erneut vergleichen',
    running: '{{done, number}} von {{total, number}} wird berechnet…',
    starting: 'Transaktionen werden gelesen…',
    progress: 'Stand des Vergleichs',
    table: 'Verglichene Verfahren',
    column: {
      method: 'Verfahren',
      scope: 'Zuordnung der Einheiten',
      gain: 'Gewinn oder Verlust',
      taxable: 'Steuerpflichtiger Gewinn',
      use: 'Wahl',
    },
    scopeOfRules: 'Innerhalb jedes Kontos ab 2025',
    nothing: 'Keine Veräußerung in diesem Jahr',
    use: 'Dieses Verfahren nutzen',
    useNamed: '{{method}}, {{scope}} nutzen',
    chosen: 'In Gebrauch',
  },
};
