import type { Part } from '../catalogue.js';
import type { holdingsTexts as English } from '../en-holdings.js';

/** Holdings. */
export const holdingsTexts: Part<typeof English> = {
  holdings: {
    summary: 'Precios de {{when}}, tal como los comunicaron las cuentas',
    noPrices: 'Ninguna cuenta ha comunicado precios aún',
    totals: 'Totales',
    total: {
      value: 'Valor hoy',
      valueWords:
        'Lo que valen las unidades a los últimos precios que dieron sus cuentas. Sin efectivo ni posiciones sin precio.',
      valueNote: 'lotes de abajo, sin efectivo',
      cost: 'Coste de adquisición',
      costWords: 'Lo que costaron las unidades que quedan, con las comisiones de compra.',
      gain: 'Ganancia no realizada',
      gainWords: 'Valor menos coste de lo que aún se mantiene. Nada de ello tributa antes de transmitirse.',
      count: 'Posiciones',
    },
    unpriced_one: '{{count, number}} sin precio',
    unpriced_other: '{{count, number}} sin precio',
    search: 'Buscar posiciones',
    searchHint: 'Activo o cuenta',
    table: 'Posiciones',
    column: {
      asset: 'Activo',
      account: 'Cuenta',
      amount: 'Cantidad',
      cost: 'Coste',
      value: 'Valor',
      gain: 'No realizada',
      long: 'Largo plazo',
      lots: 'Lotes',
    },
    columnWords: {
      long: 'Si una ganancia sería a largo plazo al transmitir hoy estas unidades, o dentro de cuántos días.',
      lots: 'Unidades compradas o recibidas de una vez y a un mismo coste. Abra la fila para verlas.',
    },
    sentFrom: 'Enviado desde {{name}}',
    sentWords: 'No se sabe adónde fueron estas unidades. Hasta saberlo, cuentan como suyas.',
    allAccounts: 'Todas las cuentas',
    incomplete: 'El coste de algunas unidades no se conoce y cuenta como 0',
    longNow: 'todo',
    longPart: 'en parte',
    longIn_one: 'en {{count, number}} día',
    longIn_other: 'en {{count, number}} días',
    longAlready: 'Largo plazo',
    pool: 'Grupo',
    drawer: '{{asset}}: lotes',
    lots: 'Lotes, primero los más antiguos',
    acquired: 'Adquirido',
    noneTitle: 'No se mantiene nada',
    noneWords: 'Lo que sus transacciones dejan en sus cuentas aparece aquí con su coste.',
    noMatch: 'Ninguna posición coincide.',
  },
};
