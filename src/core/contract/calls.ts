import { z } from 'zod';
import { accountCalls, teamView, upstreamChange } from './groups/accounts.js';
import { decisionCalls, LONGEST_ID, proposalCalls, reviewCalls } from './groups/decisions.js';
import { importCalls } from './groups/imports.js';
import { nothing } from './groups/nothing.js';
import { rateCalls } from './groups/rates.js';
import { sealCalls, storeCalls } from './groups/store.js';
import { PRINT_LIMIT, SAVE_PIECE } from './save-limits.js';
import {
  appInfo,
  connectResult,
  credentialsView,
  logoImage,
  providerView,
  rawRecordView,
  reviewNote,
  settings,
  settingsChange,
  syncProgress,
} from './views.js';

const text = (max: number) => z.string().min(1).max(max);
const accountId = text(200);

/** The next piece of what is handed over; `at`: bytes that came before. */
const piece = z.strictObject({
  id: z.uuid(),
  at: z.int().nonnegative(),
  bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength > 0 && byteLength <= SAVE_PIECE),
});

const pairs = z.array(z.strictObject({ name: text(200), value: z.string().max(4000) })).max(50);
const credentialsInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('client'), clientId: text(500), secret: text(2000), loginName: text(200) }),
  /** A team's own endpoint: asked with these headers and parameters, it answers `{token}`. `clientId` is public and opens Connect. */
  z.strictObject({
    kind: z.literal('endpoint'),
    clientId: text(500),
    url: text(2000),
    headers: pairs,
    parameters: pairs,
  }),
]);
export type CredentialsInput = z.infer<typeof credentialsInput>;

interface Call {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}
type CallTable = Readonly<Record<string, Readonly<Record<string, Call>>>>;

/**
 * Every call the renderer can make, by group. From this one table derive the channel names, the preload's `window.lotbook`,
 * the handlers' types and the validation on both sides.
 */
export const calls = {
  app: {
    info: { input: nothing, output: appInfo },
    /** Licences of what Lotbook is built from, as text. */
    licences: { input: nothing, output: z.strictObject({ text: z.string() }) },
    /** Opens one of the few pages on the allow-list in the system's browser. */
    openPage: { input: z.strictObject({ page: z.enum(['vezgo-sign-up', 'supported-exchanges']) }), output: nothing },
  },
  settings: {
    get: { input: nothing, output: settings },
    /** Changes what is named and leaves the rest as it is kept; answers all. */
    save: { input: settingsChange, output: settings },
  },
  sample: {
    /** Switches to the sample profile and its embedded server, already connected and synced. */
    enter: { input: nothing, output: nothing },
    leave: { input: nothing, output: nothing },
  },
  credentials: {
    status: { input: nothing, output: credentialsView },
    /** Tries the credentials at the server first; stored in the keychain only when they work. */
    save: { input: credentialsInput, output: credentialsView },
    /** Tries them and keeps nothing; answers how many accounts they see. */
    test: { input: credentialsInput, output: z.strictObject({ accounts: z.int().nonnegative() }) },
    forget: { input: nothing, output: nothing },
  },
  providers: {
    list: { input: nothing, output: z.array(providerView) },
    /** By its name; `null` where there is none, or the person wants none asked for. */
    logo: { input: z.strictObject({ provider: text(200) }), output: z.strictObject({ image: logoImage.nullable() }) },
  },
  team: { info: { input: nothing, output: teamView } },
  connect: {
    /** `accountId` reconnects that account; `provider` skips the provider list, `providers` limits it. Resolves when the window is done. */
    start: {
      input: z.strictObject({
        provider: text(100).optional(),
        providers: z
          .array(z.string().regex(/^[\w-]{1,100}$/))
          .min(1)
          .max(100)
          .optional(),
        accountId: accountId.optional(),
        theme: z.enum(['light', 'dark']),
      }),
      output: connectResult,
    },
    cancel: { input: nothing, output: nothing },
  },
  accounts: accountCalls,
  sync: {
    /** All accounts when none is named. Answers at once; progress comes as `sync.progress` events. */
    start: {
      input: z.strictObject({ accountIds: z.array(accountId).max(1000).optional(), full: z.boolean().optional() }),
      output: z.strictObject({ runId: z.string() }),
    },
    /** What full checks found changed or gone at Vezgo, newest first. */
    changes: { input: nothing, output: z.array(upstreamChange) },
    cancel: { input: nothing, output: nothing },
    /** The run under way, or the last one of this session. */
    current: { input: nothing, output: syncProgress.nullable() },
  },
  ledger: {
    /** Sends the window a MessagePort (see ledger-port.ts) that streams every ledger entry. */
    open: { input: nothing, output: nothing },
    /** The received records behind one entry, and what the mapping noted. */
    sources: {
      input: z.strictObject({ entryId: text(LONGEST_ID) }),
      output: z.strictObject({ records: z.array(rawRecordView), notes: z.array(reviewNote) }),
    },
  },
  decisions: decisionCalls,
  review: reviewCalls,
  proposals: proposalCalls,
  imports: importCalls,
  rates: rateCalls,
  store: storeCalls,
  seals: sealCalls,
  print: {
    /** Begins a self-contained HTML page of `size` bytes, which then comes in pieces. */
    start: {
      input: z.strictObject({
        size: z.int().positive().max(PRINT_LIMIT),
        paper: z.enum(['A4', 'Letter']),
        /** Stand in the foot of every page beside its number. */
        footer: z.string().max(200),
      }),
      output: z.strictObject({ id: z.uuid() }),
    },
    append: { input: piece, output: nothing },
    /** Lays the page out on paper and answers the PDF; scripts in it do not run, and it reaches no network. */
    finish: { input: z.strictObject({ id: z.uuid() }), output: z.strictObject({ bytes: z.instanceof(Uint8Array) }) },
    /** Ends it, also in the middle of the printing; done by itself when the page of the app goes. */
    abort: { input: z.strictObject({ id: z.uuid() }), output: nothing },
  },
  files: {
    /** Sends the window a MessagePort (see gzip-port.ts) over which files are compressed. */
    openGzip: { input: nothing, output: nothing },
    /** Asks where a file of `size` bytes goes, which then comes in pieces; `null` when the person cancelled. */
    start: {
      input: z.strictObject({
        suggestedName: z.string().regex(/^[\w .()-]{1,120}\.(xlsx|csv|json|pdf|txf|zip|txt)$/),
        size: z.int().nonnegative(),
      }),
      output: z.strictObject({ id: z.uuid() }).nullable(),
    },
    append: { input: piece, output: nothing },
    /** Flushes the file to the disk and puts it under its name, over what was there. */
    finish: { input: z.strictObject({ id: z.uuid() }), output: z.strictObject({ path: z.string() }) },
    /** Leaves nothing of a file that is not finished; done by itself when the page goes. */
    abort: { input: z.strictObject({ id: z.uuid() }), output: nothing },
    /** Shows a file saved in this session in the system's file manager. */
    reveal: { input: z.strictObject({ path: z.string() }), output: nothing },
  },
} as const satisfies CallTable;

export type Calls = typeof calls;
export type GroupName = keyof Calls;
export type CallName<G extends GroupName> = keyof Calls[G] & string;

type CallOf<G extends GroupName, C extends CallName<G>> = Calls[G][C] extends Call ? Calls[G][C] : never;
export type CallInput<G extends GroupName, C extends CallName<G>> = z.infer<CallOf<G, C>['input']>;
export type CallOutput<G extends GroupName, C extends CallName<G>> = z.infer<CallOf<G, C>['output']>;

/** Events from main to the renderer. */
export const events = {
  'sync.progress': syncProgress,
  /** Accounts, entries or the profile changed: read again. */
  'data.changed': z.strictObject({
    what: z.enum(['accounts', 'ledger', 'profile', 'credentials', 'imports', 'rates', 'settings']),
  }),
  /** A choice of the system's menu, or of its tray. */
  'menu.chosen': z.strictObject({
    command: z.enum([
      'overview',
      'accounts',
      'transactions',
      'review',
      'report',
      'holdings',
      'import',
      'settings',
      'check-engine',
      'about',
      'sync',
      'connect',
      'export',
      'undo',
      'redo',
      'palette',
      'shortcuts',
    ]),
  }),
  /** How far an import or another long task is; `fraction` of 0 to 1, `null` while it cannot be told. */
  'task.progress': z.strictObject({
    task: z.enum(['import', 'rates', 'backup', 'derive', 'check']),
    fraction: z.number().nullable(),
    text: z.string(),
  }),
} as const;
export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.infer<(typeof events)[E]>;
