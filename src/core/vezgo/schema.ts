import { z } from 'zod';

/**
 * Vezgo's objects as they come: tolerant on purpose. A field may be missing or null, an amount may be text or number, an enum may
 * grow, unknown fields stay. Only what the app cannot do without (ids, names) is required.
 */
const text = z.string().nullish();
const amount = z.union([z.string(), z.number()]).nullish();
const time = z.union([z.number(), z.string()]).nullish();
const flag = z.boolean().nullish();
const list = z.array(z.unknown()).nullish();
/** Documented as an object; arrays occur where the backend holds nothing. */
const misc = z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]).nullish();

export const wireProvider = z.looseObject({
  name: z.string(),
  display_name: text,
  logo: text,
  auth_type: text,
  type: text,
  status: text,
  is_beta: flag,
  connect_notice: text,
  available_scopes: list,
  available_currencies: list,
  credentials: list,
});
export type WireProvider = z.infer<typeof wireProvider>;

const wireWallet = z.looseObject({
  id: z.string(),
  name: text,
  address: text,
  fiat_value: amount,
  fiat_ticker: text,
});

const wireBalance = z.looseObject({
  ticker: text,
  provider_ticker: text,
  name: text,
  /** `crypto`, `staked`, `cash_equivalent` for Crypto.com. */
  asset_type: text,
  amount,
  decimals: amount,
  fiat_value: amount,
  fiat_ticker: text,
  updated_at: time,
  wallet: text,
  misc,
});
export type WireBalance = z.infer<typeof wireBalance>;

const wireAccountError = z.looseObject({ name: text, message: text, options: list });

const wireStatusDetails = z.looseObject({ date: time, wallets: text, balances: text, transactions: text });

export const wireAccount = z.looseObject({
  id: z.string(),
  /** `ok`, `error`, `syncing`, `retry`; open. */
  status: text,
  status_details: wireStatusDetails.nullish(),
  error: wireAccountError.nullish(),
  provider: z.union([wireProvider, z.string()]).nullish(),
  created_at: time,
  updated_at: time,
  fiat_value: amount,
  fiat_ticker: text,
  wallets: z.array(wireWallet).nullish(),
  balances: z.array(wireBalance).nullish(),
});
export type WireAccount = z.infer<typeof wireAccount>;

const wirePart = z.looseObject({
  id: text,
  direction: text,
  ticker: text,
  provider_ticker: text,
  amount,
  fiat_value: amount,
  fiat_ticker: text,
  from_address: text,
  to_address: text,
  other_parties: list,
  misc,
});

const wireFee = z.looseObject({
  id: text,
  type: text,
  ticker: text,
  provider_ticker: text,
  amount,
  fiat_value: amount,
  fiat_ticker: text,
});

export const wireTransaction = z.looseObject({
  id: z.string(),
  status: text,
  transaction_type: text,
  transaction_subtype: text,
  transaction_hash: text,
  initiated_at: time,
  confirmed_at: time,
  fiat_calculated_at: time,
  wallet: text,
  account: text,
  misc,
  parts: z.array(wirePart).nullish(),
  fees: z.array(wireFee).nullish(),
});

export const wireHistoryEntry = z.looseObject({
  id: text,
  /** Milliseconds since 1970. */
  date: z.union([z.number(), z.string()]),
  wallet: text,
  account: text,
  fiat_ticker: text,
  fiat_value: amount,
});
export type WireHistoryEntry = z.infer<typeof wireHistoryEntry>;

/** Personal data: shown on demand, kept nowhere. The fields differ by provider. */
export const wireKyc = z.looseObject({});
export type WireKyc = z.infer<typeof wireKyc>;

/** Thinly documented: only the id is relied on. */
export const wireOrder = z.looseObject({ id: z.string() });
export type WireOrder = z.infer<typeof wireOrder>;

export const wireTeam = z.looseObject({ id: text, name: text, features: list });
export type WireTeam = z.infer<typeof wireTeam>;

export const wireToken = z.looseObject({ token: z.string().min(1) });

export const wireErrorBody = z.looseObject({
  message: text,
  error: z.unknown().optional(),
  existing_institution_id: text,
});
