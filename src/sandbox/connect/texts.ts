const LANGUAGES = ['en', 'es', 'fr', 'it'] as const;
export type Language = (typeof LANGUAGES)[number];

/** English for anything but the four languages that Connect speaks. */
export function languageOf(text: string | null): Language {
  return LANGUAGES.find((one) => one === text) ?? 'en';
}

const ENGLISH = {
  sandbox: 'Sandbox',
  connectAccount: 'Connect an account',
  reconnectAccount: 'Reconnect your account',
  choose: 'Choose where your account is. This is a test server: nothing leaves your computer.',
  testKeys: 'Test server. Never enter a real key. What works here:',
  key: 'API key',
  secret: 'API secret',
  connect: 'Connect',
  missing: 'Please fill in both fields.',
  back: 'Back',
  close: 'Close',
  elsewhere: 'You sign in at {provider} and allow read-only access there.',
  continueTo: 'Continue to {provider}',
  wantsAccess: 'Lotbook Sandbox wants to see your balances and transactions',
  readOnly: 'Read-only. It cannot trade or withdraw.',
  allow: 'Allow',
  deny: 'Deny',
  connecting: 'Connecting to {provider}…',
  moment: 'This takes a moment.',
  connected: 'Account connected',
  notConnected: 'Account not connected',
  mayClose: 'You can close this window.',
  cannotOpen: 'Connect cannot be opened',
};
export type Texts = Readonly<Record<keyof typeof ENGLISH, string>>;

const SPANISH: Texts = {
  sandbox: 'Pruebas',
  connectAccount: 'Conectar una cuenta',
  reconnectAccount: 'Volver a conectar su cuenta',
  choose: 'Elija dónde está su cuenta. Es un servidor de pruebas: nada sale de su equipo.',
  testKeys: 'Servidor de pruebas. No introduzca nunca una clave real. Aquí sirven:',
  key: 'Clave de API',
  secret: 'Secreto de API',
  connect: 'Conectar',
  missing: 'Rellene ambos campos.',
  back: 'Atrás',
  close: 'Cerrar',
  elsewhere: 'Inicie sesión en {provider} y permita allí el acceso de solo lectura.',
  continueTo: 'Continuar a {provider}',
  wantsAccess: 'Lotbook Sandbox quiere ver sus saldos y transacciones',
  readOnly: 'Solo lectura. No puede operar ni retirar.',
  allow: 'Permitir',
  deny: 'Denegar',
  connecting: 'Conectando con {provider}…',
  moment: 'Esto tarda un momento.',
  connected: 'Cuenta conectada',
  notConnected: 'Cuenta no conectada',
  mayClose: 'Puede cerrar esta ventana.',
  cannotOpen: 'No se puede abrir Connect',
};

const FRENCH: Texts = {
  sandbox: 'Essai',
  connectAccount: 'Connecter un compte',
  reconnectAccount: 'Reconnecter votre compte',
  choose: 'Choisissez où se trouve votre compte. C’est un serveur d’essai : rien ne quitte votre ordinateur.',
  testKeys: 'Serveur d’essai. Ne saisissez jamais une vraie clé. Ce qui marche ici :',
  key: 'Clé API',
  secret: 'Secret API',
  connect: 'Connecter',
  missing: 'Veuillez remplir les deux champs.',
  back: 'Retour',
  close: 'Fermer',
  elsewhere: 'Connectez-vous chez {provider} et autorisez-y l’accès en lecture seule.',
  continueTo: 'Continuer vers {provider}',
  wantsAccess: 'Lotbook Sandbox souhaite voir vos soldes et transactions',
  readOnly: 'Lecture seule : ni ordres ni retraits.',
  allow: 'Autoriser',
  deny: 'Refuser',
  connecting: 'Connexion à {provider}…',
  moment: 'Cela prend un instant.',
  connected: 'Compte connecté',
  notConnected: 'Compte non connecté',
  mayClose: 'Vous pouvez fermer cette fenêtre.',
  cannotOpen: 'Impossible d’ouvrir Connect',
};

const ITALIAN: Texts = {
  sandbox: 'Prova',
  connectAccount: 'Collega un conto',
  reconnectAccount: 'Ricollega il tuo conto',
  choose: 'Scegli dove si trova il tuo conto. È un server di prova: nulla lascia il tuo computer.',
  testKeys: 'Server di prova. Non inserire mai una chiave vera. Qui funzionano:',
  key: 'Chiave API',
  secret: 'Segreto API',
  connect: 'Collega',
  missing: 'Compila entrambi i campi.',
  back: 'Indietro',
  close: 'Chiudi',
  elsewhere: 'Accedi a {provider} e consenti lì l’accesso in sola lettura.',
  continueTo: 'Continua su {provider}',
  wantsAccess: 'Lotbook Sandbox vuole vedere i tuoi saldi e le tue transazioni',
  readOnly: 'Sola lettura: nessun ordine, nessun prelievo.',
  allow: 'Consenti',
  deny: 'Rifiuta',
  connecting: 'Collegamento a {provider}…',
  moment: 'Ci vuole un momento.',
  connected: 'Conto collegato',
  notConnected: 'Conto non collegato',
  mayClose: 'Puoi chiudere questa finestra.',
  cannotOpen: 'Impossibile aprire Connect',
};

const TEXTS: Readonly<Record<Language, Texts>> = { en: ENGLISH, es: SPANISH, fr: FRENCH, it: ITALIAN };

export function textsIn(language: Language): Texts {
  return TEXTS[language];
}

/** Puts a provider's name into a text. */
export function withProvider(text: string, provider: string): string {
  return text.replace('{provider}', () => provider);
}
