import type { Part } from '../catalogue.js';
import type { brokerTexts as English } from '../en-broker.js';

/** broker. */
export const brokerTexts: Part<typeof English> = {
  broker: {
    button: '1099-DA…',
    title: 'Formularios 1099-DA de {{year}}',
    lead: 'Lo que los brókeres comunicaron al IRS, junto a las ventas del registro. Las filas deciden casillas y códigos del formulario 8949 y no cambian ninguna cifra del registro.',
    status: 'Situación de declaración',
    statuses: {
      other: 'Todas las demás',
      'married-separately': 'Casado, declaración separada',
    },
    statusWords: 'Se puede deducir una pérdida de hasta {{limit}} al año.',
    fromFile: 'Añadir desde un archivo CSV',
    byHand: 'Añadir una fila a mano',
    saidRows_one: 'Añadida {{count, number}} fila del formulario de un bróker',
    saidRows_other: 'Añadidas {{count, number}} filas del formulario de un bróker',
    saidGone: 'Fila quitada',
    faults_one: '{{count, number}} celda no se puede usar, por lo que su fila queda fuera:',
    faults_other: '{{count, number}} celdas no se pueden usar, por lo que sus filas quedan fuera:',
    fault: 'Línea {{line}}, {{column}}: {{message}}',
    more: 'Mostrar más (quedan {{count, number}})',
    moreFaults: 'Y {{count, number}} más.',
    tooLarge:
      'El archivo es demasiado grande para un formulario. Elija el archivo CSV que el bróker da para el 1099-DA.',
    noRows: 'El archivo no tiene filas.',
    table: 'Filas de los brókeres y ventas',
    none: 'Aún no hay ninguna fila de formulario de {{year}}.',
    unreported_one:
      '{{count, number}} venta del registro no figura en ningún formulario; va a la casilla de las ventas sin formulario.',
    unreported_other:
      '{{count, number}} ventas del registro no figuran en ningún formulario; van a la casilla de las ventas sin formulario.',
    ofBroker: 'Bróker',
    ofLedger: 'Registro',
    unknown: 'desconocido',
    remove: 'Quitar',
    removeRow: 'Quitar: {{asset}} del {{sold}}',
    finding: {
      missing: 'No está en el registro',
      differs: 'Difiere',
      proposed: 'Propuesta',
      agrees: 'Coincide',
    },
    near: {
      units: 'El mismo día, y unidades que el formulario redondea.',
      several: 'Filas o ventas de ese día que juntas suman las mismas unidades.',
      day: 'Las mismas unidades con un día de diferencia, como en otra zona horaria.',
      dayUnits: 'Unidades redondeadas, y un día de diferencia.',
    },
    together: 'Filas del formulario: {{rows, number}}; ventas del registro: {{sales, number}}.',
    toDo: {
      missing: 'Busque la venta: sincronice esa cuenta o añádala. El IRS tiene esta fila.',
      differs: 'El formulario 8949 lleva la cifra del bróker y vuelve a la suya en la columna (g).',
      proposed:
        'Compruebe que es esta venta: el formulario 8949 la toma por ella. Si no lo es, quite la fila o corrija el registro.',
      agrees: 'Nada que hacer.',
    },
    column: {
      finding: 'Hallazgo',
      sale: 'Venta',
      proceeds: 'Valor de transmisión',
      cost: 'Coste',
      box: 'Casilla, código',
      remove: 'Quitar',
    },
    field: {
      broker: 'Bróker',
      asset: 'Activo (1b)',
      amount: 'Unidades (1c)',
      acquired: 'Adquirido (1d)',
      acquiredWords: 'Vacío si hay varias fechas.',
      sold: 'Vendido (1e)',
      proceeds: 'Valor de transmisión (1f)',
      cost: 'Coste (1g)',
      costReported: 'El coste se comunicó al IRS (casilla 2)',
      term: 'Plazo (casilla 6)',
      terms: {
        none: 'No indicado',
        short: 'Corto',
        long: 'Largo',
      },
      date: 'Una fecha como 2025-03-04.',
    },
  },
};
