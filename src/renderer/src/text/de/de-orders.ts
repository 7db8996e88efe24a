import type { Part } from '../catalogue.js';
import type { ordersTexts as English } from '../en-orders.js';

/** orders. */
export const ordersTexts: Part<typeof English> = {
  orders: {
    button: 'Daueraufträge…',
    title: 'Daueraufträge',
    words:
      'Ab 2025 gehen Tranchen auf jedem Konto nach First in, first out ab, außer ein Auftrag für ein anderes Verfahren wurde vor der Veräußerung festgehalten (Treas. Reg. 1.1012-1(j)(3)). Ein hier festgehaltener Auftrag behält den Zeitpunkt seiner Aufzeichnung. Für sich allein ändert er keine Zahl: Wählen Sie dazu das Verfahren des Berichts.',
    missing_one: '{{count, number}} Veräußerung nutzte ein Verfahren, das kein rechtzeitiger Dauerauftrag deckte.',
    missing_other: '{{count, number}} Veräußerungen nutzten ein Verfahren, das kein rechtzeitiger Dauerauftrag deckte.',
    missingWords:
      'Ohne Auftrag und ohne rechtzeitig benannte Tranchen gilt First in, first out. Halten Sie einen Auftrag für Künftiges fest oder nutzen Sie FIFO.',
    show: 'Daueraufträge zeigen',
    log: 'Festgehaltene Aufträge',
    none: 'Kein Dauerauftrag ist festgehalten.',
    column: {
      recorded: 'Festgehalten',
      from: 'Ab',
    },
    every: 'Jedes Konto',
    add: 'Auftrag festhalten',
    method: 'Verfahren',
    account: 'Konto',
    from: 'Ab',
    text: 'Wortlaut des Auftrags',
    textWords: 'Für Ihre Bücher und Unterlagen; ändern Sie ihn nach Bedarf',
    prefilled:
      'Dauerauftrag für meine Bücher und Unterlagen: Ab {{from}} werden die Einheiten jedes Kryptowerts, die ich aus {{account}} verkaufe, ausgebe oder sonst veräußere, nach {{method}} bestimmt. {{methodWords}} Dieser Auftrag gilt, bis ich einen anderen festhalte.',
    everyInText: 'jedem meiner Konten',
    confirm: 'Diesen Auftrag festhalten',
    said: 'Dauerauftrag festgehalten',
  },
  basisRange: {
    working: 'Zwischen welchen Gewinnen {{year}} liegt, wird berechnet…',
    between: 'Der Gewinn von {{year}} liegt zwischen {{low}} und {{high}}.',
    words:
      'Er hängt davon ab, was Einzahlungen mit unbekannten Kosten gekostet hatten: ihren Wert bei Ankunft am einen Ende, nichts am anderen. Die Summen oben zählen sie mit nichts.',
    unvalued_one:
      'Auch der Wert bei Ankunft von {{count, number}} Einzahlung ist nicht bekannt; sie zählt durchweg mit nichts.',
    unvalued_other:
      'Auch der Wert bei Ankunft von {{count, number}} Einzahlungen ist nicht bekannt; sie zählen durchweg mit nichts.',
  },
};
