import type { Part } from '../catalogue.js';
import type { failureTexts as English } from '../en-failures.js';

/** Failures. */
export const failureTexts: Part<typeof English> = {
  'bad-input': {
    title: 'Esto no se ha aceptado',
    step: 'Compruebe lo introducido e inténtelo de nuevo.',
  },
  'not-allowed': {
    title: 'Esto no está permitido aquí',
    step: 'Cierre la ventana y abra Lotbook de nuevo.',
  },
  'not-configured': {
    title: 'Aún no hay clave de Vezgo',
    step: 'Introduzca una en Ajustes.',
  },
  'auth-rejected': {
    title: 'Vezgo no acepta la clave',
    step: 'Compruebe el identificador y el secreto de cliente.',
  },
  offline: {
    title: 'No se puede llegar al servidor',
    step: 'Compruebe la conexión a internet e inténtelo de nuevo.',
  },
  'server-error': {
    title: 'El servidor tiene un problema',
    step: 'Espere unos minutos e inténtelo de nuevo.',
  },
  'too-many-requests': {
    title: 'Vezgo pide menos peticiones',
    step: 'Espere unos minutos e inténtelo de nuevo.',
  },
  'bad-response': {
    title: 'La respuesta del servidor no tenía sentido',
    step: 'Inténtelo de nuevo; si persiste, busque una actualización de Lotbook.',
  },
  'not-found': {
    title: 'Esto ya no existe',
    step: 'Sincronice para poner el libro al día.',
  },
  'account-disconnected': {
    title: 'La cuenta está desconectada',
    step: 'Reconéctela.',
  },
  'sync-running': {
    title: 'Ya hay una sincronización en marcha',
    step: 'Espere a que termine.',
  },
  cancelled: {
    title: 'Detenido',
    step: 'No se ha cambiado nada.',
  },
  'connect-timeout': {
    title: 'La ventana de Vezgo tardó demasiado',
    step: 'Intente conectar de nuevo.',
  },
  'connect-refused': {
    title: 'La conexión fue rechazada',
    step: 'Compruebe el acceso en el proveedor e inténtelo de nuevo.',
  },
  'connect-failed': {
    title: 'La cuenta no se conectó',
    step: 'Inténtelo de nuevo.',
  },
  'keychain-unavailable': {
    title: 'No se puede usar el llavero del sistema',
    step: 'Desbloquéelo, o instale un servicio de llavero, e inténtelo de nuevo.',
  },
  'store-unreadable': {
    title: 'No se puede abrir el libro',
    step: 'Su archivo o su clave están dañados. Restaure ambos desde una copia de seguridad.',
  },
  'store-newer': {
    title: 'El libro lo escribió un Lotbook más reciente',
    step: 'Actualice Lotbook para abrirlo.',
  },
  'store-locked': {
    title: 'El libro está abierto en otro lugar',
    step: 'Cierre el otro Lotbook e inténtelo de nuevo.',
  },
  'disk-full': {
    title: 'El disco está lleno',
    step: 'Libere espacio e inténtelo de nuevo.',
  },
  'not-writable': {
    title: 'No se puede escribir en este lugar',
    step: 'Elija otra carpeta.',
  },
  'live-endpoint-refused': {
    title: 'Este entorno es demasiado antiguo para conexiones reales',
    step: 'Explore los datos de ejemplo o instale la versión oficial.',
  },
  'file-unreadable': {
    title: 'No se puede leer este archivo',
    step: 'Elija otro archivo.',
  },
  'key-missing': {
    title: 'Falta la clave del libro',
    step: 'Recupérela de su archivo de clave de recuperación.',
  },
  conflict: {
    title: 'Esto ya no encaja',
    step: 'Mire de nuevo la transacción y decida otra vez.',
  },
  internal: {
    title: 'Ha ocurrido algo inesperado',
    step: 'Inténtelo de nuevo. Si persiste, reinicie Lotbook; su libro está a salvo.',
  },
};
