import type { Part } from '../catalogue.js';
import type { reviewTexts as English } from '../en-review.js';

/** Review. */
export const reviewTexts: Part<typeof English> = {
  review: {
    summary_one: '{{count, number}} point à regarder. D’ici là, les chiffres comptent ce qui est connu.',
    summary_other: '{{count, number}} points à regarder. D’ici là, les chiffres comptent ce qui est connu.',
    leftOpen_one: '{{count, number}} est laissé ouvert par votre décision.',
    leftOpen_other: '{{count, number}} sont laissés ouverts par votre décision.',
    butLeftOpen_one:
      'Sauf {{count, number}} question que vous avez laissée ouverte ; elle figure parmi les points ouverts du rapport.',
    butLeftOpen_other:
      'Sauf {{count, number}} questions que vous avez laissées ouvertes ; elles figurent parmi les points ouverts du rapport.',
    loading: 'Parcours du livre…',
    inDoubt: 'en doute',
    more_one: 'En afficher {{count, number}} de plus',
    more_other: 'En afficher {{count, number}} de plus',
    acceptAll_one: 'En accepter {{count, number}}',
    acceptAll_other: 'Accepter les {{count, number}}',
    cause: {
      'unknown-basis': 'Coût inconnu',
      unmatched: 'Transferts à un seul côté',
      'missing-price': 'Valeur inconnue',
      'needs-decision': 'Enregistrements sans écriture',
      incomplete: 'Lus avec un doute',
      'balance-difference': 'Soldes qui diffèrent',
      duplicates: 'Doublons possibles',
      pairings: 'Transferts possibles',
      conflicts: 'Décisions qui ne conviennent plus',
    },
    why: {
      'unknown-basis':
        'Tant qu’un coût n’est pas connu, il compte pour 0, ce qui augmente la plus-value de ce qui est vendu.',
      unmatched: 'Si l’autre côté est un compte à vous, c’est un transfert et rien n’est imposé.',
      'missing-price':
        'Aucun prix n’est venu avec l’enregistrement. Sa plus-value ou son revenu est laissé de côté jusqu’à ce qu’il y en ait un.',
      'needs-decision':
        'Ils n’ont pas pu être lus avec certitude ; ils ne changent donc encore aucun solde ni aucun chiffre.',
      incomplete: 'Une écriture a été faite, mais quelque chose dans l’enregistrement laisse un doute.',
      'balance-difference':
        'Ce que le fournisseur annonce n’est pas ce qui résulte des écritures. Souvent, l’historique d’avant une date manque.',
      duplicates:
        'Le même mouvement est peut-être venu deux fois, d’un fichier et d’une synchronisation. Le compter deux fois serait faux.',
      pairings: 'Un retrait et un dépôt qui ressemblent à un seul transfert, mais sans certitude.',
      conflicts: 'Leur objet a changé entre-temps. Elles attendent sans effet.',
    },
    noted: 'Ouvrez-le pour voir ce qui a été relevé.',
    effect: {
      gain: 'de plus-value',
      taxable: 'de revenu',
      value: 'déplacé',
    },
    resolution: {
      'ask-basis': 'Fixer le coût',
      'ask-value': 'Fixer la valeur',
      'ask-pair': 'Associer',
      'ask-reclassify': 'Classer comme…',
      'ask-wallet': 'Mon propre portefeuille…',
      'ask-adjust': 'Saisir ce qui manque…',
      'ask-leave': 'Laisser, avec ma raison…',
      nothing: 'Rien n’a bougé',
      toRates: 'Vers les taux de change',
      'ask-complete': 'Compléter',
      pair: 'C’est un seul transfert',
      notAPair: 'Ce sont deux mouvements',
      same: 'C’est le même',
      two: 'Ce sont deux mouvements',
      asRead: 'Juste tel que lu',
      ignore: 'Ignorer',
      takeBack: 'Annuler la décision',
      readAgain: 'Tout relire',
    },
    said: {
      settled: '{{what}} : fait.',
      accepted_one: '{{count, number}} acceptés.',
      accepted_other: '{{count, number}} acceptés.',
      adjusted: 'Écriture ajoutée.',
      left_one: 'Laissé ouvert avec votre raison.',
      left_other: '{{count, number}} laissés ouverts avec votre raison.',
      kept_one: '{{count, number}} autre décision de cette étape est gardée.',
      kept_other: '{{count, number}} autres décisions de cette étape sont gardées.',
      wallet: 'C’est maintenant un transfert.',
      completed: 'L’enregistrement a donné une écriture.',
    },
    missingWords:
      'Des unités dont aucun enregistrement ne parle. Dites ce que c’était ; elles comptent ensuite comme toute écriture.',
    surplusWords:
      'Des unités que racontent les enregistrements et qui ne sont plus là. Dites comment elles sont parties.',
    adjust: 'L’ajouter',
    whatItWas: 'Ce que c’était',
    day: 'Jour',
    walletName: 'Nom de votre portefeuille',
    walletWords:
      'Déplacer des unités entre vos propres portefeuilles n’est pas imposable : elles gardent leur date et leur coût.',
    toWallet: 'C’est un transfert',
    leaveWords:
      'Aucun chiffre ne change : ce qui est inconnu compte comme maintenant, et le rapport le dit avec votre raison. Cela revient ici quand la quantité en question change.',
    reason: 'Votre raison',
    leave: 'Laisser ouvert',
    leaveAll: 'Laisser les {{count, number}} ouverts…',
    leftBefore: 'Vous l’aviez laissé ouvert, pour une autre quantité : {{reason}}',
    adjustment: {
      opening: 'Détenu avant le début, coût connu',
      deposit: 'Venu d’ailleurs, coût inconnu',
      income: 'Gagné : intérêt, récompense, airdrop',
      transfer: 'Parti vers un portefeuille à moi',
      spend: 'Servi à payer',
      'gift-out': 'Donné',
      fee: 'Prélevé comme frais',
      lost: 'Perdu ou volé',
    },
    reasons: {
      history: 'L’historique d’avant cette date n’est plus disponible.',
      small: 'La quantité est trop petite pour compter.',
      lost: 'Je n’en ai aucune trace.',
    },
    complete: 'Faire cette écriture',
    leg: {
      out: 'Ce qui est sorti',
      in: 'Ce qui est entré',
    },
    asset: 'Actif',
    valueIfKnown: 'Valeur, si elle est connue',
    record: 'Un enregistrement tel que reçu',
    nothingYet: 'Il n’y a encore rien à vérifier',
    nothingYetWords:
      'Ce qui est en doute apparaît ici après la première synchronisation ou le premier import, avec les moyens de le régler.',
    clear: 'Plus rien à regarder',
    clearWords_one: '{{count, number}} transaction a été vérifiée :',
    clearWords_other: 'Les {{count, number}} transactions ont été vérifiées :',
    checked: {
      costs: 'chaque cession est couverte par des unités dont le coût est connu',
      transfers: 'chaque retrait et chaque dépôt a son autre côté, ou vous avez dit ce que c’est',
      prices: 'chaque opération et chaque revenu a une valeur',
      records: 'chaque enregistrement reçu a donné une écriture, ou est connu pour ne pas en être une',
      balances: 'les soldes annoncés par les fournisseurs sont ceux qui résultent des écritures',
      duplicates: 'rien n’est proposé comme doublon ou comme transfert',
    },
    toReport: 'Aller au rapport fiscal',
  },
};
