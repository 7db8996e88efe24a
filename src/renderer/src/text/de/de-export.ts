import type { Part } from '../catalogue.js';
import type { exportTexts as English } from '../en-export.js';

/** Exports. */
export const exportTexts: Part<typeof English> = {
  export: {
    button: 'Exportieren…',
    title: 'Bericht exportieren',
    what: 'Jahre',
    year: '{{year}}',
    all: 'Alle Jahre',
    formats: 'Dateien',
    format: {
      xlsx: 'Excel-Arbeitsmappe',
      pdf: 'Bericht auf Papier (PDF)',
      csv: 'CSV-Tabellen',
      turbotax: 'TurboTax (CSV)',
      txf: 'Steuerprogramme (TXF)',
      forms: 'Amtliche Formulare (PDF)',
      json: 'Ergebnis für Programme (JSON)',
      bundle: 'Paket für die Steuerberatung (ZIP)',
    },
    formatWords: {
      xlsx: 'Jedes Blatt, mit lebenden Formeln und Summen, die aufgehen.',
      csv: 'Eine Tabelle je Blatt, in einem ZIP. Für sehr viele Zeilen und für andere Programme.',
      pdf: 'Der Bericht auf Papier: Deckblatt, Diagramme, Tabellen, Seitenzahlen. Bis zu 20.000 Zeilen.',
      turbotax: 'Die Zeilen von Form 8949 für den Import in TurboTax.',
      txf: 'Die Zeilen von Form 8949 mit ihren Kästchen, für Steuerprogramme auf dem Computer.',
      forms: 'Form 8949 und Schedule D des IRS, ausgefüllt in den Dateien, die Sie auswählen.',
      json: 'Jede Zahl mit allen Stellen, wie das Rechenwerk sie ermittelt hat.',
      bundle: 'Arbeitsmappe, PDF, Tabellen, Ledger und Ergebnis in einer Datei, mit Prüfsummen zum Nachprüfen.',
    },
    sheets: 'Blätter',
    allSheets: 'Alle Blätter',
    rounding: 'Rundung',
    roundingWords: 'Dateien summieren gerundete Zeilen: Summen können um Cents vom Bildschirm abweichen.',
    roundings: {
      cents: 'Auf den Cent',
      whole: 'Auf ganze Einheiten',
    },
    formFiles: 'Amtliche Formulardatei…',
    formFilesWords:
      'f8949.pdf und f1040sd.pdf des Jahres, von der Website des IRS. Name und Nummer bleiben für Sie leer.',
    noForms: 'Wählen Sie zuerst die Formulardateien.',
    password: 'Passwort des Pakets',
    passwordWords:
      'Bleibt es leer, ist das Paket nicht verschlossen. Ist das Passwort verloren, lässt es sich nicht öffnen.',
    bom: 'CSV für ältere Tabellenprogramme (Byte Order Mark)',
    start: 'Exportieren',
    noneChosen: 'Wählen Sie mindestens eine Datei.',
    working: '{{name}} wird geschrieben…',
    workingRows: '{{name}} wird geschrieben: {{done, number}} von {{total, number}} Zeilen',
    progress: 'Stand des Exports',
    saving: '{{name}} wird gespeichert …',
    saved: 'Gespeichert:',
    savedSome_one: '{{count, number}} Datei gespeichert.',
    savedSome_other: '{{count, number}} Dateien gespeichert.',
    stopped: 'Angehalten. Es wurde keine Datei gespeichert.',
    tooMany: 'Zu viele Zeilen für diese Art Datei',
    asCsv: 'Stattdessen als CSV exportieren',
    reveal: 'Im Ordner zeigen',
  },
  rates: {
    missing:
      'Es gibt noch keine Wechselkurse von {{own}} nach {{currency}}; darum sind Werte in {{currency}} nicht bekannt und Zahlen unvollständig.',
    fetchNow: 'Kurse holen',
    reportIn: 'In {{currency}} berichten',
  },
};
