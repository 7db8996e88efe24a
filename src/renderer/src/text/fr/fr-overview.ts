import type { Part } from '../catalogue.js';
import type { overviewTexts as English } from '../en-overview.js';

/** Overview. */
export const overviewTexts: Part<typeof English> = {
  overview: {
    totals: 'En un coup d’œil',
    worth: 'Valeur du portefeuille',
    worthWords: 'Ce que valent les avoirs annoncés par vos comptes, liquidités comprises, à la dernière lecture.',
    worthNote: 'soldes annoncés, liquidités comprises',
    worthPart: 'certains soldes n’ont pas de prix',
    gain: 'Plus/moins-value, {{year}}',
    income: 'Revenus, {{year}}',
    attention: 'À regarder',
    attentionNone: 'rien en suspens',
    lastSync: 'Synchronisé le',
    never: 'jamais',
    syncing: 'en cours',
    offline:
      'Cet ordinateur est hors ligne. Tout ceci vient de votre propre livre et reste utilisable ; la synchronisation doit attendre.',
    history: 'Valeur du portefeuille au fil du temps',
    historyNone: 'Il n’y a pas encore d’historique des soldes. Il vient avec la prochaine synchronisation.',
    span: 'Période',
    spans: {
      year: '1 an',
      all: 'Tous',
    },
    gains: 'Plus-values par année',
    gainsNone: 'Rien n’a encore été cédé.',
    incomeBy: 'Revenus par catégorie',
    incomeNone: 'Pas encore de revenus.',
    allYears: 'Toutes les années',
    incomeYear: 'Année',
    asTable: 'En tableau',
    asChart: 'En graphique',
    day: 'Jour',
    year: 'Année',
    value: 'Valeur',
    category: 'Type',
    rows: 'Écritures',
    incompleteYear: 'incomplet',
    gainOf: '{{year}} : {{value}}',
    attentionTitle: 'Ce qui demande attention',
    attentionEmpty: 'Rien n’est en suspens. Chaque chiffre repose sur ce qui est connu.',
    inDoubt: 'en doute',
    toReview: 'Aller à la vérification',
    toReport: 'Aller au rapport fiscal',
    accounts: 'Comptes',
    noneTitle: 'Votre livre est vide',
    noneWords:
      'Connectez un compte ou importez un fichier. Ce qu’il contient, gagne et rapporte apparaît ici après la première synchronisation.',
    failedPart: 'Cette partie n’a pas pu être lue.',
  },
};
