import type { Part } from '../catalogue.js';
import type { exportTexts as English } from '../en-export.js';

/** Exports. */
export const exportTexts: Part<typeof English> = {
  export: {
    button: 'Esporta…',
    title: 'Esporta il report',
    what: 'Anni',
    year: '{{year}}',
    all: 'Tutti gli anni',
    formats: 'File',
    format: {
      xlsx: 'Cartella di lavoro Excel',
      pdf: 'Report su carta (PDF)',
      csv: 'Tabelle CSV',
      turbotax: 'TurboTax (CSV)',
      txf: 'Programmi fiscali (TXF)',
      forms: 'Moduli ufficiali (PDF)',
      json: 'Risultato per programmi (JSON)',
      bundle: 'Pacchetto per il commercialista (ZIP)',
    },
    formatWords: {
      xlsx: 'Tutti i fogli, con formule vive e totali che quadrano.',
      csv: 'Una tabella per foglio, in uno ZIP. Per moltissime righe e per altri programmi.',
      pdf: 'Il report su carta: copertina, grafici, tabelle, numeri di pagina. Fino a 20.000 righe.',
      turbotax: 'Le righe del modulo 8949 per l’importazione in TurboTax.',
      txf: 'Le righe del modulo 8949 con le loro caselle, per programmi fiscali da computer.',
      forms: 'Form 8949 e Schedule D dell’IRS, compilati nei file che sceglie.',
      json: 'Ogni cifra con tutti i suoi decimali, come l’ha ottenuta il motore.',
      bundle: 'Cartella di lavoro, PDF, tabelle, registro e risultato in un solo file, con impronte per controllarli.',
    },
    sheets: 'Fogli',
    allSheets: 'Tutti i fogli',
    rounding: 'Arrotondamento',
    roundingWords: 'I file sommano righe arrotondate: i totali possono differire di centesimi dallo schermo.',
    roundings: {
      cents: 'Al centesimo',
      whole: 'All’unità',
    },
    formFiles: 'File del modulo ufficiale…',
    formFilesWords:
      'f8949.pdf e f1040sd.pdf dell’anno, dal sito dell’IRS. Nome e numero restano vuoti, da compilare a mano.',
    noForms: 'Scelga prima i file dei moduli.',
    password: 'Password del pacchetto',
    passwordWords: 'Se lasciata vuota, il pacchetto non è bloccato. Se la password va persa, non si può più aprire.',
    bom: 'CSV per fogli di calcolo vecchi (byte order mark)',
    start: 'Esporta',
    noneChosen: 'Scegli almeno un file.',
    working: 'Scrittura di {{name}}…',
    workingRows: 'Scrittura di {{name}}: {{done, number}} di {{total, number}} righe',
    progress: 'Avanzamento dell’esportazione',
    saving: 'Salvataggio di {{name}}…',
    saved: 'Salvato:',
    savedSome_one: '{{count, number}} file salvato.',
    savedSome_other: '{{count, number}} file salvati.',
    stopped: 'Interrotto. Nessun file è stato salvato.',
    tooMany: 'Troppe righe per questo tipo di file',
    asCsv: 'Esporta in CSV',
    reveal: 'Mostra nella cartella',
  },
  rates: {
    missing:
      'Non ci sono ancora tassi di cambio da {{own}} a {{currency}}, perciò i valori in {{currency}} non sono noti e le cifre sono incomplete.',
    fetchNow: 'Scarica i tassi',
    reportIn: 'Riporta in {{currency}}',
  },
};
