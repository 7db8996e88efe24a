import type { Part } from '../catalogue.js';
import type { exportTexts as English } from '../en-export.js';

/** Exports. */
export const exportTexts: Part<typeof English> = {
  export: {
    button: 'Exporter…',
    title: 'Exporter le rapport',
    what: 'Années',
    year: '{{year}}',
    all: 'Toutes les années',
    formats: 'Fichiers',
    format: {
      xlsx: 'Classeur Excel',
      pdf: 'Rapport sur papier (PDF)',
      csv: 'Tableaux CSV',
      turbotax: 'TurboTax (CSV)',
      txf: 'Logiciels fiscaux (TXF)',
      forms: 'Formulaires officiels (PDF)',
      json: 'Résultat pour programmes (JSON)',
      bundle: 'Dossier pour le comptable (ZIP)',
    },
    formatWords: {
      xlsx: 'Toutes les feuilles, avec des formules vivantes et des totaux qui concordent.',
      csv: 'Un tableau par feuille, dans un ZIP. Pour de très nombreuses lignes et pour d’autres programmes.',
      pdf: 'Le rapport sur papier : couverture, graphiques, tableaux, numéros de page. Jusqu’à 20 000 lignes.',
      turbotax: 'Les lignes du formulaire 8949 pour l’import dans TurboTax.',
      txf: 'Les lignes du formulaire 8949 avec leurs cases, pour les logiciels fiscaux de bureau.',
      forms: 'Form 8949 et Schedule D de l’IRS, remplis dans les fichiers que vous choisissez.',
      json: 'Chaque chiffre avec toutes ses décimales, tel que le moteur l’a établi.',
      bundle:
        'Classeur, PDF, tableaux, registre et résultat en un seul fichier, avec des empreintes pour les contrôler.',
    },
    sheets: 'Feuilles',
    allSheets: 'Toutes les feuilles',
    rounding: 'Arrondi',
    roundingWords: 'Les fichiers additionnent des lignes arrondies : à quelques centimes près de l’écran.',
    roundings: {
      cents: 'Au centime',
      whole: 'À l’unité',
    },
    formFiles: 'Fichier du formulaire officiel…',
    formFilesWords:
      'f8949.pdf et f1040sd.pdf de l’année, depuis le site de l’IRS. Votre nom et votre numéro restent vides : à vous de les remplir.',
    noForms: 'Choisissez d’abord les fichiers des formulaires.',
    password: 'Mot de passe du dossier',
    passwordWords:
      'Laissé vide, le dossier n’est pas verrouillé. Si le mot de passe est perdu, il ne peut plus être ouvert.',
    bom: 'CSV pour tableurs anciens (indicateur d’ordre des octets)',
    start: 'Exporter',
    noneChosen: 'Choisissez au moins un fichier.',
    working: 'Écriture de {{name}}…',
    workingRows: 'Écriture de {{name}} : {{done, number}} lignes sur {{total, number}}',
    progress: 'Avancement de l’export',
    saving: 'Enregistrement de {{name}}…',
    saved: 'Enregistré :',
    savedSome_one: '{{count, number}} fichier enregistré.',
    savedSome_other: '{{count, number}} fichiers enregistrés.',
    stopped: 'Arrêté. Aucun fichier n’a été enregistré.',
    tooMany: 'Trop de lignes pour ce type de fichier',
    asCsv: 'Exporter en CSV à la place',
    reveal: 'Afficher dans le dossier',
  },
  rates: {
    missing:
      'Il n’y a pas encore de taux de change de {{own}} vers {{currency}} ; les valeurs en {{currency}} ne sont donc pas connues et les chiffres sont incomplets.',
    fetchNow: 'Récupérer les taux',
    reportIn: 'Présenter en {{currency}}',
  },
};
