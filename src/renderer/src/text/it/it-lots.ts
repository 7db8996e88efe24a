import type { Part } from '../catalogue.js';
import type { lotsTexts as English } from '../en-lots.js';

/** lots. */
export const lotsTexts: Part<typeof English> = {
  lots: {
    title: 'Scegli i lotti',
    words:
      'Indica quali unità sono uscite. Ciò che lasci aperto segue il metodo. L’ora della tua scelta viene conservata, come chiedono le regole.',
    start: 'Scegli i lotti…',
    loading: 'Esame dei lotti detenuti subito prima…',
    none: 'Subito prima non era detenuto alcun lotto di questa attività. Non c’è nulla da scegliere.',
    notHere: 'Con queste regole e questo metodo non si possono scegliere lotti.',
    standing: 'Lotti indicati il {{time}}.',
    lateUs:
      'Stai indicando lotti dopo la cessione. Treas. Reg. 1.1012-1(j)(2) considera le indicazioni solo se registrate al più tardi alla cessione, perciò il motore le ignorerà e seguirà il metodo. La tua scelta viene comunque conservata con la sua ora.',
    late: 'Stai indicando lotti dopo la cessione. Le indicazioni successive non contano: il motore le ignorerà e seguirà il metodo. La tua scelta viene comunque conservata con la sua ora.',
    ignored: 'Sono stati indicati dopo la cessione e vengono ignorati: decide invece il metodo.',
    byStatement: 'Secondo la tua dichiarazione, non registrato qui allora: {{evidence}}',
    elsewhere: 'Ho indicato questi lotti in tempo, ma altrove',
    elsewhereWords:
      'Per i lotti che hai indicato al tuo broker o annotato nei tuoi libri prima della cessione. Il motore ti crede allora sull’ora; l’amministrazione fiscale chiederà la prova. Se è successiva alla cessione, le indicazioni non contano.',
    identifiedAt: 'Indicati il',
    evidence: 'Che cosa lo dimostra',
    evidenceWords:
      'Per esempio la conferma del broker, un messaggio o una pagina datata dei tuoi libri, e dove li conservi.',
    table: 'Lotti detenuti subito prima',
    column: {
      acquired: 'Acquisito',
      left: 'Unità rimaste',
      unitCost: 'Costo di una',
      term: 'Durata',
      units: 'Unità uscite',
      fill: 'Riempi',
    },
    unitsOf: 'Unità del lotto del {{time}}',
    fill: 'Riempi',
    fillOf: 'Riempi dal lotto del {{time}}',
    tooMany: 'Ne restavano solo {{amount}}',
    named: 'Indicati {{named}} di {{amount}} {{asset}}.',
    over: 'Indicati {{named}}, ma sono usciti solo {{amount}} {{asset}}. Non indicarne di più.',
    preview: 'Indicata in tempo, questa cessione darebbe',
    previewing: 'Calcolo della plusvalenza…',
    save: 'Salva questi lotti',
    clear: 'Togli le indicazioni',
    said: 'Lotti indicati',
    cleared: 'Indicazioni tolte',
    more_one: '{{count, number}} altro lotto non è mostrato.',
    more_other: '{{count, number}} altri lotti non sono mostrati.',
  },
};
