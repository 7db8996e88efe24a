import type { Part } from '../catalogue.js';
import type { aboutTexts as English } from '../en-about.js';

/** About this program. */
export const aboutTexts: Part<typeof English> = {
  about: {
    words:
      'Lotbook berechnet Gewinne und Einkünfte auf diesem Computer. Ihr Buch bleibt hier in einer verschlüsselten Datei; einen Lotbook-Server gibt es nicht.',
    version: 'Lotbook',
    runtime: 'Laufzeitumgebung',
    runtimeVersion: 'Electron {{version}} on {{platform}}',
    server: 'Vezgo-Server',
    profile: 'Buch',
    profiles: {
      live: 'Ihr eigenes',
      sample: 'Beispieldaten',
    },
    locale: 'Sprache des Systems',
    licence: 'Lizenz',
    licenceName:
      'Apache License 2.0, ohne jede Gewährleistung. Dies ist keine Steuerberatung: Prüfen Sie, was Sie einreichen.',
    links: 'Verweise',
    exchanges: 'Von Vezgo unterstützte Börsen',
    vezgo: 'Vezgo-Schlüssel erhalten',
    engine: 'Rechenwerk prüfen',
    licences: 'Gebaut aus',
    licencesWords: 'Werke anderer, die Teil von Lotbook sind, jedes unter seiner eigenen Lizenz.',
    showLicences: 'Lizenzen zeigen',
    hideLicences: 'Lizenzen verbergen',
    loadingLicences: 'Lizenzen werden gelesen…',
  },
};
