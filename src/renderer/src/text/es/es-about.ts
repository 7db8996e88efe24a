import type { Part } from '../catalogue.js';
import type { aboutTexts as English } from '../en-about.js';

/** About this program. */
export const aboutTexts: Part<typeof English> = {
  about: {
    words:
      'Lotbook calcula ganancias y rendimientos en este ordenador. Su libro permanece aquí en un archivo cifrado; no existe ningún servidor de Lotbook.',
    version: 'Lotbook',
    runtime: 'Entorno de ejecución',
    runtimeVersion: 'Electron {{version}} on {{platform}}',
    server: 'Servidor de Vezgo',
    profile: 'Libro',
    profiles: {
      live: 'El suyo',
      sample: 'Datos de ejemplo',
    },
    locale: 'Idioma del sistema',
    licence: 'Licencia',
    licenceName: 'Licencia Apache 2.0, sin garantía alguna. No es asesoramiento fiscal: compruebe lo que declara.',
    links: 'Enlaces',
    exchanges: 'Plataformas que admite Vezgo',
    vezgo: 'Obtener una clave de Vezgo',
    engine: 'Comprobar el motor',
    licences: 'Componentes',
    licencesWords: 'Obras de otros que forman parte de Lotbook, cada una con su propia licencia.',
    showLicences: 'Mostrar licencias',
    hideLicences: 'Ocultar licencias',
    loadingLicences: 'Leyendo licencias…',
  },
};
