import type { Part } from '../catalogue.js';
import type { brokerTexts as English } from '../en-broker.js';

/** broker. */
export const brokerTexts: Part<typeof English> = {
  broker: {
    button: '1099-DA…',
    title: 'Formulaires 1099-DA de {{year}}',
    lead: 'Ce que les courtiers ont déclaré à l’IRS, en regard des ventes du registre. Les lignes déterminent les cases et codes du formulaire 8949 et ne changent aucun chiffre du registre.',
    status: 'Situation de déclaration',
    statuses: {
      other: 'Toutes les autres',
      'married-separately': 'Marié, déclaration séparée',
    },
    statusWords: 'Une perte jusqu’à {{limit}} est déductible par an.',
    fromFile: 'Ajouter depuis un fichier CSV',
    byHand: 'Ajouter une ligne à la main',
    saidRows_one: '{{count, number}} ligne du formulaire d’un courtier ajoutée',
    saidRows_other: '{{count, number}} lignes du formulaire d’un courtier ajoutées',
    saidGone: 'Ligne retirée',
    faults_one: '{{count, number}} cellule est inutilisable, sa ligne est donc laissée de côté :',
    faults_other: '{{count, number}} cellules sont inutilisables, leurs lignes sont donc laissées de côté :',
    fault: 'Ligne {{line}}, {{column}} : {{message}}',
    more: 'Afficher la suite (encore {{count, number}})',
    moreFaults: 'Et {{count, number}} de plus.',
    tooLarge:
      'Le fichier est trop grand pour un formulaire. Choisissez le fichier CSV que le courtier fournit pour le 1099-DA.',
    noRows: 'Le fichier n’a pas de lignes.',
    table: 'Lignes des courtiers et ventes',
    none: 'Pas encore de ligne de formulaire pour {{year}}.',
    unreported_one:
      '{{count, number}} vente du registre ne figure sur aucun formulaire ; elle va dans la case des ventes sans formulaire.',
    unreported_other:
      '{{count, number}} ventes du registre ne figurent sur aucun formulaire ; elles vont dans la case des ventes sans formulaire.',
    ofBroker: 'Courtier',
    ofLedger: 'Registre',
    unknown: 'inconnu',
    remove: 'Retirer',
    removeRow: 'Retirer : {{asset}} du {{sold}}',
    finding: {
      missing: 'Absent du registre',
      differs: 'Diffère',
      proposed: 'Proposé',
      agrees: 'Concorde',
    },
    near: {
      units: 'Même jour, et des unités que le formulaire arrondit.',
      several: 'Des lignes ou ventes de ce jour qui font ensemble les mêmes unités.',
      day: 'Mêmes unités à un jour d’écart, comme dans un autre fuseau horaire.',
      dayUnits: 'Unités arrondies, et un jour d’écart.',
    },
    together: 'Lignes du formulaire : {{rows, number}} ; ventes du registre : {{sales, number}}.',
    toDo: {
      missing: 'Cherchez la vente : synchronisez ce compte ou ajoutez-la. L’IRS a cette ligne.',
      differs: 'Le formulaire 8949 porte le chiffre du courtier et revient au vôtre dans la colonne (g).',
      proposed:
        'Vérifiez que c’est bien cette vente : le formulaire 8949 la prend pour telle. Sinon, retirez la ligne ou corrigez le registre.',
      agrees: 'Rien à faire.',
    },
    column: {
      finding: 'Constat',
      sale: 'Vente',
      proceeds: 'Prix de cession',
      cost: 'Coût',
      box: 'Case, code',
      remove: 'Retirer',
    },
    field: {
      broker: 'Courtier',
      asset: 'Actif (1b)',
      amount: 'Unités (1c)',
      acquired: 'Acquis (1d)',
      acquiredWords: 'Vide pour plusieurs dates.',
      sold: 'Vendu (1e)',
      proceeds: 'Prix de cession (1f)',
      cost: 'Coût (1g)',
      costReported: 'Le coût a été déclaré à l’IRS (case 2)',
      term: 'Durée (case 6)',
      terms: {
        none: 'Non précisé',
        short: 'Court',
        long: 'Long',
      },
      date: 'Une date comme 2025-03-04.',
    },
  },
};
