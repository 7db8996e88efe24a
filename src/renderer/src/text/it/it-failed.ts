import type { FailedTexts } from '../en-said.js';

/** What failures say. */
export const failedTexts: FailedTexts = {
  vezgo: {
    offline: 'Vezgo non è raggiungibile. Controlla la connessione a internet e riprova.',
    'not-vezgo':
      'Il server ha risposto qualcosa che non sono dati di Vezgo. Controlla la rete o il proxy, poi riprova.',
    interrupted: 'La connessione a Vezgo si è interrotta nel mezzo di una risposta. Riprova più tardi.',
    late: 'Vezgo non ha risposto in tempo. Riprova più tardi.',
    'too-large': 'La risposta del server è più grande di quanto Lotbook accetti.',
    redirected:
      'Il server ha provato a mandare Lotbook a un altro indirizzo, il che è rifiutato. Controlla l’indirizzo dell’API.',
    'too-many': 'Vezgo chiede meno richieste. Aspetta qualche minuto.',
    problem: 'Vezgo ha un problema. Riprova più tardi.',
    refused: 'Vezgo ha rifiutato la richiesta.',
    unauthorized:
      'Vezgo non accetta la chiave. Controlla ID client e segreto client, o l’endpoint dei token del tuo team.',
    forbidden: 'Vezgo non lo consente al tuo team.',
    unknown: 'Vezgo non lo conosce.',
    busy: 'Vezgo sta già lavorando su questo conto. Aspetta che abbia finito.',
    status: 'Il server ha risposto con lo stato {{status}}.',
    'status-said': 'Il server ha risposto con lo stato {{status}}. Ha detto: {{words}}',
    said: 'Ha detto: {{words}}',
    disconnected: 'Il fornitore non lascia più entrare Vezgo. Ricollega il conto, poi sincronizza di nuovo.',
    'connected-elsewhere': 'Questo conto è già collegato con un altro nome. Usa quello, e rimuovi questo.',
    'strange-id': 'Questo non è l’identificativo di nulla presso Vezgo.',
    'no-record-id': 'Vezgo ha inviato un’operazione senza identificativo. Riprova più tardi.',
    'strange-account': 'Vezgo ha inviato un conto che non si può conservare. Riprova più tardi.',
    'left-out': 'Vezgo ha tralasciato record di un elenco che ha ancora. Ricontrolla tutto più tardi.',
    circling: 'Vezgo continua a inviare le stesse operazioni. Riprova più tardi.',
    unlisted:
      'Vezgo non elenca più questo conto. Collegalo di nuovo per ricevere nuovi record; ciò che sarà raccontato due volte comparirà nella revisione.',
    'list-gone': 'Quel conto non è più nel tuo elenco. Sincronizza per aggiornarlo.',
    cancelled: 'Annullato.',
    'sync-under-way': 'Una sincronizzazione è in corso. Aspettala o annullala.',
    'sync-running': 'Una sincronizzazione è già in corso. Aspetta che finisca o annullala.',
    'sync-cancelled': 'La sincronizzazione è stata annullata.',
    'sync-broken':
      'La sincronizzazione si è interrotta dentro Lotbook. Ciò che era arrivato resta; sincronizza di nuovo.',
    'other-person':
      'I dati qui appartengono a un altro ID client o nome utente. Usa quelli con cui sono stati sincronizzati, oppure tieni questi conti in una cartella a parte (LOTBOOK_DATA_DIR, --data-dir).',
    'not-configured': 'Inserisci prima la tua chiave Vezgo: ID client, segreto client e un nome utente.',
    'not-accepted': 'La chiave non è accettata.',
    'check-client': 'Controlla ID client, segreto client e nome utente.',
    'team-offline': 'L’endpoint dei token non è raggiungibile. Controlla il suo indirizzo e la connessione a internet.',
    'team-problem': 'L’endpoint dei token ha un problema. Riprova più tardi, o chiedi a chi lo gestisce.',
    'team-redirected':
      'L’endpoint dei token manda Lotbook a un altro indirizzo, il che è rifiutato. Inserisci quell’indirizzo.',
    'team-nowhere': 'A questo indirizzo non c’è un endpoint dei token. Controlla l’indirizzo.',
    'team-refused': 'L’endpoint dei token rifiuta la richiesta. Controlla i suoi header e parametri.',
    'login-name': 'Il nome utente può contenere solo lettere, cifre e segni della tastiera latina semplice.',
    'strange-header':
      'Un header dell’endpoint dei token del tuo team ha un nome o un valore che nessun header può avere.',
    'twice-named': 'Ogni header e ogni parametro può esserci una volta.',
    'too-long-pairs': 'Header e parametri sono troppo lunghi per il portachiavi di questo sistema.',
    'team-address':
      'L’endpoint dei token deve essere un indirizzo https, o http su questa macchina, senza nome utente, query o frammento. Parametri e header hanno i loro campi.',
    'no-token': 'L’endpoint dei token ha risposto qualcosa che non è un token. Controlla il suo indirizzo.',
    'old-runtime':
      'Lotbook gira qui su un vecchio Electron e con quello non si collega a server su internet. Avvia Lotbook con un Electron attuale.',
    'old-runtime-sample':
      'Lotbook gira qui su un vecchio Electron e con quello non si collega a server su internet. Esplora i dati di esempio, oppure avvia Lotbook con un Electron attuale.',
    'sample-data': 'Esci prima dai dati di esempio: questo appartiene ai tuoi dati.',
    'sample-unread': 'L’esempio non si è potuto leggere.',
    'connect-open': 'Una finestra di Connect è già aperta. Prima finiscila o chiudila.',
    'connect-insecure':
      'Il collegamento è stato fermato: una pagina voleva lasciare la connessione sicura (https). Non è stato collegato nulla. Riprova, e dillo a Vezgo se succede ancora.',
    'connect-late': 'Vezgo Connect non ha risposto in tempo. Non è stato collegato nulla. Controlla la rete e riprova.',
    'connect-offline': 'Vezgo Connect non è raggiungibile. Non è stato collegato nulla. Controlla la rete e riprova.',
    'connect-broken': 'La finestra di Connect ha smesso di funzionare. Non è stato collegato nulla. Riprova.',
    'connect-foreign':
      'Il risultato non apparteneva a questo collegamento ed è stato rifiutato. Non è stato collegato nulla. Riprova.',
    'connect-failed': 'Non è stato possibile collegare il conto. Non è stato collegato nulla. Riprova.',
    'connect-failed-created':
      'Non è stato possibile collegare il conto. È stato creato lo stesso: sincronizza per vederlo, poi ricollegalo dall’elenco.',
    'connect-said': 'Vezgo dice: «{{words}}». Non è stato collegato nulla. Riprova.',
    'connect-said-created':
      'Vezgo dice: «{{words}}». Il conto è stato creato lo stesso: sincronizza per vederlo, poi ricollegalo dall’elenco.',
  },
  store: {
    unreadable:
      'Il libro non si può leggere: il file è danneggiato, o la chiave nel portachiavi appartiene a un altro libro.',
    damaged: 'Il libro è danneggiato.',
    'lost-nothing':
      'Presso Vezgo nulla è toccato: ripristina un backup, oppure ricomincia e sincronizza per scaricare di nuovo i tuoi record; il file attuale resta da parte.',
    locked: 'Il libro è aperto in un’altra finestra o in un altro comando di Lotbook. Chiudilo, poi riprova.',
    'not-writable':
      'Lotbook non può scrivere nella sua cartella del profilo. Datti il permesso di scrittura, oppure scegli un’altra cartella.',
    'read-only': 'Il libro si è potuto aprire solo in lettura.',
    'disk-full': 'Il disco è pieno. Libera spazio, poi riprova; ciò che era salvato è al sicuro.',
    newer:
      'Questo libro è stato scritto da una versione più recente di Lotbook. Installa quella versione o una successiva.',
    none: 'Qui non c’è alcun libro.',
    'key-lost': 'Il portachiavi non ha più la chiave di questo libro. Sbloccalo, poi riprova.',
    'key-gone':
      'La chiave di questo libro non è più nel portachiavi, perciò non si può leggere. Usa la chiave di recupero, se ne hai salvata una, o ripristina il portachiavi. Oppure ricomincia: il libro resta da parte, e una sincronizzazione scarica di nuovo i tuoi record.',
    'key-not-kept': 'Il portachiavi non ha conservato la chiave del database. Sbloccalo, poi riprova.',
    'no-keychain': 'Il portachiavi del sistema non si può usare.',
    'keychain-missing':
      'Installa libsecret e un portachiavi come gnome-keyring, accedi a una sessione desktop, poi riprova.',
    'keychain-locked': 'Sbloccalo e consenti a Lotbook di usarlo, poi riprova.',
    sound:
      'Il libro è sano, perciò non c’è nulla da mettere da parte. Rimuovi i suoi conti, oppure ripristina un backup.',
    'other-recovery-key':
      'Questa chiave di recupero non è quella di questo libro. Scegli quella che ne è stata salvata; se era quella, il libro è danneggiato: ripristina un backup.',
    'recovery-unread': 'Il file della chiave di recupero non si può leggere. Scegli il file che Lotbook ha salvato.',
    'no-recovery-key': 'Questo file non contiene una chiave di recupero di Lotbook.',
    'recovery-mistake': 'Nella chiave di recupero c’è un errore.',
    'choose-recovery-key': 'Scegli il file che Lotbook ha salvato, oppure confronta la chiave segno per segno.',
    'backup-onto-book': 'Questo file è il libro stesso. Scegli un altro nome o un’altra cartella per il backup.',
    'backup-unread': 'Il backup non si può leggere. Scegli il file di un backup.',
    'backup-damaged': 'Questo backup è danneggiato, o non è di Lotbook. Scegline un altro; non è stato cambiato nulla.',
    'backup-key':
      'Questo backup è stato fatto con un’altra chiave, o è danneggiato. Scegli la chiave di recupero che gli appartiene.',
    'backup-keys':
      'Né la chiave di questo computer né quella chiave di recupero aprono questo backup. Scegli la chiave di recupero che gli appartiene; se era quella, il backup è danneggiato.',
    'removing-account': 'Un altro conto è in corso di rimozione. Aspetta, poi riprova.',
    'being-removed': 'Questo conto è in corso di rimozione. Aspetta, poi importa di nuovo.',
    'import-under-way': 'Un file è in corso di importazione o di ritiro. Aspetta o annulla, poi riprova.',
    'seal-gone': 'Questo anno sigillato non c’è più.',
    'seal-digest': 'Il documento sigillato non è quello di cui parla la sua impronta.',
    'nothing-to-seal': 'Questo anno d’imposta non ha cessioni né redditi: non c’è nulla da sigillare.',
    'no-seal': 'Questo non è un sigillo: il file non è JSON. Scegli il file che è stato sigillato.',
    'other-seal': 'Questo non è un sigillo di un tipo che questa versione conosca ({{format}}).',
    'changed-seal': 'Il sigillo è stato cambiato dopo: il suo contenuto non corrisponde alle sue impronte.',
    'nothing-to-undo': 'Non c’è nulla da annullare: è già stato ritirato.',
    'nothing-to-redo': 'Non c’è nulla da rifare.',
    closed: 'Questi dati nel frattempo sono stati chiusi.',
    'closed-reading': 'I dati sono stati chiusi mentre venivano letti.',
    'closed-copying': 'I dati sono stati chiusi prima che la loro copia fosse intera.',
    'closed-deriving': 'I dati sono stati chiusi prima che le voci fossero pronte. Si faranno alla prossima apertura.',
    'other-data': 'Ora sono mostrati altri dati. Chiedi di nuovo.',
    'nothing-changed': 'Annullato: non è cambiato nulla.',
    'ledger-stays': 'Annullato: le voci restano com’erano.',
    inside: 'Qualcosa è andato storto dentro Lotbook. Nulla è andato perso; riprova, e segnalalo se ricapita.',
    'wrong-request': 'L’app ha inviato una richiesta che non doveva.',
  },
  file: {
    'too-many-rows': 'Questo file contiene più di 250.000 righe. Esportalo in parti, un anno ciascuna.',
    'ledger-too-large': 'Questo file di voci supera i 64 MB. Dividilo in parti.',
    'no-table':
      'Questo file non contiene una tabella: è atteso un export CSV con una riga d’intestazione, o un file di voci.',
    'table-gone': 'Questo file non contiene una tabella.',
    'other-header': 'L’intestazione di questo file non è quella del formato scelto. Scegli un altro formato.',
    'ledger-faulty': 'Il file di voci ha un difetto: {{fault}}',
    'ledger-faults': 'Il file di voci ha un difetto: {{fault}}\n(e altri {{more}})',
    'open-quote':
      'Riga {{line}}: si apre una virgoletta che non si chiude mai. Esporta di nuovo il file, oppure correggi quella riga.',
    'other-account': 'Quel conto non accetta file di questo formato. Scegline un altro, o uno nuovo.',
    'import-under-way': 'Un’altra importazione è in corso. Aspettala o annullala.',
    'import-gone': 'Quell’importazione non è più nell’elenco.',
    'no-rows': 'Il file non ha righe sotto l’intestazione: non c’è nulla da importare.',
    'no-mapping': 'Di’ che cosa è ogni colonna di questo file: la sua intestazione non è di alcun formato noto.',
    'file-gone': 'Il file non c’è più.',
    'file-closed': 'Il file non si può aprire. Controlla che la sua unità sia collegata, poi sceglilo di nuovo.',
    'may-not-read': 'Non ti è permesso leggere questo file. Copialo in una cartella tua e scegli la copia.',
    'open-elsewhere': 'Un altro programma tiene questo file. Chiudilo lì, poi sceglilo di nuovo.',
    'not-plain': 'Il file non è un file ordinario.',
    'file-too-large': 'Questo file supera i 256 MB. Esportalo in parti, un anno ciascuna.',
    'file-empty': 'Questo file è vuoto. Esportalo di nuovo o scegline un altro.',
    'file-binary': 'Questo file non è testo. Scegli un export CSV o JSON.',
    'file-zip':
      'Questo file è un archivio ZIP o una cartella di lavoro Excel. Decomprimilo, oppure salva la tabella come CSV, e scegli quel file.',
    'file-pdf': 'Questo file è un PDF. Usa l’export CSV della piattaforma.',
    'file-old-excel':
      'Questo file è una vecchia cartella di lavoro Excel. Salva la tabella come CSV e scegli quel file.',
    'pick-again': 'Scegli il file ancora una volta: non è più noto.',
    'disk-full': '{{path}}: il disco è pieno. Libera spazio, poi riprova.',
    unwritable: '{{path}}: non si può scrivere. Controlla che l’unità sia collegata, o scegli un altro posto.',
    'no-folder': '{{path}}: la sua cartella non esiste. Creala, o scegline un’altra.',
    'not-permitted':
      '{{path}}: lì non è permesso scrivere, o un altro programma ha il file aperto. Chiudilo lì, o scegli un’altra cartella.',
    'read-only-place': '{{path}}: da questo posto si può solo leggere. Scegli una cartella altrove.',
    'file-in-use': '{{path}}: un altro programma ha questo file aperto. Chiudilo lì, o scegli un altro nome.',
    'name-taken': '{{path}}: qualcos’altro ha già questo nome. Scegline un altro.',
    'long-name': '{{path}}: questo nome è troppo lungo. Scegline uno più corto.',
    'too-large-to-save': 'Il file è troppo grande per essere salvato. Esporta meno fogli.',
    'not-saved': 'Non è stato salvato nulla.',
    'not-being-saved': 'Questo file non è (più) in corso di salvataggio. Esportalo di nuovo.',
    'other-size': 'Il file non è arrivato come annunciato. Non è stato salvato nulla; esportalo di nuovo.',
    'not-of-now': 'Si possono mostrare solo i file salvati da quando Lotbook è stato avviato.',
    'no-year': 'Non c’è l’anno d’imposta «{{year}}». Scegline uno tra: {{years}}.',
    'stale-row': 'Questa riga non segue dalle voci presenti. Ricalcola il report e chiedi ancora una volta.',
    'export-cancelled': 'L’esportazione è stata annullata.',
    'pdf-late': 'Il PDF ha richiesto troppo tempo. Scegli meno fogli, o una cartella di lavoro.',
    'no-pdf': 'Qui non si può fare un PDF. Scegli una cartella di lavoro e stampala.',
    'pdf-rows':
      'Il report ha {{rows}} righe; un PDF ne contiene {{most}}. Scegli meno fogli, o una cartella di lavoro o CSV per tutti.',
    'workbook-rows':
      'Il foglio {{sheet}} ha {{rows}} righe. Una cartella di lavoro di più di {{most}} righe è troppo lenta da aprire e ricalcolare: scegli CSV, che non ha questo limite, un solo anno, o meno fogli.',
    'no-format': 'Il report non esiste in questo formato.',
    'no-txf':
      'TXF è per un anno d’imposta degli Stati Uniti, fino al 2024: non ha codici per le caselle successive delle attività digitali. Scegli il CSV di TurboTax, o la cartella di lavoro.',
    'txf-boxes':
      'TXF non ha codici per le caselle delle attività digitali (dall’anno 2025). Scegli il CSV di TurboTax o il prospetto allegato.',
    'not-in-usd':
      'Questo rapporto è in {{currency}}; i moduli e i programmi fiscali degli Stati Uniti prendono solo USD. Scegli USD come valuta ed esporta di nuovo.',
    'no-turbotax': 'Il CSV di TurboTax è per un anno d’imposta degli Stati Uniti. Scegli un anno, o un altro formato.',
    'no-forms': 'I moduli sono per un anno d’imposta degli Stati Uniti. Scegli un anno, o un altro formato.',
    'choose-forms': 'Scegli prima i file dei moduli: f8949.pdf e f1040sd.pdf dell’anno, dal sito dell’IRS.',
    'form-unread':
      '{{file}}: non si può leggere come modulo PDF. Salva di nuovo il modulo dal sito dell’autorità fiscale, senza password.',
    'form-twice': '{{file}}: questo modulo è stato scelto due volte. Scegli un file di ciascuno.',
    'form-unknown':
      '{{file}}: non è né un Form 8949 né uno Schedule D che Lotbook conosca: {{what}}. Non è stato scritto nulla. Usa invece il prospetto allegato (foglio «Form 8949»).',
    'form-year': '{{file}}: questo è il modulo del {{printed}} («{{title}}»). Scegli quello del {{year}}.',
    'form-boxes':
      '{{file}}: questo Form 8949 ha le caselle {{boxes}}, quelle di un altro anno. Scegli il modulo del {{year}}.',
    'form-copies':
      '{{file}}: servirebbero {{copies}} copie, più di {{most}}. Riporta i totali di ogni casella su una copia, e allega il foglio «Form 8949» come prospetto.',
    'no-1099':
      'Questo file non ha le colonne di un Form 1099-DA. Servono almeno attività, unità, data di vendita e corrispettivo, sotto titoli come "Asset", "Units", "Date sold", "Proceeds", "Cost basis", "Date acquired", "Basis reported", "Term".',
  },
  form: {
    'no-fields': 'non ha campi da compilare',
    fields: 'ha {{fields}} campi, come {{names}}',
    'titled-no-fields': 'si intitola «{{title}}» e non ha campi da compilare',
    'titled-fields': 'si intitola «{{title}}» e ha {{fields}} campi, come {{names}}',
  },
  brokerCell: {
    'no-asset': 'Non è nominata alcuna attività.',
    'long-asset': 'Il nome dell’attività è troppo lungo.',
    'no-units': 'Le unità devono essere più di 0.',
    'no-date': 'Non c’è una data come 12/31/2025 o 2025-12-31.',
    'no-term': 'La durata non è né breve né lunga.',
    'on-no-form':
      'Una vendita della casella C, F, I o L non è su alcun modulo di un intermediario: togli la riga. Il modulo 8949 ha la vendita in quella casella anche senza.',
    'no-amount': 'Non c’è un importo come 1234.56.',
    'below-zero': 'Un importo sotto 0 non sta su questo modulo.',
    'more-cells': 'La riga ha più celle dei titoli del file: metti tra virgolette gli importi con la virgola.',
  },
  rate: {
    status:
      'Il server dei tassi di cambio ha risposto con lo stato {{status}}. Riprova più tardi, oppure importa un file di tassi.',
    offline:
      'Non è stato possibile scaricare i tassi di cambio. Controlla la connessione e riprova, oppure importa un file di tassi.',
    'too-much': 'Il server dei tassi di cambio ha inviato davvero troppo. Importa invece un file di tassi.',
    cancelled: 'Annullato: i tassi sono com’erano.',
    'strange-answer':
      'Ciò che è venuto da {{source}} non sono tassi di cambio. Riprova più tardi, oppure importa un file di tassi.',
    'no-day': 'Quel giorno non è nel calendario.',
    'no-currency': 'Quello non è il codice ISO 4217 di una valuta nazionale, come EUR.',
    'no-number': 'Un tasso deve essere un numero sopra 0, come 0.9127.',
    'too-large': 'Il file è troppo grande per dei tassi di cambio.',
    'zip-damaged': 'Questo archivio ZIP è danneggiato. Scaricalo di nuovo.',
    'zip-without-csv': 'In questo archivio ZIP non c’è un CSV. Prendi eurofxref-hist.zip della Banca centrale europea.',
    'zip-too-large': 'Il file in questo archivio ZIP è troppo grande per dei tassi di cambio.',
    'no-rates':
      'Questi non sono tassi di cambio: {{what}}. Prendi eurofxref-hist.csv o il suo ZIP della Banca centrale europea, oppure il JSON o il CSV di FXUSDCAD della Banca del Canada.',
  },
  option: {
    method: 'Le regole di {{rules}} non ammettono il metodo «{{choice}}». Scegline uno tra: {{choices}}.',
    scope: 'Le regole di {{rules}} non ammettono l’abbinamento «{{choice}}». Scegline uno tra: {{choices}}.',
    year: 'È stato scelto un metodo per un anno che non è tale. Gli anni fiscali di {{rules}} si scrivono come {{example}}.',
    pooled:
      'Il metodo «{{method}}» riunisce tutte le unità, perciò non può cambiare da un anno all’altro. Scegli tra {{methods}}, o un solo metodo per tutti gli anni.',
    timezone: 'Il fuso orario non è noto. Indica un nome IANA, come Europe/Rome o America/Toronto.',
  },
  noRates: {
    'first-line': 'la prima riga non è quella della BCE',
    'no-days': 'non c’è alcun giorno con un tasso',
    'line-date': 'la riga {{line}} non comincia con una data',
    'line-rate': 'la riga {{line}}, colonna {{column}} non contiene un tasso',
    'no-observations': 'il JSON non ha osservazioni',
    'broken-json': 'il JSON è guasto',
    'observation-date': 'un’osservazione non ha data',
    'observation-rate': '{{day}} non contiene un tasso di {{currency}}',
  },
};
