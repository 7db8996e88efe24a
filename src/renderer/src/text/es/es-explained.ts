import type { ExplainedTexts } from '../en-explained.js';

/** How figures came about. */
export const explainedTexts: ExplainedTexts = {
  title: {
    sale: 'Venta de {{units}} el {{day}}: {{outcome}}',
    swap: 'Permuta de {{units}} el {{day}}: {{outcome}}',
    spend: 'Gasto de {{units}} el {{day}}: {{outcome}}',
    fee: 'Comisión de {{units}} el {{day}}: {{outcome}}',
    gift: 'Regalo de {{units}} el {{day}}: {{outcome}}',
    donation: 'Donación de {{units}} el {{day}}: {{outcome}}',
  },
  titleOutcome: {
    gain: 'ganancia de {{money}}',
    loss: 'pérdida de {{money}}',
    neither: 'ni ganancia ni pérdida',
  },
  proceeds: {
    sold: '{{units}} vendidos el {{day}} en {{account}} por {{brought}}{{fees}}; valor de transmisión: {{sum}}.',
    swapped: '{{units}} permutados el {{day}} en {{account}} por {{brought}}{{fees}}; valor de transmisión: {{sum}}.',
    spent:
      '{{units}} gastados el {{day}} en {{account}}, por un valor de {{value}}{{fees}}; valor de transmisión: {{sum}}.',
    fee: '{{units}} pagados como comisión el {{day}} en {{account}}, lo que es una transmisión a su valor; valor de transmisión: {{sum}}.',
    gift: '{{units}} regalados el {{day}} en {{account}}, lo que es una transmisión a valor de mercado; valor de transmisión: {{sum}}.',
    donation:
      '{{units}} donados el {{day}} en {{account}}, lo que es una transmisión a valor de mercado; valor de transmisión: {{sum}}.',
    'fee-units': 'La comisión en el mismo activo sale con ellos y no añade valor de transmisión: {{sum}}.',
    'kept-back': 'De lo recibido se retuvo una comisión de {{fee}}; valor del resto: {{sum}}.',
    share: 'Esta fila es {{units}} de {{whole}}; su valor de transmisión: {{sum}}.',
    'rest-of-one': 'Esta fila es {{units}} de {{whole}} y toma lo que deja la otra fila: {{sum}}.',
    'rest-of-many': 'Esta fila es {{units}} de {{whole}} y toma lo que dejan las otras filas: {{sum}}.',
    unknown:
      'No se conoce lo que se obtuvo por las unidades: mientras tanto, su coste hace de valor de transmisión y la fila está marcada como incompleta: {{sum}}.',
  },
  acquisition: {
    bought: '{{units}} comprados el {{day}} en {{account}} por {{paid}}{{fees}}; coste de adquisición: {{sum}}.',
    'bought-unknown':
      '{{units}} comprados el {{day}} en {{account}}: no se conoce lo pagado; el coste de adquisición cuenta como {{cost}}.',
    'kept-back': 'Se retuvo una comisión de {{fee}}, de modo que llegaron menos: {{sum}}.',
    'swapped-received':
      '{{units}} recibidos el {{day}} en {{account}} por {{given}}; su coste de adquisición es el valor recibido: {{sum}}.',
    'swapped-given':
      '{{units}} recibidos el {{day}} en {{account}} por {{given}}; su coste de adquisición es el valor entregado: {{sum}}.',
    'swapped-received-net':
      '{{units}} recibidos el {{day}} en {{account}} por {{given}}; su coste de adquisición es el valor recibido, en lo que llegó: {{sum}}.',
    'swapped-given-net':
      '{{units}} recibidos el {{day}} en {{account}} por {{given}}; su coste de adquisición es el valor entregado, en lo que llegó: {{sum}}.',
    'swapped-unknown':
      '{{units}} recibidos el {{day}} en {{account}} por {{given}}: no se conoce ninguno de los dos valores; el coste de adquisición cuenta como 0 y lo que de él depende está marcado como incompleto.',
    income:
      '{{units}} recibidos como {{income}} el {{day}} en {{account}}; su valor en ese momento es su coste de adquisición: {{sum}}.',
    'income-unknown':
      '{{units}} recibidos como {{income}} el {{day}} en {{account}}: no se conoce su valor; su coste de adquisición cuenta como 0.',
    deposit:
      '{{units}} llegaron el {{day}} a {{account}} de un origen desconocido: su coste de adquisición no se conoce y cuenta como 0.',
    gift: '{{units}} recibidos como regalo el {{day}} en {{account}}, adquiridos originalmente el {{acquired}}; coste de adquisición: {{sum}}.',
    opening:
      '{{units}} traídos como saldo inicial el {{day}} en {{account}}, adquiridos originalmente el {{acquired}}; coste de adquisición: {{sum}}.',
    'worth-on-arrival': 'A su llegada valían {{value}}.',
    split: '{{units}} procedentes de una división el {{day}} en {{account}}: su coste de adquisición es 0.',
  },
  incomeKind: {
    staking: 'rendimiento de staking',
    interest: 'intereses',
    airdrop: 'airdrop',
    referral: 'premio por recomendación',
    mining: 'rendimiento de minería',
    cashback: 'cashback',
    other: 'otro rendimiento',
    unnamed: 'rendimiento',
  },
  income: {
    title: 'Rendimiento de {{units}} el {{day}}: {{value}}',
    received:
      '{{units}} recibidos como {{income}} el {{day}} en {{account}}; el rendimiento es su valor en ese momento: {{sum}}.',
    'received-unknown':
      '{{units}} recibidos como {{income}} el {{day}} en {{account}}: no se conoce su valor en ese momento; cuenta como 0 y la fila está marcada como incompleta.',
    'also-cost': 'Ese valor es también su coste de adquisición cuando se transmiten.',
  },
  lots: {
    fifo: 'Primero en entrar, primero en salir: de las unidades mantenidas {{place}}, salen antes las adquiridas primero.',
    lifo: 'Último en entrar, primero en salir: de las unidades mantenidas {{place}}, salen antes las adquiridas en último lugar.',
    hifo: 'Coste más alto primero: de las unidades mantenidas {{place}}, salen antes las de mayor coste unitario.',
    lofo: 'Coste más bajo primero: de las unidades mantenidas {{place}}, salen antes las de menor coste unitario.',
    'unit-cost': 'Coste de una de estas unidades: {{sum}} por 1 {{asset}}.',
    named: 'Estas unidades se designaron para esta transmisión.',
    'named-on': 'Estas unidades se designaron para esta transmisión el {{day}}, a más tardar cuando ocurrió.',
    statement:
      'Que se designaran entonces es declaración de la propia persona, que sus registros han de probar: {{evidence}}',
    together: 'En total {{place}}: {{sum}}.',
    left: 'Una parte ya había salido {{when}}; lo que quedaba {{place}}: {{sum}}.',
    'its-cost': 'Su coste: {{sum}}.',
    moved: '{{units}} de {{held}} traspasados el {{day}} de {{from}} a {{to}}, conservando fecha y coste: {{sum}}.',
    'moved-all': 'Todos, {{units}}, traspasados el {{day}} de {{from}} a {{to}}, conservando fecha y coste: {{sum}}.',
    'moved-within':
      '{{units}} de {{held}} traspasados el {{day}} dentro del conjunto de las cuentas, conservando fecha y coste: {{sum}}.',
    'moved-within-all':
      'Todos, {{units}}, traspasados el {{day}} dentro del conjunto de las cuentas, conservando fecha y coste: {{sum}}.',
    'moved-unknown':
      'El {{day}} se traspasaron {{units}} más de los que los registros muestran en cartera; su coste no se conoce y cuenta como 0.',
    'fee-carried':
      'La comisión de red salió con unidades que habían costado {{cost}}; ese coste se queda con los {{units}} traspasados: {{sum}}.',
    'with-fee': 'Con él, estas unidades cuestan: {{sum}}.',
    allocated:
      'A finales de 2024 las unidades no utilizadas se repartieron entre las cuentas: {{units}} de los {{left}} que quedaban fueron a {{account}}; coste: {{sum}}.',
    'allocated-all':
      'A finales de 2024 las unidades no utilizadas se repartieron entre las cuentas: todo, {{units}}, fue a {{account}}; coste: {{sum}}.',
    'allocated-after':
      'A finales de 2024 las unidades no utilizadas se repartieron entre las cuentas: {{units}} de los {{left}} que quedaban fueron a {{account}}, después de que {{others}} fueran a otras cuentas; coste: {{sum}}.',
    'allocated-all-after':
      'A finales de 2024 las unidades no utilizadas se repartieron entre las cuentas: todo lo restante, {{units}}, fue a {{account}}, después de que {{others}} fueran a otras cuentas; coste: {{sum}}.',
    leaves: 'Salen {{units}} de {{held}}; coste: {{sum}}.',
    'leaves-all': 'Sale todo, {{units}}; coste: {{sum}}.',
  },
  pool: {
    denied: '{{day}}: la pérdida denegada se sumó al coste del grupo; coste del grupo, ahora {{now}}: {{sum}}.',
    unmatched:
      '{{day}}: de las compras de ese día, {{units}} por {{cost}} no se emparejaron con ninguna transmisión y entraron en el grupo; coste del grupo, ahora {{now}}: {{sum}}.',
    joined: '{{day}}: {{units}} por {{cost}} entraron en el grupo; coste del grupo, ahora {{now}}: {{sum}}.',
    'joined-denied':
      '{{day}}: {{units}} por {{cost}}, incluida una pérdida denegada antes de {{denied}}, entraron en el grupo; coste del grupo, ahora {{now}}: {{sum}}.',
    'moved-in':
      '{{day}}: {{units}} por {{cost}} vinieron de otra cuenta y entraron en el grupo; coste del grupo, ahora {{now}}: {{sum}}.',
    left: '{{day}}: {{units}} salieron con {{cost}}; coste del grupo, ahora {{now}}: {{sum}}.',
    earlier:
      'Cambios anteriores ({{changes}}), del {{from}} al {{to}}, dejaron {{units}} con un coste de {{cost}} en el grupo.',
    'earlier-listed':
      'Cambios anteriores ({{changes}}; los {{listed}} últimos figuran con esta fila), del {{from}} al {{to}}, dejaron {{units}} con un coste de {{cost}} en el grupo.',
    'total-average':
      'Media anual: lo adquirido en un año cuenta como presente desde su comienzo, de modo que todas sus transmisiones tienen un mismo coste unitario.',
    before: 'El grupo contiene antes {{units}} con un coste de {{cost}}; su media: {{sum}} por 1 {{asset}}.',
    leaves: '{{units}} salen de él a la media: {{sum}}.',
    'leaves-all': 'Sale todo, {{units}}, con todo su coste: {{sum}}.',
    after: 'El grupo contiene después {{units}}; su coste: {{sum}}.',
    empty: 'Después el grupo está vacío.',
    shortfall:
      'Salieron {{units}} más de los que los registros muestran en cartera: ninguna adquisición los cubre; por eso cuentan con coste 0 y la fila está marcada como incompleta.',
  },
  days: {
    'counts-as-one': 'El {{day}} salieron {{units}} en {{disposals}} transmisiones, que cuentan como una.',
    'counts-as-one-listed':
      'El {{day}} salieron {{units}} en {{disposals}} transmisiones ({{listed}} de ellas figuran con esta fila), que cuentan como una.',
    'same-day': 'Mismo día: lo que se transmite un día se empareja primero con lo adquirido ese día ({{bought}}).',
    'thirty-days':
      '30 días: después, con lo adquirido en los 30 días siguientes, lo más temprano primero; aquí el {{bought}}.',
    'matched-all':
      '{{units}} adquiridos el {{bought}} aún no estaban emparejados, con un coste de {{cost}}; todos se emparejan, con ese coste: {{sum}}.',
    matched:
      '{{units}} adquiridos el {{bought}} aún no estaban emparejados, con un coste de {{cost}}; se emparejan {{taken}} de ellos: {{sum}}.',
    'from-pool': 'Lo que no cubre ninguna adquisición del día ni de los 30 días siguientes viene del grupo.',
    'own-units': 'La parte de este asiento en estos {{units}}, pues tiene {{own}} de los {{whole}} del día: {{sum}}.',
    'own-cost': 'Su parte de su coste: {{sum}}.',
  },
  outcome: {
    'gift-unknown':
      'No se conoce lo que valían estas unidades cuando se recibieron como regalo; un valor más bajo reduciría esta pérdida.',
    'gift-worth':
      'Fueron un regalo que al llegar ({{day}}) valía menos de lo que había pagado quien lo hizo; su valor en ese momento: {{sum}}.',
    'gift-loss':
      'Transmitidas por menos que eso: para una pérdida, ese valor es el coste, y cuentan como mantenidas desde el regalo: {{sum}}.',
    'gift-between':
      'Transmitidas por algo entre ambos: ni ganancia ni pérdida, de modo que el valor de transmisión hace de coste: {{sum}}.',
    'whole-loss': 'La transmisión en su conjunto da una pérdida: {{sum}}.',
    superficial:
      'Pérdida superficial (superficial loss): de {{sold}} vendidos, {{bought}} se compraron del {{from}} al {{to}} y {{held}} se mantenían al final del {{to}}; esa parte de la pérdida se deniega: {{sum}}.',
    'superficial-none':
      'Pérdida superficial (superficial loss): de {{sold}} vendidos, {{bought}} se compraron del {{from}} al {{to}} y {{held}} se mantenían al final del {{to}}; no se deniega nada de ella: {{sum}}.',
    'term-unknown': 'Sin una adquisición, la fila cuenta como de corto plazo.',
    long: 'Mantenido desde el {{acquired}}, a largo plazo desde el {{from}}; transmitido el {{day}}: largo plazo.',
    short: 'Mantenido desde el {{acquired}}, a largo plazo desde el {{from}}; transmitido el {{day}}: corto plazo.',
    gain: 'Ganancia: valor de transmisión menos coste: {{sum}}.',
    loss: 'Pérdida: valor de transmisión menos coste: {{sum}}.',
    neither: 'Ni ganancia ni pérdida: valor de transmisión menos coste: {{sum}}.',
    'gain-denied': 'Ganancia: valor de transmisión menos coste, más la pérdida denegada: {{sum}}.',
    'loss-denied': 'Pérdida: valor de transmisión menos coste, más la pérdida denegada: {{sum}}.',
    'neither-denied': 'Ni ganancia ni pérdida: valor de transmisión menos coste, más la pérdida denegada: {{sum}}.',
    incomplete:
      'La fila está marcada como incompleta: una cifra en la que se apoya no se conoce del todo, y lo que no se conoce cuenta arriba como 0.',
    cut: 'Lo que ocurrió antes con estas unidades es largo; el resto se omite aquí.',
  },
  part: {
    outside: 'un lugar desconocido fuera de {{account}}',
    at: 'en {{account}}',
    everywhere: 'en el conjunto de las cuentas',
    and: '{{first}} y {{second}}',
    worth: '{{units}} (por valor de {{value}})',
    'own-worth': '{{units}}, por valor de {{value}}',
    fee: ', con una comisión de {{fee}}',
    fees: ', con comisiones de {{fees}}',
    'fee-unknown': ' (se deja fuera una comisión de valor desconocido)',
    'on-days': 'el {{days}}',
    'on-many-days': 'en {{days}} días anteriores',
    smallest: 'el menor de {{others}} y {{last}}',
  },
};
