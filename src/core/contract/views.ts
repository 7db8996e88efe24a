import { z } from 'zod';
import { CASHBACKS, METHODS, RULE_SETS, SCOPES } from '../domain/tax-options.js';
import { FILING_STATUSES } from '../domain/us-return.js';

/** Shapes that cross from main to the renderer. Money is decimal text; times are RFC 3339 in UTC. */

export const decimalText = z.string().regex(/^-?\d+(\.\d+)?$/);
export const instant = z.string();

export const ACCOUNT_STATUSES = ['ok', 'error', 'syncing', 'retry', 'unknown'] as const;

export const ACCOUNT_SOURCES = [
  'vezgo',
  'crypto-com-app',
  'crypto-com-exchange',
  'crypto-com-spot',
  'lotbook-ledger',
  'generic',
] as const;

export const accountError = z.strictObject({
  name: z.string(),
  message: z.string(),
  /** What the person can do: reconnect, answer the provider's question in a reconnect, or wait. */
  remedy: z.enum(['reconnect', 'answer', 'wait']),
});

export const balanceView = z.strictObject({
  asset: z.string(),
  name: z.string().nullable(),
  kind: z.enum(['spot', 'staked', 'cash']),
  amount: decimalText,
  /** USD; `null` when the provider gave no price. */
  value: decimalText.nullable(),
});

export const accountView = z.strictObject({
  id: z.string(),
  provider: z.string(),
  displayName: z.string(),
  status: z.enum(ACCOUNT_STATUSES),
  error: accountError.nullable(),
  /** USD; `null` when unknown. */
  value: decimalText.nullable(),
  balances: z.array(balanceView),
  records: z.int().nonnegative(),
  /** Records that made no entry and wait for a decision. */
  review: z.int().nonnegative(),
  /** Where its records come from: Vezgo, or files of this format. */
  source: z.enum(ACCOUNT_SOURCES),
  lastSyncedAt: instant.nullable(),
});
export type AccountView = z.infer<typeof accountView>;
export type BalanceView = z.infer<typeof balanceView>;

export const providerView = z.strictObject({
  name: z.string(),
  displayName: z.string(),
  authType: z.string(),
  beta: z.boolean(),
  notice: z.string().nullable(),
  /** `exchange`, `wallet`, `blockchain`, … as Vezgo names it; `null` where it says nothing. */
  type: z.string().nullable(),
});
export type ProviderView = z.infer<typeof providerView>;

/** A provider's logo, 256 KB at most, in the kinds of pictures that hold nothing but a picture. */
export const logoImage = z
  .string()
  .max(360_000)
  .regex(/^data:image\/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/]+=*$/);

export const SYNC_PHASES = ['accounts', 'provider', 'transactions', 'mapping', 'done', 'failed', 'cancelled'] as const;

/** One progress event of a sync run; counts are of this run. */
export const syncProgress = z.strictObject({
  runId: z.string(),
  phase: z.enum(SYNC_PHASES),
  accountId: z.string().nullable(),
  accountName: z.string().nullable(),
  pages: z.int().nonnegative(),
  records: z.int().nonnegative(),
  newRecords: z.int().nonnegative(),
  /** When the run is likely to end, from its pace so far; `null` while that cannot be told. */
  endsAt: instant.nullable(),
  /** Records that a full check found changed or gone at Vezgo. */
  changed: z.int().nonnegative(),
  /** Set in phase `failed` only. */
  failure: z
    .strictObject({
      code: z.string(),
      message: z.string(),
      /** Names of the accounts that were not read to the end; none when the failure is not of single accounts. */
      accounts: z.array(z.string()).optional(),
    })
    .nullable(),
});
export type SyncProgress = z.infer<typeof syncProgress>;

export const settings = z.strictObject({
  rules: z.enum(RULE_SETS),
  method: z.enum(METHODS).nullable(),
  scope: z.enum(SCOPES).nullable(),
  /** Report currency; `null`: that of the rule set's country (`generic`: USD). */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  allocation: z.enum(['fifo', 'hifo']),
  /** Accounts in the order in which those units fill them (`us`); others follow by their id. */
  accountOrder: z.array(z.string().min(1).max(200)).max(1000).readonly(),
  transferFees: z.enum(['dispose', 'carry']),
  /** Whether cashback is income, or a price that came back. */
  cashback: z.enum(CASHBACKS),
  /** Of a return of the United States. */
  filingStatus: z.enum(FILING_STATUSES),
  /** Method of single tax years, by label; other years follow `method`. */
  methodByYear: z.record(z.string().max(10), z.enum(METHODS)),
  timezone: z.string(),
  theme: z.enum(['system', 'light', 'dark']),
  /** `system`: that of the computer, English where it is not offered. */
  language: z.enum(['system', 'en', 'fr', 'es', 'it', 'de']),
  syncAtStart: z.boolean(),
  syncEveryHours: z.int().min(1).max(168).nullable(),
  /** Tells by the system's notifications when a long sync or export ends. */
  notifications: z.boolean(),
  /** Asks Vezgo's servers for the logos of providers that are on the screen. */
  providerLogos: z.boolean(),
});
export type Settings = z.infer<typeof settings>;

const someSettings = settings.partial();
/** Some of them, each whole: zod's own would take `undefined` for one, too. */
export const settingsChange = z.custom<Partial<Settings>>((value) => {
  const { success, data } = someSettings.safeParse(value);
  return success && !Object.values(data).includes(undefined);
});

export const appInfo = z.strictObject({
  version: z.string(),
  electron: z.string(),
  platform: z.string(),
  locale: z.string(),
  /** `sample` while "Explore with sample data" is on: a separate profile fed by the embedded server. */
  profile: z.enum(['live', 'sample']),
  /** Hosts of the API and of Connect in use, for display; empty where they may not be reached. */
  apiHost: z.string(),
  connectHost: z.string(),
  /** True on a runtime too old for live endpoints: only loopback servers are reached. */
  loopbackOnly: z.boolean(),
});
export type AppInfo = z.infer<typeof appInfo>;

export const credentialsView = z.strictObject({
  configured: z.boolean(),
  /** `client`: client id and secret; `endpoint`: a team's own auth endpoint that hands out tokens. */
  kind: z.enum(['client', 'endpoint']),
  clientId: z.string().nullable(),
  loginName: z.string().nullable(),
  endpoint: z.string().nullable(),
});
export type CredentialsView = z.infer<typeof credentialsView>;

/** A note of the mapping on a record that a person has to look at. */
export const reviewNote = z.strictObject({ code: z.string(), message: z.string() });
export type ReviewNote = z.infer<typeof reviewNote>;

/** A received record behind a ledger entry, as it came. */
export const rawRecordView = z.strictObject({ id: z.string(), receivedAt: instant, json: z.string() });
export type RawRecordView = z.infer<typeof rawRecordView>;

export const connectResult = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('connected'), accountId: z.string() }),
  z.strictObject({ status: z.literal('duplicate'), existingAccountId: z.string() }),
  z.strictObject({ status: z.literal('closed') }),
]);
export type ConnectResult = z.infer<typeof connectResult>;
