/** What this program is and what it is made of. */
export const aboutTexts = {
  about: {
    words:
      'Lotbook works out gains and income on this computer. Your book stays in an encrypted file here; there is no Lotbook server.',
    version: 'Lotbook',
    runtime: 'Runtime',
    runtimeVersion: 'Electron {{version}} on {{platform}}',
    server: 'Vezgo server',
    profile: 'Book',
    profiles: { live: 'Your own', sample: 'Sample data' },
    locale: 'Language of the system',
    licence: 'Licence',
    licenceName: 'Apache License 2.0, without any warranty. It is no tax advice: check what you file.',
    links: 'Links',
    exchanges: 'Exchanges that Vezgo supports',
    vezgo: 'Get a Vezgo key',
    engine: 'Check the engine',
    licences: 'Built from',
    licencesWords: 'The works of others that are part of Lotbook, each under its own licence.',
    showLicences: 'Show licences',
    hideLicences: 'Hide licences',
    loadingLicences: 'Reading licences…',
  },
} as const;
