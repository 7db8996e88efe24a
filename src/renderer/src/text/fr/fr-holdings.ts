import type { Part } from '../catalogue.js';
import type { holdingsTexts as English } from '../en-holdings.js';

/** Holdings. */
export const holdingsTexts: Part<typeof English> = {
  holdings: {
    summary: 'Prix du {{when}}, tels que les comptes les ont annoncés',
    noPrices: 'Aucun compte n’a encore annoncé de prix',
    totals: 'Totaux',
    total: {
      value: 'Valeur aujourd’hui',
      valueWords:
        'Ce que valent les unités aux derniers prix annoncés par vos comptes. Liquidités et avoirs sans prix n’y sont pas.',
      valueNote: 'lots ci-dessous, sans liquidités',
      cost: 'Prix d’acquisition',
      costWords: 'Ce que les unités restantes ont coûté, frais d’achat compris.',
      gain: 'Plus-value latente',
      gainWords: 'Valeur moins coût de ce qui est encore détenu. Rien n’en est imposé avant la cession.',
      count: 'Avoirs',
    },
    unpriced_one: '{{count, number}} sans prix',
    unpriced_other: '{{count, number}} sans prix',
    search: 'Chercher dans les avoirs',
    searchHint: 'Actif ou compte',
    table: 'Avoirs',
    column: {
      asset: 'Actif',
      account: 'Compte',
      amount: 'Quantité',
      cost: 'Coût',
      value: 'Valeur',
      gain: 'Plus-value latente',
      long: 'Long terme',
      lots: 'Lots',
    },
    columnWords: {
      long: 'Si une plus-value serait à long terme en cas de cession aujourd’hui, ou dans combien de jours.',
      lots: 'Unités achetées ou reçues en une fois, à un même coût. Ouvrez la ligne pour les voir.',
    },
    sentFrom: 'Envoyé depuis {{name}}',
    sentWords: 'On ne sait pas où ces unités sont allées. Jusque-là, elles comptent comme toujours à vous.',
    allAccounts: 'Tous les comptes',
    incomplete: 'Le coût de certaines unités n’est pas connu et compte pour 0',
    longNow: 'tout',
    longPart: 'en partie',
    longIn_one: 'dans {{count, number}} j',
    longIn_other: 'dans {{count, number}} j',
    longAlready: 'Long terme',
    pool: 'Pool',
    drawer: '{{asset}} : lots',
    lots: 'Lots, du plus ancien au plus récent',
    acquired: 'Acquis',
    noneTitle: 'Rien n’est détenu',
    noneWords: 'Ce que vos transactions laissent sur vos comptes apparaît ici avec son coût.',
    noMatch: 'Aucun avoir ne correspond.',
  },
};
