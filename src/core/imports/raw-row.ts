import { z } from 'zod';
import type { ImportFormat } from './formats.js';
import type { GenericMapping } from './generic-mapping.js';

/** Cells of a row beyond the header's columns lie under this name: such a row is not read, but asked about. */
export const EXTRA_CELLS = '(extra cells)';

/** A row of a CSV file by the names of its columns, or an entry of a ledger file: what a record of a file account holds. */
export type RawRow =
  | {
      readonly format: Exclude<ImportFormat, 'lotbook-ledger'>;
      readonly row: Readonly<Record<string, string>>;
      /** Generic only: how the columns were read, so that the record can be read again by itself. */
      readonly mapping?: Partial<GenericMapping> | undefined;
    }
  | {
      readonly format: 'lotbook-ledger';
      /** ISO 4217 code of the values. */
      readonly currency: string;
      readonly entry: Readonly<Record<string, unknown>>;
    };

const csvRow = z.looseObject({
  format: z.enum(['crypto-com-app', 'crypto-com-exchange', 'crypto-com-spot', 'generic']),
  row: z.record(z.string(), z.string()),
  mapping: z.custom<Partial<GenericMapping>>((value) => typeof value === 'object' && value !== null).optional(),
});
const ledgerRow = z.looseObject({
  format: z.literal('lotbook-ledger'),
  currency: z.string(),
  entry: z.record(z.string(), z.unknown()),
});
const anyRow = z.union([csvRow, ledgerRow]);

export function writeRawRow(row: RawRow): string {
  return JSON.stringify(row);
}

/** `null` for text that is no raw row. */
export function readRawRow(json: string): RawRow | null {
  try {
    const found = anyRow.safeParse(JSON.parse(json));
    return found.success ? found.data : null;
  } catch {
    return null;
  }
}
