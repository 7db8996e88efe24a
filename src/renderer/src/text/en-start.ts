/** The first start. */
export const startTexts = {
  start: {
    title: 'Crypto taxes, figure by figure',
    lead: 'Lotbook keeps your transactions in an encrypted file on this computer, works out gains and income, and shows the records behind each figure.',
    connectTitle: 'Your own accounts',
    connectWords:
      'Read-only connections through Vezgo, with your own Vezgo key. Nothing is sent to us: there is no Lotbook server.',
    connect: 'Connect my accounts',
    exploreTitle: 'A look around first',
    exploreWords: 'Two invented accounts with trades, staking and transfers since 2021. One click leaves it again.',
    explore: 'Explore with sample data',
    exploreBusy: 'Preparing the sample accounts…',
    credentialsTitle: 'Connect through Vezgo',
    credentialsWords: 'Lotbook reads exchanges and wallets through Vezgo. Enter the key pair of your Vezgo team.',
    signUp: 'Get a key at vezgo.com',
    taxTitle: 'Where you pay taxes',
    taxWords:
      'Three answers with sensible defaults. Everything here can be changed later, and nothing is filed for you.',
    country: 'Country',
    noCountry: 'Rules of no country',
    countryWords: 'Whose tax rules gains and income follow',
    continue: 'Continue',
    connectNext: 'Save and connect an account',
    skip: 'Skip for now',
    reason: {
      us: 'It is what the rules take when no units were named before the sale.',
      gb: 'It is the law’s own way; there is nothing to choose.',
      ca: 'It is the law’s own way; there is nothing to choose.',
      de: 'It is the order that the tax office assumes, kept for each account by itself.',
      au: 'It is the plainest order; others are allowed with records that name the units.',
      es: 'It is the order that the tax office requires; there is nothing to choose.',
      it: 'It is the order that the law names; there is nothing to choose.',
      jp: 'It is what applies unless another way was registered with the tax office.',
      generic: 'It is the most common order. Take what your own country asks for.',
    },
  },
} as const;
