import type { Part } from '../catalogue.js';
import type { aboutTexts as English } from '../en-about.js';

/** About this program. */
export const aboutTexts: Part<typeof English> = {
  about: {
    words:
      'Lotbook calcule les plus-values et les revenus sur cet ordinateur. Votre livre reste ici, dans un fichier chiffré ; il n’existe pas de serveur Lotbook.',
    version: 'Lotbook',
    runtime: 'Environnement d’exécution',
    runtimeVersion: 'Electron {{version}} on {{platform}}',
    server: 'Serveur Vezgo',
    profile: 'Livre',
    profiles: {
      live: 'Le vôtre',
      sample: 'Données d’exemple',
    },
    locale: 'Langue du système',
    licence: 'Licence',
    licenceName:
      'Licence Apache 2.0, sans aucune garantie. Ceci n’est pas un conseil fiscal : vérifiez ce que vous déclarez.',
    links: 'Liens',
    exchanges: 'Plateformes prises en charge par Vezgo',
    vezgo: 'Obtenir une clé Vezgo',
    engine: 'Vérifier le moteur',
    licences: 'Composants',
    licencesWords: 'Les œuvres de tiers qui font partie de Lotbook, chacune sous sa propre licence.',
    showLicences: 'Afficher les licences',
    hideLicences: 'Masquer les licences',
    loadingLicences: 'Lecture des licences…',
  },
};
