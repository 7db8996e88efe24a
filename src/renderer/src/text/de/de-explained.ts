import type { ExplainedTexts } from '../en-explained.js';

/** How figures came about. Names of accounts follow words that ask for the dative. */
export const explainedTexts: ExplainedTexts = {
  title: {
    sale: 'Verkauf von {{units}} am {{day}}: {{outcome}}',
    swap: 'Tausch von {{units}} am {{day}}: {{outcome}}',
    spend: 'Ausgabe von {{units}} am {{day}}: {{outcome}}',
    fee: 'Gebühr von {{units}} am {{day}}: {{outcome}}',
    gift: 'Schenkung von {{units}} am {{day}}: {{outcome}}',
    donation: 'Spende von {{units}} am {{day}}: {{outcome}}',
  },
  titleOutcome: {
    gain: 'Gewinn von {{money}}',
    loss: 'Verlust von {{money}}',
    neither: 'weder Gewinn noch Verlust',
  },
  proceeds: {
    sold: '{{units}} am {{day}} bei {{account}} für {{brought}} verkauft{{fees}}; Erlös: {{sum}}.',
    swapped: '{{units}} am {{day}} bei {{account}} gegen {{brought}} getauscht{{fees}}; Erlös: {{sum}}.',
    spent: '{{units}} am {{day}} bei {{account}} ausgegeben, im Wert von {{value}}{{fees}}; Erlös: {{sum}}.',
    fee: '{{units}} am {{day}} bei {{account}} als Gebühr gezahlt, was eine Veräußerung zu ihrem Wert ist; Erlös: {{sum}}.',
    gift: '{{units}} am {{day}} bei {{account}} verschenkt, was eine Veräußerung zum gemeinen Wert ist; Erlös: {{sum}}.',
    donation:
      '{{units}} am {{day}} bei {{account}} gespendet, was eine Veräußerung zum gemeinen Wert ist; Erlös: {{sum}}.',
    'fee-units': 'Die Gebühr im selben Kryptowert geht mit ihnen ab und bringt keinen Erlös: {{sum}}.',
    'kept-back': 'Eine Gebühr von {{fee}} wurde vom Erhaltenen einbehalten; Wert des Übrigen: {{sum}}.',
    share: 'Diese Zeile ist {{units}} von {{whole}}; ihr Erlös: {{sum}}.',
    'rest-of-one': 'Diese Zeile ist {{units}} von {{whole}} und nimmt, was die andere Zeile übrig lässt: {{sum}}.',
    'rest-of-many': 'Diese Zeile ist {{units}} von {{whole}} und nimmt, was die anderen Zeilen übrig lassen: {{sum}}.',
    unknown:
      'Was die Einheiten einbrachten, ist nicht bekannt: Bis es bekannt ist, gelten ihre Kosten als Erlös, und die Zeile ist als unvollständig gekennzeichnet: {{sum}}.',
  },
  acquisition: {
    bought: '{{units}} am {{day}} bei {{account}} für {{paid}} gekauft{{fees}}; Anschaffungskosten: {{sum}}.',
    'bought-unknown':
      '{{units}} am {{day}} bei {{account}} gekauft: Was bezahlt wurde, ist nicht bekannt; als Anschaffungskosten zählen {{cost}}.',
    'kept-back': 'Eine Gebühr von {{fee}} wurde einbehalten, sodass weniger ankam: {{sum}}.',
    'swapped-received':
      '{{units}} am {{day}} bei {{account}} für {{given}} erhalten; ihre Anschaffungskosten sind der Wert des Erhaltenen: {{sum}}.',
    'swapped-given':
      '{{units}} am {{day}} bei {{account}} für {{given}} erhalten; ihre Anschaffungskosten sind der Wert des Hingegebenen: {{sum}}.',
    'swapped-received-net':
      '{{units}} am {{day}} bei {{account}} für {{given}} erhalten; ihre Anschaffungskosten sind der Wert des Erhaltenen, soweit es ankam: {{sum}}.',
    'swapped-given-net':
      '{{units}} am {{day}} bei {{account}} für {{given}} erhalten; ihre Anschaffungskosten sind der Wert des Hingegebenen, soweit sie ankamen: {{sum}}.',
    'swapped-unknown':
      '{{units}} am {{day}} bei {{account}} für {{given}} erhalten: Keiner der beiden Werte ist bekannt; die Anschaffungskosten zählen als 0, und was daraus folgt, ist als unvollständig gekennzeichnet.',
    income:
      '{{units}} am {{day}} bei {{account}} als {{income}} erhalten; ihr Wert in diesem Zeitpunkt sind ihre Anschaffungskosten: {{sum}}.',
    'income-unknown':
      '{{units}} am {{day}} bei {{account}} als {{income}} erhalten: Ihr Wert ist nicht bekannt; ihre Anschaffungskosten zählen als 0.',
    deposit:
      '{{units}} kamen am {{day}} bei {{account}} aus unbekannter Herkunft an: Ihre Anschaffungskosten sind nicht bekannt und zählen als 0.',
    gift: '{{units}} am {{day}} bei {{account}} als Schenkung erhalten, zuerst angeschafft am {{acquired}}; Anschaffungskosten: {{sum}}.',
    opening:
      '{{units}} am {{day}} bei {{account}} als Anfangsbestand übernommen, zuerst angeschafft am {{acquired}}; Anschaffungskosten: {{sum}}.',
    'worth-on-arrival': 'Bei der Ankunft waren sie {{value}} wert.',
    split: '{{units}} kamen am {{day}} bei {{account}} aus einem Split: Ihre Anschaffungskosten sind 0.',
  },
  incomeKind: {
    staking: 'Einkünfte aus Staking',
    interest: 'Zinsen',
    airdrop: 'Airdrop',
    referral: 'Empfehlungsprämie',
    mining: 'Einkünfte aus Mining',
    cashback: 'Cashback',
    other: 'sonstige Einkünfte',
    unnamed: 'Einkünfte',
  },
  income: {
    title: 'Einkünfte von {{units}} am {{day}}: {{value}}',
    received:
      '{{units}} am {{day}} bei {{account}} als {{income}} erhalten; Einkünfte sind ihr Wert in diesem Zeitpunkt: {{sum}}.',
    'received-unknown':
      '{{units}} am {{day}} bei {{account}} als {{income}} erhalten: Ihr Wert in diesem Zeitpunkt ist nicht bekannt; er zählt als 0, und die Zeile ist als unvollständig gekennzeichnet.',
    'also-cost': 'Dieser Wert sind auch ihre Anschaffungskosten bei der Veräußerung.',
  },
  lots: {
    fifo: 'First in, first out: Von den {{place}} gehaltenen Einheiten gehen die zuerst angeschafften zuerst ab.',
    lifo: 'Last in, first out: Von den {{place}} gehaltenen Einheiten gehen die zuletzt angeschafften zuerst ab.',
    hifo: 'Höchste Kosten zuerst: Von den {{place}} gehaltenen Einheiten gehen die mit den höchsten Stückkosten zuerst ab.',
    lofo: 'Niedrigste Kosten zuerst: Von den {{place}} gehaltenen Einheiten gehen die mit den niedrigsten Stückkosten zuerst ab.',
    'unit-cost': 'Kosten einer dieser Einheiten: {{sum}} für 1 {{asset}}.',
    named: 'Diese Einheiten wurden für diese Veräußerung benannt.',
    'named-on': 'Diese Einheiten wurden am {{day}} für diese Veräußerung benannt, spätestens als sie geschah.',
    statement: 'Dass sie da benannt wurden, ist eigene Angabe und durch eigene Unterlagen zu belegen: {{evidence}}',
    together: 'Zusammen {{place}}: {{sum}}.',
    left: 'Ein Teil war {{when}} schon abgegangen; was {{place}} übrig war: {{sum}}.',
    'its-cost': 'Seine Kosten: {{sum}}.',
    moved:
      '{{units}} von {{held}} am {{day}} von {{from}} zu {{to}} übertragen; Anschaffungstag und Kosten bleiben: {{sum}}.',
    'moved-all':
      'Alle {{units}} am {{day}} von {{from}} zu {{to}} übertragen; Anschaffungstag und Kosten bleiben: {{sum}}.',
    'moved-within':
      '{{units}} von {{held}} am {{day}} innerhalb aller Konten zusammen übertragen; Anschaffungstag und Kosten bleiben: {{sum}}.',
    'moved-within-all':
      'Alle {{units}} am {{day}} innerhalb aller Konten zusammen übertragen; Anschaffungstag und Kosten bleiben: {{sum}}.',
    'moved-unknown':
      'Am {{day}} wurden {{units}} mehr übertragen, als laut Datensätzen gehalten wurden; ihre Kosten sind nicht bekannt und zählen als 0.',
    'fee-carried':
      'Die Netzwerkgebühr ging mit Einheiten ab, die {{cost}} gekostet hatten; diese Kosten bleiben bei den übertragenen {{units}}: {{sum}}.',
    'with-fee': 'Damit kosten diese Einheiten: {{sum}}.',
    allocated:
      'Ende 2024 wurden nicht verbrauchte Einheiten den Konten zugeteilt: {{units}} der davon übrigen {{left}} kamen zu {{account}}; Kosten: {{sum}}.',
    'allocated-all':
      'Ende 2024 wurden nicht verbrauchte Einheiten den Konten zugeteilt: Alles davon, {{units}}, kam zu {{account}}; Kosten: {{sum}}.',
    'allocated-after':
      'Ende 2024 wurden nicht verbrauchte Einheiten den Konten zugeteilt: Nachdem {{others}} zu anderen Konten gekommen waren, kamen {{units}} der davon übrigen {{left}} zu {{account}}; Kosten: {{sum}}.',
    'allocated-all-after':
      'Ende 2024 wurden nicht verbrauchte Einheiten den Konten zugeteilt: Nachdem {{others}} zu anderen Konten gekommen waren, kam alles davon Übrige, {{units}}, zu {{account}}; Kosten: {{sum}}.',
    leaves: '{{units}} von {{held}} gehen ab; Kosten: {{sum}}.',
    'leaves-all': 'Alles davon geht ab, {{units}}; Kosten: {{sum}}.',
  },
  pool: {
    denied:
      '{{day}}: Der nicht abziehbare Verlust kam zu den Kosten des Pools; Kosten des Pools, jetzt {{now}}: {{sum}}.',
    unmatched:
      '{{day}}: Von den Käufen dieses Tages wurden {{units}} mit {{cost}} keiner Veräußerung zugeordnet und kamen in den Pool; Kosten des Pools, jetzt {{now}}: {{sum}}.',
    joined: '{{day}}: {{units}} mit {{cost}} kamen in den Pool; Kosten des Pools, jetzt {{now}}: {{sum}}.',
    'joined-denied':
      '{{day}}: {{units}} mit {{cost}}, darin ein früher nicht abziehbarer Verlust von {{denied}}, kamen in den Pool; Kosten des Pools, jetzt {{now}}: {{sum}}.',
    'moved-in':
      '{{day}}: {{units}} mit {{cost}} kamen von einem anderen Konto in den Pool; Kosten des Pools, jetzt {{now}}: {{sum}}.',
    left: '{{day}}: {{units}} gingen mit {{cost}} ab; Kosten des Pools, jetzt {{now}}: {{sum}}.',
    earlier:
      'Frühere Änderungen ({{changes}}), vom {{from}} bis zum {{to}}, ließen {{units}} mit Kosten von {{cost}} im Pool.',
    'earlier-listed':
      'Frühere Änderungen ({{changes}}, die letzten {{listed}} sind bei dieser Zeile aufgeführt), vom {{from}} bis zum {{to}}, ließen {{units}} mit Kosten von {{cost}} im Pool.',
    'total-average':
      'Jahresdurchschnitt: Was in einem Jahr angeschafft wurde, gilt als von Jahresbeginn an vorhanden, sodass alle Veräußerungen des Jahres dieselben Stückkosten haben.',
    before: 'Der Pool enthält davor {{units}} mit Kosten von {{cost}}; sein Durchschnitt: {{sum}} für 1 {{asset}}.',
    leaves: '{{units}} gehen zum Durchschnitt ab: {{sum}}.',
    'leaves-all': 'Alles davon geht ab, {{units}}, mit allen Kosten: {{sum}}.',
    after: 'Der Pool enthält danach {{units}}; seine Kosten: {{sum}}.',
    empty: 'Der Pool ist danach leer.',
    shortfall:
      '{{units}} mehr gingen ab, als laut Datensätzen gehalten wurden: Keine Anschaffung deckt sie; darum zählen sie mit Kosten von 0, und die Zeile ist als unvollständig gekennzeichnet.',
  },
  days: {
    'counts-as-one': 'Am {{day}} gingen {{units}} in {{disposals}} Veräußerungen ab, die als eine zählen.',
    'counts-as-one-listed':
      'Am {{day}} gingen {{units}} in {{disposals}} Veräußerungen ab ({{listed}} davon sind bei dieser Zeile aufgeführt), die als eine zählen.',
    'same-day':
      'Selber Tag: Was an einem Tag veräußert wird, wird zuerst dem zugeordnet, was an diesem Tag angeschafft wurde ({{bought}}).',
    'thirty-days':
      '30 Tage: Danach wird es dem zugeordnet, was in den 30 Tagen danach angeschafft wurde, das Früheste zuerst; hier am {{bought}}.',
    'matched-all':
      '{{units}}, am {{bought}} angeschafft, waren noch nicht zugeordnet, mit Kosten von {{cost}}; alle werden mit diesen Kosten zugeordnet: {{sum}}.',
    matched:
      '{{units}}, am {{bought}} angeschafft, waren noch nicht zugeordnet, mit Kosten von {{cost}}; {{taken}} davon werden zugeordnet: {{sum}}.',
    'from-pool': 'Was keine Anschaffung dieses Tages oder der 30 Tage danach deckt, kommt aus dem Pool.',
    'own-units':
      'Der Anteil dieser Buchung an diesen {{units}}, da sie {{own}} von den {{whole}} des Tages hat: {{sum}}.',
    'own-cost': 'Ihr Anteil an deren Kosten: {{sum}}.',
  },
  outcome: {
    'gift-unknown':
      'Was diese Einheiten bei der Schenkung wert waren, ist nicht bekannt; ein niedrigerer Wert würde diesen Verlust mindern.',
    'gift-worth':
      'Sie waren eine Schenkung und bei der Ankunft ({{day}}) weniger wert, als der Schenker bezahlt hatte; ihr Wert in diesem Zeitpunkt: {{sum}}.',
    'gift-loss':
      'Für weniger als das veräußert: Für einen Verlust gilt dieser Wert als Kosten, und sie gelten als seit der Schenkung gehalten: {{sum}}.',
    'gift-between':
      'Für etwas zwischen beidem veräußert: weder Gewinn noch Verlust, sodass als Kosten der Erlös zählt: {{sum}}.',
    'whole-loss': 'Die Veräußerung als Ganzes ergibt einen Verlust: {{sum}}.',
    superficial:
      'Scheinverlust (superficial loss): Von {{sold}}, die verkauft wurden, wurden vom {{from}} bis zum {{to}} {{bought}} gekauft und am Ende des {{to}} {{held}} gehalten; dieser Teil des Verlusts ist nicht abziehbar: {{sum}}.',
    'superficial-none':
      'Scheinverlust (superficial loss): Von {{sold}}, die verkauft wurden, wurden vom {{from}} bis zum {{to}} {{bought}} gekauft und am Ende des {{to}} {{held}} gehalten; der Verlust bleibt ganz abziehbar: {{sum}}.',
    'term-unknown': 'Ohne Anschaffung gilt die Zeile als kurzfristig.',
    long: 'Gehalten seit {{acquired}}, langfristig ab {{from}}; veräußert am {{day}}: langfristig.',
    short: 'Gehalten seit {{acquired}}, langfristig ab {{from}}; veräußert am {{day}}: kurzfristig.',
    gain: 'Gewinn: Erlös abzüglich Kosten: {{sum}}.',
    loss: 'Verlust: Erlös abzüglich Kosten: {{sum}}.',
    neither: 'Weder Gewinn noch Verlust: Erlös abzüglich Kosten: {{sum}}.',
    'gain-denied': 'Gewinn: Erlös abzüglich Kosten, zuzüglich des nicht abziehbaren Verlusts: {{sum}}.',
    'loss-denied': 'Verlust: Erlös abzüglich Kosten, zuzüglich des nicht abziehbaren Verlusts: {{sum}}.',
    'neither-denied':
      'Weder Gewinn noch Verlust: Erlös abzüglich Kosten, zuzüglich des nicht abziehbaren Verlusts: {{sum}}.',
    incomplete:
      'Die Zeile ist als unvollständig gekennzeichnet: Eine Zahl, auf der sie beruht, ist nicht ganz bekannt, und was nicht bekannt ist, zählt oben als 0.',
    cut: 'Was mit diesen Einheiten davor geschah, ist lang; der Rest davon ist hier weggelassen.',
  },
  part: {
    outside: 'einem unbekannten Ort außerhalb von {{account}}',
    at: 'bei {{account}}',
    everywhere: 'in allen Konten zusammen',
    and: '{{first}} und {{second}}',
    worth: '{{units}} (im Wert von {{value}})',
    'own-worth': '{{units}}, im Wert von {{value}},',
    fee: ', mit einer Gebühr von {{fee}}',
    fees: ', mit Gebühren von {{fees}}',
    'fee-unknown': ' (eine Gebühr von unbekanntem Wert bleibt außer Ansatz)',
    'on-days': 'am {{days}}',
    'on-many-days': 'an {{days}} früheren Tagen',
    smallest: 'das Kleinste von {{others}} und {{last}}',
  },
};
