import { pictureKind } from './picture-kind.js';

export type LogoFetch = (url: string, init: RequestInit) => Promise<Response>;

/** `none`: what came is no logo that is shown; `unreachable`: nothing came, and it may the next time. */
export type FetchedLogo =
  | { readonly kind: 'picture'; readonly dataUrl: string }
  | { readonly kind: 'none' | 'unreachable' };

/** A logo is a few thousand bytes. */
export const MOST_LOGO_BYTES = 256 * 1024;
/** A small file can unfold into a picture that fills the memory. Pixels of a side. */
const LONGEST_SIDE = 1024;
const TIME_LIMIT_MS = 10_000;

/**
 * A provider's logo as a `data:` URL. The request carries no cookie, no referrer and nothing about the person; a redirect is not
 * followed. What comes is a logo only where its own bytes say that it is a small PNG, JPEG, GIF or WebP. Never rejects.
 */
export async function fetchLogo(fetch: LogoFetch, url: URL, limitMs = TIME_LIMIT_MS): Promise<FetchedLogo> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), limitMs);
  try {
    const response = await fetch(url.href, {
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: controller.signal,
    });
    if (response.status === 429 || response.status >= 500) return { kind: 'unreachable' };
    return response.status === 200 ? logoOf(await readBody(response)) : { kind: 'none' };
  } catch {
    return { kind: 'unreachable' };
  } finally {
    clearTimeout(timer);
    // Ends a body that was refused half-way.
    controller.abort();
  }
}

function logoOf(bytes: Buffer | null): FetchedLogo {
  const kind = bytes === null ? null : pictureKind(bytes);
  if (bytes === null || kind === null || !isSmall(kind.width) || !isSmall(kind.height)) return { kind: 'none' };
  return { kind: 'picture', dataUrl: `data:${kind.type};base64,${bytes.toString('base64')}` };
}

function isSmall(side: number): boolean {
  return side >= 1 && side <= LONGEST_SIDE;
}

/** `null` for more than a logo has. */
async function readBody(response: Response): Promise<Buffer | null> {
  if (response.body === null) return null;
  const reader = response.body.getReader();
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    bytes += read.value.byteLength;
    if (bytes > MOST_LOGO_BYTES) return null;
    pieces.push(read.value);
  }
  return Buffer.concat(pieces);
}
