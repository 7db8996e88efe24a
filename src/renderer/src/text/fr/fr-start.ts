import type { Part } from '../catalogue.js';
import type { startTexts as English } from '../en-start.js';

/** First start. */
export const startTexts: Part<typeof English> = {
  start: {
    title: 'L’impôt sur les cryptos, chiffre par chiffre',
    lead: 'Lotbook garde vos transactions dans un fichier chiffré sur cet ordinateur, calcule plus-values et revenus, et montre les enregistrements derrière chaque chiffre.',
    connectTitle: 'Vos propres comptes',
    connectWords:
      'Connexions en lecture seule par Vezgo, avec votre propre clé Vezgo. Rien ne nous est envoyé : il n’existe pas de serveur Lotbook.',
    connect: 'Connecter mes comptes',
    exploreTitle: 'D’abord un coup d’œil',
    exploreWords:
      'Deux comptes inventés avec opérations, staking et transferts depuis 2021. Un clic suffit pour en sortir.',
    explore: 'Explorer avec des données d’exemple',
    exploreBusy: 'Préparation des comptes d’exemple…',
    withoutTitle: 'Sans Vezgo',
    withoutWords:
      'Importez les fichiers que votre plateforme laisse télécharger, ou restaurez une sauvegarde de votre livre.',
    files: 'Importer des fichiers',
    restore: 'Restaurer une sauvegarde…',
    credentialsTitle: 'Connecter par Vezgo',
    credentialsWords:
      'Lotbook lit plateformes et portefeuilles par Vezgo. Saisissez la paire de clés de votre équipe Vezgo.',
    signUp: 'Obtenir une clé sur vezgo.com',
    taxTitle: 'Où vous payez vos impôts',
    taxWords:
      'Trois réponses, avec des choix par défaut raisonnables. Tout peut être changé plus tard, et rien n’est déclaré à votre place.',
    country: 'Pays',
    noCountry: 'Règles d’aucun pays',
    countryWords: 'Les règles fiscales que suivent plus-values et revenus',
    continue: 'Continuer',
    connectNext: 'Enregistrer et connecter un compte',
    filesNext: 'Enregistrer et importer des fichiers',
    skip: 'Passer pour l’instant',
    reason: {
      us: 'C’est ce que prévoient les règles quand aucune unité n’a été désignée avant la vente.',
      gb: 'C’est la méthode de la loi ; il n’y a rien à choisir.',
      ca: 'C’est la méthode de la loi ; il n’y a rien à choisir.',
      de: 'C’est l’ordre que suppose l’administration fiscale, tenu séparément pour chaque compte.',
      au: 'C’est l’ordre le plus simple ; d’autres sont admis avec des justificatifs qui désignent les unités.',
      es: 'C’est l’ordre exigé par l’administration fiscale ; il n’y a rien à choisir.',
      it: 'C’est l’ordre désigné par la loi ; il n’y a rien à choisir.',
      jp: 'C’est ce qui s’applique sauf si une autre méthode a été déclarée à l’administration fiscale.',
      generic: 'C’est l’ordre le plus courant. Prenez celui que demande votre pays.',
    },
  },
};
