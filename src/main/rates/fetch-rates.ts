import { AppError } from '../../core/domain/app-error.js';
import { RATE_WORDS } from '../../core/domain/failure-words/rate-words.js';
import { tell } from '../../core/domain/sentence.js';
import type { RateSourceId } from '../../core/rates/rate-table.js';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Base addresses, without a slash at the end. */
export interface RateEndpoints {
  readonly ecbUrl: string;
  readonly bankOfCanadaUrl: string;
}

/** How the rates of the profile on show are reached. */
export interface RateAccess {
  /** Throws AppError `not-allowed` or `live-endpoint-refused`. */
  readonly endpoints: () => RateEndpoints;
  /** A `fetch` that reaches these two servers only. */
  readonly fetch: (endpoints: RateEndpoints) => Fetch;
}

/** Where the two publish; each answers without a key. */
export const LIVE_RATE_ENDPOINTS: RateEndpoints = {
  ecbUrl: 'https://www.ecb.europa.eu/stats/eurofxref',
  bankOfCanadaUrl: 'https://www.bankofcanada.ca/valet',
};

/** The ECB's whole history is about a megabyte. */
const MOST_BYTES = 32 * 1024 * 1024;
const TIME_LIMIT_MS = 60_000;

/** Address of all rates of a source. */
export function addressOf(source: RateSourceId, { ecbUrl, bankOfCanadaUrl }: RateEndpoints): string {
  return source === 'ecb'
    ? `${ecbUrl}/eurofxref-hist.zip`
    : `${bankOfCanadaUrl}/observations/FXUSDCAD/json?start_date=2017-01-03`;
}

/**
 * One file of rates as it comes. Redirects are refused: neither source needs one, and a proxy's sign-in page is no rates.
 * @throws AppError `offline` without an answer in a minute, `server-error` for any but 200, `bad-response` for one that is too large,
 *   `cancelled` when `signal` says so
 */
export async function fetchBytes(
  fetch: Fetch,
  url: string,
  signal?: AbortSignal,
  limitMs = TIME_LIMIT_MS,
): Promise<Uint8Array> {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const timer = setTimeout(abort, limitMs);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    if (signal?.aborted === true) throw cancelled();
    const response = await fetch(url, {
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      signal: controller.signal,
    });
    if (response.status !== 200) {
      throw new AppError('server-error', tell(RATE_WORDS.status, { status: String(response.status) }));
    }
    return await readBody(response);
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (signal?.aborted === true) throw cancelled();
    throw new AppError('offline', RATE_WORDS.offline, { cause: error });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    // Ends a body that was refused half-way.
    controller.abort();
  }
}

function cancelled(): AppError {
  return new AppError('cancelled', RATE_WORDS.cancelled);
}

async function readBody(response: Response): Promise<Uint8Array> {
  if (response.body === null) return new Uint8Array();
  const reader = response.body.getReader();
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    bytes += read.value.byteLength;
    if (bytes > MOST_BYTES) throw new AppError('bad-response', RATE_WORDS['too-much']);
    pieces.push(read.value);
  }
  return Buffer.concat(pieces);
}
