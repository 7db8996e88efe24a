import type { Part } from '../catalogue.js';
import type { startTexts as English } from '../en-start.js';

/** First start. */
export const startTexts: Part<typeof English> = {
  start: {
    title: 'Impuestos de criptomonedas, cifra a cifra',
    lead: 'Lotbook guarda sus transacciones en un archivo cifrado en este ordenador, calcula ganancias y rendimientos, y muestra los registros tras cada cifra.',
    connectTitle: 'Sus propias cuentas',
    connectWords:
      'Conexiones de solo lectura a través de Vezgo, con su propia clave de Vezgo. No se nos envía nada: no existe ningún servidor de Lotbook.',
    connect: 'Conectar mis cuentas',
    exploreTitle: 'Primero, un vistazo',
    exploreWords: 'Dos cuentas inventadas con operaciones, staking y traspasos desde 2021. Un clic basta para salir.',
    explore: 'Explorar con datos de ejemplo',
    exploreBusy: 'Preparando las cuentas de ejemplo…',
    withoutTitle: 'Sin Vezgo',
    withoutWords: 'Importe los archivos que su plataforma deja descargar, o restaure una copia de su libro.',
    files: 'Importar archivos',
    restore: 'Restaurar una copia…',
    credentialsTitle: 'Conectar a través de Vezgo',
    credentialsWords:
      'Lotbook lee plataformas y monederos a través de Vezgo. Introduzca el par de claves de su equipo de Vezgo.',
    signUp: 'Obtener una clave en vezgo.com',
    taxTitle: 'Dónde paga impuestos',
    taxWords:
      'Tres respuestas con valores predeterminados razonables. Todo se puede cambiar después, y nada se presenta por usted.',
    country: 'País',
    noCountry: 'Reglas de ningún país',
    countryWords: 'Qué reglas fiscales siguen las ganancias y los rendimientos',
    continue: 'Continuar',
    connectNext: 'Guardar y conectar una cuenta',
    filesNext: 'Guardar e importar archivos',
    skip: 'Omitir por ahora',
    reason: {
      us: 'Es lo que toman las reglas cuando no se designaron unidades antes de la venta.',
      gb: 'Es el método de la ley; no hay nada que elegir.',
      ca: 'Es el método de la ley; no hay nada que elegir.',
      de: 'Es el orden que supone la administración tributaria, llevado por separado en cada cuenta.',
      au: 'Es el orden más sencillo; otros se permiten con registros que designen las unidades.',
      es: 'Es el orden que exige la administración tributaria; no hay nada que elegir.',
      it: 'Es el orden que nombra la ley; no hay nada que elegir.',
      jp: 'Es lo que se aplica salvo que se haya registrado otro método ante la administración tributaria.',
      generic: 'Es el orden más habitual. Tome el que pida su país.',
    },
  },
};
