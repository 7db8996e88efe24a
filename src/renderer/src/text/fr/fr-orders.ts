import type { Part } from '../catalogue.js';
import type { ordersTexts as English } from '../en-orders.js';

/** orders. */
export const ordersTexts: Part<typeof English> = {
  orders: {
    button: 'Ordres permanents…',
    title: 'Ordres permanents',
    words:
      'À partir de 2025, les lots quittent chaque compte selon l’ordre premier entré, premier sorti, sauf si un ordre pour une autre méthode a été consigné avant la cession (Treas. Reg. 1.1012-1(j)(3)). Un ordre consigné ici garde l’heure de sa consignation. De lui-même il ne change aucun chiffre : choisissez la méthode correspondante du rapport.',
    missing_one: '{{count, number}} cession a employé une méthode qu’aucun ordre permanent ne couvrait à temps.',
    missing_other: '{{count, number}} cessions ont employé une méthode qu’aucun ordre permanent ne couvrait à temps.',
    missingWords:
      'Sans ordre, et sans lots désignés à temps, l’ordre premier entré, premier sorti s’applique. Consignez un ordre pour la suite, ou employez FIFO.',
    show: 'Voir les ordres permanents',
    log: 'Ordres consignés',
    none: 'Aucun ordre permanent n’est consigné.',
    column: {
      recorded: 'Consigné',
      from: 'À partir du',
    },
    every: 'Tous les comptes',
    add: 'Consigner un ordre',
    method: 'Méthode',
    account: 'Compte',
    from: 'À partir du',
    text: 'Texte de l’ordre',
    textWords: 'Pour vos livres et justificatifs ; modifiez-le au besoin',
    prefilled:
      'Ordre permanent pour mes livres et justificatifs : à partir du {{from}}, les unités de chaque actif numérique que je vends, dépense ou cède autrement depuis {{account}} sont identifiées selon {{method}}. {{methodWords}} Cet ordre vaut jusqu’à ce que j’en consigne un autre.',
    everyInText: 'n’importe lequel de mes comptes',
    confirm: 'Consigner cet ordre',
    said: 'Ordre permanent consigné',
  },
  basisRange: {
    working: 'Calcul des plus-values entre lesquelles se situe {{year}}…',
    between: 'La plus-value de {{year}} se situe entre {{low}} et {{high}}.',
    words:
      'Elle dépend de ce qu’avaient coûté des dépôts de coût inconnu : leur valeur à l’arrivée d’un côté, rien de l’autre. Les totaux ci-dessus les comptent pour rien.',
    unvalued_one:
      'La valeur à l’arrivée de {{count, number}} dépôt n’est pas connue non plus ; il compte pour rien partout.',
    unvalued_other:
      'La valeur à l’arrivée de {{count, number}} dépôts n’est pas connue non plus ; ils comptent pour rien partout.',
  },
};
