/** The frame around the screens: rail, banners, buttons that every screen has, the state of the ledger. */
export const shellTexts = {
  app: {
    name: 'Lotbook',
    opening: 'Opening your book…',
    screens: 'Screens',
    skip: 'Skip to the screen',
    loopbackOnly:
      'This copy runs on an older runtime, so it reaches only servers on this computer. Sample data works as usual.',
  },
  nav: {
    overview: 'Overview',
    accounts: 'Accounts',
    transactions: 'Transactions',
    review: 'Review',
    report: 'Tax report',
    holdings: 'Holdings',
    import: 'Import',
    settings: 'Settings',
    check: 'Check the engine',
    about: 'About',
    open_one: '{{count, number}} open',
    open_other: '{{count, number}} open',
  },
  action: {
    retry: 'Try again',
    back: 'Back',
    cancel: 'Cancel',
    dismiss: 'Dismiss',
    close: 'Close',
  },
  figure: { unknown: 'Not known' },
  sample: {
    mark: 'Sample data',
    words: 'Every account and figure here is invented. Your own book is untouched.',
    leave: 'Leave sample data',
  },
  ledger: {
    loading: 'Reading transactions…',
    loadingCount: 'Reading transactions: {{loaded, number}} of {{total, number}}',
    computing: 'Working out gains and income…',
  },
} as const;
