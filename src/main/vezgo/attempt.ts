import {
  AttemptFailure,
  brokenAnswer,
  cancelled,
  networkFailure,
  redirected,
  timedOut,
  tooLarge,
  tooSlow,
} from './failures.js';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface AttemptLimits {
  /** Milliseconds without a byte before an attempt is given up. */
  readonly idleMs: number;
  /** Milliseconds for the whole answer. */
  readonly totalMs: number;
  readonly maxBytes: number;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** Raw `Retry-After` header. */
  readonly retryAfter: string | null;
}

export interface Sending {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/**
 * One exchange with the server: any status, whole body. Throws `AttemptFailure` when there is no whole answer, `AppError('cancelled')`
 * when the caller's signal ends it. Redirects are refused: a token must not travel to another host.
 */
export async function attempt(
  fetch: Fetch,
  sending: Sending,
  limits: AttemptLimits,
  signal?: AbortSignal,
): Promise<Answer> {
  const left = (): boolean => signal?.aborted === true;
  if (left()) throw cancelled();
  const clock = startClock(limits, signal);
  let answered = false;
  try {
    const response = await fetch(sending.url, {
      method: sending.method,
      headers: sending.headers,
      ...(sending.body === undefined ? {} : { body: sending.body }),
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      signal: clock.signal,
    });
    answered = true;
    clock.heard();
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) throw redirected();
    const text = await readBody(response, limits.maxBytes, () => clock.heard());
    return { status: response.status, text, retryAfter: response.headers.get('retry-after') };
  } catch (error) {
    if (left()) throw cancelled();
    if (clock.signal.aborted) throw answered && clock.isOver() ? tooSlow() : timedOut();
    throw error instanceof AttemptFailure ? error : networkFailure(error, answered);
  } finally {
    clock.stop();
  }
}

interface Clock {
  readonly signal: AbortSignal;
  heard(): void;
  /** Whether the limit for the whole answer has passed. */
  isOver(): boolean;
  stop(): void;
}

/** Aborts on silence, on the total limit, and with the caller. (`AbortSignal.any` is too young for the oldest runtime.) */
function startClock(limits: AttemptLimits, signal?: AbortSignal): Clock {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  let idle = setTimeout(abort, limits.idleMs);
  let over = false;
  const total = setTimeout(() => {
    over = true;
    abort();
  }, limits.totalMs);
  signal?.addEventListener('abort', abort, { once: true });
  return {
    signal: controller.signal,
    heard() {
      clearTimeout(idle);
      idle = setTimeout(abort, limits.idleMs);
    },
    isOver: () => over,
    stop() {
      clearTimeout(idle);
      clearTimeout(total);
      signal?.removeEventListener('abort', abort);
      // Ends a body that was refused half-way.
      controller.abort();
    },
  };
}

async function readBody(response: Response, maxBytes: number, heard: () => void): Promise<string> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const pieces: string[] = [];
  let bytes = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    heard();
    bytes += read.value.byteLength;
    if (bytes > maxBytes) throw tooLarge();
    pieces.push(decode(decoder, read.value));
  }
  pieces.push(decode(decoder));
  return pieces.join('');
}

function decode(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    throw brokenAnswer();
  }
}
