/**
 * An expected failure with words for the person who meets it. `code` is a closed, kebab-case name that callers branch on;
 * `message` says what happened and what to do. Neither may hold a secret, a token, an address or an amount.
 */
export class AppError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
  }
}
