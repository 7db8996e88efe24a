import { AppError } from '../../core/domain/app-error.js';
import { attempt, type Answer, type AttemptLimits, type Fetch } from './attempt.js';
import { brokenAnswer, statusFailure, type AttemptFailure } from './failures.js';
import { readRetryAfter, withRetry, type RetryTools } from './retry.js';
import type { TokenCache } from './token-cache.js';

export interface Call<T> {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  /** Below the API's base address, with its query. */
  readonly path: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Reads the body of an answer below 300; what it throws means that the answer is broken. */
  readonly read: (text: string) => T | Promise<T>;
  /** Answers of 400 and more that are no failure here; `undefined` leaves them one. */
  readonly accept?: (answer: Answer) => T | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Failures to hand over as they are instead of trying again. */
  readonly stopOn?: (failure: AttemptFailure) => boolean;
}

export interface Transport {
  /** With the user's token, renewed once when the server refuses it. */
  user<T>(call: Call<T>): Promise<T>;
  open<T>(call: Call<T>): Promise<T>;
}

export interface TransportOptions {
  readonly apiUrl: string;
  readonly fetch: Fetch;
  readonly limits: AttemptLimits;
  readonly retry: RetryTools;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Takes secrets out of the server's words. */
  readonly hide: (words: string) => string;
}

/** Calls below one base address with retries. Throws `AppError`, or what `stopOn` asked for. */
export function createTransport(options: TransportOptions, tokens: () => TokenCache): Transport {
  const base = options.apiUrl.replace(/\/+$/, '');
  const send = async <T>(call: Call<T>, token?: string): Promise<Answer> =>
    attempt(
      options.fetch,
      {
        // Without a path the address is a whole one, kept to the letter.
        url: call.path === '' ? options.apiUrl : base + call.path,
        method: call.method ?? 'GET',
        headers: headersOf(call, token),
        ...(call.body === undefined ? {} : { body: call.body }),
      },
      options.limits,
      call.signal,
    );
  const settle = async <T>(call: Call<T>, answer: Answer): Promise<T> => {
    if (answer.status < 200 || answer.status >= 300) {
      const accepted = call.accept?.(answer);
      if (accepted !== undefined) return accepted;
      throw statusFailure(answer.status, answer.text, readRetryAfter(answer.retryAfter, options.now()), options.hide);
    }
    return readAnswer(call, answer);
  };
  const withToken = async <T>(call: Call<T>): Promise<T> => {
    const cache = tokens();
    const token = await cache.get(call.signal);
    const answer = await send(call, token);
    if (answer.status !== 401) return settle(call, answer);
    cache.refuse(token);
    return settle(call, await send(call, await cache.get(call.signal)));
  };
  return {
    user: (call) => withRetry(() => withToken(call), options.retry, call.signal, call.stopOn),
    open: (call) => withRetry(async () => settle(call, await send(call)), options.retry, call.signal, call.stopOn),
  };
}

function headersOf<T>(call: Call<T>, token?: string): Readonly<Record<string, string>> {
  return {
    accept: 'application/json',
    ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...call.headers,
  };
}

/** A 200 may carry HTML or half a JSON text: worth another try, as a proxy or a cut connection does not last. */
async function readAnswer<T>(call: Call<T>, answer: Answer): Promise<T> {
  try {
    return await call.read(answer.text);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw brokenAnswer();
  }
}
