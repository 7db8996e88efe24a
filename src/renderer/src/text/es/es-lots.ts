import type { Part } from '../catalogue.js';
import type { lotsTexts as English } from '../en-lots.js';

/** lots. */
export const lotsTexts: Part<typeof English> = {
  lots: {
    title: 'Elegir sus lotes',
    words:
      'Diga qué unidades salieron. Lo que deje abierto sigue el método. La hora de su elección se conserva, como piden las reglas.',
    start: 'Elegir lotes…',
    loading: 'Recorriendo los lotes mantenidos justo antes…',
    none: 'Justo antes no se mantenía ningún lote de este activo. No hay nada que elegir.',
    notHere: 'Con estas reglas y este método no se pueden elegir lotes.',
    standing: 'Lotes designados el {{time}}.',
    lateUs:
      'Está designando lotes después de la transmisión. Treas. Reg. 1.1012-1(j)(2) solo cuenta las designaciones registradas a más tardar en la transmisión; por eso el motor las ignorará y seguirá el método. Su elección se conserva igualmente con su hora.',
    late: 'Está designando lotes después de la transmisión. Las designaciones posteriores no cuentan: el motor las ignorará y seguirá el método. Su elección se conserva igualmente con su hora.',
    ignored: 'Se designaron después de la transmisión y se ignoran: decide el método en su lugar.',
    byStatement: 'Según su declaración, no registrado aquí entonces: {{evidence}}',
    elsewhere: 'Designé estos lotes a tiempo, pero en otro lugar',
    elsewhereWords:
      'Para lotes que designó ante su bróker o anotó en sus propios libros antes de la transmisión. El motor acepta entonces la hora que usted indica; la administración tributaria pedirá la prueba. Si es posterior a la transmisión, las designaciones no cuentan.',
    identifiedAt: 'Designados el',
    evidence: 'Qué lo demuestra',
    evidenceWords:
      'Por ejemplo, la confirmación del bróker, un mensaje o una página fechada de sus libros, y dónde los guarda.',
    table: 'Lotes mantenidos justo antes',
    column: {
      acquired: 'Adquirido',
      left: 'Unidades restantes',
      unitCost: 'Coste de una',
      term: 'Plazo',
      units: 'Unidades que salieron',
      fill: 'Llenar',
    },
    unitsOf: 'Unidades del lote del {{time}}',
    fill: 'Llenar',
    fillOf: 'Llenar con el lote del {{time}}',
    tooMany: 'Solo quedaban {{amount}}',
    named: 'Designados {{named}} de {{amount}} {{asset}}.',
    over: 'Designados {{named}}, pero solo salieron {{amount}} {{asset}}. No designe más que eso.',
    preview: 'Designada a tiempo, esta transmisión daría',
    previewing: 'Calculando la ganancia…',
    save: 'Guardar estos lotes',
    clear: 'Quitar las designaciones',
    said: 'Lotes designados',
    cleared: 'Designaciones quitadas',
    more_one: '{{count, number}} lote más no se muestra.',
    more_other: '{{count, number}} lotes más no se muestran.',
  },
};
