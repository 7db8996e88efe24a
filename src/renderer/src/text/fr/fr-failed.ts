import type { FailedTexts } from '../en-said.js';

/** What failures say. */
export const failedTexts: FailedTexts = {
  vezgo: {
    offline: 'Vezgo est injoignable. Vérifiez la connexion internet et réessayez.',
    'not-vezgo':
      'Le serveur a répondu quelque chose qui n’est pas des données de Vezgo. Vérifiez le réseau ou le proxy, puis réessayez.',
    interrupted: 'La connexion à Vezgo s’est rompue au milieu d’une réponse. Réessayez plus tard.',
    late: 'Vezgo n’a pas répondu à temps. Réessayez plus tard.',
    'too-large': 'La réponse du serveur est plus grande que ce que Lotbook accepte.',
    redirected:
      'Le serveur a voulu envoyer Lotbook à une autre adresse, ce qui est refusé. Vérifiez l’adresse de l’API.',
    'too-many': 'Vezgo demande moins de requêtes. Attendez quelques minutes.',
    problem: 'Vezgo a un problème. Réessayez plus tard.',
    refused: 'Vezgo a refusé la demande.',
    unauthorized:
      'Vezgo n’accepte pas la clé. Vérifiez l’identifiant client et le secret client, ou le point d’accès aux jetons de votre équipe.',
    forbidden: 'Vezgo ne permet pas ceci à votre équipe.',
    unknown: 'Vezgo ne connaît pas ceci.',
    busy: 'Vezgo travaille déjà sur ce compte. Attendez que ce soit fini.',
    status: 'Le serveur a répondu avec le statut {{status}}.',
    'status-said': 'Le serveur a répondu avec le statut {{status}}. Il a dit : {{words}}',
    said: 'Il a dit : {{words}}',
    disconnected: 'Le fournisseur ne laisse plus entrer Vezgo. Reconnectez le compte, puis synchronisez de nouveau.',
    'connected-elsewhere': 'Ce compte est déjà connecté sous un autre nom. Utilisez celui-là, et supprimez celui-ci.',
    'strange-id': 'Ce n’est l’identifiant de rien chez Vezgo.',
    'no-record-id': 'Vezgo a envoyé une opération sans identifiant. Réessayez plus tard.',
    'strange-account': 'Vezgo a envoyé un compte qui ne peut pas être conservé. Réessayez plus tard.',
    'left-out': 'Vezgo a omis des enregistrements d’une liste qu’il a toujours. Vérifiez tout de nouveau plus tard.',
    circling: 'Vezgo renvoie sans cesse les mêmes opérations. Réessayez plus tard.',
    unlisted:
      'Vezgo ne liste plus ce compte. Connectez-le de nouveau pour recevoir de nouveaux enregistrements ; ce qui sera raconté deux fois viendra dans la révision.',
    'list-gone': 'Ce compte n’est plus dans votre liste. Synchronisez pour la rafraîchir.',
    cancelled: 'Annulé.',
    'sync-under-way': 'Une synchronisation est en cours. Attendez-la ou annulez-la.',
    'sync-running': 'Une synchronisation est déjà en cours. Attendez sa fin ou annulez-la.',
    'sync-cancelled': 'La synchronisation a été annulée.',
    'sync-broken':
      'La synchronisation s’est interrompue dans Lotbook. Ce qui était arrivé est gardé ; synchronisez de nouveau.',
    'other-person':
      'Les données ici appartiennent à un autre identifiant client ou nom d’utilisateur. Utilisez ceux avec lesquels elles ont été synchronisées, ou gardez ces comptes dans un dossier à part (LOTBOOK_DATA_DIR, --data-dir).',
    'not-configured': 'Saisissez d’abord votre clé Vezgo : identifiant client, secret client et nom d’utilisateur.',
    'not-accepted': 'La clé n’est pas acceptée.',
    'check-client': 'Vérifiez l’identifiant client, le secret client et le nom d’utilisateur.',
    'team-offline': 'Le point d’accès aux jetons est injoignable. Vérifiez son adresse et la connexion internet.',
    'team-problem': 'Le point d’accès aux jetons a un problème. Réessayez plus tard, ou demandez à qui s’en occupe.',
    'team-redirected':
      'Le point d’accès aux jetons envoie Lotbook à une autre adresse, ce qui est refusé. Saisissez cette adresse elle-même.',
    'team-nowhere': 'Il n’y a pas de point d’accès aux jetons à cette adresse. Vérifiez l’adresse.',
    'team-refused': 'Le point d’accès aux jetons refuse la demande. Vérifiez ses en-têtes et ses paramètres.',
    'login-name': 'Le nom d’utilisateur ne peut contenir que des lettres, chiffres et signes du clavier latin simple.',
    'strange-header':
      'Un en-tête du point d’accès de votre équipe a un nom ou une valeur qu’aucun en-tête ne peut avoir.',
    'twice-named': 'Chaque en-tête et chaque paramètre ne peut figurer qu’une fois.',
    'too-long-pairs': 'Les en-têtes et paramètres sont trop longs pour le trousseau de ce système.',
    'team-address':
      'Le point d’accès aux jetons doit être une adresse https, ou http sur cette machine, sans nom d’utilisateur, requête ni fragment. Paramètres et en-têtes ont leurs propres places.',
    'no-token': 'Le point d’accès aux jetons a répondu quelque chose qui n’est pas un jeton. Vérifiez son adresse.',
    'old-runtime':
      'Lotbook tourne ici sur un ancien Electron et ne s’en sert pas pour joindre des serveurs sur internet. Lancez Lotbook avec un Electron actuel.',
    'old-runtime-sample':
      'Lotbook tourne ici sur un ancien Electron et ne s’en sert pas pour joindre des serveurs sur internet. Explorez les données d’exemple, ou lancez Lotbook avec un Electron actuel.',
    'sample-data': 'Quittez d’abord les données d’exemple : ceci appartient à vos propres données.',
    'sample-unread': 'L’exemple n’a pas pu être lu.',
    'connect-open': 'Une fenêtre Connect est déjà ouverte. Terminez-la ou fermez-la d’abord.',
    'connect-insecure':
      'La connexion a été arrêtée : une page voulait quitter la connexion sûre (https). Rien n’a été connecté. Réessayez, et dites-le à Vezgo si cela se reproduit.',
    'connect-late': 'Vezgo Connect n’a pas répondu à temps. Rien n’a été connecté. Vérifiez le réseau et réessayez.',
    'connect-offline': 'Vezgo Connect est injoignable. Rien n’a été connecté. Vérifiez le réseau et réessayez.',
    'connect-broken': 'La fenêtre Connect a cessé de fonctionner. Rien n’a été connecté. Réessayez.',
    'connect-foreign':
      'Le résultat n’appartenait pas à cette connexion et a été refusé. Rien n’a été connecté. Réessayez.',
    'connect-failed': 'Le compte n’a pas pu être connecté. Rien n’a été connecté. Réessayez.',
    'connect-failed-created':
      'Le compte n’a pas pu être connecté. Il a été créé malgré tout : synchronisez pour le voir, puis reconnectez-le depuis la liste.',
    'connect-said': 'Vezgo dit : « {{words}} ». Rien n’a été connecté. Réessayez.',
    'connect-said-created':
      'Vezgo dit : « {{words}} ». Le compte a été créé malgré tout : synchronisez pour le voir, puis reconnectez-le depuis la liste.',
  },
  store: {
    unreadable:
      'Le livre ne peut pas être lu : le fichier est abîmé, ou la clé du trousseau appartient à un autre livre.',
    damaged: 'Le livre est abîmé.',
    'lost-nothing':
      'Rien n’est touché chez Vezgo : restaurez une sauvegarde, ou recommencez et synchronisez pour télécharger de nouveau vos enregistrements ; le fichier actuel est mis de côté.',
    locked: 'Le livre est ouvert dans une autre fenêtre ou commande de Lotbook. Fermez-la, puis réessayez.',
    'not-writable':
      'Lotbook ne peut pas écrire dans son dossier de profil. Donnez-vous le droit d’y écrire, ou choisissez un autre dossier.',
    'read-only': 'Le livre n’a pu être ouvert qu’en lecture.',
    'disk-full': 'Le disque est plein. Libérez de la place, puis réessayez ; ce qui était enregistré est en sûreté.',
    newer: 'Ce livre a été écrit par une version plus récente de Lotbook. Installez cette version ou une suivante.',
    none: 'Il n’y a pas de livre ici.',
    'key-lost': 'Le trousseau n’a plus la clé de ce livre. Déverrouillez-le, puis réessayez.',
    'key-gone':
      'La clé de ce livre n’est plus dans le trousseau ; il ne peut donc pas être lu. Utilisez la clé de récupération, si vous en avez enregistré une, ou restaurez le trousseau. Ou recommencez : le livre est mis de côté, et une synchronisation télécharge de nouveau vos enregistrements.',
    'key-not-kept': 'Le trousseau n’a pas gardé la clé de la base de données. Déverrouillez-le, puis réessayez.',
    'no-keychain': 'Le trousseau du système est inutilisable.',
    'keychain-missing':
      'Installez libsecret et un trousseau comme gnome-keyring, ouvrez une session de bureau, puis réessayez.',
    'keychain-locked': 'Déverrouillez-le et permettez à Lotbook de s’en servir, puis réessayez.',
    sound: 'Le livre est sain ; il n’y a rien à mettre de côté. Supprimez ses comptes, ou restaurez une sauvegarde.',
    'other-recovery-key':
      'Cette clé de récupération n’est pas celle de ce livre. Choisissez celle qui en a été enregistrée ; si c’est elle, le livre est abîmé : restaurez une sauvegarde.',
    'recovery-unread':
      'Le fichier de la clé de récupération ne peut pas être lu. Choisissez le fichier que Lotbook a enregistré.',
    'no-recovery-key': 'Ce fichier ne contient pas de clé de récupération de Lotbook.',
    'recovery-mistake': 'Il y a une erreur dans la clé de récupération.',
    'choose-recovery-key': 'Choisissez le fichier que Lotbook a enregistré, ou comparez la clé signe par signe.',
    'backup-onto-book':
      'Ce fichier est le livre lui-même. Choisissez un autre nom ou un autre dossier pour la sauvegarde.',
    'backup-unread': 'La sauvegarde ne peut pas être lue. Choisissez le fichier d’une sauvegarde.',
    'backup-damaged':
      'Cette sauvegarde est abîmée, ou n’en est pas une de Lotbook. Choisissez-en une autre ; rien n’a été changé.',
    'backup-key':
      'Cette sauvegarde a été faite sous une autre clé, ou elle est abîmée. Choisissez la clé de récupération qui va avec.',
    'backup-keys':
      'Ni la clé de cet ordinateur ni cette clé de récupération n’ouvrent cette sauvegarde. Choisissez la clé de récupération qui va avec ; si c’est elle, la sauvegarde est abîmée.',
    'removing-account': 'Un autre compte est en cours de suppression. Attendez, puis réessayez.',
    'being-removed': 'Ce compte est en cours de suppression. Attendez, puis importez de nouveau.',
    'import-under-way': 'Un fichier est en cours d’importation ou de retrait. Attendez ou annulez, puis réessayez.',
    'seal-gone': 'Cette année scellée n’est plus là.',
    'seal-digest': 'Le document scellé n’est pas celui dont parle son empreinte.',
    'nothing-to-seal': 'Cette année fiscale n’a ni cession ni revenu : il n’y a rien à sceller.',
    'no-seal': 'Ce n’est pas un sceau : le fichier n’est pas du JSON. Choisissez le fichier qui a été scellé.',
    'other-seal': 'Ce n’est pas un sceau d’un genre que cette version connaît ({{format}}).',
    'changed-seal': 'Le sceau a été modifié après coup : son contenu ne va pas avec ses empreintes.',
    'nothing-to-undo': 'Il n’y a rien à annuler : c’est déjà retiré.',
    'nothing-to-redo': 'Il n’y a rien à refaire.',
    closed: 'Ces données ont été fermées entre-temps.',
    'closed-reading': 'Les données ont été fermées pendant leur lecture.',
    'closed-copying': 'Les données ont été fermées avant que leur copie soit entière.',
    'closed-deriving':
      'Les données ont été fermées avant que les écritures soient prêtes. Elles seront faites à la prochaine ouverture.',
    'other-data': 'D’autres données sont affichées maintenant. Demandez de nouveau.',
    'nothing-changed': 'Annulé : rien n’a été changé.',
    'ledger-stays': 'Annulé : les écritures restent comme elles étaient.',
    inside: 'Quelque chose s’est mal passé dans Lotbook. Rien n’est perdu ; réessayez, et signalez-le si cela revient.',
    'wrong-request': 'L’application a envoyé une demande qu’elle n’aurait pas dû.',
  },
  file: {
    'too-many-rows': 'Ce fichier contient plus de 250 000 lignes. Exportez-le en parties, une année chacune.',
    'ledger-too-large': 'Ce fichier d’écritures dépasse 64 Mo. Coupez-le en parties.',
    'no-table':
      'Ce fichier ne contient pas de tableau : un export CSV avec une ligne d’en-tête, ou un fichier d’écritures, est attendu.',
    'table-gone': 'Ce fichier ne contient pas de tableau.',
    'other-header': 'L’en-tête de ce fichier n’est pas celui du format choisi. Choisissez un autre format.',
    'ledger-faulty': 'Le fichier d’écritures a un défaut : {{fault}}',
    'ledger-faults': 'Le fichier d’écritures a un défaut : {{fault}}\n(et {{more}} autres)',
    'open-quote':
      'Ligne {{line}} : un guillemet s’ouvre et ne se ferme jamais. Exportez le fichier de nouveau, ou corrigez cette ligne.',
    'other-account': 'Ce compte ne prend pas de fichiers de ce format. Choisissez-en un autre, ou un nouveau.',
    'import-under-way': 'Une autre importation est en cours. Attendez-la ou annulez-la.',
    'import-gone': 'Cette importation n’est plus dans la liste.',
    'no-rows': 'Le fichier n’a aucune ligne sous son en-tête : il n’y a rien à importer.',
    'no-mapping': 'Dites ce qu’est chaque colonne de ce fichier : son en-tête n’est d’aucun format connu.',
    'file-gone': 'Le fichier n’est plus là.',
    'file-closed':
      'Le fichier ne peut pas être ouvert. Vérifiez que son lecteur est connecté, puis choisissez-le de nouveau.',
    'may-not-read':
      'Vous n’avez pas le droit de lire ce fichier. Copiez-le dans un dossier à vous et choisissez la copie.',
    'open-elsewhere': 'Un autre programme tient ce fichier. Fermez-le là-bas, puis choisissez-le de nouveau.',
    'not-plain': 'Le fichier n’est pas un fichier ordinaire.',
    'file-too-large': 'Ce fichier dépasse 256 Mo. Exportez-le en parties, une année chacune.',
    'file-empty': 'Ce fichier est vide. Exportez-le de nouveau, ou choisissez-en un autre.',
    'file-binary': 'Ce fichier n’est pas du texte. Choisissez un export CSV ou JSON.',
    'file-zip':
      'Ce fichier est une archive ZIP ou un classeur Excel. Décompressez-le, ou enregistrez le tableau en CSV, et choisissez ce fichier-là.',
    'file-pdf': 'Ce fichier est un PDF. Prenez l’export CSV de la plateforme.',
    'file-old-excel':
      'Ce fichier est un ancien classeur Excel. Enregistrez le tableau en CSV et choisissez ce fichier-là.',
    'pick-again': 'Choisissez le fichier encore une fois : il n’est plus connu.',
    'disk-full': '{{path}} : le disque est plein. Libérez de la place, puis réessayez.',
    unwritable: '{{path}} : écriture impossible. Vérifiez que le lecteur est connecté, ou choisissez un autre endroit.',
    'no-folder': '{{path}} : son dossier n’existe pas. Créez-le, ou choisissez-en un autre.',
    'not-permitted':
      '{{path}} : il n’est pas permis d’y écrire, ou un autre programme a ouvert le fichier. Fermez-le là-bas, ou choisissez un autre dossier.',
    'read-only-place': '{{path}} : à cet endroit, on ne peut que lire. Choisissez un dossier ailleurs.',
    'file-in-use': '{{path}} : un autre programme a ouvert ce fichier. Fermez-le là-bas, ou choisissez un autre nom.',
    'name-taken': '{{path}} : autre chose porte déjà ce nom. Choisissez-en un autre.',
    'long-name': '{{path}} : ce nom est trop long. Choisissez-en un plus court.',
    'too-large-to-save': 'Le fichier est trop grand pour être enregistré. Exportez moins de feuilles.',
    'not-saved': 'Rien n’a été enregistré.',
    'not-being-saved': 'Ce fichier n’est pas (ou plus) en cours d’enregistrement. Exportez-le de nouveau.',
    'other-size': 'Le fichier n’est pas arrivé tel qu’annoncé. Rien n’a été enregistré ; exportez-le de nouveau.',
    'not-of-now': 'Seuls les fichiers enregistrés depuis le lancement de Lotbook peuvent être montrés.',
    'no-year': 'Il n’y a pas d’année fiscale « {{year}} ». Choisissez parmi : {{years}}.',
    'stale-row':
      'Cette ligne ne découle pas des écritures présentes. Recalculez le rapport et demandez encore une fois.',
    'export-cancelled': 'L’export a été annulé.',
    'pdf-late': 'Le PDF a pris trop de temps. Choisissez moins de feuilles, ou un classeur.',
    'no-pdf': 'Un PDF ne peut pas être fait ici. Choisissez un classeur et imprimez-le.',
    'pdf-rows':
      'Le rapport a {{rows}} lignes ; un PDF en prend {{most}}. Choisissez moins de feuilles, ou un classeur ou du CSV pour toutes.',
    'workbook-rows':
      'La feuille {{sheet}} a {{rows}} lignes. Un classeur de plus de {{most}} lignes est trop lent à ouvrir et à recalculer : choisissez le CSV, qui n’a pas cette limite, une seule année, ou moins de feuilles.',
    'no-format': 'Le rapport n’existe pas dans ce format.',
    'no-txf':
      'TXF est pour une année fiscale des États-Unis, jusqu’à 2024 : il n’a pas de codes pour les cases ultérieures des actifs numériques. Choisissez le CSV TurboTax, ou le classeur.',
    'txf-boxes':
      'TXF n’a pas de codes pour les cases des actifs numériques (à partir de l’année 2025). Choisissez le CSV TurboTax ou le relevé joint.',
    'not-in-usd':
      'Ce rapport est en {{currency}} ; les formulaires et logiciels fiscaux des États-Unis n’acceptent que l’USD. Choisissez l’USD comme monnaie et exportez de nouveau.',
    'no-turbotax':
      'Le CSV TurboTax est pour une année fiscale des États-Unis. Choisissez une année, ou un autre format.',
    'no-forms': 'Les formulaires sont pour une année fiscale des États-Unis. Choisissez une année, ou un autre format.',
    'choose-forms':
      'Choisissez d’abord les fichiers des formulaires : f8949.pdf et f1040sd.pdf de l’année, sur le site de l’IRS.',
    'form-unread':
      '{{file}} : illisible comme formulaire PDF. Enregistrez de nouveau le formulaire depuis le site de l’administration, sans mot de passe.',
    'form-twice': '{{file}} : ce formulaire a été choisi deux fois. Choisissez un fichier de chaque.',
    'form-unknown':
      '{{file}} : ce n’est ni un Form 8949 ni un Schedule D que Lotbook connaît : {{what}}. Rien n’a été écrit. Prenez plutôt le relevé joint (feuille « Form 8949 »).',
    'form-year': '{{file}} : c’est le formulaire de {{printed}} (« {{title}} »). Choisissez celui de {{year}}.',
    'form-boxes':
      '{{file}} : ce Form 8949 a les cases {{boxes}}, celles d’une autre année. Choisissez le formulaire de {{year}}.',
    'form-copies':
      '{{file}} : il faudrait {{copies}} exemplaires, plus que {{most}}. Portez les totaux de chaque case sur un exemplaire, et joignez la feuille « Form 8949 » comme relevé.',
    'no-1099':
      'Ce fichier n’a pas les colonnes d’un Form 1099-DA. Il faut au moins l’actif, les unités, la date de vente et le produit, sous des titres comme "Asset", "Units", "Date sold", "Proceeds", "Cost basis", "Date acquired", "Basis reported", "Term".',
  },
  form: {
    'no-fields': 'il n’a pas de champs à remplir',
    fields: 'il a {{fields}} champs, comme {{names}}',
    'titled-no-fields': 'il est intitulé « {{title}} » et n’a pas de champs à remplir',
    'titled-fields': 'il est intitulé « {{title}} » et a {{fields}} champs, comme {{names}}',
  },
  brokerCell: {
    'no-asset': 'Aucun actif n’est nommé.',
    'long-asset': 'Le nom de l’actif est trop long.',
    'no-units': 'Les unités doivent être supérieures à 0.',
    'no-date': 'Il n’y a pas de date comme 12/31/2025 ou 2025-12-31.',
    'no-term': 'La durée n’est ni courte ni longue.',
    'on-no-form':
      'Une vente de la case C, F, I ou L ne figure sur aucun formulaire d’un courtier : retirez la ligne. Le formulaire 8949 a la vente dans cette case sans elle.',
    'no-amount': 'Il n’y a pas de montant comme 1234.56.',
    'below-zero': 'Un montant inférieur à 0 ne figure pas sur ce formulaire.',
    'more-cells':
      'La ligne a plus de cellules que le fichier n’a de titres : mettez entre guillemets les montants avec une virgule.',
  },
  rate: {
    status:
      'Le serveur des cours de change a répondu avec le statut {{status}}. Réessayez plus tard, ou importez un fichier de cours.',
    offline:
      'Les cours de change n’ont pas pu être récupérés. Vérifiez votre connexion et réessayez, ou importez un fichier de cours.',
    'too-much': 'Le serveur des cours de change a envoyé beaucoup trop. Importez plutôt un fichier de cours.',
    cancelled: 'Annulé : les cours sont comme ils étaient.',
    'strange-answer':
      'Ce qui est venu de {{source}} n’est pas des cours de change. Réessayez plus tard, ou importez un fichier de cours.',
    'no-day': 'Ce jour n’existe pas dans le calendrier.',
    'no-currency': 'Ce n’est pas le code ISO 4217 d’une monnaie nationale, comme EUR.',
    'no-number': 'Un cours doit être un nombre supérieur à 0, comme 0.9127.',
    'too-large': 'Le fichier est trop grand pour des cours de change.',
    'zip-damaged': 'Cette archive ZIP est abîmée. Téléchargez-la de nouveau.',
    'zip-without-csv':
      'Il n’y a pas de CSV dans cette archive ZIP. Prenez eurofxref-hist.zip de la Banque centrale européenne.',
    'zip-too-large': 'Le fichier de cette archive ZIP est beaucoup trop grand pour des cours de change.',
    'no-rates':
      'Ce ne sont pas des cours de change : {{what}}. Prenez eurofxref-hist.csv ou son ZIP de la Banque centrale européenne, ou le JSON ou le CSV de FXUSDCAD de la Banque du Canada.',
  },
  option: {
    method: 'Les règles de {{rules}} n’admettent pas la méthode « {{choice}} ». Choisissez-en une parmi : {{choices}}.',
    scope:
      'Les règles de {{rules}} n’admettent pas le rapprochement « {{choice}} ». Choisissez-en un parmi : {{choices}}.',
    year: 'Une méthode a été choisie pour une année qui n’en est pas une. Les années fiscales de {{rules}} s’écrivent comme {{example}}.',
    pooled:
      'La méthode « {{method}} » met toutes les unités en pool et ne peut donc pas changer d’une année à l’autre. Choisissez parmi {{methods}}, ou une seule méthode pour toutes les années.',
    timezone: 'Le fuseau horaire n’est pas connu. Donnez un nom IANA, comme Europe/Paris ou America/Toronto.',
  },
  noRates: {
    'first-line': 'la première ligne n’est pas celle de la BCE',
    'no-days': 'il n’y a aucun jour avec un cours',
    'line-date': 'la ligne {{line}} ne commence pas par une date',
    'line-rate': 'la ligne {{line}}, colonne {{column}} ne contient pas de cours',
    'no-observations': 'le JSON n’a pas d’observations',
    'broken-json': 'le JSON est défectueux',
    'observation-date': 'une observation n’a pas de date',
    'observation-rate': '{{day}} ne contient pas de cours de {{currency}}',
  },
};
