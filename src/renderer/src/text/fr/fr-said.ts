import type { SaidTexts } from '../en-said.js';
import { failedTexts } from './fr-failed.js';

/** Sentences of the engine, the mapping and the decisions. */
export const saidTexts: SaidTexts = {
  ...failedTexts,
  issue: {
    shortfall:
      'Il est sorti plus d’unités que les enregistrements n’en montrent en portefeuille ; celles qui manquent comptent avec un coût de 0.',
    origin: 'On ne sait ni d’où viennent ces unités ni ce qu’elles ont coûté ; elles comptent avec un coût de 0.',
    destination:
      'On ne sait pas où sont parties ces unités ; elles restent comptées comme détenues hors des comptes connus.',
    'gift-in-value':
      'La valeur de ces unités au jour où elles ont été reçues en don n’est pas connue ; une valeur plus basse réduirait cette moins-value.',
    'gift-out-value': 'La valeur vénale de ce don n’est pas connue ; il compte à son coût.',
    'income-value': 'La valeur de ce revenu n’est pas connue ; il compte pour 0.',
    'rebate-value': 'La valeur de cette remise n’est pas connue ; son coût compte pour 0.',
    'fee-value': 'La valeur de ces frais n’est pas connue ; les chiffres ont été calculés sans elle.',
    'received-value': 'La valeur de ce qui a été reçu n’est pas connue ; les chiffres ont été calculés sans elle.',
    'paid-value': 'La valeur de ce qui a été payé n’est pas connue ; les chiffres ont été calculés sans elle.',
    'late-lots': 'Les lots ont été désignés après la cession ; la désignation est ignorée et la méthode s’applique.',
    'thirty-days-match':
      'Une acquisition dans les 30 jours après cette cession pourrait encore changer son rapprochement.',
    'thirty-days-loss': 'Des achats dans les 30 jours après cette perte pourraient encore en refuser une partie.',
  },
  rule: {
    'au-gain': 'ITAA 1997 s 102-5, 104-10 : plus-value nette, cessions',
    'au-discount': 'ITAA 1997 s 115-25 : abattement après 12 mois',
    'au-gifts': 'ITAA 1997 s 116-30 : valeur vénale des dons',
    'au-parcels': 'ATO TD 33 : désignation des lots',
    'ca-average': 'Income Tax Act s 47 : prix de base rajusté, la moyenne de biens identiques',
    'ca-gifts': 'Income Tax Act s 69(1)(b) : dons à la juste valeur marchande',
    'ca-half': 'Income Tax Act s 38 : la moitié d’un gain est imposable',
    'de-sales': 'EStG 23 : ventes privées dans un délai d’un an',
    'de-services': 'EStG 22 Nr. 3 : autres prestations',
    'de-letter': 'Lettre du BMF du 6 mars 2025 sur les crypto-actifs',
    'de-periods': 'BGB 187, 188 : la fin des délais',
    'es-fifo':
      'LIRPF art. 33 à 37 ; DGT V1604-18, V0525-25, V1550-25 : FIFO pour chaque cryptomonnaie, toutes plateformes confondues',
    'gb-manual': 'HMRC Cryptoassets Manual, CRYPTO22200 et suivants',
    'gb-same-day': 'TCGA 1992 s 105(1) : acquisitions et cessions d’un même jour',
    'gb-thirty-days': 'TCGA 1992 s 106A(5) : acquisitions dans les 30 jours suivant une cession',
    'gb-pool': 'TCGA 1992 s 104 : le pool',
    'gb-gifts': 'TCGA 1992 s 17, 257 : dons à la valeur vénale, aux œuvres sans plus-value ni moins-value',
    'gb-exempt': 'TCGA 1992 s 1K : abattement annuel',
    'no-law': 'Aucune loi : méthodes telles que décrites dans docs/ledger-format.md',
    'it-lifo':
      'TUIR art. 67(1)(c-sexies) et 68(9-bis) ; Agenzia delle Entrate, Circolare 30/E du 27 octobre 2023 : LIFO',
    'us-lots': 'Treas. Reg. 1.1012-1(h), (j) : prix d’acquisition et ordre des lots',
    'us-proceeds': 'Treas. Reg. 1.1001-7 : montant réalisé et frais',
    'us-allocation': 'Rev. Proc. 2024-28 : répartition entre les comptes du prix d’acquisition non utilisé',
    'us-own-books': 'Notice 2025-7, prolongée par Notice 2026-20 : désignation dans ses propres livres',
    'us-income': 'Rev. Rul. 2023-14 (staking), Rev. Rul. 2019-24 (airdrops) : revenu à la valeur de marché',
    'us-term': 'IRC 1222 : durée de détention',
    'us-gifts': 'IRC 1015, 1223(2) : prix d’acquisition et durée de détention des dons',
  },
  ledger: {
    'no-rate':
      'Il n’y a pas de cours de change de {{from}} vers {{to}} pour le {{day}}. Récupérez ou importez des cours, ou saisissez-en un.',
    'told-twice':
      'L’écriture figure plusieurs fois dans le fichier avec le même contenu ; elle a été comptée une fois.',
    'unknown-field': 'Le champ « {{field}} » ne fait pas partie du format ; il a été ignoré.',
  },
  note: {
    unreadable: 'L’enregistrement n’est pas un objet JSON lisible.',
    incomplete: 'Vezgo signale que le montant ou l’actif de cet enregistrement est incomplet.',
    'missing-time': 'L’enregistrement n’a pas de date utilisable.',
    'missing-parts': 'L’enregistrement ne nomme aucun actif qui aurait bougé.',
    'missing-asset': 'Une partie de l’enregistrement ne nomme pas d’actif.',
    'missing-amount': 'Une partie de l’enregistrement n’a pas de montant.',
    'unreadable-amount': 'Le montant d’une partie de l’enregistrement n’est pas un nombre.',
    'negative-amount': 'Le montant d’une partie de l’enregistrement est négatif ; son sens n’est donc pas certain.',
    'zero-amount': 'Tous les montants de l’enregistrement sont nuls.',
    'unknown-direction': 'Une partie de l’enregistrement ne dit ni envoyé ni reçu.',
    'unknown-type': 'Le type d’opération n’est pas connu. Décidez de quoi il s’agissait.',
    'unknown-subtype': 'Le sous-type d’opération n’est pas connu. Décidez de quoi il s’agissait.',
    'unknown-journal-type':
      'Le type donné par le journal de la plateforme n’est pas connu. Décidez de quoi il s’agissait.',
    'single-leg': 'Un seul côté de cet échange est arrivé. Ajoutez l’autre.',
    'many-legs':
      'Cet échange a plusieurs actifs d’un même côté, et aucun enregistrement ne dit comment ils vont ensemble.',
    'same-asset': 'Les deux côtés de cet échange sont le même actif.',
    'mixed-directions': 'Le sens des parties ne va pas avec le type d’opération.',
    'staking-legs': 'Les deux côtés de cet enregistrement de staking ne correspondent pas.',
    'missing-cash-value':
      'De l’argent dans une autre monnaie que l’USD est venu sans sa valeur ; il est laissé de côté.',
    pending: 'Pas encore achevé : aucun solde ne bouge.',
    failed: 'Échoué : aucun solde ne bouge.',
    cancelled: 'Annulé : aucun solde ne bouge.',
    rollback:
      'La plateforme est revenue sur un mouvement antérieur, et aucun enregistrement ne dit lequel. Décidez de ce qui a été annulé.',
    'unknown-status': 'L’état n’est pas connu, et le journal n’a pas de copie de ce mouvement.',
    'copies-disagree':
      'Le journal a une copie de ce mouvement avec un autre montant, hash ou sortie. Seule la copie du journal compte.',
    spam: 'Indésirable : ce n’est pas compté.',
    derivative: 'Un règlement de produit dérivé. Décidez comment il doit être imposé.',
    adjustment: 'Une correction de la plateforme. Décidez de quoi il s’agissait.',
    'missing-value': 'Il n’y a pas de prix pour ceci.',
    'values-incomplete':
      'Vezgo signale que les valeurs de cet enregistrement sont incomplètes. Elles sont laissées de côté.',
    'value-not-usd': 'Une valeur n’est pas en USD. Elle est laissée de côté.',
    'unreadable-value': 'Une valeur n’est pas un nombre. Elle est laissée de côté.',
    'zero-value': 'La valeur indiquée est zéro.',
    'value-of-other-side': 'La valeur est celle de l’autre côté de l’échange.',
    'fees-incomplete': 'Vezgo signale que les frais de cet enregistrement sont incomplets. Ils sont laissés de côté.',
    'unreadable-fee': 'Des frais n’ont pas de montant ou d’actif lisible. Ils sont laissés de côté.',
    'fee-reported-twice':
      'Les mêmes frais sont venus avec l’échange et dans un enregistrement à part. Ils comptent une fois.',
    'fee-rebate': 'Des frais négatifs sont comptés comme cashback.',
    'incomplete-field': 'Vezgo signale qu’un champ de cet enregistrement est incomplet.',
    'ticker-shares-code': 'Le symbole est aussi un code de monnaie. Il est traité comme un jeton.',
    unconfirmed: 'L’enregistrement ne porte pas de date de confirmation.',
    'copy-not-completed': 'La copie de ce mouvement dans l’historique n’est pas achevée.',
    'fee-of-copy':
      'Seule la copie de l’historique indique ces frais. Vérifiez qu’ils ne font pas aussi l’objet d’un enregistrement à part.',
    refund: 'Un remboursement. Décidez de ce qu’il a rendu.',
    liquidation: 'Une liquidation, comptée comme une cession à sa valeur.',
    vault: 'Un mouvement de coffre. Confirmez s’il est resté entre vos propres comptes.',
    fork: 'De nouvelles unités issues d’une scission de chaîne, entrées avec un coût de zéro.',
    'staked-swap': 'Des unités en staking sont devenues un autre jeton. Confirmez s’il s’agit d’un échange imposable.',
    'reward-correction': 'Une récompense donnée à titre de correction.',
    'unknown-category': 'La nature du revenu n’est pas connue.',
    'odd-trade-subtype': 'Le sous-type de cet échange n’est pas connu.',
  },
  fileNote: {
    'unreadable-row': 'La ligne ne peut pas être lue.',
    'row-shape':
      'La ligne a plus de cellules que l’en-tête n’a de colonnes ; on ne sait donc pas laquelle est laquelle.',
    'person-transfer': 'Vers ou de la part d’une autre personne. Décidez si c’était un don, un paiement ou à vous.',
    'cashback-reverted': 'Un cashback repris plus tard. Ni l’un ni l’autre ne compte.',
    'reversal-without-cashback':
      'Un cashback a été repris, et aucune ligne ne montre qu’il avait été donné. Cela compte comme un paiement à sa valeur.',
    'dust-shared': 'Ce qu’a rapporté la conversion de plusieurs restes est réparti entre eux selon leurs valeurs.',
    'dust-shared-equally':
      'Ce qu’a rapporté la conversion de plusieurs restes est réparti entre eux à parts égales, car leurs valeurs ne sont pas connues.',
    'inside-account': 'Mouvement à l’intérieur du compte : aucun événement.',
    loan: 'Un prêt. Décidez comment il doit être compté.',
    'value-converted':
      'La valeur du fichier est dans une autre monnaie que l’USD ; elle a été convertie au cours de son jour.',
    'value-in-other-currency':
      'La valeur du fichier est dans une autre monnaie que l’USD, et aucun cours de change n’est connu pour son jour. Récupérez ou importez des cours.',
    'price-from-values': 'L’autre côté de l’échange est sa valeur.',
    'several-rows-one-id': 'Une autre ligne a le même identifiant et dit autre chose.',
  },
  cell: {
    time: '« {{column}} » ne contient pas de date au format attendu.',
    amount: '« {{column}} » ne contient pas de montant lisible.',
    'missing-amount': '« {{column}} » ne contient pas de montant.',
    'missing-asset': '« {{column}} » ne nomme pas d’actif.',
    'zero-amount': 'Le montant est zéro.',
    'unknown-kind': 'Le genre « {{word}} » n’est pas connu. Décidez de quoi il s’agissait.',
  },
  field: {
    missing: 'manque',
    object: 'doit être un objet',
    list: 'doit être une liste',
    text: 'doit être du texte',
    empty: 'ne doit pas être vide',
    flag: 'doit être true ou false',
    time: 'doit être une date RFC 3339 existante, avec un décalage ou Z et au plus des millisecondes, comme "2024-01-05T10:00:00Z"',
    decimal: 'doit être un nombre décimal écrit sans exposant ni séparateurs, comme "0.5"',
    positive: 'doit être supérieur à 0',
    negative: 'ne doit pas être négatif',
    digits: 'ne doit pas avoir plus de {{most}} chiffres significatifs',
    choice: 'doit être l’un de : {{names}}',
    'used-twice': 'est utilisé plusieurs fois, avec un contenu différent',
    cash: 'est true, mais l’actif n’est pas le code ISO 4217 d’une monnaie nationale',
    'cash-value': 'manque : de l’argent dans une autre monnaie que {{currency}} a besoin de sa valeur',
  },
  head: {
    json: 'n’est pas un JSON valide',
    'json-at': 'n’est pas un JSON valide (ligne {{line}}, colonne {{column}})',
    object: 'doit être un objet JSON',
    'no-format': 'manque : doit être "{{format}}"',
    'other-format': 'n’est pas un format connu : doit être "{{format}}"',
    'no-currency': 'manque : les valeurs ont besoin du code ISO 4217 de leur devise',
    'no-code': 'doit être le code ISO 4217 d’une devise nationale, comme "USD"',
  },
  pairing: {
    'matched-by-amount':
      'Réunis en un transfert d’après l’actif, le montant et la date. Aucun hash de transaction commun ne le confirme.',
    'transfer-fee-unclear': 'Les frais enregistrés n’expliquent pas ce qui manque à l’arrivée.',
  },
  pairingReason: {
    'same-hash':
      'Les deux nomment la même transaction sur la chaîne, mais les montants ne disent pas lesquels vont ensemble.',
    'other-deposit': 'L’actif, le montant et la date conviennent, mais un autre dépôt convient aussi.',
    'fee-missing': 'L’actif et la date conviennent. Ce qui manque à l’arrivée pourrait être des frais.',
    'booked-before': 'L’actif et le montant conviennent, mais le dépôt a été enregistré avant le retrait.',
    'other-withdrawal':
      'L’actif, le montant et la date conviennent, mais un autre retrait convient aussi, ou le trajet a été long.',
  },
  pairingFault: {
    gone: 'L’un des deux n’est plus là. Synchronisez, ou revenez sur cette décision.',
    kinds: 'Un transfert se compose d’un retrait et d’un dépôt. Choisissez un de chaque.',
    assets: 'Les deux portent sur des actifs différents. Choisissez-en deux du même actif.',
    accounts: 'Les deux sont du même compte. Choisissez des mouvements de deux comptes.',
    amounts:
      'Il est arrivé plus qu’il n’a été envoyé ; ce ne sont donc pas les deux bouts d’un même transfert. Choisissez-en d’autres.',
  },
  duplicate: {
    'same-hash':
      'Un compte synchronisé et un fichier, ou un compte que Vezgo ne liste plus, racontent la même transaction sur la chaîne.',
    'same-time':
      'Un compte synchronisé et un fichier, ou un compte que Vezgo ne liste plus, donnent le même genre, les mêmes unités et la même date : sans doute un seul événement raconté deux fois.',
    'same-second':
      'Deux importations donnent le même genre, les mêmes unités et la même seconde : sans doute un seul événement raconté deux fois.',
  },
  decision: {
    gone: 'L’écriture n’est plus là. Revenez sur cette décision, ou faites revenir ses enregistrements.',
    changed:
      'La plateforme annonce maintenant autre chose que lorsque ceci a été décidé. Regardez de nouveau, puis décidez à nouveau.',
    'in-transfer':
      'L’écriture fait maintenant partie d’un transfert, qui emporte son coût avec lui. Séparez le transfert, ou revenez sur cette décision.',
    'record-has-entry':
      'L’enregistrement donne maintenant lieu à sa propre écriture. Revenez sur cette décision, ou écartez cette écriture.',
    'record-gone': 'L’enregistrement n’est plus là. Revenez sur cette décision.',
    'no-time': 'L’enregistrement n’a pas de date. Donnez-en une.',
    'id-taken': 'Une autre écriture a l’identifiant de cet enregistrement. Ajoutez celle-ci à la main.',
    'field-to-correct': 'Le champ « {{field}} » {{fault}}. Corrigez-le.',
    'field-to-complete': 'Le champ « {{field}} » {{fault}}. Complétez-le.',
    'strange-field': 'Il y a un champ qu’une écriture de ce genre n’a pas. Retirez-le.',
    copy: 'L’un des deux est écarté comme copie d’une autre écriture. Réunissez celle qui est conservée.',
    'other-pairing': 'Un rapprochement ultérieur a pris l’un des deux. Revenez sur l’un de ces rapprochements.',
    circle: 'L’écriture à conserver est elle-même écartée comme copie de l’autre. Conservez l’une des deux.',
    'no-side': 'L’écriture n’a pas ce côté. Choisissez-en un qu’elle a.',
    'own-value': 'De l’argent en {{currency}} vaut son montant ; il ne prend pas de valeur.',
    'no-cost': 'Seul ce qui est arrivé du dehors prend un coût. Reclassez-le d’abord.',
    'acquired-late': 'C’était acquis avant d’arriver. Donnez une date antérieure.',
    'named-elsewhere':
      'Des lots désignés ailleurs demandent les deux : quand ils l’ont été, et le document qui le montre.',
    'named-later': 'Les lots seraient désignés dans l’avenir. Indiquez quand ils l’ont été.',
    'no-lots': 'On désigne des lots pour ce qui part par vente, paiement ou don. Choisissez une telle écriture.',
    'strange-lot': 'Un lot désigné n’est plus là, ou porte sur un autre actif. Désignez les lots à nouveau.',
    'too-much-named': 'Il est désigné plus qu’il ne part. N’en désignez pas davantage.',
    'take-transfer-apart': 'Un transfert, c’est deux mouvements. Séparez-le d’abord, puis dites ce qu’était chacun.',
    'trade-anew': 'Un échange a deux côtés. Écartez cette écriture, et ajoutez à la main ce que c’était.',
    'trade-by-hand': 'Un échange a deux côtés. Ajoutez-le à la main.',
    'stay-arrival': 'Ce qui est arrivé ne peut être qu’un autre genre d’arrivée. Choisissez-en un.',
    'stay-departure': 'Ce qui est parti ne peut être qu’un autre genre de départ. Choisissez-en un.',
    'no-category': 'Dites de quel genre de revenu il s’agissait.',
    'no-basis': 'Indiquez ce que cela a coûté et quand cela a été acquis.',
    'no-other-end': 'Dites lequel de vos propres comptes ou portefeuilles est à l’autre bout.',
    'own-other-end': 'L’autre bout est ce compte lui-même. Choisissez un autre compte ou portefeuille.',
  },
  balance: {
    rounding: 'Pas plus que ce que laisse l’arrondi de chaque mouvement. Il n’y a rien à faire.',
    'staked-or-free':
      'Le même montant manque d’un côté et reste de l’autre : un mouvement entre libre et staking qu’aucun enregistrement ne raconte. Ce n’est pas un fait imposable.',
    'pending-movement': 'Un mouvement de cet actif n’est pas encore achevé. Synchronisez de nouveau quand il le sera.',
    'record-in-review': 'Un enregistrement reçu de cet actif n’a donné lieu à aucune écriture. Décidez-en d’abord.',
    'unknown-asset':
      'Aucun enregistrement ne dit comment ceci est entré dans le compte. Ajoutez-le comme solde d’ouverture, ou comme ce que c’était.',
    'missing-history':
      'Il y a plus que ce que racontent les enregistrements : de l’historique manque, sans doute d’avant le premier enregistrement. Importez-le, ou ajoutez un solde d’ouverture.',
    'missing-departure':
      'Les enregistrements racontent plus qu’il n’y a : un retrait, un paiement ou des frais manquent. Importez-les, ou ajoutez-les à la main.',
  },
};
