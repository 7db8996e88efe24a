/** Title and next step for each code of core/contract/outcome.ts. */
export const failureTexts = {
  'bad-input': { title: 'This was not accepted', step: 'Check what was entered and try again.' },
  'not-allowed': { title: 'This is not allowed here', step: 'Close the window and open Lotbook again.' },
  'not-configured': { title: 'There is no Vezgo key yet', step: 'Enter one under Settings.' },
  'auth-rejected': { title: 'Vezgo does not accept the key', step: 'Check client ID and client secret.' },
  offline: { title: 'The server cannot be reached', step: 'Check the internet connection and try again.' },
  'server-error': { title: 'The server has a problem', step: 'Wait a few minutes and try again.' },
  'too-many-requests': { title: 'Vezgo asks for fewer requests', step: 'Wait a few minutes and try again.' },
  'bad-response': {
    title: 'The server’s answer made no sense',
    step: 'Try again; if it stays, look for an update of Lotbook.',
  },
  'not-found': { title: 'This is no longer there', step: 'Sync to bring the book up to date.' },
  'account-disconnected': { title: 'The account is disconnected', step: 'Reconnect it.' },
  'sync-running': { title: 'A sync is running already', step: 'Wait until it is done.' },
  cancelled: { title: 'Stopped', step: 'Nothing was changed.' },
  'connect-timeout': { title: 'The Vezgo window took too long', step: 'Try to connect again.' },
  'connect-refused': { title: 'The connection was refused', step: 'Check the sign-in at the provider and try again.' },
  'connect-failed': { title: 'The account was not connected', step: 'Try again.' },
  'keychain-unavailable': {
    title: 'The system’s keychain cannot be used',
    step: 'Unlock it, or install a keychain service, and try again.',
  },
  'store-unreadable': {
    title: 'The book cannot be opened',
    step: 'Its file or its key is damaged. Restore both from a backup.',
  },
  'store-newer': { title: 'The book was written by a newer Lotbook', step: 'Update Lotbook to open it.' },
  'store-locked': { title: 'The book is open elsewhere', step: 'Close the other Lotbook and try again.' },
  'disk-full': { title: 'The disk is full', step: 'Free some space and try again.' },
  'not-writable': { title: 'This place cannot be written to', step: 'Choose another folder.' },
  'live-endpoint-refused': {
    title: 'This runtime is too old for live connections',
    step: 'Explore with sample data, or install the official build.',
  },
  'file-unreadable': { title: 'This file cannot be read', step: 'Choose another file.' },
  'key-missing': {
    title: 'The key of the book is missing',
    step: 'Restore it from your recovery key file.',
  },
  conflict: { title: 'This does not fit any more', step: 'Look at the transaction again and decide anew.' },
  internal: {
    title: 'Something unexpected went wrong',
    step: 'Try again. If it stays, restart Lotbook; your book is safe.',
  },
} as const;
