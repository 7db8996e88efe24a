import type { Part } from '../catalogue.js';
import type { lotsTexts as English } from '../en-lots.js';

/** lots. */
export const lotsTexts: Part<typeof English> = {
  lots: {
    title: 'Choisir ses lots',
    words:
      'Dites quelles unités sont parties. Ce que vous laissez ouvert suit la méthode. L’heure de votre choix est conservée, comme les règles le demandent.',
    start: 'Choisir les lots…',
    loading: 'Parcours des lots détenus juste avant…',
    none: 'Aucun lot de cet actif n’était détenu juste avant. Il n’y a rien à choisir.',
    notHere: 'Selon ces règles et cette méthode, aucun lot ne peut être choisi.',
    standing: 'Lots désignés le {{time}}.',
    lateUs:
      'Vous désignez des lots après la cession. Treas. Reg. 1.1012-1(j)(2) ne retient les désignations que si elles ont été consignées au plus tard lors de la cession ; le moteur les ignorera donc et suivra la méthode. Votre choix est tout de même conservé avec son heure.',
    late: 'Vous désignez des lots après la cession. Les désignations faites ensuite ne comptent pas : le moteur les ignorera et suivra la méthode. Votre choix est tout de même conservé avec son heure.',
    ignored: 'Ils ont été désignés après la cession et sont ignorés : la méthode décide à la place.',
    byStatement: 'Selon vos dires, non consigné ici à l’époque : {{evidence}}',
    elsewhere: 'J’ai désigné ces lots à temps, mais ailleurs',
    elsewhereWords:
      'Pour les lots que vous avez désignés auprès de votre courtier ou consignés dans vos propres registres avant la cession. Le moteur vous croit alors sur l’heure ; l’administration fiscale demandera la preuve. Si l’heure est postérieure à la cession, les désignations ne comptent pas.',
    identifiedAt: 'Désignés le',
    evidence: 'Ce qui le prouve',
    evidenceWords:
      'Par exemple la confirmation du courtier, un message ou une page datée de vos registres, et où vous les conservez.',
    table: 'Lots détenus juste avant',
    column: {
      acquired: 'Acquis',
      left: 'Unités restantes',
      unitCost: 'Coût d’une unité',
      term: 'Durée',
      units: 'Unités parties',
      fill: 'Remplir',
    },
    unitsOf: 'Unités du lot du {{time}}',
    fill: 'Remplir',
    fillOf: 'Remplir depuis le lot du {{time}}',
    tooMany: 'Il n’en restait que {{amount}}',
    named: '{{named}} sur {{amount}} {{asset}} désignés.',
    over: '{{named}} désignés, mais seulement {{amount}} {{asset}} sont partis. N’en désignez pas davantage.',
    preview: 'Désignée à temps, cette cession donnerait',
    previewing: 'Calcul de la plus-value…',
    save: 'Enregistrer ces lots',
    clear: 'Retirer les désignations',
    said: 'Lots désignés',
    cleared: 'Désignations retirées',
    more_one: '{{count, number}} autre lot n’est pas affiché.',
    more_other: '{{count, number}} autres lots ne sont pas affichés.',
  },
};
