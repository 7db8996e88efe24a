/** Closed set of codes an IPC call can fail with; screens choose words and next steps by them. No schema here: the page bundles this. */
export const FAILURE_CODES = [
  'bad-input',
  'not-allowed',
  'not-configured',
  'auth-rejected',
  'offline',
  'server-error',
  'too-many-requests',
  'bad-response',
  'not-found',
  'account-disconnected',
  'sync-running',
  'cancelled',
  'connect-timeout',
  'connect-refused',
  'connect-failed',
  'keychain-unavailable',
  'store-unreadable',
  'store-newer',
  'store-locked',
  'disk-full',
  'not-writable',
  'live-endpoint-refused',
  'file-unreadable',
  'key-missing',
  'conflict',
  'internal',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

export interface Failure {
  readonly ok: false;
  readonly code: FailureCode;
  /** What happened and what to do, for a person. */
  readonly message: string;
}

/** Every IPC call answers one of these; it never throws across the boundary. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Failure;
