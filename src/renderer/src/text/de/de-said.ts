import type { SaidTexts } from '../en-said.js';
import { failedTexts } from './de-failed.js';

/** Sentences of the engine, the mapping and the decisions. */
export const saidTexts: SaidTexts = {
  ...failedTexts,
  issue: {
    shortfall: 'Es ging mehr ab, als laut Datensätzen gehalten wurde; was fehlt, zählt mit Anschaffungskosten von 0.',
    origin:
      'Woher diese Einheiten kamen und was sie kosteten, ist nicht bekannt; sie zählen mit Anschaffungskosten von 0.',
    destination:
      'Wohin diese Einheiten gingen, ist nicht bekannt; sie gelten weiter als gehalten, außerhalb der bekannten Konten.',
    'gift-in-value':
      'Der Wert dieser Einheiten bei der Schenkung ist nicht bekannt; ein niedrigerer würde diesen Verlust mindern.',
    'gift-out-value': 'Der gemeine Wert dieser Schenkung ist nicht bekannt; sie zählt zu ihren Kosten.',
    'income-value': 'Der Wert dieser Einkünfte ist nicht bekannt; sie zählen als 0.',
    'rebate-value': 'Der Wert dieses Rabatts ist nicht bekannt; seine Kosten zählen als 0.',
    'fee-value': 'Der Wert dieser Gebühr ist nicht bekannt; die Zahlen wurden ohne ihn berechnet.',
    'received-value': 'Der Wert des Erhaltenen ist nicht bekannt; die Zahlen wurden ohne ihn berechnet.',
    'paid-value': 'Der Wert des Bezahlten ist nicht bekannt; die Zahlen wurden ohne ihn berechnet.',
    'late-lots':
      'Die Tranchen wurden nach der Veräußerung benannt; die Benennung bleibt außer Acht, es gilt das Verfahren.',
    'thirty-days-match':
      'Eine Anschaffung in den 30 Tagen nach dieser Veräußerung könnte noch ändern, womit sie verrechnet wird.',
    'thirty-days-loss': 'Käufe in den 30 Tagen nach diesem Verlust könnten einen Teil davon noch ausschließen.',
  },
  rule: {
    'au-gain': 'ITAA 1997 s 102-5, 104-10: Nettoveräußerungsgewinn, Veräußerungen',
    'au-discount': 'ITAA 1997 s 115-25: Abschlag nach 12 Monaten',
    'au-gifts': 'ITAA 1997 s 116-30: gemeiner Wert von Schenkungen',
    'au-parcels': 'ATO TD 33: Benennung von Tranchen',
    'ca-average': 'Income Tax Act s 47: bereinigte Anschaffungskosten, der Durchschnitt gleicher Werte',
    'ca-gifts': 'Income Tax Act s 69(1)(b): Schenkungen zum gemeinen Wert',
    'ca-half': 'Income Tax Act s 38: Die Hälfte eines Gewinns ist steuerpflichtig',
    'de-sales': 'EStG 23: private Veräußerungsgeschäfte innerhalb eines Jahres',
    'de-services': 'EStG 22 Nr. 3: sonstige Leistungen',
    'de-letter': 'BMF-Schreiben vom 6. März 2025 zu Kryptowerten',
    'de-periods': 'BGB 187, 188: das Ende von Fristen',
    'es-fifo': 'LIRPF art. 33 bis 37; DGT V1604-18, V0525-25, V1550-25: FIFO für jede Kryptowährung über alle Börsen',
    'gb-manual': 'HMRC Cryptoassets Manual, CRYPTO22200 und folgende',
    'gb-same-day': 'TCGA 1992 s 105(1): Anschaffungen und Veräußerungen eines Tages',
    'gb-thirty-days': 'TCGA 1992 s 106A(5): Anschaffungen binnen 30 Tagen nach einer Veräußerung',
    'gb-pool': 'TCGA 1992 s 104: der Pool',
    'gb-gifts': 'TCGA 1992 s 17, 257: Schenkungen zum gemeinen Wert, Spenden ohne Gewinn und ohne Verlust',
    'gb-exempt': 'TCGA 1992 s 1K: jährlicher Freibetrag',
    'no-law': 'Kein Gesetz: Verfahren, wie docs/ledger-format.md sie beschreibt',
    'it-lifo':
      'TUIR art. 67(1)(c-sexies) und 68(9-bis); Agenzia delle Entrate, Circolare 30/E vom 27. Oktober 2023: LIFO',
    'us-lots': 'Treas. Reg. 1.1012-1(h), (j): Anschaffungskosten und Reihenfolge der Tranchen',
    'us-proceeds': 'Treas. Reg. 1.1001-7: Erlös und Gebühren',
    'us-allocation': 'Rev. Proc. 2024-28: Zuteilung nicht verbrauchter Anschaffungskosten zu Konten',
    'us-own-books': 'Notice 2025-7, verlängert durch Notice 2026-20: Benennung in eigenen Büchern',
    'us-income': 'Rev. Rul. 2023-14 (Staking), Rev. Rul. 2019-24 (Airdrops): Einkünfte zum Marktwert',
    'us-term': 'IRC 1222: Haltedauer',
    'us-gifts': 'IRC 1015, 1223(2): Anschaffungskosten und Haltedauer von Schenkungen',
  },
  ledger: {
    'no-rate':
      'Für den {{day}} gibt es keinen Wechselkurs von {{from}} in {{to}}. Rufen Sie Kurse ab, importieren Sie welche oder geben Sie einen ein.',
    'told-twice': 'Die Buchung steht mehrfach mit demselben Inhalt in der Datei; sie wurde einmal gezählt.',
    'unknown-field': 'Das Feld „{{field}}“ gehört nicht zum Format; es blieb unbeachtet.',
  },
  note: {
    unreadable: 'Der Datensatz ist kein lesbares JSON-Objekt.',
    incomplete: 'Vezgo meldet Betrag oder Kryptowert dieses Datensatzes als unvollständig.',
    'missing-time': 'Der Datensatz hat keine brauchbare Zeit.',
    'missing-parts': 'Der Datensatz nennt keinen Kryptowert, der bewegt wurde.',
    'missing-asset': 'Ein Teil des Datensatzes nennt keinen Kryptowert.',
    'missing-amount': 'Ein Teil des Datensatzes hat keinen Betrag.',
    'unreadable-amount': 'Ein Teil des Datensatzes hat einen Betrag, der keine Zahl ist.',
    'negative-amount': 'Ein Teil des Datensatzes hat einen negativen Betrag; seine Richtung ist darum nicht sicher.',
    'zero-amount': 'Alle Beträge des Datensatzes sind null.',
    'unknown-direction': 'Ein Teil des Datensatzes sagt weder gesendet noch empfangen.',
    'unknown-type': 'Die Art der Transaktion ist nicht bekannt. Entscheiden Sie, was es war.',
    'unknown-subtype': 'Die Unterart der Transaktion ist nicht bekannt. Entscheiden Sie, was es war.',
    'unknown-journal-type': 'Die Art im Journal der Börse ist nicht bekannt. Entscheiden Sie, was es war.',
    'single-leg': 'Von diesem Handel kam nur eine Seite an. Ergänzen Sie die andere.',
    'many-legs':
      'Dieser Handel hat mehrere Kryptowerte auf einer Seite, und kein Datensatz sagt, wie sie zusammengehören.',
    'same-asset': 'Beide Seiten dieses Handels sind derselbe Kryptowert.',
    'mixed-directions': 'Die Richtungen der Teile passen nicht zur Art der Transaktion.',
    'staking-legs': 'Die beiden Seiten dieses Staking-Datensatzes passen nicht zusammen.',
    'missing-cash-value': 'Geld in einer anderen Währung als USD kam ohne seinen Wert und bleibt außer Ansatz.',
    pending: 'Noch nicht abgeschlossen: kein Bestand ändert sich.',
    failed: 'Fehlgeschlagen: kein Bestand ändert sich.',
    cancelled: 'Abgebrochen: kein Bestand ändert sich.',
    rollback:
      'Die Börse hat eine frühere Bewegung zurückgenommen, und kein Datensatz sagt, welche. Entscheiden Sie, was rückgängig gemacht wurde.',
    'unknown-status': 'Der Status ist nicht bekannt, und das Journal hat keine Kopie dieser Bewegung.',
    'copies-disagree':
      'Das Journal hat eine Kopie dieser Bewegung mit anderem Betrag, Hash oder Ausgang. Nur die Kopie im Journal zählt.',
    spam: 'Spam: es zählt nicht.',
    derivative: 'Die Abrechnung eines Derivats. Entscheiden Sie, wie sie zu besteuern ist.',
    adjustment: 'Eine Korrektur der Börse. Entscheiden Sie, was es war.',
    'missing-value': 'Hierfür gibt es keinen Preis.',
    'values-incomplete': 'Vezgo meldet die Werte dieses Datensatzes als unvollständig. Sie bleiben außer Ansatz.',
    'value-not-usd': 'Ein Wert ist nicht in USD. Er bleibt außer Ansatz.',
    'unreadable-value': 'Ein Wert ist keine Zahl. Er bleibt außer Ansatz.',
    'zero-value': 'Als Wert ist null angegeben.',
    'value-of-other-side': 'Der Wert ist der der anderen Seite des Handels.',
    'fees-incomplete': 'Vezgo meldet die Gebühren dieses Datensatzes als unvollständig. Sie bleiben außer Ansatz.',
    'unreadable-fee': 'Eine Gebühr hat keinen lesbaren Betrag oder Kryptowert. Sie bleibt außer Ansatz.',
    'fee-reported-twice': 'Dieselbe Gebühr kam mit dem Handel und als eigener Datensatz. Sie zählt einmal.',
    'fee-rebate': 'Eine negative Gebühr zählt als Cashback.',
    'incomplete-field': 'Vezgo meldet ein Feld dieses Datensatzes als unvollständig.',
    'ticker-shares-code': 'Das Kürzel ist auch ein Währungscode. Es gilt als Token.',
    unconfirmed: 'Der Datensatz trägt keine Zeit der Bestätigung.',
    'copy-not-completed': 'Die Kopie dieser Bewegung im Verlauf ist nicht abgeschlossen.',
    'fee-of-copy':
      'Die Gebühr nennt nur die Kopie im Verlauf. Prüfen Sie, ob es für sie nicht auch einen eigenen Datensatz gibt.',
    refund: 'Eine Erstattung. Entscheiden Sie, was sie zurückgab.',
    liquidation: 'Eine Liquidation; sie zählt als Veräußerung zu ihrem Wert.',
    vault: 'Eine Bewegung im Tresor. Bestätigen Sie, ob sie innerhalb Ihrer eigenen Konten blieb.',
    fork: 'Neue Einheiten aus einer Abspaltung (Hard Fork), mit Anschaffungskosten von null aufgenommen.',
    'staked-swap':
      'Gestakte Einheiten wurden zu einem anderen Token. Bestätigen Sie, ob das ein steuerbarer Tausch ist.',
    'reward-correction': 'Eine Belohnung als Korrektur.',
    'unknown-category': 'Die Art der Einkünfte ist nicht bekannt.',
    'odd-trade-subtype': 'Die Unterart dieses Handels ist nicht bekannt.',
  },
  fileNote: {
    'unreadable-row': 'Die Zeile lässt sich nicht lesen.',
    'row-shape': 'Die Zeile hat mehr Zellen als die Kopfzeile Spalten; welche wozu gehört, ist nicht sicher.',
    'person-transfer':
      'An oder von einer anderen Person. Entscheiden Sie, ob es ein Geschenk, eine Zahlung oder Ihr Eigenes war.',
    'cashback-reverted': 'Cashback, das später zurückgenommen wurde. Beides zählt nicht.',
    'reversal-without-cashback':
      'Cashback wurde zurückgenommen, und keine Zeile zeigt, dass es gegeben wurde. Es zählt als Zahlung zu seinem Wert.',
    'dust-shared': 'Was der Umtausch mehrerer Reste brachte, ist nach ihren Werten auf sie verteilt.',
    'dust-shared-equally':
      'Was der Umtausch mehrerer Reste brachte, ist zu gleichen Teilen auf sie verteilt, weil ihre Werte nicht bekannt sind.',
    'inside-account': 'Eine Bewegung innerhalb des Kontos: kein Vorgang.',
    loan: 'Ein Darlehen. Entscheiden Sie, wie es zu zählen ist.',
    'value-converted':
      'Der Wert in der Datei ist in einer anderen Währung als USD und wurde zum Kurs seines Tages umgerechnet.',
    'value-in-other-currency':
      'Der Wert in der Datei ist in einer anderen Währung als USD, und für seinen Tag ist kein Wechselkurs bekannt. Rufen Sie Kurse ab oder importieren Sie welche.',
    'price-from-values': 'Die andere Seite des Handels ist sein Wert.',
    'several-rows-one-id': 'Eine andere Zeile hat dieselbe Kennung und sagt etwas anderes.',
  },
  cell: {
    time: '„{{column}}“ enthält keine Zeit im erwarteten Format.',
    amount: '„{{column}}“ enthält keinen lesbaren Betrag.',
    'missing-amount': '„{{column}}“ enthält keinen Betrag.',
    'missing-asset': '„{{column}}“ nennt keinen Kryptowert.',
    'zero-amount': 'Der Betrag ist null.',
    'unknown-kind': 'Die Art „{{word}}“ ist nicht bekannt. Entscheiden Sie, was es war.',
  },
  field: {
    missing: 'fehlt',
    object: 'muss ein Objekt sein',
    list: 'muss eine Liste sein',
    text: 'muss Text sein',
    empty: 'darf nicht leer sein',
    flag: 'muss true oder false sein',
    time: 'muss eine bestehende Zeit nach RFC 3339 sein, mit Versatz oder Z und höchstens Millisekunden, wie "2024-01-05T10:00:00Z"',
    decimal: 'muss eine Dezimalzahl ohne Exponent und Trennzeichen sein, wie "0.5"',
    positive: 'muss größer als 0 sein',
    negative: 'darf nicht negativ sein',
    digits: 'darf nicht mehr als {{most}} gültige Stellen haben',
    choice: 'muss eines hiervon sein: {{names}}',
    'used-twice': 'kommt mehrfach vor, mit verschiedenem Inhalt',
    cash: 'ist true, aber der Kryptowert ist nicht der ISO-4217-Code einer Landeswährung',
    'cash-value': 'fehlt: Geld in einer anderen Währung als {{currency}} braucht seinen Wert',
  },
  head: {
    json: 'ist kein gültiges JSON',
    'json-at': 'ist kein gültiges JSON (Zeile {{line}}, Spalte {{column}})',
    object: 'muss ein JSON-Objekt sein',
    'no-format': 'fehlt: muss "{{format}}" sein',
    'other-format': 'ist kein bekanntes Format: muss "{{format}}" sein',
    'no-currency': 'fehlt: Werte brauchen den ISO-4217-Code ihrer Währung',
    'no-code': 'muss der ISO-4217-Code einer Landeswährung sein, wie "USD"',
  },
  pairing: {
    'matched-by-amount':
      'Nach Kryptowert, Betrag und Zeit zu einer Übertragung verbunden. Kein gemeinsamer Transaktions-Hash bestätigt es.',
    'transfer-fee-unclear': 'Die erfasste Gebühr erklärt nicht, was bei der Ankunft fehlt.',
  },
  pairingReason: {
    'same-hash':
      'Beide nennen dieselbe Transaktion auf der Chain, aber die Beträge sagen nicht, welche zusammengehören.',
    'other-deposit': 'Kryptowert, Betrag und Zeit passen, aber eine andere Einzahlung passt auch.',
    'fee-missing': 'Kryptowert und Zeit passen. Was bei der Ankunft fehlt, könnte eine Gebühr sein.',
    'booked-before': 'Kryptowert und Betrag passen, aber die Einzahlung wurde vor der Auszahlung gebucht.',
    'other-withdrawal':
      'Kryptowert, Betrag und Zeit passen, aber eine andere Auszahlung passt auch, oder der Weg dauerte lange.',
  },
  pairingFault: {
    gone: 'Eine der beiden ist nicht mehr da. Gleichen Sie ab, oder nehmen Sie dies zurück.',
    kinds: 'Eine Übertragung besteht aus einer Auszahlung und einer Einzahlung. Wählen Sie je eine.',
    assets: 'Die beiden betreffen verschiedene Kryptowerte. Wählen Sie zwei desselben Kryptowerts.',
    accounts: 'Beide gehören zum selben Konto. Wählen Sie Bewegungen zweier Konten.',
    amounts:
      'Es kam mehr an, als gesendet wurde; das sind also nicht die beiden Enden einer Übertragung. Wählen Sie andere.',
  },
  duplicate: {
    'same-hash':
      'Ein abgeglichenes Konto und eine Datei, oder ein Konto, das Vezgo nicht mehr führt, nennen dieselbe Transaktion auf der Chain.',
    'same-time':
      'Ein abgeglichenes Konto und eine Datei, oder ein Konto, das Vezgo nicht mehr führt, nennen dieselbe Art, dieselben Einheiten und dieselbe Zeit: wohl ein Vorgang, zweimal erzählt.',
    'same-second':
      'Zwei Importe nennen dieselbe Art, dieselben Einheiten und dieselbe Sekunde: wohl ein Vorgang, zweimal erzählt.',
  },
  decision: {
    gone: 'Die Buchung ist nicht mehr da. Nehmen Sie diese Entscheidung zurück, oder holen Sie ihre Datensätze zurück.',
    changed:
      'Die Börse meldet hier inzwischen etwas anderes als bei dieser Entscheidung. Sehen Sie noch einmal nach und entscheiden Sie neu.',
    'in-transfer':
      'Die Buchung ist jetzt Teil einer Übertragung, die ihre Kosten mitnimmt. Trennen Sie die Übertragung, oder nehmen Sie dies zurück.',
    'record-has-entry':
      'Der Datensatz ergibt inzwischen selbst eine Buchung. Nehmen Sie diese Entscheidung zurück, oder lassen Sie jene Buchung weg.',
    'record-gone': 'Der Datensatz ist nicht mehr da. Nehmen Sie diese Entscheidung zurück.',
    'no-time': 'Der Datensatz hat keine eigene Zeit. Geben Sie eine an.',
    'id-taken': 'Eine andere Buchung hat die Kennung dieses Datensatzes. Fügen Sie diese von Hand hinzu.',
    'field-to-correct': 'Das Feld „{{field}}“ {{fault}}. Berichtigen Sie es.',
    'field-to-complete': 'Das Feld „{{field}}“ {{fault}}. Ergänzen Sie es.',
    'strange-field': 'Sie hat ein Feld, das eine Buchung dieser Art nicht hat. Lassen Sie es weg.',
    copy: 'Eine der beiden ist als Kopie einer anderen Buchung weggelassen. Verbinden Sie die, die bleibt.',
    'other-pairing': 'Eine spätere Paarung hat eine der beiden genommen. Nehmen Sie eine dieser Paarungen zurück.',
    circle:
      'Die Buchung, die bleiben soll, ist selbst als Kopie der anderen weggelassen. Behalten Sie eine von beiden.',
    'no-side': 'Die Buchung hat diese Seite nicht. Wählen Sie eine, die sie hat.',
    'own-value': 'Geld in {{currency}} ist seinen Betrag wert; es nimmt keinen Wert an.',
    'no-cost': 'Nur was von außen kam, nimmt Kosten an. Ordnen Sie es zuerst neu ein.',
    'acquired-late': 'Es wurde angeschafft, bevor es ankam. Geben Sie ein früheres Datum an.',
    'named-elsewhere':
      'Anderswo benannte Tranchen brauchen beides: wann sie benannt wurden, und den Beleg, der es zeigt.',
    'named-later': 'Die Tranchen wären in der Zukunft benannt. Geben Sie an, wann sie benannt wurden.',
    'no-lots':
      'Tranchen benennt man für das, was durch Verkauf, Zahlung oder Schenkung abgeht. Wählen Sie eine solche Buchung.',
    'strange-lot':
      'Eine benannte Tranche ist nicht mehr da oder gehört zu einem anderen Kryptowert. Benennen Sie die Tranchen neu.',
    'too-much-named': 'Es ist mehr benannt, als abgeht. Benennen Sie nicht mehr als das.',
    'take-transfer-apart':
      'Eine Übertragung ist zwei Bewegungen. Trennen Sie sie zuerst, und sagen Sie dann, was jede war.',
    'trade-anew': 'Ein Handel hat zwei Seiten. Lassen Sie diese Buchung weg, und fügen Sie von Hand hinzu, was es war.',
    'trade-by-hand': 'Ein Handel hat zwei Seiten. Fügen Sie ihn von Hand hinzu.',
    'stay-arrival': 'Was ankam, kann nur eine andere Art von Zugang sein. Wählen Sie eine.',
    'stay-departure': 'Was abging, kann nur eine andere Art von Abgang sein. Wählen Sie eine.',
    'no-category': 'Sagen Sie, welche Art von Einkünften es war.',
    'no-basis': 'Geben Sie an, was es kostete und wann es angeschafft wurde.',
    'no-other-end': 'Sagen Sie, welches Ihrer eigenen Konten oder Wallets am anderen Ende steht.',
    'own-other-end': 'Das andere Ende ist dieses Konto selbst. Wählen Sie ein anderes Konto oder eine andere Wallet.',
  },
  balance: {
    rounding: 'Nicht mehr, als das Runden jeder Bewegung übrig lässt. Es ist nichts zu tun.',
    'staked-or-free':
      'Derselbe Betrag fehlt auf der einen Seite und ist auf der anderen übrig: eine Bewegung zwischen frei und gestakt, die kein Datensatz nennt. Sie ist kein steuerlicher Vorgang.',
    'pending-movement':
      'Eine Bewegung dieses Kryptowerts ist noch nicht abgeschlossen. Gleichen Sie danach noch einmal ab.',
    'record-in-review':
      'Ein empfangener Datensatz dieses Kryptowerts ergab keine Buchung. Entscheiden Sie zuerst darüber.',
    'unknown-asset':
      'Kein Datensatz sagt, wie dies auf das Konto kam. Fügen Sie es als Anfangsbestand hinzu, oder als das, was es war.',
    'missing-history':
      'Es ist mehr da, als die Datensätze sagen: Verlauf fehlt, wohl aus der Zeit vor dem ersten Datensatz. Importieren Sie ihn, oder fügen Sie einen Anfangsbestand hinzu.',
    'missing-departure':
      'Die Datensätze sagen mehr, als da ist: eine Auszahlung, Zahlung oder Gebühr fehlt. Importieren Sie sie, oder fügen Sie sie von Hand hinzu.',
  },
};
