import type { WireProvider } from '../../core/vezgo/schema.js';
import type { WritableDb } from '../store/database.js';
import { accountLogo, keptLogo, saveLogo, type KeptLogo } from '../store/logos.js';
import { fetchLogo, type LogoFetch } from './fetch-logo.js';

export interface LogoDeskParts {
  readonly db: WritableDb;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Where an address may be asked, see logo-place.ts. */
  readonly place: (address: string) => URL | null;
  readonly fetch: LogoFetch;
}

/** Logos of providers: asked for one by one, when they are to be seen, and kept. */
export interface LogoDesk {
  /** What a list of providers says about where their logos are. */
  readonly learn: (providers: readonly WireProvider[]) => void;
  /** A `data:` URL, or `null` where there is none. Without a connection, what was kept. Never rejects for want of a logo. */
  readonly logo: (provider: string) => Promise<string | null>;
}

const DAY_MS = 24 * 3_600_000;
const FRESH_MS = 30 * DAY_MS;
/** After no picture came; and after nothing did. */
const LOOK_AGAIN_MS = DAY_MS;
const TRY_AGAIN_MS = 5 * 60_000;
const AT_ONCE = 4;

export function logoDesk({ db, now, place, fetch }: LogoDeskParts): LogoDesk {
  const told = new Map<string, string>();
  const asked = new Map<string, Promise<string | null>>();
  const unreachable = new Map<string, number>();
  const inTurn = fewAtOnce(AT_ONCE);

  const ask = async (provider: string, address: string, url: URL): Promise<string | null> => {
    const found = await inTurn(() => fetchLogo(fetch, url));
    if (!db.open) return null;
    const before = keptLogo(db, provider)?.image ?? null;
    if (found.kind === 'unreachable') {
      unreachable.set(provider, now());
      return before;
    }
    const image = found.kind === 'picture' ? found.dataUrl : before;
    saveLogo(db, provider, { address, image, fetchedAt: now() });
    return image;
  };
  const askOnce = (provider: string, address: string, url: URL): Promise<string | null> => {
    const running = asked.get(provider) ?? ask(provider, address, url).finally(() => asked.delete(provider));
    asked.set(provider, running);
    return running;
  };
  const isWanted = (provider: string, kept: KeptLogo | null, address: string): boolean =>
    !isFresh(kept, address, now()) && now() - (unreachable.get(provider) ?? -Infinity) >= TRY_AGAIN_MS;

  return {
    learn: (providers) => {
      for (const { name, logo } of providers) if (typeof logo === 'string') told.set(name, logo);
    },
    logo: async (provider) => {
      const kept = keptLogo(db, provider);
      const image = kept?.image ?? null;
      const address = told.get(provider) ?? accountLogo(db, provider) ?? kept?.address ?? null;
      const url = address === null ? null : place(address);
      if (address === null || url === null || !isWanted(provider, kept, address)) return image;
      const asking = askOnce(provider, address, url);
      // What is there is shown at once; the newer one comes the next time.
      return image ?? asking;
    },
  };
}

function isFresh(kept: KeptLogo | null, address: string, now: number): boolean {
  if (kept?.address !== address) return false;
  return now - kept.fetchedAt < (kept.image === null ? LOOK_AGAIN_MS : FRESH_MS);
}

/** Runs no more than so many works at a time, the others in the order in which they came. */
function fewAtOnce(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < most) running += 1;
    // Its place is handed on by the one that ends.
    else await new Promise<void>((go) => void waiting.push(go));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
