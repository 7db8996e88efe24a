import { AppError } from '../../core/domain/app-error.js';
import { VEZGO_WORDS } from '../../core/domain/failure-words/vezgo-words.js';
import { tell } from '../../core/domain/sentence.js';
import { wireErrorBody } from '../../core/vezgo/schema.js';

/** Why an attempt ended without a usable answer, before it is decided whether to try again. */
export class AttemptFailure extends Error {
  /** `dropped`: the answer may have been too large for the server or the line (reset, 413, 502, too many bytes, too slow). */
  readonly kind: 'unreachable' | 'dropped' | 'busy' | 'timeout' | 'broken' | 'final';
  readonly error: AppError;
  /** Milliseconds the server asked to wait. */
  readonly retryAfter: number | null;

  constructor(kind: AttemptFailure['kind'], error: AppError, retryAfter: number | null = null) {
    super(error.message);
    this.name = 'AttemptFailure';
    this.kind = kind;
    this.error = error;
    this.retryAfter = retryAfter;
  }
}

export const cancelled = (): AppError => new AppError('cancelled', VEZGO_WORDS.cancelled);

const offline = (): AppError => new AppError('offline', VEZGO_WORDS.offline);
const broken = (): AppError => new AppError('bad-response', VEZGO_WORDS['not-vezgo']);
const interrupted = (): AppError => new AppError('server-error', VEZGO_WORDS.interrupted);
const late = (): AppError => new AppError('server-error', VEZGO_WORDS.late);

export const brokenAnswer = (): AttemptFailure => new AttemptFailure('broken', broken());
export const tooLarge = (): AttemptFailure =>
  new AttemptFailure('dropped', new AppError('bad-response', VEZGO_WORDS['too-large']));
/** An answer that was coming all the time, but not whole within the limit: a smaller one may be. */
export const tooSlow = (): AttemptFailure => new AttemptFailure('dropped', late());
export const timedOut = (): AttemptFailure => new AttemptFailure('timeout', late());
export const redirected = (): AttemptFailure =>
  new AttemptFailure('final', new AppError('bad-response', VEZGO_WORDS.redirected));

const RESET_CODES = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'ERR_STREAM_PREMATURE_CLOSE', 'ECONNABORTED']);

/** What `fetch`, or the reading of a body, threw. Its words are dropped: they may quote a header. */
export function networkFailure(thrown: unknown, answered: boolean): AttemptFailure {
  const words = describe(thrown);
  if (/redirect/i.test(words)) return redirected();
  const reset =
    answered ||
    [...RESET_CODES].some((code) => words.includes(code)) ||
    /ERR_(CONNECTION_RESET|EMPTY_RESPONSE|HTTP2)/.test(words);
  return reset ? new AttemptFailure('dropped', interrupted()) : new AttemptFailure('unreachable', offline());
}

function describe(thrown: unknown): string {
  if (!(thrown instanceof Error)) return '';
  const { code } = thrown as Error & { code?: unknown }; // Node's system errors carry one
  const cause = thrown.cause === thrown ? '' : describe(thrown.cause);
  return `${typeof code === 'string' ? code : ''} ${thrown.message} ${cause}`;
}

const BUSY = new Set([408, 425, 429, 500, 503, 504]);
const DROPPED = new Set([413, 502]);

/** The failure an HTTP status of 400 and more stands for. `text` is the body; `hide` takes secrets out of words for people. */
export function statusFailure(
  status: number,
  text: string,
  retryAfter: number | null,
  hide: (words: string) => string,
): AttemptFailure {
  const said = serverWords(text, hide);
  if (BUSY.has(status) || DROPPED.has(status) || status > 504) {
    const error =
      status === 429
        ? new AppError('too-many-requests', VEZGO_WORDS['too-many'] + said)
        : new AppError('server-error', VEZGO_WORDS.problem + said);
    return new AttemptFailure(DROPPED.has(status) ? 'dropped' : 'busy', error, retryAfter);
  }
  return new AttemptFailure('final', finalError(status, said));
}

function finalError(status: number, said: string): AppError {
  switch (status) {
    case 400:
      return new AppError('bad-input', VEZGO_WORDS.refused + said);
    case 401:
      return new AppError('auth-rejected', VEZGO_WORDS.unauthorized);
    case 403:
      return new AppError('not-allowed', VEZGO_WORDS.forbidden + said);
    case 404:
      return new AppError('not-found', VEZGO_WORDS.unknown + said);
    case 409:
      return new AppError('sync-running', VEZGO_WORDS.busy + said);
    default:
      return new AppError('bad-response', statusWords(status, said));
  }
}

/** `said` begins with a blank. */
function statusWords(status: number, said: string): string {
  return tell(VEZGO_WORDS.status, { status: String(status) }) + said;
}

const MAX_WORDS = 160;

/** The server's own words, from `{message}` or `{error}`, cleaned and cut; `''` when there are none. */
function serverWords(text: string, hide: (words: string) => string): string {
  const body = readErrorBody(text);
  const words = body?.message ?? (typeof body?.error === 'string' ? body.error : '');
  // Control characters out; long runs without a blank may be a token or an address.
  const clean = hide(words)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\S{24,}/g, '[hidden]')
    .trim();
  return clean === '' ? '' : ` ${tell(VEZGO_WORDS.said, { words: clean.slice(0, MAX_WORDS) })}`;
}

export function readErrorBody(text: string): ReturnType<typeof wireErrorBody.parse> | null {
  try {
    return wireErrorBody.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
