import { z } from 'zod';
import { instant } from '../views.js';
import { nothing } from './nothing.js';

export const IMPORT_FORMATS = [
  'crypto-com-app',
  'crypto-com-exchange',
  'crypto-com-spot',
  'lotbook-ledger',
  'generic',
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

const column = z.string().max(200).nullable();

/** Which column of a generic CSV is what; `null` where the file has none. */
export const genericMapping = z.strictObject({
  time: z.string().min(1).max(200),
  /** `auto`, `iso`, or a pattern such as `DD/MM/YYYY HH:mm`. */
  timeFormat: z.string().min(1).max(60),
  /** IANA zone of times that carry none. */
  timezone: z.string().min(1).max(60),
  kind: column,
  /** Words of the `kind` column → what they mean; rows with other words go to review. */
  kinds: z.record(z.string().max(200), z.string().max(40)),
  inAsset: column,
  inAmount: column,
  outAsset: column,
  outAmount: column,
  /** Signed amount and its asset, where there are no separate columns. */
  asset: column,
  amount: column,
  feeAsset: column,
  feeAmount: column,
  value: column,
  /** ISO 4217 code of `value`. */
  valueCurrency: z.string().max(3),
  decimal: z.enum(['.', ',']),
  id: column,
  hash: column,
  note: column,
});
export type GenericMapping = z.infer<typeof genericMapping>;

export const importOrder = z.strictObject({
  /** Names a file that the person picked; of this session. */
  token: z.string(),
  /** `null`: found out from the header. */
  format: z.enum(IMPORT_FORMATS).nullable(),
  /** An existing file account's id, or `null` for a new one under `accountName`. */
  accountId: z.string().nullable(),
  accountName: z.string().max(100).nullable(),
  mapping: genericMapping.nullable(),
});
export type ImportOrder = z.infer<typeof importOrder>;

export const importFault = z.strictObject({
  line: z.int().nullable(),
  column: z.string().nullable(),
  message: z.string(),
});

export const importPreview = z.strictObject({
  fileName: z.string(),
  format: z.enum(IMPORT_FORMATS).nullable(),
  /** Of the file, for mapping columns. */
  columns: z.array(z.string()),
  suggestedMapping: genericMapping.nullable(),
  /** First rows as they stand in the file, in the order of `columns`. */
  sample: z.array(z.array(z.string())),
  rows: z.int(),
  newRows: z.int(),
  knownRows: z.int(),
  /** Ledger entries by kind that the new rows make. */
  entries: z.array(z.strictObject({ kind: z.string(), count: z.int() })),
  /** Rows that make no entry, by cause; of code `unknown-kind` with the word that is not known. */
  review: z.array(
    z.strictObject({ code: z.string(), message: z.string(), word: z.string().optional(), count: z.int() }),
  ),
  faults: z.array(importFault),
  /** New entries that look like ones already synced or imported elsewhere. */
  overlaps: z.int(),
  /** Of all that the file tells, new or not. */
  from: instant.nullable(),
  to: instant.nullable(),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const importView = z.strictObject({
  id: z.string(),
  fileName: z.string(),
  format: z.enum(IMPORT_FORMATS),
  accountId: z.string(),
  at: instant,
  rows: z.int(),
  addedRows: z.int(),
});
export type ImportView = z.infer<typeof importView>;

export const importCalls = {
  /** Asks for a file; `null` when the person cancelled. */
  pick: {
    input: nothing,
    output: z.strictObject({
      file: z.strictObject({ token: z.string(), name: z.string(), bytes: z.int() }).nullable(),
    }),
  },
  preview: { input: importOrder, output: importPreview },
  commit: { input: importOrder, output: importView },
  list: { input: nothing, output: z.array(importView) },
  /** Takes back what this import brought and no other has. */
  undo: { input: z.strictObject({ id: z.string() }), output: z.strictObject({ removedRows: z.int() }) },
  cancel: { input: nothing, output: nothing },
} as const;
