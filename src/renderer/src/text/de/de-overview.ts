import type { Part } from '../catalogue.js';
import type { overviewTexts as English } from '../en-overview.js';

/** Overview. */
export const overviewTexts: Part<typeof English> = {
  overview: {
    totals: 'Auf einen Blick',
    worth: 'Portfoliowert',
    worthWords: 'Was die gemeldeten Bestände Ihrer Konten samt Bargeld beim letzten Lesen wert waren.',
    worthNote: 'gemeldete Bestände samt Bargeld',
    worthPart: 'manche Bestände haben keinen Preis',
    gain: 'Gewinn/Verlust, {{year}}',
    income: 'Einkünfte, {{year}}',
    attention: 'Anzusehen',
    attentionNone: 'nichts offen',
    lastSync: 'Letzter Abgleich',
    never: 'nie',
    syncing: 'läuft',
    offline:
      'Dieser Computer ist offline. Alles hier stammt aus Ihrem eigenen Buch und bleibt nutzbar; der Abgleich muss warten.',
    history: 'Portfoliowert im Lauf der Zeit',
    historyNone: 'Noch gibt es keinen Verlauf der Bestände. Er kommt mit dem nächsten Abgleich.',
    span: 'Zeitraum',
    spans: {
      year: '1 Jahr',
      all: 'Alle',
    },
    gains: 'Gewinne nach Jahren',
    gainsNone: 'Noch wurde nichts veräußert.',
    incomeBy: 'Einkünfte nach Art',
    incomeNone: 'Noch keine Einkünfte.',
    allYears: 'Alle Jahre',
    incomeYear: 'Jahr',
    asTable: 'Als Tabelle',
    asChart: 'Als Diagramm',
    day: 'Tag',
    year: 'Jahr',
    value: 'Wert',
    category: 'Art',
    rows: 'Buchungen',
    incompleteYear: 'unvollständig',
    gainOf: '{{year}}: {{value}}',
    attentionTitle: 'Was Aufmerksamkeit braucht',
    attentionEmpty: 'Nichts ist offen. Jede Zahl beruht auf Bekanntem.',
    inDoubt: 'im Zweifel',
    toReview: 'Zur Prüfung',
    toReport: 'Zum Steuerbericht',
    accounts: 'Konten',
    noneTitle: 'Ihr Buch ist leer',
    noneWords:
      'Verbinden Sie ein Konto oder importieren Sie eine Datei. Was es enthält, gewann und einbrachte, erscheint hier nach dem ersten Abgleich.',
    failedPart: 'Dieser Teil ließ sich nicht lesen.',
  },
};
