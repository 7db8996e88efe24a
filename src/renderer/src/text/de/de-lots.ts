import type { Part } from '../catalogue.js';
import type { lotsTexts as English } from '../en-lots.js';

/** lots. */
export const lotsTexts: Part<typeof English> = {
  lots: {
    title: 'Ihre Tranchen wählen',
    words:
      'Sagen Sie, welche Einheiten gingen. Was Sie offen lassen, folgt dem Verfahren. Der Zeitpunkt Ihrer Wahl wird festgehalten, wie die Regeln es verlangen.',
    start: 'Tranchen wählen…',
    loading: 'Die unmittelbar davor gehaltenen Tranchen werden durchgesehen…',
    none: 'Unmittelbar davor wurden keine Tranchen dieses Werts gehalten. Es gibt nichts zu wählen.',
    notHere: 'Nach diesen Regeln und diesem Verfahren lassen sich keine Tranchen wählen.',
    standing: 'Tranchen wurden am {{time}} benannt.',
    lateUs:
      'Sie benennen Tranchen nach der Veräußerung. Treas. Reg. 1.1012-1(j)(2) lässt Benennungen nur gelten, wenn sie spätestens bei der Veräußerung aufgezeichnet wurden; das Rechenwerk übergeht sie darum und folgt dem Verfahren. Ihre Wahl wird trotzdem mit ihrem Zeitpunkt aufbewahrt.',
    late: 'Sie benennen Tranchen nach der Veräußerung. Danach gegebene Benennungen zählen nicht: Das Rechenwerk übergeht sie und folgt dem Verfahren. Ihre Wahl wird trotzdem mit ihrem Zeitpunkt aufbewahrt.',
    ignored: 'Sie wurden nach der Veräußerung benannt und werden übergangen: Stattdessen entscheidet das Verfahren.',
    byStatement: 'Nach Ihrer Angabe, damals nicht hier aufgezeichnet: {{evidence}}',
    elsewhere: 'Ich habe diese Tranchen rechtzeitig benannt, aber anderswo',
    elsewhereWords:
      'Für Tranchen, die Sie vor der Veräußerung bei Ihrem Broker benannt oder in eigenen Büchern aufgezeichnet haben. Das Rechenwerk glaubt Ihnen dann den Zeitpunkt; das Finanzamt wird nach dem Nachweis fragen. Liegt er nach der Veräußerung, zählt die Benennung nicht.',
    identifiedAt: 'Benannt am',
    evidence: 'Was es belegt',
    evidenceWords:
      'Etwa die Bestätigung des Brokers, eine Nachricht oder eine datierte Seite Ihrer Bücher, und wo Sie sie aufbewahren.',
    table: 'Unmittelbar davor gehaltene Tranchen',
    column: {
      acquired: 'Angeschafft',
      left: 'Übrige Einheiten',
      unitCost: 'Kosten einer Einheit',
      term: 'Haltedauer',
      units: 'Einheiten, die gingen',
      fill: 'Füllen',
    },
    unitsOf: 'Einheiten der Tranche vom {{time}}',
    fill: 'Füllen',
    fillOf: 'Aus der Tranche vom {{time}} füllen',
    tooMany: 'Nur {{amount}} waren übrig',
    named: '{{named}} von {{amount}} {{asset}} benannt.',
    over: '{{named}} benannt, aber nur {{amount}} {{asset}} gingen. Benennen Sie nicht mehr als das.',
    preview: 'Rechtzeitig benannt, ergäbe diese Veräußerung',
    previewing: 'Der Gewinn wird berechnet…',
    save: 'Diese Tranchen speichern',
    clear: 'Benennung wegnehmen',
    said: 'Tranchen benannt',
    cleared: 'Benennung weggenommen',
    more_one: '{{count, number}} weitere Tranche wird nicht gezeigt.',
    more_other: '{{count, number}} weitere Tranchen werden nicht gezeigt.',
  },
};
