import type { ExplainedTexts } from '../en-explained.js';

/** How figures came about. */
export const explainedTexts: ExplainedTexts = {
  title: {
    sale: 'Vendita di {{units}} il {{day}}: {{outcome}}',
    swap: 'Permuta di {{units}} il {{day}}: {{outcome}}',
    spend: 'Spesa di {{units}} il {{day}}: {{outcome}}',
    fee: 'Commissione di {{units}} il {{day}}: {{outcome}}',
    gift: 'Regalo di {{units}} il {{day}}: {{outcome}}',
    donation: 'Donazione di {{units}} il {{day}}: {{outcome}}',
  },
  titleOutcome: {
    gain: 'plusvalenza di {{money}}',
    loss: 'minusvalenza di {{money}}',
    neither: 'né plusvalenza né minusvalenza',
  },
  proceeds: {
    sold: '{{units}} venduti il {{day}} presso {{account}} per {{brought}}{{fees}}; corrispettivo: {{sum}}.',
    swapped: '{{units}} permutati il {{day}} presso {{account}} con {{brought}}{{fees}}; corrispettivo: {{sum}}.',
    spent: '{{units}} spesi il {{day}} presso {{account}}, per un valore di {{value}}{{fees}}; corrispettivo: {{sum}}.',
    fee: '{{units}} pagati come commissione il {{day}} presso {{account}}, il che è una cessione al loro valore; corrispettivo: {{sum}}.',
    gift: '{{units}} regalati il {{day}} presso {{account}}, il che è una cessione al valore di mercato; corrispettivo: {{sum}}.',
    donation:
      '{{units}} donati il {{day}} presso {{account}}, il che è una cessione al valore di mercato; corrispettivo: {{sum}}.',
    'fee-units': 'La commissione nella stessa attività esce con loro e non aggiunge corrispettivo: {{sum}}.',
    'kept-back': 'Da quanto ricevuto è stata trattenuta una commissione di {{fee}}; valore del resto: {{sum}}.',
    share: 'Questa riga è {{units}} di {{whole}}; il suo corrispettivo: {{sum}}.',
    'rest-of-one': 'Questa riga è {{units}} di {{whole}} e prende ciò che l’altra riga lascia: {{sum}}.',
    'rest-of-many': 'Questa riga è {{units}} di {{whole}} e prende ciò che le altre righe lasciano: {{sum}}.',
    unknown:
      'Non è noto quanto abbiano fruttato le unità: finché non lo è, il loro costo vale come corrispettivo e la riga è segnata come incompleta: {{sum}}.',
  },
  acquisition: {
    bought: '{{units}} acquistati il {{day}} presso {{account}} per {{paid}}{{fees}}; costo di acquisto: {{sum}}.',
    'bought-unknown':
      '{{units}} acquistati il {{day}} presso {{account}}: non è noto quanto sia stato pagato; il costo di acquisto conta come {{cost}}.',
    'kept-back': 'È stata trattenuta una commissione di {{fee}}, perciò ne sono arrivati meno: {{sum}}.',
    'swapped-received':
      '{{units}} ricevuti il {{day}} presso {{account}} per {{given}}; il loro costo di acquisto è il valore ricevuto: {{sum}}.',
    'swapped-given':
      '{{units}} ricevuti il {{day}} presso {{account}} per {{given}}; il loro costo di acquisto è il valore dato: {{sum}}.',
    'swapped-received-net':
      '{{units}} ricevuti il {{day}} presso {{account}} per {{given}}; il loro costo di acquisto è il valore ricevuto, per quanto è arrivato: {{sum}}.',
    'swapped-given-net':
      '{{units}} ricevuti il {{day}} presso {{account}} per {{given}}; il loro costo di acquisto è il valore dato, per quanto è arrivato: {{sum}}.',
    'swapped-unknown':
      '{{units}} ricevuti il {{day}} presso {{account}} per {{given}}: nessuno dei due valori è noto; il costo di acquisto conta come 0 e ciò che ne deriva è segnato come incompleto.',
    income:
      '{{units}} ricevuti come {{income}} il {{day}} presso {{account}}; il loro valore in quel momento è il loro costo di acquisto: {{sum}}.',
    'income-unknown':
      '{{units}} ricevuti come {{income}} il {{day}} presso {{account}}: il loro valore non è noto; il loro costo di acquisto conta come 0.',
    deposit:
      '{{units}} arrivati il {{day}} presso {{account}} da un’origine sconosciuta: il loro costo di acquisto non è noto e conta come 0.',
    gift: '{{units}} ricevuti in regalo il {{day}} presso {{account}}, acquisiti in origine il {{acquired}}; costo di acquisto: {{sum}}.',
    opening:
      '{{units}} riportati come saldo iniziale il {{day}} presso {{account}}, acquisiti in origine il {{acquired}}; costo di acquisto: {{sum}}.',
    'worth-on-arrival': 'All’arrivo valevano {{value}}.',
    split: '{{units}} provenienti da un frazionamento il {{day}} presso {{account}}: il loro costo di acquisto è 0.',
  },
  incomeKind: {
    staking: 'reddito da staking',
    interest: 'interessi',
    airdrop: 'airdrop',
    referral: 'premio per segnalazione',
    mining: 'reddito da mining',
    cashback: 'cashback',
    other: 'altro reddito',
    unnamed: 'reddito',
  },
  income: {
    title: 'Reddito di {{units}} il {{day}}: {{value}}',
    received:
      '{{units}} ricevuti come {{income}} il {{day}} presso {{account}}; il reddito è il loro valore in quel momento: {{sum}}.',
    'received-unknown':
      '{{units}} ricevuti come {{income}} il {{day}} presso {{account}}: il loro valore in quel momento non è noto; conta come 0 e la riga è segnata come incompleta.',
    'also-cost': 'Quel valore è anche il loro costo di acquisto quando vengono ceduti.',
  },
  lots: {
    fifo: 'Primo entrato, primo uscito: delle unità detenute {{place}}, escono prima quelle acquisite per prime.',
    lifo: 'Ultimo entrato, primo uscito: delle unità detenute {{place}}, escono prima quelle acquisite per ultime.',
    hifo: 'Costo più alto per primo: delle unità detenute {{place}}, escono prima quelle con il costo unitario più alto.',
    lofo: 'Costo più basso per primo: delle unità detenute {{place}}, escono prima quelle con il costo unitario più basso.',
    'unit-cost': 'Costo di una di queste unità: {{sum}} per 1 {{asset}}.',
    named: 'Queste unità sono state indicate per questa cessione.',
    'named-on': 'Queste unità sono state indicate per questa cessione il {{day}}, non più tardi di quando è avvenuta.',
    statement:
      'Che siano state indicate allora è una dichiarazione della persona, che i suoi documenti devono provare: {{evidence}}',
    together: 'In tutto {{place}}: {{sum}}.',
    left: 'Una parte era già uscita {{when}}; ciò che restava {{place}}: {{sum}}.',
    'its-cost': 'Il suo costo: {{sum}}.',
    moved: '{{units}} di {{held}} trasferiti il {{day}} da {{from}} a {{to}}, mantenendo data e costo: {{sum}}.',
    'moved-all': 'Tutti, {{units}}, trasferiti il {{day}} da {{from}} a {{to}}, mantenendo data e costo: {{sum}}.',
    'moved-within':
      '{{units}} di {{held}} trasferiti il {{day}} all’interno dell’insieme dei conti, mantenendo data e costo: {{sum}}.',
    'moved-within-all':
      'Tutti, {{units}}, trasferiti il {{day}} all’interno dell’insieme dei conti, mantenendo data e costo: {{sum}}.',
    'moved-unknown':
      'Il {{day}} sono stati trasferiti {{units}} in più di quanti i record ne mostrino detenuti; il loro costo non è noto e conta come 0.',
    'fee-carried':
      'La commissione di rete è uscita con unità che erano costate {{cost}}; quel costo resta con i {{units}} trasferiti: {{sum}}.',
    'with-fee': 'Con esso queste unità costano: {{sum}}.',
    allocated:
      'Alla fine del 2024 le unità non utilizzate sono state ripartite tra i conti: {{units}} dei {{left}} che ne restavano sono andati a {{account}}; costo: {{sum}}.',
    'allocated-all':
      'Alla fine del 2024 le unità non utilizzate sono state ripartite tra i conti: tutto, {{units}}, è andato a {{account}}; costo: {{sum}}.',
    'allocated-after':
      'Alla fine del 2024 le unità non utilizzate sono state ripartite tra i conti: {{units}} dei {{left}} che ne restavano sono andati a {{account}}, dopo che {{others}} erano andati ad altri conti; costo: {{sum}}.',
    'allocated-all-after':
      'Alla fine del 2024 le unità non utilizzate sono state ripartite tra i conti: tutto ciò che ne restava, {{units}}, è andato a {{account}}, dopo che {{others}} erano andati ad altri conti; costo: {{sum}}.',
    leaves: 'Escono {{units}} di {{held}}; costo: {{sum}}.',
    'leaves-all': 'Esce tutto, {{units}}; costo: {{sum}}.',
  },
  pool: {
    denied: '{{day}}: la perdita negata si è aggiunta al costo dell’insieme; costo dell’insieme, ora {{now}}: {{sum}}.',
    unmatched:
      '{{day}}: degli acquisti di quel giorno, {{units}} per {{cost}} non sono stati abbinati ad alcuna cessione e sono entrati nell’insieme; costo dell’insieme, ora {{now}}: {{sum}}.',
    joined: '{{day}}: {{units}} per {{cost}} sono entrati nell’insieme; costo dell’insieme, ora {{now}}: {{sum}}.',
    'joined-denied':
      '{{day}}: {{units}} per {{cost}}, compresa una perdita negata in precedenza di {{denied}}, sono entrati nell’insieme; costo dell’insieme, ora {{now}}: {{sum}}.',
    'moved-in':
      '{{day}}: {{units}} per {{cost}} sono venuti da un altro conto e sono entrati nell’insieme; costo dell’insieme, ora {{now}}: {{sum}}.',
    left: '{{day}}: {{units}} sono usciti con {{cost}}; costo dell’insieme, ora {{now}}: {{sum}}.',
    earlier:
      'Variazioni precedenti ({{changes}}), dal {{from}} al {{to}}, hanno lasciato nell’insieme {{units}} con un costo di {{cost}}.',
    'earlier-listed':
      'Variazioni precedenti ({{changes}}; le ultime {{listed}} sono elencate con questa riga), dal {{from}} al {{to}}, hanno lasciato nell’insieme {{units}} con un costo di {{cost}}.',
    'total-average':
      'Media annuale: ciò che è stato acquisito in un anno conta come presente dal suo inizio, perciò tutte le sue cessioni hanno un unico costo unitario.',
    before: 'Prima l’insieme contiene {{units}} con un costo di {{cost}}; la sua media: {{sum}} per 1 {{asset}}.',
    leaves: '{{units}} ne escono alla media: {{sum}}.',
    'leaves-all': 'Esce tutto, {{units}}, con tutto il suo costo: {{sum}}.',
    after: 'Dopo l’insieme contiene {{units}}; il suo costo: {{sum}}.',
    empty: 'Dopo l’insieme è vuoto.',
    shortfall:
      'Sono usciti {{units}} in più di quanti i record ne mostrino detenuti: nessuna acquisizione li copre, perciò contano a costo 0 e la riga è segnata come incompleta.',
  },
  days: {
    'counts-as-one': 'Il {{day}} sono usciti {{units}} in {{disposals}} cessioni, che contano come una sola.',
    'counts-as-one-listed':
      'Il {{day}} sono usciti {{units}} in {{disposals}} cessioni ({{listed}} sono elencate con questa riga), che contano come una sola.',
    'same-day':
      'Stesso giorno: ciò che è ceduto in un giorno si abbina prima a ciò che è stato acquisito in quel giorno ({{bought}}).',
    'thirty-days':
      '30 giorni: poi a ciò che è stato acquisito nei 30 giorni successivi, il più vicino per primo; qui il {{bought}}.',
    'matched-all':
      '{{units}} acquisiti il {{bought}} non erano ancora abbinati, a un costo di {{cost}}; sono tutti abbinati, con quel costo: {{sum}}.',
    matched:
      '{{units}} acquisiti il {{bought}} non erano ancora abbinati, a un costo di {{cost}}; ne sono abbinati {{taken}}: {{sum}}.',
    'from-pool': 'Ciò che nessuna acquisizione del giorno o dei 30 giorni successivi copre viene dall’insieme.',
    'own-units': 'La parte di questa voce in questi {{units}}, poiché ha {{own}} dei {{whole}} del giorno: {{sum}}.',
    'own-cost': 'La sua parte del loro costo: {{sum}}.',
  },
  outcome: {
    'gift-unknown':
      'Non è noto quanto valessero queste unità quando sono state ricevute in regalo; un valore più basso ridurrebbe questa minusvalenza.',
    'gift-worth':
      'Erano un regalo che all’arrivo ({{day}}) valeva meno di quanto avesse pagato chi lo ha fatto; il loro valore in quel momento: {{sum}}.',
    'gift-loss':
      'Cedute per meno di così: per una minusvalenza quel valore è il costo, e contano come detenute dal giorno del regalo: {{sum}}.',
    'gift-between':
      'Cedute per una cifra tra le due: né plusvalenza né minusvalenza, perciò il corrispettivo vale come costo: {{sum}}.',
    'whole-loss': 'La cessione nel suo insieme è in perdita: {{sum}}.',
    superficial:
      'Perdita superficiale (superficial loss): di {{sold}} venduti, {{bought}} sono stati acquistati dal {{from}} al {{to}} e {{held}} erano detenuti alla fine del {{to}}; quella parte della perdita è negata: {{sum}}.',
    'superficial-none':
      'Perdita superficiale (superficial loss): di {{sold}} venduti, {{bought}} sono stati acquistati dal {{from}} al {{to}} e {{held}} erano detenuti alla fine del {{to}}; nulla ne è negato: {{sum}}.',
    'term-unknown': 'Senza un’acquisizione la riga conta come a breve termine.',
    long: 'Detenuto dal {{acquired}}, a lungo termine dal {{from}}; ceduto il {{day}}: lungo termine.',
    short: 'Detenuto dal {{acquired}}, a lungo termine dal {{from}}; ceduto il {{day}}: breve termine.',
    gain: 'Plusvalenza: corrispettivo meno costo: {{sum}}.',
    loss: 'Minusvalenza: corrispettivo meno costo: {{sum}}.',
    neither: 'Né plusvalenza né minusvalenza: corrispettivo meno costo: {{sum}}.',
    'gain-denied': 'Plusvalenza: corrispettivo meno costo, più la perdita negata: {{sum}}.',
    'loss-denied': 'Minusvalenza: corrispettivo meno costo, più la perdita negata: {{sum}}.',
    'neither-denied': 'Né plusvalenza né minusvalenza: corrispettivo meno costo, più la perdita negata: {{sum}}.',
    incomplete:
      'La riga è segnata come incompleta: una cifra su cui si basa non è nota del tutto, e ciò che non è noto conta sopra come 0.',
    cut: 'Ciò che è accaduto prima a queste unità è lungo; il resto è omesso qui.',
  },
  part: {
    outside: 'un luogo sconosciuto fuori da {{account}}',
    at: 'presso {{account}}',
    everywhere: 'nell’insieme dei conti',
    and: '{{first}} e {{second}}',
    worth: '{{units}} (del valore di {{value}})',
    'own-worth': '{{units}}, del valore di {{value}}',
    fee: ', con una commissione di {{fee}}',
    fees: ', con commissioni di {{fees}}',
    'fee-unknown': ' (una commissione di valore non noto è lasciata fuori)',
    'on-days': 'il {{days}}',
    'on-many-days': 'in {{days}} giorni precedenti',
    smallest: 'il minore tra {{others}} e {{last}}',
  },
};
