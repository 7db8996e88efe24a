import type { ExplainedTexts } from '../en-explained.js';

/** How figures came about. */
export const explainedTexts: ExplainedTexts = {
  title: {
    sale: 'Vente de {{units}} le {{day}} : {{outcome}}',
    swap: 'Échange de {{units}} le {{day}} : {{outcome}}',
    spend: 'Dépense de {{units}} le {{day}} : {{outcome}}',
    fee: 'Frais de {{units}} le {{day}} : {{outcome}}',
    gift: 'Don de {{units}} le {{day}} : {{outcome}}',
    donation: 'Don à une œuvre de {{units}} le {{day}} : {{outcome}}',
  },
  titleOutcome: {
    gain: 'plus-value de {{money}}',
    loss: 'moins-value de {{money}}',
    neither: 'ni plus-value ni moins-value',
  },
  proceeds: {
    sold: '{{units}} vendus le {{day}} chez {{account}} pour {{brought}}{{fees}} ; prix de cession : {{sum}}.',
    swapped: '{{units}} échangés le {{day}} chez {{account}} contre {{brought}}{{fees}} ; prix de cession : {{sum}}.',
    spent:
      '{{units}} dépensés le {{day}} chez {{account}}, d’une valeur de {{value}}{{fees}} ; prix de cession : {{sum}}.',
    fee: '{{units}} payés comme frais le {{day}} chez {{account}}, ce qui est une cession à leur valeur ; prix de cession : {{sum}}.',
    gift: '{{units}} donnés le {{day}} chez {{account}}, ce qui est une cession à la valeur vénale ; prix de cession : {{sum}}.',
    donation:
      '{{units}} donnés à une œuvre le {{day}} chez {{account}}, ce qui est une cession à la valeur vénale ; prix de cession : {{sum}}.',
    'fee-units': 'Les frais dans le même actif partent avec eux et n’ajoutent rien au prix de cession : {{sum}}.',
    'kept-back': 'Des frais de {{fee}} ont été retenus sur ce qui a été reçu ; valeur du reste : {{sum}}.',
    share: 'Cette ligne représente {{units}} sur {{whole}} ; son prix de cession : {{sum}}.',
    'rest-of-one': 'Cette ligne représente {{units}} sur {{whole}} et prend ce que l’autre ligne laisse : {{sum}}.',
    'rest-of-many':
      'Cette ligne représente {{units}} sur {{whole}} et prend ce que les autres lignes laissent : {{sum}}.',
    unknown:
      'On ne sait pas ce que les unités ont rapporté : en attendant, leur coût tient lieu de prix de cession, et la ligne est marquée incomplète : {{sum}}.',
  },
  acquisition: {
    bought: '{{units}} achetés le {{day}} chez {{account}} pour {{paid}}{{fees}} ; prix d’acquisition : {{sum}}.',
    'bought-unknown':
      '{{units}} achetés le {{day}} chez {{account}} : on ne sait pas ce qui a été payé ; le prix d’acquisition compte pour {{cost}}.',
    'kept-back': 'Des frais de {{fee}} ont été retenus, si bien qu’il en est arrivé moins : {{sum}}.',
    'swapped-received':
      '{{units}} reçus le {{day}} chez {{account}} contre {{given}} ; leur prix d’acquisition est la valeur reçue : {{sum}}.',
    'swapped-given':
      '{{units}} reçus le {{day}} chez {{account}} contre {{given}} ; leur prix d’acquisition est la valeur donnée : {{sum}}.',
    'swapped-received-net':
      '{{units}} reçus le {{day}} chez {{account}} contre {{given}} ; leur prix d’acquisition est la valeur reçue, pour ce qui est arrivé : {{sum}}.',
    'swapped-given-net':
      '{{units}} reçus le {{day}} chez {{account}} contre {{given}} ; leur prix d’acquisition est la valeur donnée, pour ce qui est arrivé : {{sum}}.',
    'swapped-unknown':
      '{{units}} reçus le {{day}} chez {{account}} contre {{given}} : aucune des deux valeurs n’est connue ; le prix d’acquisition compte pour 0, et ce qui en découle est marqué incomplet.',
    income:
      '{{units}} reçus comme {{income}} le {{day}} chez {{account}} ; leur valeur à ce moment est leur prix d’acquisition : {{sum}}.',
    'income-unknown':
      '{{units}} reçus comme {{income}} le {{day}} chez {{account}} : leur valeur n’est pas connue ; leur prix d’acquisition compte pour 0.',
    deposit:
      '{{units}} arrivés le {{day}} chez {{account}} d’une origine inconnue : leur prix d’acquisition n’est pas connu et compte pour 0.',
    gift: '{{units}} reçus en don le {{day}} chez {{account}}, acquis à l’origine le {{acquired}} ; prix d’acquisition : {{sum}}.',
    opening:
      '{{units}} repris en solde d’ouverture le {{day}} chez {{account}}, acquis à l’origine le {{acquired}} ; prix d’acquisition : {{sum}}.',
    'worth-on-arrival': 'À leur arrivée, ils valaient {{value}}.',
    split: '{{units}} issus d’une division le {{day}} chez {{account}} : leur prix d’acquisition est 0.',
  },
  incomeKind: {
    staking: 'revenu de staking',
    interest: 'intérêts',
    airdrop: 'airdrop',
    referral: 'prime de parrainage',
    mining: 'revenu de minage',
    cashback: 'cashback',
    other: 'autre revenu',
    unnamed: 'revenu',
  },
  income: {
    title: 'Revenu de {{units}} le {{day}} : {{value}}',
    received:
      '{{units}} reçus comme {{income}} le {{day}} chez {{account}} ; le revenu est leur valeur à ce moment : {{sum}}.',
    'received-unknown':
      '{{units}} reçus comme {{income}} le {{day}} chez {{account}} : leur valeur à ce moment n’est pas connue ; elle compte pour 0 et la ligne est marquée incomplète.',
    'also-cost': 'Cette valeur est aussi leur prix d’acquisition lorsqu’ils sont cédés.',
  },
  lots: {
    fifo: 'Premier entré, premier sorti : des unités détenues {{place}}, celles acquises en premier partent d’abord.',
    lifo: 'Dernier entré, premier sorti : des unités détenues {{place}}, celles acquises en dernier partent d’abord.',
    hifo: 'Coût le plus élevé d’abord : des unités détenues {{place}}, celles au coût unitaire le plus élevé partent d’abord.',
    lofo: 'Coût le plus bas d’abord : des unités détenues {{place}}, celles au coût unitaire le plus bas partent d’abord.',
    'unit-cost': 'Coût d’une de ces unités : {{sum}} pour 1 {{asset}}.',
    named: 'Ces unités ont été désignées pour cette cession.',
    'named-on': 'Ces unités ont été désignées pour cette cession le {{day}}, au plus tard lorsqu’elle a eu lieu.',
    statement:
      'Qu’elles aient été désignées alors est une déclaration de la personne, que ses justificatifs doivent prouver : {{evidence}}',
    together: 'Ensemble {{place}} : {{sum}}.',
    left: 'Une partie était déjà sortie {{when}} ; ce qui restait {{place}} : {{sum}}.',
    'its-cost': 'Son coût : {{sum}}.',
    moved:
      '{{units}} sur {{held}} transférés le {{day}} depuis {{from}} vers {{to}}, en gardant date et coût : {{sum}}.',
    'moved-all':
      'La totalité, {{units}}, transférée le {{day}} depuis {{from}} vers {{to}}, en gardant date et coût : {{sum}}.',
    'moved-within':
      '{{units}} sur {{held}} transférés le {{day}} au sein de l’ensemble des comptes, en gardant date et coût : {{sum}}.',
    'moved-within-all':
      'La totalité, {{units}}, transférée le {{day}} au sein de l’ensemble des comptes, en gardant date et coût : {{sum}}.',
    'moved-unknown':
      'Le {{day}}, {{units}} de plus ont été transférés que les enregistrements n’en montrent comme détenus ; leur coût n’est pas connu et compte pour 0.',
    'fee-carried':
      'Les frais de réseau sont partis avec des unités qui avaient coûté {{cost}} ; ce coût reste attaché aux {{units}} transférés : {{sum}}.',
    'with-fee': 'Avec lui, ces unités coûtent : {{sum}}.',
    allocated:
      'Fin 2024, les unités non utilisées ont été réparties entre les comptes : {{units}} sur les {{left}} qui en restaient sont allés à {{account}} ; coût : {{sum}}.',
    'allocated-all':
      'Fin 2024, les unités non utilisées ont été réparties entre les comptes : la totalité, {{units}}, est allée à {{account}} ; coût : {{sum}}.',
    'allocated-after':
      'Fin 2024, les unités non utilisées ont été réparties entre les comptes : {{units}} sur les {{left}} qui en restaient sont allés à {{account}}, après que {{others}} sont allés à d’autres comptes ; coût : {{sum}}.',
    'allocated-all-after':
      'Fin 2024, les unités non utilisées ont été réparties entre les comptes : tout le reste, {{units}}, est allé à {{account}}, après que {{others}} sont allés à d’autres comptes ; coût : {{sum}}.',
    leaves: '{{units}} sur {{held}} partent ; coût : {{sum}}.',
    'leaves-all': 'La totalité part, {{units}} ; coût : {{sum}}.',
  },
  pool: {
    denied: '{{day}} : la perte refusée a rejoint le coût du pool ; coût du pool, désormais {{now}} : {{sum}}.',
    unmatched:
      '{{day}} : des achats de ce jour, {{units}} pour {{cost}} n’ont été rapprochés d’aucune cession et ont rejoint le pool ; coût du pool, désormais {{now}} : {{sum}}.',
    joined: '{{day}} : {{units}} pour {{cost}} ont rejoint le pool ; coût du pool, désormais {{now}} : {{sum}}.',
    'joined-denied':
      '{{day}} : {{units}} pour {{cost}}, y compris une perte refusée auparavant de {{denied}}, ont rejoint le pool ; coût du pool, désormais {{now}} : {{sum}}.',
    'moved-in':
      '{{day}} : {{units}} pour {{cost}} sont venus d’un autre compte et ont rejoint le pool ; coût du pool, désormais {{now}} : {{sum}}.',
    left: '{{day}} : {{units}} sont partis avec {{cost}} ; coût du pool, désormais {{now}} : {{sum}}.',
    earlier:
      'Des changements antérieurs ({{changes}}), du {{from}} au {{to}}, ont laissé {{units}} d’un coût de {{cost}} dans le pool.',
    'earlier-listed':
      'Des changements antérieurs ({{changes}}, dont les {{listed}} derniers figurent avec cette ligne), du {{from}} au {{to}}, ont laissé {{units}} d’un coût de {{cost}} dans le pool.',
    'total-average':
      'Moyenne annuelle : ce qui a été acquis dans une année compte comme présent dès son début, si bien que toutes ses cessions ont un même coût unitaire.',
    before: 'Le pool contient auparavant {{units}} d’un coût de {{cost}} ; sa moyenne : {{sum}} pour 1 {{asset}}.',
    leaves: '{{units}} en partent à la moyenne : {{sum}}.',
    'leaves-all': 'La totalité part, {{units}}, avec tout son coût : {{sum}}.',
    after: 'Le pool contient ensuite {{units}} ; son coût : {{sum}}.',
    empty: 'Le pool est vide ensuite.',
    shortfall:
      '{{units}} de plus sont partis que les enregistrements n’en montrent comme détenus : aucune acquisition ne les couvre ; ils comptent donc avec un coût de 0 et la ligne est marquée incomplète.',
  },
  days: {
    'counts-as-one': 'Le {{day}}, {{units}} sont partis en {{disposals}} cessions, qui comptent pour une seule.',
    'counts-as-one-listed':
      'Le {{day}}, {{units}} sont partis en {{disposals}} cessions (dont {{listed}} figurent avec cette ligne), qui comptent pour une seule.',
    'same-day':
      'Même jour : ce qui est cédé un jour est d’abord rapproché de ce qui a été acquis ce jour-là ({{bought}}).',
    'thirty-days':
      '30 jours : puis de ce qui a été acquis dans les 30 jours suivants, le plus ancien d’abord ; ici le {{bought}}.',
    'matched-all':
      '{{units}} acquis le {{bought}} n’étaient pas encore rapprochés, pour un coût de {{cost}} ; tous le sont, avec ce coût : {{sum}}.',
    matched:
      '{{units}} acquis le {{bought}} n’étaient pas encore rapprochés, pour un coût de {{cost}} ; {{taken}} d’entre eux le sont : {{sum}}.',
    'from-pool': 'Ce qu’aucune acquisition du jour ou des 30 jours suivants ne couvre vient du pool.',
    'own-units': 'La part de cette écriture dans ces {{units}}, puisqu’elle a {{own}} des {{whole}} du jour : {{sum}}.',
    'own-cost': 'Sa part de leur coût : {{sum}}.',
  },
  outcome: {
    'gift-unknown':
      'La valeur de ces unités au jour où elles ont été reçues en don n’est pas connue ; une valeur plus basse réduirait cette moins-value.',
    'gift-worth':
      'Elles étaient un don, valant moins à leur arrivée ({{day}}) que ce que le donateur avait payé ; leur valeur à ce moment : {{sum}}.',
    'gift-loss':
      'Cédées pour moins que cela : pour une moins-value, cette valeur est le coût, et elles comptent comme détenues depuis le don : {{sum}}.',
    'gift-between':
      'Cédées pour un montant entre les deux : ni plus-value ni moins-value, si bien que le prix de cession tient lieu de coût : {{sum}}.',
    'whole-loss': 'La cession dans son ensemble est à perte : {{sum}}.',
    superficial:
      'Perte apparente : sur {{sold}} vendus, {{bought}} ont été achetés du {{from}} au {{to}} et {{held}} détenus à la fin du {{to}} ; cette part de la perte est refusée : {{sum}}.',
    'superficial-none':
      'Perte apparente : sur {{sold}} vendus, {{bought}} ont été achetés du {{from}} au {{to}} et {{held}} détenus à la fin du {{to}} ; rien n’en est refusé : {{sum}}.',
    'term-unknown': 'Sans acquisition, la ligne compte comme à court terme.',
    long: 'Détenu depuis le {{acquired}}, à long terme dès le {{from}} ; cédé le {{day}} : long terme.',
    short: 'Détenu depuis le {{acquired}}, à long terme dès le {{from}} ; cédé le {{day}} : court terme.',
    gain: 'Plus-value : prix de cession moins coût : {{sum}}.',
    loss: 'Moins-value : prix de cession moins coût : {{sum}}.',
    neither: 'Ni plus-value ni moins-value : prix de cession moins coût : {{sum}}.',
    'gain-denied': 'Plus-value : prix de cession moins coût, la perte refusée rajoutée : {{sum}}.',
    'loss-denied': 'Moins-value : prix de cession moins coût, la perte refusée rajoutée : {{sum}}.',
    'neither-denied': 'Ni plus-value ni moins-value : prix de cession moins coût, la perte refusée rajoutée : {{sum}}.',
    incomplete:
      'La ligne est marquée incomplète : un chiffre sur lequel elle repose n’est pas entièrement connu, et ce qui n’est pas connu compte pour 0 ci-dessus.',
    cut: 'Ce qui est arrivé à ces unités auparavant est long ; le reste est omis ici.',
  },
  part: {
    outside: 'un lieu inconnu hors de {{account}}',
    at: 'chez {{account}}',
    everywhere: 'dans l’ensemble des comptes',
    and: '{{first}} et {{second}}',
    worth: '{{units}} (valant {{value}})',
    'own-worth': '{{units}}, d’une valeur de {{value}}',
    fee: ', avec des frais de {{fee}}',
    fees: ', avec des frais de {{fees}}',
    'fee-unknown': ' (des frais de valeur inconnue sont laissés de côté)',
    'on-days': 'le {{days}}',
    'on-many-days': 'lors de {{days}} jours antérieurs',
    smallest: 'le plus petit de {{others}} et {{last}}',
  },
};
