import type { FailedTexts } from '../en-said.js';

/** What failures say. */
export const failedTexts: FailedTexts = {
  vezgo: {
    offline: 'Vezgo ist nicht erreichbar. Prüfen Sie die Internetverbindung und versuchen Sie es erneut.',
    'not-vezgo':
      'Der Server antwortete etwas, das keine Daten von Vezgo sind. Prüfen Sie Netzwerk oder Proxy und versuchen Sie es erneut.',
    interrupted: 'Die Verbindung zu Vezgo brach mitten in einer Antwort ab. Versuchen Sie es später erneut.',
    late: 'Vezgo antwortete nicht rechtzeitig. Versuchen Sie es später erneut.',
    'too-large': 'Die Antwort des Servers ist größer, als Lotbook annimmt.',
    redirected:
      'Der Server wollte Lotbook an eine andere Adresse schicken; das wird abgelehnt. Prüfen Sie die Adresse der API.',
    'too-many': 'Vezgo bittet um weniger Anfragen. Warten Sie einige Minuten.',
    problem: 'Vezgo hat ein Problem. Versuchen Sie es später erneut.',
    refused: 'Vezgo hat die Anfrage abgelehnt.',
    unauthorized:
      'Vezgo nimmt den Schlüssel nicht an. Prüfen Sie Client-ID und Client-Secret, oder den Token-Endpunkt Ihres Teams.',
    forbidden: 'Vezgo erlaubt das Ihrem Team nicht.',
    unknown: 'Vezgo kennt das nicht.',
    busy: 'Vezgo arbeitet schon an diesem Konto. Warten Sie, bis es fertig ist.',
    status: 'Der Server antwortete mit Status {{status}}.',
    'status-said': 'Der Server antwortete mit Status {{status}}. Er sagte: {{words}}',
    said: 'Es sagte: {{words}}',
    disconnected: 'Der Anbieter lässt Vezgo nicht mehr ein. Verbinden Sie das Konto neu und gleichen Sie dann ab.',
    'connected-elsewhere':
      'Dieses Konto ist schon unter einem anderen Namen verbunden. Nutzen Sie jenes und entfernen Sie dieses.',
    'strange-id': 'Das ist keine Kennung von etwas bei Vezgo.',
    'no-record-id': 'Vezgo sandte eine Transaktion ohne Kennung. Versuchen Sie es später erneut.',
    'strange-account': 'Vezgo sandte ein Konto, das sich nicht aufnehmen lässt. Versuchen Sie es später erneut.',
    'left-out': 'Vezgo ließ Datensätze einer Liste aus, die es noch hat. Prüfen Sie später noch einmal alles.',
    circling: 'Vezgo sendet immer wieder dieselben Transaktionen. Versuchen Sie es später erneut.',
    unlisted:
      'Vezgo führt dieses Konto nicht mehr. Verbinden Sie es neu, um neue Datensätze zu erhalten; was dann doppelt erzählt wird, kommt in die Prüfung.',
    'list-gone': 'Dieses Konto ist nicht mehr in Ihrer Liste. Gleichen Sie ab, um die Liste zu erneuern.',
    cancelled: 'Abgebrochen.',
    'sync-under-way': 'Ein Abgleich läuft. Warten Sie ihn ab oder brechen Sie ihn ab.',
    'sync-running': 'Ein Abgleich läuft schon. Warten Sie sein Ende ab oder brechen Sie ihn ab.',
    'sync-cancelled': 'Der Abgleich wurde abgebrochen.',
    'sync-broken': 'Der Abgleich brach in Lotbook ab. Was angekommen war, bleibt; gleichen Sie erneut ab.',
    'other-person':
      'Die Daten hier gehören zu einer anderen Client-ID oder einem anderen Benutzernamen. Nutzen Sie die, mit denen abgeglichen wurde, oder führen Sie diese Konten in einem eigenen Ordner (LOTBOOK_DATA_DIR, --data-dir).',
    'not-configured': 'Geben Sie zuerst Ihren Vezgo-Schlüssel ein: Client-ID, Client-Secret und einen Benutzernamen.',
    'not-accepted': 'Der Schlüssel wird nicht angenommen.',
    'check-client': 'Prüfen Sie Client-ID, Client-Secret und Benutzernamen.',
    'team-offline': 'Der Token-Endpunkt ist nicht erreichbar. Prüfen Sie seine Adresse und die Internetverbindung.',
    'team-problem':
      'Der Token-Endpunkt hat ein Problem. Versuchen Sie es später erneut, oder fragen Sie, wer ihn betreibt.',
    'team-redirected':
      'Der Token-Endpunkt schickt Lotbook an eine andere Adresse; das wird abgelehnt. Geben Sie diese Adresse selbst ein.',
    'team-nowhere': 'Unter dieser Adresse ist kein Token-Endpunkt. Prüfen Sie die Adresse.',
    'team-refused': 'Der Token-Endpunkt lehnt die Anfrage ab. Prüfen Sie seine Header und Parameter.',
    'login-name':
      'Der Benutzername darf nur Buchstaben, Ziffern und Zeichen der einfachen lateinischen Tastatur enthalten.',
    'strange-header':
      'Ein Header des Token-Endpunkts Ihres Teams hat einen Namen oder Wert, den kein Header haben kann.',
    'twice-named': 'Jeder Header und jeder Parameter darf einmal da sein.',
    'too-long-pairs': 'Header und Parameter sind zu lang für den Schlüsselbund dieses Systems.',
    'team-address':
      'Der Token-Endpunkt muss eine https-Adresse sein, oder http auf diesem Rechner, ohne Benutzernamen, Abfrage oder Anker. Parameter und Header haben eigene Felder.',
    'no-token': 'Der Token-Endpunkt antwortete etwas, das kein Token ist. Prüfen Sie seine Adresse.',
    'old-runtime':
      'Lotbook läuft hier auf einem alten Electron und verbindet sich damit nicht mit Servern im Internet. Starten Sie Lotbook mit einem aktuellen Electron.',
    'old-runtime-sample':
      'Lotbook läuft hier auf einem alten Electron und verbindet sich damit nicht mit Servern im Internet. Erkunden Sie die Beispieldaten, oder starten Sie Lotbook mit einem aktuellen Electron.',
    'sample-data': 'Verlassen Sie zuerst die Beispieldaten: das gehört zu Ihren eigenen Daten.',
    'sample-unread': 'Das Beispiel ließ sich nicht lesen.',
    'connect-open': 'Ein Connect-Fenster ist schon offen. Beenden oder schließen Sie es zuerst.',
    'connect-insecure':
      'Das Verbinden wurde angehalten: eine Seite wollte die sichere Verbindung (https) verlassen. Es wurde nichts verbunden. Versuchen Sie es erneut, und sagen Sie es Vezgo, wenn es wieder vorkommt.',
    'connect-late':
      'Vezgo Connect antwortete nicht rechtzeitig. Es wurde nichts verbunden. Prüfen Sie das Netzwerk und versuchen Sie es erneut.',
    'connect-offline':
      'Vezgo Connect ist nicht erreichbar. Es wurde nichts verbunden. Prüfen Sie das Netzwerk und versuchen Sie es erneut.',
    'connect-broken':
      'Das Connect-Fenster funktionierte nicht mehr. Es wurde nichts verbunden. Versuchen Sie es erneut.',
    'connect-foreign':
      'Das Ergebnis gehörte nicht zu dieser Verbindung und wurde abgelehnt. Es wurde nichts verbunden. Versuchen Sie es erneut.',
    'connect-failed': 'Das Konto ließ sich nicht verbinden. Es wurde nichts verbunden. Versuchen Sie es erneut.',
    'connect-failed-created':
      'Das Konto ließ sich nicht verbinden. Es wurde trotzdem angelegt: gleichen Sie ab, um es zu sehen, und verbinden Sie es dann aus der Liste neu.',
    'connect-said': 'Vezgo sagt: „{{words}}“. Es wurde nichts verbunden. Versuchen Sie es erneut.',
    'connect-said-created':
      'Vezgo sagt: „{{words}}“. Das Konto wurde trotzdem angelegt: gleichen Sie ab, um es zu sehen, und verbinden Sie es dann aus der Liste neu.',
  },
  store: {
    unreadable:
      'Das Buch lässt sich nicht lesen: die Datei ist beschädigt, oder der Schlüssel im Schlüsselbund gehört zu einem anderen Buch.',
    damaged: 'Das Buch ist beschädigt.',
    'lost-nothing':
      'Bei Vezgo ist nichts betroffen: stellen Sie eine Sicherung wieder her, oder beginnen Sie neu und gleichen Sie ab, um Ihre Datensätze erneut zu laden; die jetzige Datei bleibt beiseite.',
    locked:
      'Das Buch ist in einem anderen Fenster oder Befehl von Lotbook offen. Schließen Sie jenes und versuchen Sie es erneut.',
    'not-writable':
      'Lotbook kann nicht in seinen Profilordner schreiben. Geben Sie sich Schreibrecht darauf, oder wählen Sie einen anderen Ordner.',
    'read-only': 'Das Buch ließ sich nur zum Lesen öffnen.',
    'disk-full':
      'Der Datenträger ist voll. Schaffen Sie Platz und versuchen Sie es erneut; was vorher gespeichert war, ist sicher.',
    newer:
      'Dieses Buch wurde von einem neueren Lotbook geschrieben. Installieren Sie dessen Version oder eine spätere.',
    none: 'Hier ist kein Buch.',
    'key-lost':
      'Der Schlüsselbund hat den Schlüssel dieses Buchs nicht mehr. Entsperren Sie ihn und versuchen Sie es erneut.',
    'key-gone':
      'Der Schlüssel dieses Buchs ist nicht mehr im Schlüsselbund, darum lässt es sich nicht lesen. Nutzen Sie den Wiederherstellungsschlüssel, wenn Sie einen gesichert haben, oder stellen Sie den Schlüsselbund wieder her. Oder beginnen Sie neu: das Buch bleibt beiseite, und ein Abgleich lädt Ihre Datensätze erneut.',
    'key-not-kept':
      'Der Schlüsselbund hat den Schlüssel der Datenbank nicht behalten. Entsperren Sie ihn und versuchen Sie es erneut.',
    'no-keychain': 'Der Schlüsselbund des Systems ist nicht nutzbar.',
    'keychain-missing':
      'Installieren Sie libsecret und einen Schlüsselbund wie gnome-keyring, melden Sie sich an einer Desktopsitzung an und versuchen Sie es erneut.',
    'keychain-locked': 'Entsperren Sie ihn, erlauben Sie Lotbook, ihn zu nutzen, und versuchen Sie es erneut.',
    sound:
      'Das Buch ist in Ordnung; es gibt nichts beiseitezulegen. Entfernen Sie seine Konten, oder stellen Sie eine Sicherung wieder her.',
    'other-recovery-key':
      'Dieser Wiederherstellungsschlüssel gehört nicht zu diesem Buch. Wählen Sie den, der daraus gesichert wurde; war er das, ist das Buch beschädigt: stellen Sie eine Sicherung wieder her.',
    'recovery-unread':
      'Die Datei des Wiederherstellungsschlüssels lässt sich nicht lesen. Wählen Sie die Datei, die Lotbook gesichert hat.',
    'no-recovery-key': 'Diese Datei enthält keinen Wiederherstellungsschlüssel von Lotbook.',
    'recovery-mistake': 'Im Wiederherstellungsschlüssel ist ein Fehler.',
    'choose-recovery-key':
      'Wählen Sie die Datei, die Lotbook gesichert hat, oder vergleichen Sie den Schlüssel Zeichen für Zeichen.',
    'backup-onto-book':
      'Diese Datei ist das Buch selbst. Wählen Sie für die Sicherung einen anderen Namen oder Ordner.',
    'backup-unread': 'Die Sicherung lässt sich nicht lesen. Wählen Sie die Datei einer Sicherung.',
    'backup-damaged':
      'Diese Sicherung ist beschädigt, oder sie ist keine von Lotbook. Wählen Sie eine andere; es wurde nichts geändert.',
    'backup-key':
      'Diese Sicherung entstand unter einem anderen Schlüssel, oder sie ist beschädigt. Wählen Sie den Wiederherstellungsschlüssel, der zu ihr gehört.',
    'backup-keys':
      'Weder der Schlüssel dieses Rechners noch jener Wiederherstellungsschlüssel öffnet diese Sicherung. Wählen Sie den, der zu ihr gehört; war er das, ist die Sicherung beschädigt.',
    'removing-account': 'Ein anderes Konto wird gerade entfernt. Warten Sie das ab und versuchen Sie es erneut.',
    'being-removed': 'Dieses Konto wird gerade entfernt. Warten Sie das ab und importieren Sie dann erneut.',
    'import-under-way':
      'Eine Datei wird gerade importiert oder zurückgenommen. Warten Sie das ab oder brechen Sie es ab, und versuchen Sie es erneut.',
    'seal-gone': 'Dieses versiegelte Jahr ist nicht mehr da.',
    'seal-digest': 'Das versiegelte Dokument ist nicht das, von dem seine Prüfsumme spricht.',
    'nothing-to-seal': 'Dieses Steuerjahr hat keine Veräußerungen und keine Einkünfte: es gibt nichts zu versiegeln.',
    'no-seal': 'Das ist kein Siegel: die Datei ist kein JSON. Wählen Sie die Datei, die versiegelt wurde.',
    'other-seal': 'Das ist kein Siegel einer Art, die diese Version kennt ({{format}}).',
    'changed-seal': 'Das Siegel wurde nachträglich geändert: sein Inhalt passt nicht zu seinen Prüfsummen.',
    'nothing-to-undo': 'Es gibt nichts rückgängig zu machen: es wurde schon zurückgenommen.',
    'nothing-to-redo': 'Es gibt nichts zu wiederholen.',
    closed: 'Diese Daten wurden inzwischen geschlossen.',
    'closed-reading': 'Die Daten wurden geschlossen, während sie gelesen wurden.',
    'closed-copying': 'Die Daten wurden geschlossen, bevor ihre Kopie fertig war.',
    'closed-deriving':
      'Die Daten wurden geschlossen, bevor die Buchungen fertig waren. Sie entstehen beim nächsten Öffnen.',
    'other-data': 'Inzwischen werden andere Daten gezeigt. Fragen Sie erneut.',
    'nothing-changed': 'Abgebrochen: nichts wurde geändert.',
    'ledger-stays': 'Abgebrochen: die Buchungen bleiben, wie sie waren.',
    inside:
      'In Lotbook ist etwas schiefgegangen. Nichts ging verloren; versuchen Sie es erneut, und melden Sie es, wenn es wiederkommt.',
    'wrong-request': 'Die App stellte eine Anfrage, die sie nicht stellen sollte.',
  },
  file: {
    'too-many-rows': 'Diese Datei hat mehr als 250.000 Zeilen. Exportieren Sie sie in Teilen, je ein Jahr.',
    'ledger-too-large': 'Diese Ledger-Datei ist größer als 64 MB. Zerlegen Sie sie in Teile.',
    'no-table': 'Diese Datei enthält keine Tabelle: erwartet wird ein CSV-Export mit Kopfzeile oder eine Ledger-Datei.',
    'table-gone': 'Diese Datei enthält keine Tabelle.',
    'other-header': 'Die Kopfzeile dieser Datei ist nicht die des gewählten Formats. Wählen Sie ein anderes.',
    'ledger-faulty': 'Die Ledger-Datei ist fehlerhaft: {{fault}}',
    'ledger-faults': 'Die Ledger-Datei ist fehlerhaft: {{fault}}\n(und {{more}} weitere Fehler)',
    'open-quote':
      'Zeile {{line}}: ein Anführungszeichen wird geöffnet und nie geschlossen. Exportieren Sie die Datei neu, oder berichtigen Sie die Zeile.',
    'other-account': 'Dieses Konto nimmt keine Dateien dieses Formats. Wählen Sie ein anderes oder ein neues.',
    'import-under-way': 'Ein anderer Import läuft. Warten Sie ihn ab oder brechen Sie ihn ab.',
    'import-gone': 'Dieser Import ist nicht mehr in der Liste.',
    'no-rows': 'Die Datei hat unter der Kopfzeile keine Zeilen: es gibt nichts zu importieren.',
    'no-mapping': 'Sagen Sie, welche Spalte dieser Datei was ist: ihre Kopfzeile gehört zu keinem bekannten Format.',
    'file-gone': 'Die Datei ist nicht mehr da.',
    'file-closed':
      'Die Datei lässt sich nicht öffnen. Prüfen Sie, ob ihr Laufwerk verbunden ist, und wählen Sie sie erneut.',
    'may-not-read':
      'Sie dürfen diese Datei nicht lesen. Kopieren Sie sie in einen eigenen Ordner und wählen Sie die Kopie.',
    'open-elsewhere': 'Ein anderes Programm hält diese Datei. Schließen Sie sie dort und wählen Sie sie erneut.',
    'not-plain': 'Die Datei ist keine gewöhnliche Datei.',
    'file-too-large': 'Diese Datei ist größer als 256 MB. Exportieren Sie sie in Teilen, je ein Jahr.',
    'file-empty': 'Diese Datei ist leer. Exportieren Sie sie neu oder wählen Sie eine andere.',
    'file-binary': 'Diese Datei enthält keinen Text. Wählen Sie einen CSV- oder JSON-Export.',
    'file-zip':
      'Diese Datei ist ein ZIP-Archiv oder eine Excel-Arbeitsmappe. Entpacken Sie sie, oder speichern Sie die Tabelle als CSV, und wählen Sie jene Datei.',
    'file-pdf': 'Diese Datei ist ein PDF. Nehmen Sie den CSV-Export der Börse.',
    'file-old-excel':
      'Diese Datei ist eine alte Excel-Arbeitsmappe. Speichern Sie die Tabelle als CSV und wählen Sie jene Datei.',
    'pick-again': 'Wählen Sie die Datei noch einmal: sie ist nicht mehr bekannt.',
    'disk-full': '{{path}}: der Datenträger ist voll. Schaffen Sie Platz und versuchen Sie es erneut.',
    unwritable:
      '{{path}}: lässt sich nicht schreiben. Prüfen Sie, ob das Laufwerk verbunden ist, oder wählen Sie einen anderen Ort.',
    'no-folder': '{{path}}: den Ordner dafür gibt es nicht. Legen Sie ihn an, oder wählen Sie einen anderen.',
    'not-permitted':
      '{{path}}: dort darf nicht geschrieben werden, oder ein anderes Programm hat die Datei offen. Schließen Sie sie dort, oder wählen Sie einen anderen Ordner.',
    'read-only-place': '{{path}}: von diesem Ort lässt sich nur lesen. Wählen Sie einen Ordner anderswo.',
    'file-in-use':
      '{{path}}: ein anderes Programm hat diese Datei offen. Schließen Sie sie dort, oder wählen Sie einen anderen Namen.',
    'name-taken': '{{path}}: diesen Namen hat schon etwas anderes. Wählen Sie einen anderen.',
    'long-name': '{{path}}: dieser Name ist zu lang. Wählen Sie einen kürzeren.',
    'too-large-to-save': 'Die Datei ist zu groß zum Speichern. Exportieren Sie weniger Blätter.',
    'not-saved': 'Es wurde nichts gespeichert.',
    'not-being-saved': 'Diese Datei wird nicht (mehr) gespeichert. Exportieren Sie sie erneut.',
    'other-size': 'Die Datei kam nicht so an wie angekündigt. Es wurde nichts gespeichert; exportieren Sie sie erneut.',
    'not-of-now': 'Nur Dateien, die seit dem Start von Lotbook gespeichert wurden, lassen sich zeigen.',
    'no-year': 'Es gibt kein Steuerjahr „{{year}}“. Wählen Sie eines von: {{years}}.',
    'stale-row':
      'Diese Zeile folgt nicht aus den vorliegenden Buchungen. Lassen Sie den Bericht neu rechnen und fragen Sie noch einmal.',
    'export-cancelled': 'Der Export wurde abgebrochen.',
    'pdf-late': 'Das PDF dauerte zu lange. Wählen Sie weniger Blätter oder eine Arbeitsmappe.',
    'no-pdf': 'Hier lässt sich kein PDF erstellen. Wählen Sie eine Arbeitsmappe und drucken Sie sie.',
    'pdf-rows':
      'Der Bericht hat {{rows}} Zeilen; ein PDF fasst {{most}}. Wählen Sie weniger Blätter, oder eine Arbeitsmappe oder CSV für alle.',
    'workbook-rows':
      'Das Blatt {{sheet}} hat {{rows}} Zeilen. Eine Arbeitsmappe mit mehr als {{most}} Zeilen öffnet und rechnet zu langsam: wählen Sie CSV, das keine solche Grenze hat, ein einzelnes Jahr oder weniger Blätter.',
    'no-format': 'Diesen Bericht gibt es nicht in diesem Format.',
    'no-txf':
      'TXF gilt für ein Steuerjahr der Vereinigten Staaten bis 2024: für die späteren Felder digitaler Werte hat es keine Codes. Wählen Sie die TurboTax-CSV oder die Arbeitsmappe.',
    'txf-boxes':
      'TXF hat keine Codes für die Felder digitaler Werte (ab Steuerjahr 2025). Wählen Sie die TurboTax-CSV oder die beigefügte Aufstellung.',
    'not-in-usd':
      'Dieser Bericht ist in {{currency}}; die Formulare und Steuerprogramme der Vereinigten Staaten nehmen nur USD. Wählen Sie USD als Währung und exportieren Sie noch einmal.',
    'no-turbotax':
      'Die TurboTax-CSV gilt für ein Steuerjahr der Vereinigten Staaten. Wählen Sie ein Jahr oder ein anderes Format.',
    'no-forms':
      'Die Formulare gelten für ein Steuerjahr der Vereinigten Staaten. Wählen Sie ein Jahr oder ein anderes Format.',
    'choose-forms':
      'Wählen Sie zuerst die Formulardateien: f8949.pdf und f1040sd.pdf des Jahres, von der Website des IRS.',
    'form-unread':
      '{{file}}: lässt sich nicht als PDF-Formular lesen. Speichern Sie das Formular neu von der Website der Steuerbehörde, ohne Kennwort.',
    'form-twice': '{{file}}: dieses Formular wurde zweimal gewählt. Wählen Sie von jedem eine Datei.',
    'form-unknown':
      '{{file}}: das ist weder ein Form 8949 noch ein Schedule D, das Lotbook kennt: {{what}}. Es wurde nichts geschrieben. Nehmen Sie stattdessen die beigefügte Aufstellung (Blatt „Form 8949“).',
    'form-year': '{{file}}: das ist das Formular von {{printed}} („{{title}}“). Wählen Sie das von {{year}}.',
    'form-boxes':
      '{{file}}: dieses Form 8949 hat die Felder {{boxes}}, die eines anderen Jahres. Wählen Sie das Formular von {{year}}.',
    'form-copies':
      '{{file}}: {{copies}} Exemplare wären nötig, mehr als {{most}}. Tragen Sie die Summen jedes Felds in ein Exemplar ein, und legen Sie das Blatt „Form 8949“ als Aufstellung bei.',
    'no-1099':
      'Diese Datei hat keine Spalten eines Form 1099-DA. Nötig sind mindestens Kryptowert, Einheiten, Verkaufsdatum und Erlös, unter Titeln wie "Asset", "Units", "Date sold", "Proceeds", "Cost basis", "Date acquired", "Basis reported", "Term".',
  },
  form: {
    'no-fields': 'es hat keine Felder zum Ausfüllen',
    fields: 'es hat {{fields}} Felder, etwa {{names}}',
    'titled-no-fields': 'es heißt „{{title}}“ und hat keine Felder zum Ausfüllen',
    'titled-fields': 'es heißt „{{title}}“ und hat {{fields}} Felder, etwa {{names}}',
  },
  brokerCell: {
    'no-asset': 'Es ist kein Kryptowert genannt.',
    'long-asset': 'Der Name des Kryptowerts ist zu lang.',
    'no-units': 'Die Einheiten müssen mehr als 0 sein.',
    'no-date': 'Es steht kein Datum wie 12/31/2025 oder 2025-12-31 da.',
    'no-term': 'Die Frist ist weder kurz noch lang.',
    'on-no-form':
      'Ein Verkauf mit Feld C, F, I oder L steht auf keinem Formular eines Brokers: die Zeile weglassen. Form 8949 hat den Verkauf auch ohne sie in diesem Feld.',
    'no-amount': 'Es steht kein Betrag wie 1234.56 da.',
    'below-zero': 'Ein Betrag unter 0 steht nicht auf diesem Formular.',
    'more-cells':
      'Die Zeile hat mehr Zellen, als die Datei Überschriften hat: Beträge mit Komma in Anführungszeichen setzen.',
  },
  rate: {
    status:
      'Der Server der Wechselkurse antwortete mit Status {{status}}. Versuchen Sie es später erneut, oder importieren Sie eine Datei mit Kursen.',
    offline:
      'Die Wechselkurse ließen sich nicht abrufen. Prüfen Sie die Verbindung und versuchen Sie es erneut, oder importieren Sie eine Datei mit Kursen.',
    'too-much': 'Der Server der Wechselkurse sandte viel zu viel. Importieren Sie stattdessen eine Datei mit Kursen.',
    cancelled: 'Abgebrochen: die Kurse sind, wie sie waren.',
    'strange-answer':
      'Was von {{source}} kam, sind keine Wechselkurse. Versuchen Sie es später erneut, oder importieren Sie eine Datei mit Kursen.',
    'no-day': 'Diesen Tag gibt es im Kalender nicht.',
    'no-currency': 'Das ist nicht der ISO-4217-Code einer Landeswährung wie EUR.',
    'no-number': 'Ein Kurs muss eine Zahl über 0 sein, wie 0.9127.',
    'too-large': 'Die Datei ist zu groß für Wechselkurse.',
    'zip-damaged': 'Dieses ZIP-Archiv ist beschädigt. Laden Sie es erneut herunter.',
    'zip-without-csv':
      'In diesem ZIP-Archiv ist keine CSV. Nehmen Sie eurofxref-hist.zip der Europäischen Zentralbank.',
    'zip-too-large': 'Die Datei in diesem ZIP-Archiv ist viel zu groß für Wechselkurse.',
    'no-rates':
      'Das sind keine Wechselkurse: {{what}}. Nehmen Sie eurofxref-hist.csv oder deren ZIP von der Europäischen Zentralbank, oder das JSON oder CSV von FXUSDCAD der Bank of Canada.',
  },
  option: {
    method:
      'Die Regeln von {{rules}} lassen das Verfahren „{{choice}}“ nicht zu. Wählen Sie eines hiervon: {{choices}}.',
    scope: 'Die Regeln von {{rules}} lassen die Zuordnung „{{choice}}“ nicht zu. Wählen Sie eine hiervon: {{choices}}.',
    year: 'Für etwas, das kein Steuerjahr ist, wurde ein Verfahren gewählt. Steuerjahre von {{rules}} schreiben sich wie {{example}}.',
    pooled:
      'Das Verfahren „{{method}}“ legt alle Einheiten zusammen und kann darum nicht von Jahr zu Jahr wechseln. Wählen Sie unter {{methods}}, oder ein Verfahren für alle Jahre.',
    timezone: 'Die Zeitzone ist nicht bekannt. Geben Sie einen IANA-Namen an, wie Europe/Berlin oder America/Toronto.',
  },
  noRates: {
    'first-line': 'die erste Zeile ist nicht die der EZB',
    'no-days': 'es gibt keinen Tag mit einem Kurs',
    'line-date': 'Zeile {{line}} beginnt mit keinem Datum',
    'line-rate': 'Zeile {{line}}, Spalte {{column}} enthält keinen Kurs',
    'no-observations': 'das JSON hat keine Beobachtungen',
    'broken-json': 'das JSON ist defekt',
    'observation-date': 'eine Beobachtung hat kein Datum',
    'observation-rate': '{{day}} enthält keinen Kurs von {{currency}}',
  },
};
