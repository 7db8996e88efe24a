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
  },
} as const;
