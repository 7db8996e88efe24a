import type { CallInput, CallName, CallOutput, EventName, EventPayload, GroupName } from './calls.js';
import type { Outcome } from './outcome.js';

/**
 * Names only: this is what the preload bundles, so it must not pull in zod. A name missing here, or one without a schema in
 * calls.ts, does not compile (see `CallNames`).
 */
export const callNames = {
  app: ['info', 'licences', 'openPage'],
  settings: ['get', 'save'],
  sample: ['enter', 'leave'],
  credentials: ['status', 'save', 'test', 'forget'],
  providers: ['list', 'logo'],
  team: ['info'],
  connect: ['start', 'cancel'],
  accounts: ['list', 'remove', 'history', 'kyc'],
  sync: ['start', 'cancel', 'current', 'changes'],
  ledger: ['open', 'sources'],
  decisions: ['list', 'add', 'undo', 'redo', 'state'],
  review: ['list'],
  proposals: ['list'],
  imports: ['pick', 'preview', 'commit', 'list', 'undo', 'cancel'],
  rates: ['status', 'fetch', 'importFile', 'series', 'override'],
  store: ['info', 'backup', 'restore', 'saveRecoveryKey', 'recover', 'startAnew'],
  seals: ['list', 'save', 'get', 'remove'],
  print: ['start', 'append', 'finish', 'abort'],
  files: ['openGzip', 'start', 'append', 'finish', 'abort', 'reveal'],
} as const satisfies { readonly [G in GroupName]: readonly CallName<G>[] };

type Listed = typeof callNames;
type Missing = { [G in GroupName]: Exclude<CallName<G>, Listed[G][number]> }[GroupName];
/** @public Read by the compiler alone: fails to compile while calls.ts has a call that is not listed above. */
export const everyCallIsListed: [Missing] extends [never] ? true : Missing = true;

export const eventNames = [
  'sync.progress',
  'data.changed',
  'menu.chosen',
  'task.progress',
] as const satisfies readonly EventName[];

export const channelOf = (group: string, call: string): string => `lotbook:${group}.${call}`;
export const eventChannelOf = (event: string): string => `lotbook:event:${event}`;
/** Each carries a MessagePort from main to the window, and on to the page through `window.postMessage`. */
export const LEDGER_PORT_CHANNEL = 'lotbook:ledger-port';
export const GZIP_PORT_CHANNEL = 'lotbook:gzip-port';
export const portChannels = [LEDGER_PORT_CHANNEL, GZIP_PORT_CHANNEL];

/** `window.lotbook`: the whole surface of the renderer. */
export type LotbookApi = {
  readonly [G in GroupName]: {
    readonly [C in CallName<G>]: (input: CallInput<G, C>) => Promise<Outcome<CallOutput<G, C>>>;
  };
} & {
  /** Returns the function that ends the subscription. */
  readonly on: <E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void) => () => void;
};
