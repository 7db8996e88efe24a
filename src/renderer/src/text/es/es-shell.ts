import type { Part } from '../catalogue.js';
import type { shellTexts as English } from '../en-shell.js';

/** The frame. */
export const shellTexts: Part<typeof English> = {
  app: {
    name: 'Lotbook',
    opening: 'Abriendo su libro…',
    screens: 'Pantallas',
    skip: 'Ir a la pantalla',
    loopbackOnly:
      'Esta copia funciona en un entorno antiguo; por eso solo llega a servidores de este ordenador. Los datos de ejemplo funcionan como siempre.',
  },
  nav: {
    overview: 'Resumen',
    accounts: 'Cuentas',
    transactions: 'Transacciones',
    review: 'Revisión',
    report: 'Informe fiscal',
    holdings: 'Posiciones',
    import: 'Importar',
    settings: 'Ajustes',
    check: 'Comprobar el motor',
    about: 'Acerca de',
    open_one: '{{count, number}} pendientes',
    open_other: '{{count, number}} pendientes',
  },
  action: {
    retry: 'Reintentar',
    back: 'Atrás',
    cancel: 'Cancelar',
    dismiss: 'Ocultar',
    close: 'Cerrar',
  },
  figure: {
    unknown: 'No se conoce',
  },
  calendar: {
    chooseMonth: 'Elegir un mes',
    chooseYear: 'Elegir un año',
    nextMonth: 'Mes siguiente',
    previousMonth: 'Mes anterior',
    nextYear: 'Año siguiente',
    previousYear: 'Año anterior',
    nextDecade: 'Diez años siguientes',
    previousDecade: 'Diez años anteriores',
  },
  field: {
    decimal: 'Un número simple como 1234.56',
    missing: 'Rellene este campo.',
    address: 'Aquí se espera una dirección, por ejemplo https://example.com/token',
  },
  sample: {
    mark: 'Datos de ejemplo',
    words: 'Todas las cuentas y cifras de aquí son inventadas. Su propio libro queda intacto.',
    leave: 'Salir de los datos de ejemplo',
  },
  ledger: {
    loading: 'Leyendo transacciones…',
    loadingCount: 'Leyendo transacciones: {{loaded, number}} de {{total, number}}',
    computing: 'Calculando ganancias y rendimientos…',
  },
  history: {
    undo: 'Deshacer',
    undone: 'Deshecho.',
    redone: 'Rehecho.',
  },
  state: {
    syncFailed: 'Sincronización fallida',
    syncFailedWords: 'Abra Cuentas para ver por qué y reintentarlo',
    syncing: 'Sincronizando…',
    offline: 'Sin conexión',
    offlineWords:
      'No se puede llegar a la red o al servidor. Todo lo sincronizado hasta ahora sigue siendo utilizable.',
  },
  command: {
    sync: 'Sincronizar todas las cuentas',
    connect: 'Conectar una cuenta',
    export: 'Exportar un informe',
    undo: 'Deshacer la última decisión',
    redo: 'Rehacer',
    shortcuts: 'Atajos de teclado',
  },
  palette: {
    title: 'Paleta de comandos',
    placeholder: 'Ir, hacer o encontrar una transacción…',
    act: 'Acciones',
    go: 'Ir a',
    transactions: 'Transacciones',
    searchAll: 'Buscar «{{text}}» en todas las transacciones',
    nothing: 'Nada se llama así.',
  },
  shortcuts: {
    title: 'Atajos de teclado',
    screens: 'Pantallas',
    actions: 'Acciones',
    lists: 'En listas y paneles',
    key: {
      palette: 'Paleta de comandos',
      search: 'Buscar en esta pantalla',
      rows: 'Moverse por filas',
      open: 'Abrir la fila',
      select: 'Seleccionar filas',
      next: 'Elemento siguiente o anterior en Revisión',
      resolve: 'Tomar esa solución en Revisión',
      close: 'Cerrar lo que está abierto',
    },
  },
};
