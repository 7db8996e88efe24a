import { z } from 'zod';
import { instant } from '../views.js';
import { nothing } from './nothing.js';

export const storeInfo = z.strictObject({
  folder: z.string(),
  bytes: z.int(),
  schema: z.int(),
  records: z.int(),
  entries: z.int(),
  backups: z.array(
    z.strictObject({
      name: z.string(),
      at: instant,
      bytes: z.int(),
      reason: z.enum(['migration', 'restore', 'removal', 'other']),
    }),
  ),
  recoveryKeySavedAt: instant.nullable(),
});
export type StoreInfo = z.infer<typeof storeInfo>;

export const storeCalls = {
  info: { input: nothing, output: storeInfo },
  /** Asks where, writes an encrypted copy of the whole store. */
  backup: { input: nothing, output: z.strictObject({ path: z.string().nullable() }) },
  /** Asks for a backup, and for a recovery key file where the keychain's key does not open it. The present file is kept aside. */
  restore: { input: nothing, output: z.strictObject({ restored: z.boolean() }) },
  /** Asks where, writes the recovery key; it never reaches the page. */
  saveRecoveryKey: { input: nothing, output: z.strictObject({ path: z.string().nullable() }) },
  /** For a store whose key is lost: asks for a recovery key file and puts the key back into the keychain. Works while the store is shut. */
  recover: { input: nothing, output: z.strictObject({ recovered: z.boolean() }) },
  /** For a store that can not be opened any more: puts it aside, untouched, and begins an empty one. */
  startAnew: { input: nothing, output: z.strictObject({ keptAs: z.string().nullable() }) },
} as const;

export const sealView = z.strictObject({
  id: z.string(),
  year: z.string(),
  rules: z.string(),
  sealedAt: instant,
  /** SHA-256 of the sealed document, hexadecimal. */
  digest: z.string(),
  note: z.string(),
});
export type SealView = z.infer<typeof sealView>;

/** A sealed year's document is at most this long, in characters. */
export const SEAL_LIMIT = 256 * 1024 * 1024;

export const sealCalls = {
  list: { input: nothing, output: z.array(sealView) },
  /** Keeps a document as it is; it can be removed, never changed. */
  save: {
    input: z.strictObject({
      year: z.string().max(20),
      rules: z.string().max(20),
      digest: z.string().regex(/^[0-9a-f]{64}$/),
      note: z.string().max(2000),
      document: z.string().max(SEAL_LIMIT),
    }),
    output: sealView,
  },
  get: { input: z.strictObject({ id: z.string() }), output: z.strictObject({ document: z.string() }) },
  remove: { input: z.strictObject({ id: z.string() }), output: nothing },
} as const;
