import type { Part } from '../catalogue.js';
import type { checkTexts as English } from '../en-check.js';

/** Checking the engine. */
export const checkTexts: Part<typeof English> = {
  check: {
    words:
      'Lotbook est livré avec des exemples dont les chiffres ont été publiés par des administrations fiscales ou calculés à la main d’après les règles. Ici, le moteur calcule chacun d’eux sur cet ordinateur, et ses chiffres sont comparés à ceux qui sont publiés.',
    start: 'Vérifier maintenant',
    again: 'Vérifier de nouveau',
    running: 'Calcul de l’exemple {{done, number}} sur {{total, number}}…',
    starting: 'Lecture des exemples…',
    progress: 'Avancement de la vérification',
    passed_one: 'L’unique exemple a donné le résultat publié.',
    passed_other: 'Les {{count, number}} exemples ont donné les résultats publiés.',
    failedSome_one:
      '{{count, number}} exemple a donné un autre résultat que celui publié. Ne déclarez pas de chiffres selon ces règles ; signalez-le.',
    failedSome_other:
      '{{count, number}} exemples ont donné un autre résultat que celui publié. Ne déclarez pas de chiffres selon ces règles ; signalez-les.',
    table: 'Exemples calculés',
    search: 'Chercher un exemple',
    searchHint: 'Nom, règles ou source',
    show: 'Quels exemples',
    shows: {
      all: 'Tous',
      failed: 'Échoués',
    },
    column: {
      result: 'Résultat',
      name: 'Exemple',
      rules: 'Règles',
      source: 'Source',
    },
    pass: 'Réussi',
    fail: 'Échoués',
    noMatch: 'Aucun exemple ne correspond.',
  },
  compare: {
    title: 'Comparer les méthodes',
    words:
      'Ce que serait {{year}} selon chaque méthode admise par les règles, les lots étant rapprochés dans chaque compte ou entre tous. C’est une information, pas un conseil : ce que vous pouvez employer peut dépendre de justificatifs établis à temps.',
    start: 'Comparer',
    again: 'Comparer de nouveau',
    running: 'Calcul {{done, number}} sur {{total, number}}…',
    starting: 'Lecture des transactions…',
    progress: 'Avancement de la comparaison',
    table: 'Méthodes comparées',
    column: {
      method: 'Méthode',
      scope: 'Lots rapprochés',
      gain: 'Plus-value ou moins-value',
      taxable: 'Plus-value imposable',
      use: 'Choix',
    },
    scopeOfRules: 'Dans chaque compte dès 2025',
    nothing: 'Aucune cession cette année',
    use: 'Employer cette méthode',
    useNamed: 'Employer {{method}}, {{scope}}',
    chosen: 'Employée',
  },
};
