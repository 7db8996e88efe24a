import type { Part } from '../catalogue.js';
import type { checkTexts as English } from '../en-check.js';

/** Checking the engine. */
export const checkTexts: Part<typeof English> = {
  check: {
    words:
      'Lotbook contiene esempi svolti le cui cifre sono state pubblicate da autorità fiscali o ricavate a mano dalle regole. Qui il motore calcola ciascuno di essi su questo computer e le sue cifre vengono confrontate con quelle pubblicate.',
    start: 'Verifica ora',
    again: 'Verifica di nuovo',
    running: 'Calcolo dell’esempio {{done, number}} di {{total, number}}…',
    starting: 'Lettura degli esempi…',
    progress: 'Avanzamento della verifica',
    passed_one: 'L’unico esempio ha dato il risultato pubblicato.',
    passed_other: 'Tutti i {{count, number}} esempi hanno dato i risultati pubblicati.',
    failedSome_one:
      '{{count, number}} esempio ha dato un risultato diverso da quello pubblicato. Non dichiarare cifre secondo queste regole; segnalalo.',
    failedSome_other:
      '{{count, number}} esempi hanno dato un risultato diverso da quello pubblicato. Non dichiarare cifre secondo queste regole; segnalali.',
    table: 'Esempi svolti',
    search: 'Cerca esempi',
    searchHint: 'Nome, regole o fonte',
    show: 'Quali esempi',
    shows: {
      all: 'Tutti',
      failed: 'Non superati',
    },
    column: {
      result: 'Risultato',
      name: 'Esempio',
      rules: 'Regole',
      source: 'Fonte',
    },
    pass: 'Superato',
    fail: 'Non superati',
    noMatch: 'Nessun esempio corrisponde.',
  },
  compare: {
    title: 'Confronta i metodi',
    words:
      'Che cosa sarebbe {{year}} con ogni metodo ammesso dalle regole, con i lotti abbinati in ogni conto e tra tutti. È un’informazione, non un consiglio: quali puoi usare può dipendere da registrazioni fatte in tempo.',
    start: 'Confronta',
    again: 'Confronta di nuovo',
    running: 'Calcolo {{done, number}} di {{total, number}}…',
    starting: 'Lettura delle transazioni…',
    progress: 'Avanzamento del confronto',
    table: 'Metodi confrontati',
    column: {
      method: 'Metodo',
      scope: 'Lotti abbinati',
      gain: 'Plusvalenza o minusvalenza',
      taxable: 'Plusvalenza imponibile',
      use: 'Scelta',
    },
    scopeOfRules: 'In ogni conto dal 2025',
    nothing: 'Nessuna cessione in quest’anno',
    use: 'Usa questo metodo',
    useNamed: 'Usa {{method}}, {{scope}}',
    chosen: 'In uso',
  },
};
