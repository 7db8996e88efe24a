import type { Part } from '../catalogue.js';
import type { shellTexts as English } from '../en-shell.js';

/** The frame. */
export const shellTexts: Part<typeof English> = {
  app: {
    name: 'Lotbook',
    opening: 'Ouverture de votre livre…',
    screens: 'Écrans',
    skip: 'Aller à l’écran',
    loopbackOnly:
      'Cette copie tourne sur un environnement ancien ; elle n’atteint donc que des serveurs sur cet ordinateur. Les données d’exemple fonctionnent comme d’habitude.',
  },
  nav: {
    overview: 'Aperçu',
    accounts: 'Comptes',
    transactions: 'Transactions',
    review: 'Vérification',
    report: 'Rapport fiscal',
    holdings: 'Avoirs',
    import: 'Import',
    settings: 'Réglages',
    check: 'Vérifier le moteur',
    about: 'À propos',
    open_one: '{{count, number}} en suspens',
    open_other: '{{count, number}} en suspens',
  },
  action: {
    retry: 'Réessayer',
    back: 'Retour',
    cancel: 'Annuler',
    dismiss: 'Masquer',
    close: 'Fermer',
  },
  figure: {
    unknown: 'Inconnu',
  },
  calendar: {
    chooseMonth: 'Choisir un mois',
    chooseYear: 'Choisir une année',
    nextMonth: 'Mois suivant',
    previousMonth: 'Mois précédent',
    nextYear: 'Année suivante',
    previousYear: 'Année précédente',
    nextDecade: 'Dix années suivantes',
    previousDecade: 'Dix années précédentes',
  },
  field: {
    decimal: 'Un nombre simple comme 1234.56',
    missing: 'Remplissez ce champ.',
    address: 'Une adresse est attendue ici, par exemple https://example.com/token',
  },
  sample: {
    mark: 'Données d’exemple',
    words: 'Tous les comptes et chiffres d’ici sont inventés. Votre propre livre n’est pas touché.',
    leave: 'Quitter les données d’exemple',
  },
  ledger: {
    loading: 'Lecture des transactions…',
    loadingCount: 'Lecture des transactions : {{loaded, number}} sur {{total, number}}',
    computing: 'Calcul des plus-values et des revenus…',
  },
  history: {
    undo: 'Annuler',
    undone: 'Annulé.',
    redone: 'Rétabli.',
  },
  state: {
    syncFailed: 'Synchronisation échouée',
    syncFailedWords: 'Ouvrez Comptes pour voir pourquoi et réessayer',
    syncing: 'Synchronisation…',
    offline: 'Hors ligne',
    offlineWords: 'Le réseau ou le serveur est injoignable. Tout ce qui a été synchronisé reste utilisable.',
  },
  command: {
    sync: 'Synchroniser tous les comptes',
    connect: 'Connecter un compte',
    export: 'Exporter un rapport',
    undo: 'Annuler la dernière décision',
    redo: 'Rétablir',
    shortcuts: 'Raccourcis clavier',
  },
  palette: {
    title: 'Palette de commandes',
    placeholder: 'Aller, faire, ou trouver une transaction…',
    act: 'Actions',
    go: 'Aller à',
    transactions: 'Transactions',
    searchAll: 'Chercher « {{text}} » dans toutes les transactions',
    nothing: 'Rien ne porte ce nom.',
  },
  shortcuts: {
    title: 'Raccourcis clavier',
    screens: 'Écrans',
    actions: 'Actions',
    lists: 'Dans les listes et les volets',
    key: {
      palette: 'Palette de commandes',
      search: 'Chercher dans cet écran',
      rows: 'Se déplacer de ligne en ligne',
      open: 'Ouvrir la ligne',
      select: 'Sélectionner des lignes',
      next: 'Point suivant ou précédent de la Vérification',
      resolve: 'Prendre cette solution dans la Vérification',
      close: 'Fermer ce qui est ouvert',
    },
  },
};
