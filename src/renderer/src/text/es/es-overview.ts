import type { Part } from '../catalogue.js';
import type { overviewTexts as English } from '../en-overview.js';

/** Overview. */
export const overviewTexts: Part<typeof English> = {
  overview: {
    totals: 'De un vistazo',
    worth: 'Valor de la cartera',
    worthWords: 'Lo que vale lo que sus cuentas dijeron tener, efectivo incluido, en la última lectura.',
    worthNote: 'saldos comunicados, efectivo incluido',
    worthPart: 'algunos saldos no tienen precio',
    gain: 'Ganancia/pérdida, {{year}}',
    income: 'Rendimientos, {{year}}',
    attention: 'Por mirar',
    attentionNone: 'nada pendiente',
    lastSync: 'Última sincronización',
    never: 'nunca',
    syncing: 'en marcha',
    offline:
      'Este ordenador está sin conexión. Todo lo de aquí es de su propio libro y sigue siendo utilizable; la sincronización tiene que esperar.',
    history: 'Valor de la cartera en el tiempo',
    historyNone: 'Aún no hay historial de saldos. Llega con la próxima sincronización.',
    span: 'Periodo',
    spans: {
      year: '1 año',
      all: 'Todos',
    },
    gains: 'Ganancias por año',
    gainsNone: 'Aún no se ha transmitido nada.',
    incomeBy: 'Rendimientos por tipo',
    incomeNone: 'Aún no hay rendimientos.',
    allYears: 'Todos los años',
    incomeYear: 'Año',
    asTable: 'Como tabla',
    asChart: 'Como gráfico',
    day: 'Día',
    year: 'Año',
    value: 'Valor',
    category: 'Tipo',
    rows: 'Asientos',
    incompleteYear: 'incompleto',
    gainOf: '{{year}}: {{value}}',
    attentionTitle: 'Lo que requiere atención',
    attentionEmpty: 'No hay nada pendiente. Cada cifra se apoya en lo conocido.',
    inDoubt: 'en duda',
    toReview: 'Ir a la revisión',
    toReport: 'Ir al informe fiscal',
    accounts: 'Cuentas',
    noneTitle: 'Su libro está vacío',
    noneWords:
      'Conecte una cuenta o importe un archivo. Lo que contiene, gana y rinde aparece aquí tras la primera sincronización.',
    failedPart: 'Esta parte no se pudo leer.',
  },
};
