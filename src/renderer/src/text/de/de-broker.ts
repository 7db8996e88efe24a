import type { Part } from '../catalogue.js';
import type { brokerTexts as English } from '../en-broker.js';

/** broker. */
export const brokerTexts: Part<typeof English> = {
  broker: {
    button: '1099-DA…',
    title: 'Formulare 1099-DA für {{year}}',
    lead: 'Was Broker der IRS gemeldet haben, neben den Verkäufen im Ledger. Die Zeilen bestimmen Kästchen und Codes von Form 8949 und ändern keine Zahl des Ledgers.',
    status: 'Veranlagungsart',
    statuses: {
      other: 'Alle übrigen',
      'married-separately': 'Verheiratet, getrennt veranlagt',
    },
    statusWords: 'In einem Jahr ist ein Verlust bis {{limit}} abziehbar.',
    fromFile: 'Aus einer CSV-Datei hinzufügen',
    byHand: 'Eine Zeile von Hand hinzufügen',
    saidRows_one: '{{count, number}} Zeile eines Brokerformulars hinzugefügt',
    saidRows_other: '{{count, number}} Zeilen eines Brokerformulars hinzugefügt',
    saidGone: 'Zeile weggenommen',
    faults_one: '{{count, number}} Zelle ist nicht verwendbar, darum fehlt ihre Zeile:',
    faults_other: '{{count, number}} Zellen sind nicht verwendbar, darum fehlen ihre Zeilen:',
    fault: 'Zeile {{line}}, {{column}}: {{message}}',
    more: 'Mehr zeigen (noch {{count, number}})',
    moreFaults: 'Und {{count, number}} weitere.',
    tooLarge: 'Die Datei ist für ein Formular zu groß. Wählen Sie die CSV-Datei, die der Broker zum 1099-DA gibt.',
    noRows: 'Die Datei hat keine Zeilen.',
    table: 'Zeilen der Broker und Verkäufe',
    none: 'Noch keine Formularzeile für {{year}}.',
    unreported_one:
      '{{count, number}} Verkauf im Ledger steht auf keinem Formular; er kommt in das Kästchen für Verkäufe ohne Formular.',
    unreported_other:
      '{{count, number}} Verkäufe im Ledger stehen auf keinem Formular; sie kommen in das Kästchen für Verkäufe ohne Formular.',
    ofBroker: 'Broker',
    ofLedger: 'Ledger',
    unknown: 'nicht bekannt',
    remove: 'Wegnehmen',
    removeRow: 'Wegnehmen: {{asset}} vom {{sold}}',
    finding: {
      missing: 'Nicht im Ledger',
      differs: 'Weicht ab',
      proposed: 'Vorschlag',
      agrees: 'Stimmt überein',
    },
    near: {
      units: 'Derselbe Tag, und Einheiten, die das Formular rundet.',
      several: 'Zeilen oder Verkäufe dieses Tages, die zusammen dieselben Einheiten ergeben.',
      day: 'Dieselben Einheiten, einen Tag auseinander, wie in einer anderen Zeitzone.',
      dayUnits: 'Gerundete Einheiten, und einen Tag auseinander.',
    },
    together: 'Zeilen des Formulars: {{rows, number}}; Verkäufe im Ledger: {{sales, number}}.',
    toDo: {
      missing:
        'Suchen Sie den Verkauf: Gleichen Sie das Konto ab oder fügen Sie ihn hinzu. Der IRS liegt diese Zeile vor.',
      differs: 'Form 8949 trägt die Zahl des Brokers und führt in Spalte (g) zu Ihrer zurück.',
      proposed:
        'Prüfen Sie, ob es dieser Verkauf ist: Form 8949 hält ihn dafür. Wenn nicht, nehmen Sie die Zeile weg oder berichtigen Sie das Ledger.',
      agrees: 'Nichts zu tun.',
    },
    column: {
      finding: 'Befund',
      sale: 'Verkauf',
      proceeds: 'Erlös',
      cost: 'Kosten',
      box: 'Kästchen, Code',
      remove: 'Wegnehmen',
    },
    field: {
      broker: 'Broker',
      asset: 'Kryptowert (1b)',
      amount: 'Einheiten (1c)',
      acquired: 'Angeschafft (1d)',
      acquiredWords: 'Leer bei verschiedenen Tagen.',
      sold: 'Verkauft (1e)',
      proceeds: 'Erlös (1f)',
      cost: 'Kosten (1g)',
      costReported: 'Die Kosten wurden der IRS gemeldet (Kästchen 2)',
      term: 'Haltedauer (Kästchen 6)',
      terms: {
        none: 'Nicht angegeben',
        short: 'Kurz',
        long: 'Lang',
      },
      date: 'Ein Datum wie 2025-03-04.',
    },
  },
};
