import type { Part } from '../catalogue.js';
import type { checkTexts as English } from '../en-check.js';

/** Checking the engine. */
export const checkTexts: Part<typeof English> = {
  check: {
    words:
      'Lotbook incluye ejemplos resueltos cuyas cifras publicaron administraciones tributarias o se calcularon a mano según las reglas. Aquí el motor calcula cada uno en este ordenador, y sus cifras se comparan con las publicadas.',
    start: 'Comprobar ahora',
    again: 'Comprobar de nuevo',
    running: 'Calculando el ejemplo {{done, number}} de {{total, number}}…',
    starting: 'Leyendo los ejemplos…',
    progress: 'Avance de la comprobación',
    passed_one: 'El único ejemplo dio el resultado publicado.',
    passed_other: 'Los {{count, number}} ejemplos dieron los resultados publicados.',
    failedSome_one:
      '{{count, number}} ejemplo dio un resultado distinto del publicado. No declare cifras según estas reglas; comuníquelo.',
    failedSome_other:
      '{{count, number}} ejemplos dieron un resultado distinto del publicado. No declare cifras según estas reglas; comuníquelos.',
    table: 'Ejemplos resueltos',
    search: 'Buscar ejemplos',
    searchHint: 'Nombre, reglas o fuente',
    show: 'Qué ejemplos',
    shows: {
      all: 'Todos',
      failed: 'No superados',
    },
    column: {
      result: 'Resultado',
      name: 'Ejemplo',
      rules: 'Reglas',
      source: 'Fuente',
    },
    pass: 'Superado',
    fail: 'No superados',
    noMatch: 'Ningún ejemplo coincide.',
  },
  compare: {
    title: 'Comparar métodos',
    words:
      'Lo que sería {{year}} con cada método que permiten las reglas, con los lotes emparejados en cada cuenta y entre todas. Es información, no consejo: cuáles puede usar puede depender de registros hechos a tiempo.',
    start: 'Comparar',
    again: 'Comparar de nuevo',
    running: 'Calculando {{done, number}} de {{total, number}}…',
    starting: 'Leyendo transacciones…',
    progress: 'Avance de la comparación',
    table: 'Métodos comparados',
    column: {
      method: 'Método',
      scope: 'Lotes emparejados',
      gain: 'Ganancia o pérdida',
      taxable: 'Ganancia imponible',
      use: 'Elección',
    },
    scopeOfRules: 'En cada cuenta desde 2025',
    nothing: 'Ninguna transmisión en este año',
    use: 'Usar este método',
    useNamed: 'Usar {{method}}, {{scope}}',
    chosen: 'En uso',
  },
};
