import type { Part } from '../catalogue.js';
import type { aboutTexts as English } from '../en-about.js';

/** About this program. */
export const aboutTexts: Part<typeof English> = {
  about: {
    words:
      'Lotbook calcola plusvalenze e redditi su questo computer. Il tuo libro resta qui in un file cifrato; non esiste un server di Lotbook.',
    version: 'Lotbook',
    runtime: 'Ambiente di esecuzione',
    runtimeVersion: 'Electron {{version}} on {{platform}}',
    server: 'Server Vezgo',
    profile: 'Libro',
    profiles: {
      live: 'Il tuo',
      sample: 'Dati di esempio',
    },
    locale: 'Lingua del sistema',
    licence: 'Licenza',
    licenceName: 'Licenza Apache 2.0, senza alcuna garanzia. Non è una consulenza fiscale: controlla ciò che dichiari.',
    links: 'Collegamenti',
    exchanges: 'Piattaforme supportate da Vezgo',
    vezgo: 'Ottieni una chiave Vezgo',
    engine: 'Verifica del motore',
    licences: 'Componenti',
    licencesWords: 'Opere di altri che fanno parte di Lotbook, ciascuna con la propria licenza.',
    showLicences: 'Mostra le licenze',
    hideLicences: 'Nascondi le licenze',
    loadingLicences: 'Lettura delle licenze…',
  },
};
