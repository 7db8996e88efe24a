import { randomBytes } from 'node:crypto';
import type { Connection } from '../connections.js';
import { PROVIDERS, type SampleProvider } from '../providers.js';
import type { PageLook } from './page.js';
import { languageOf } from './texts.js';

/** How a walk through Connect ended; written into the address at its end. */
export type ConnectOutcome =
  | { readonly kind: 'connected'; readonly account: string }
  | {
      readonly kind: 'failed';
      readonly errorType: number;
      readonly message: string;
      /** Set when the account had been made before the error. */
      readonly account?: string;
      readonly existing?: string;
      readonly closed?: true;
    };

/** One walk through Connect: who walks it, what was asked for, how far it is. */
export interface ConnectSession {
  readonly id: string;
  readonly user: string;
  readonly look: PageLook;
  readonly providers: readonly SampleProvider[];
  readonly perLine: 1 | 2;
  readonly redirectUri: string | null;
  readonly state: string | null;
  /** The account to reconnect, instead of a new one. */
  readonly reconnect: Connection | null;
  /** Whether the person chose the provider here, and so may go back. */
  readonly choosing: boolean;
  /** What the last step led to; `waiting` never ends. */
  outcome: ConnectOutcome | 'waiting' | null;
  /** The provider being connected, for the words of the waiting page. */
  pending: SampleProvider | null;
}

export interface ConnectSessions {
  open(request: Omit<ConnectSession, 'id' | 'outcome' | 'pending'>): ConnectSession;
  find(id: string): ConnectSession | undefined;
}

/** More than a person opens; the oldest walk is forgotten beyond it. */
const SESSION_LIMIT = 200;

export function openConnectSessions(): ConnectSessions {
  const sessions = new Map<string, ConnectSession>();
  return {
    open(request) {
      const session: ConnectSession = { ...request, id: randomBytes(16).toString('hex'), outcome: null, pending: null };
      sessions.set(session.id, session);
      const [oldest] = sessions.keys();
      if (sessions.size > SESSION_LIMIT && oldest !== undefined) sessions.delete(oldest);
      return session;
    },
    find: (id) => sessions.get(id),
  };
}

/** Theme and language of a Connect address; light and English where it names none that exist. */
export function lookOf(query: URLSearchParams): PageLook {
  return { language: languageOf(query.get('lang')), theme: query.get('theme') === 'dark' ? 'dark' : 'light' };
}

/** The providers an address limits the choice to; all when it names none. */
export function providersOf(query: URLSearchParams): readonly SampleProvider[] {
  const names = (query.get('providers') ?? '').split(',').filter((name) => name !== '');
  return names.length === 0 ? PROVIDERS : PROVIDERS.filter((one) => names.includes(one.name));
}

/**
 * Whether the team has registered the address: loopback, the reserved `.test` domain over https, and the scheme `lotbook:`. Anything
 * else would make the sandbox forward people to foreign places.
 */
export function isRegisteredRedirect(text: string): boolean {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return false;
  }
  if (url.username !== '' || url.password !== '') return false;
  if (url.protocol === 'lotbook:') return true;
  if (url.protocol === 'https:' && url.hostname.endsWith('.test')) return true;
  return /^https?:$/.test(url.protocol) && ['127.0.0.1', 'localhost'].includes(url.hostname);
}

/** The address at which a walk ends. */
export function endingAddress(session: ConnectSession, outcome: ConnectOutcome): string {
  const query = new URLSearchParams();
  if (outcome.kind === 'connected') {
    query.set('account', outcome.account);
    query.set('code', outcome.account);
  } else {
    query.set('error_type', String(outcome.errorType));
    query.set('message', outcome.message);
    if (outcome.account !== undefined) query.set('account', outcome.account);
    if (outcome.existing !== undefined) query.set('existing_institution_id', outcome.existing);
    if (outcome.closed === true) query.set('force', 'true');
  }
  if (session.state !== null) query.set('state', session.state);
  if (session.redirectUri === null)
    return `/${outcome.kind === 'connected' ? 'connected' : 'exit'}?${query.toString()}`;
  const target = new URL(session.redirectUri);
  for (const [name, value] of query) target.searchParams.set(name, value);
  return target.href;
}
