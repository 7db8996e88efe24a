import type { Part } from '../catalogue.js';
import type { failureTexts as English } from '../en-failures.js';

/** Failures. */
export const failureTexts: Part<typeof English> = {
  'bad-input': {
    title: 'Ceci n’a pas été accepté',
    step: 'Vérifiez la saisie et réessayez.',
  },
  'not-allowed': {
    title: 'Ce n’est pas permis ici',
    step: 'Fermez la fenêtre et rouvrez Lotbook.',
  },
  'not-configured': {
    title: 'Il n’y a pas encore de clé Vezgo',
    step: 'Saisissez-en une dans les Réglages.',
  },
  'auth-rejected': {
    title: 'Vezgo n’accepte pas la clé',
    step: 'Vérifiez l’identifiant client et le secret client.',
  },
  offline: {
    title: 'Le serveur est injoignable',
    step: 'Vérifiez la connexion à internet et réessayez.',
  },
  'server-error': {
    title: 'Le serveur a un problème',
    step: 'Attendez quelques minutes et réessayez.',
  },
  'too-many-requests': {
    title: 'Vezgo demande moins de requêtes',
    step: 'Attendez quelques minutes et réessayez.',
  },
  'bad-response': {
    title: 'La réponse du serveur n’avait pas de sens',
    step: 'Réessayez ; si cela persiste, cherchez une mise à jour de Lotbook.',
  },
  'not-found': {
    title: 'Ceci n’existe plus',
    step: 'Synchronisez pour mettre le livre à jour.',
  },
  'account-disconnected': {
    title: 'Le compte est déconnecté',
    step: 'Reconnectez-le.',
  },
  'sync-running': {
    title: 'Une synchronisation est déjà en cours',
    step: 'Attendez qu’elle soit terminée.',
  },
  cancelled: {
    title: 'Arrêté',
    step: 'Rien n’a été modifié.',
  },
  'connect-timeout': {
    title: 'La fenêtre de Vezgo a mis trop de temps',
    step: 'Essayez de nouveau de connecter.',
  },
  'connect-refused': {
    title: 'La connexion a été refusée',
    step: 'Vérifiez l’identification chez le fournisseur et réessayez.',
  },
  'connect-failed': {
    title: 'Le compte n’a pas été connecté',
    step: 'Réessayez.',
  },
  'keychain-unavailable': {
    title: 'Le trousseau du système est inutilisable',
    step: 'Déverrouillez-le, ou installez un service de trousseau, et réessayez.',
  },
  'store-unreadable': {
    title: 'Le livre ne peut pas être ouvert',
    step: 'Son fichier ou sa clé est endommagé. Restaurez les deux à partir d’une sauvegarde.',
  },
  'store-newer': {
    title: 'Le livre a été écrit par un Lotbook plus récent',
    step: 'Mettez Lotbook à jour pour l’ouvrir.',
  },
  'store-locked': {
    title: 'Le livre est ouvert ailleurs',
    step: 'Fermez l’autre Lotbook et réessayez.',
  },
  'disk-full': {
    title: 'Le disque est plein',
    step: 'Libérez de la place et réessayez.',
  },
  'not-writable': {
    title: 'Impossible d’écrire à cet endroit',
    step: 'Choisissez un autre dossier.',
  },
  'live-endpoint-refused': {
    title: 'Cet environnement est trop ancien pour des connexions réelles',
    step: 'Explorez les données d’exemple, ou installez la version officielle.',
  },
  'file-unreadable': {
    title: 'Ce fichier ne peut pas être lu',
    step: 'Choisissez un autre fichier.',
  },
  'key-missing': {
    title: 'La clé du livre manque',
    step: 'Rétablissez-la à partir de votre fichier de clé de secours.',
  },
  conflict: {
    title: 'Ceci ne convient plus',
    step: 'Regardez de nouveau la transaction et décidez à nouveau.',
  },
  internal: {
    title: 'Une erreur inattendue s’est produite',
    step: 'Réessayez. Si cela persiste, redémarrez Lotbook ; votre livre est en sécurité.',
  },
};
