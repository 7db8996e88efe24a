import { z } from 'zod';
import { wireAccount } from '../../core/vezgo/schema.js';
import { inTransaction, type ReadableDb, type WritableDb } from './database.js';
import { readFirst, writer } from './query.js';

/** A provider's logo as it was last asked for. In the store, since it tells where a person has accounts. */
export interface KeptLogo {
  readonly address: string;
  /** A `data:` URL; `null` where there was no picture. */
  readonly image: string | null;
  /** Milliseconds since 1970. */
  readonly fetchedAt: number;
}

/** Those looked at longest ago go first: nobody has so many providers. */
const MOST_KEPT = 400;

const logoRow = z.strictObject({ address: z.string(), image: z.string().nullable(), fetched_at: z.int() });

export function keptLogo(db: ReadableDb, provider: string): KeptLogo | null {
  const sql = 'SELECT address, image, fetched_at FROM provider_logos WHERE provider = :provider';
  const row = readFirst(db, logoRow, sql, { provider });
  return row === null ? null : { address: row.address, image: row.image, fetchedAt: row.fetched_at };
}

export function saveLogo(db: WritableDb, provider: string, { address, image, fetchedAt }: KeptLogo): void {
  const save = writer(
    db,
    `INSERT INTO provider_logos (provider, address, image, fetched_at) VALUES (:provider, :address, :image, :fetchedAt)
     ON CONFLICT (provider) DO UPDATE SET address = excluded.address, image = excluded.image, fetched_at = excluded.fetched_at`,
  );
  const trim = writer(
    db,
    `DELETE FROM provider_logos WHERE provider IN
       (SELECT provider FROM provider_logos ORDER BY fetched_at DESC, provider LIMIT -1 OFFSET ${MOST_KEPT})`,
  );
  inTransaction(db, () => {
    save({ provider, address, image, fetchedAt });
    trim({});
  });
}

const accountRow = z.strictObject({ json: z.string() });

/** Where a connected account of this provider says that its logo is; `null` where none does. */
export function accountLogo(db: ReadableDb, provider: string): string | null {
  const sql = "SELECT json FROM accounts WHERE provider = :provider AND source = 'vezgo' ORDER BY rowid DESC LIMIT 1";
  const row = readFirst(db, accountRow, sql, { provider });
  if (row === null) return null;
  const { success, data } = wireAccount.safeParse(JSON.parse(row.json));
  const told = success ? data.provider : null;
  return typeof told === 'object' && told !== null ? (told.logo ?? null) : null;
}
