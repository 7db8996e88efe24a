import type { Part } from '../catalogue.js';
import type { ordersTexts as English } from '../en-orders.js';

/** orders. */
export const ordersTexts: Part<typeof English> = {
  orders: {
    button: 'Órdenes permanentes…',
    title: 'Órdenes permanentes',
    words:
      'Desde 2025 los lotes salen de cada cuenta según primero en entrar, primero en salir, salvo que antes de la transmisión se registrara una orden de otro método (Treas. Reg. 1.1012-1(j)(3)). Una orden registrada aquí conserva la hora de su registro. Por sí sola no cambia ninguna cifra: elija el método correspondiente del informe.',
    missing_one: '{{count, number}} transmisión usó un método que ninguna orden permanente cubría a tiempo.',
    missing_other: '{{count, number}} transmisiones usaron un método que ninguna orden permanente cubría a tiempo.',
    missingWords:
      'Sin orden, y sin lotes designados a tiempo, se aplica primero en entrar, primero en salir. Registre una orden para lo venidero o use FIFO.',
    show: 'Mostrar órdenes permanentes',
    log: 'Órdenes registradas',
    none: 'No hay ninguna orden permanente registrada.',
    column: {
      recorded: 'Registrada',
      from: 'Desde',
    },
    every: 'Todas las cuentas',
    add: 'Registrar una orden',
    method: 'Método',
    account: 'Cuenta',
    from: 'Desde',
    text: 'Texto de la orden',
    textWords: 'Para sus libros y registros; cámbielo según necesite',
    prefilled:
      'Orden permanente para mis libros y registros: desde {{from}}, las unidades de cada activo digital que yo venda, gaste o transmita de otro modo desde {{account}} se identifican por {{method}}. {{methodWords}} Esta orden vale hasta que registre otra.',
    everyInText: 'cualquiera de mis cuentas',
    confirm: 'Registrar esta orden',
    said: 'Orden permanente registrada',
  },
  basisRange: {
    working: 'Calculando entre qué ganancias está {{year}}…',
    between: 'La ganancia de {{year}} está entre {{low}} y {{high}}.',
    words:
      'Depende de lo que costaron depósitos de coste desconocido: su valor de llegada en un extremo, nada en el otro. Los totales de arriba los cuentan por nada.',
    unvalued_one: 'Tampoco se conoce el valor de llegada de {{count, number}} depósito; cuenta por nada en todo.',
    unvalued_other: 'Tampoco se conoce el valor de llegada de {{count, number}} depósitos; cuentan por nada en todo.',
  },
};
