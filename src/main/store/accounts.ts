import { z } from 'zod';
import { ACCOUNT_SOURCES, ACCOUNT_STATUSES, type AccountView, type BalanceView } from '../../core/contract/views.js';
import type { DecimalText } from '../../core/domain/decimal.js';
import { inTransaction, type ReadableDb, type WritableDb } from './database.js';
import { readAll, writer } from './query.js';

/** What an account list said about one account. `value` in USD; `json` is the whole account as received. */
export interface AccountUpdate {
  readonly id: string;
  readonly provider: string;
  readonly displayName: string;
  readonly status: AccountView['status'];
  readonly error: { readonly name: string; readonly message: string } | null;
  readonly value: DecimalText | null;
  readonly balances: readonly BalanceView[];
  readonly json: string;
}

export type StoredAccount = AccountView;

const UPSERT = `
INSERT INTO accounts (id, provider, display_name, status, error_name, error_message, value, json)
VALUES (:id, :provider, :displayName, :status, :errorName, :errorMessage, :value, :json)
ON CONFLICT (id) DO UPDATE SET provider = excluded.provider, display_name = excluded.display_name, status = excluded.status,
  error_name = excluded.error_name, error_message = excluded.error_message, value = excluded.value, json = excluded.json`;

/** Keeps the newest state of an account and replaces its balances. */
export function saveAccount(db: WritableDb, account: AccountUpdate): void {
  const { id, provider, displayName, status, error, value, json } = account;
  const upsert = writer(db, UPSERT);
  const clear = writer(db, 'DELETE FROM balances WHERE account_id = :id');
  const insert = writer(
    db,
    `INSERT INTO balances (account_id, position, asset, name, kind, amount, value)
     VALUES (:id, :position, :asset, :name, :kind, :amount, :value)`,
  );
  inTransaction(db, () => {
    upsert({
      id,
      provider,
      displayName,
      status,
      value,
      json,
      errorName: error?.name ?? null,
      errorMessage: error?.message ?? null,
    });
    clear({ id });
    for (const [position, balance] of account.balances.entries()) insert({ id, position, ...balance });
  });
}

/** Marks accounts that Vezgo no longer lists; what was received from them stays. Accounts of files are none of Vezgo's. */
export function markUnlisted(db: WritableDb, listed: readonly string[]): void {
  writer(
    db,
    `UPDATE accounts SET status = 'unknown', error_name = NULL, error_message = NULL
     WHERE source = 'vezgo' AND id NOT IN (SELECT value FROM json_each(:listed))`,
  )({ listed: JSON.stringify(listed) });
}

/** Accounts that Vezgo no longer lists, where it lists another one at the same provider: likely the same, connected anew. */
export function replacedAccounts(db: ReadableDb): readonly string[] {
  const sql = `SELECT id FROM accounts gone WHERE source = 'vezgo' AND status = 'unknown' AND EXISTS (
      SELECT 1 FROM accounts WHERE source = 'vezgo' AND status <> 'unknown' AND provider = gone.provider) ORDER BY id`;
  return readAll(db, idRow, sql).map(({ id }) => id);
}

const accountRow = z.strictObject({
  id: z.string(),
  provider: z.string(),
  display_name: z.string(),
  status: z.enum(ACCOUNT_STATUSES),
  error_name: z.string().nullable(),
  error_message: z.string().nullable(),
  value: z.string().nullable(),
  records: z.int(),
  review: z.int(),
  last_synced_at: z.int().nullable(),
  source: z.enum(ACCOUNT_SOURCES),
});

const nameRow = z.strictObject({ id: z.string(), display_name: z.string() });
const idRow = z.strictObject({ id: z.string() });

const balanceRow = z.strictObject({
  account_id: z.string(),
  asset: z.string(),
  name: z.string().nullable(),
  kind: z.enum(['spot', 'staked', 'cash']),
  amount: z.string(),
  value: z.string().nullable(),
});

/** All accounts by name (told apart as in accountNames), with balances in the order in which Vezgo gave them. */
export function listAccounts(db: ReadableDb): readonly StoredAccount[] {
  const balances = new Map<string, BalanceView[]>();
  const order = 'SELECT account_id, asset, name, kind, amount, value FROM balances ORDER BY account_id, position';
  for (const { account_id: account, ...balance } of readAll(db, balanceRow, order)) {
    const known = balances.get(account);
    if (known) known.push(balance);
    else balances.set(account, [balance]);
  }
  const rows = readAll(
    db,
    accountRow,
    `SELECT a.id, provider, display_name, status, error_name, error_message, value, source, last_synced_at, records,
       (SELECT COUNT(DISTINCT record) FROM review v WHERE v.account_id = a.id AND needs_decision = 1
          AND v.generation = (SELECT generation FROM ledger_state)) AS review
     FROM accounts a JOIN record_counts c ON c.account_id = a.id LEFT JOIN sync_state s ON s.account_id = a.id
     ORDER BY display_name, a.rowid`,
  );
  const names = accountNames(db);
  return rows.map((row) => ({
    ...toAccount(row, balances.get(row.id) ?? []),
    displayName: names[row.id] ?? row.display_name,
  }));
}

/** Display name by account id, for reports. Two accounts at one provider are told apart by a number: "Crypto.com (2)". */
export function accountNames(db: ReadableDb): Readonly<Record<string, string>> {
  const seen = new Map<string, number>();
  // In the order of first connection, so that a name once given stays.
  const rows = readAll(db, nameRow, 'SELECT id, display_name FROM accounts ORDER BY rowid');
  return Object.fromEntries(
    rows.map(({ id, display_name: name }) => {
      const nth = (seen.get(name) ?? 0) + 1;
      seen.set(name, nth);
      return [id, nth === 1 ? name : `${name} (${nth})`];
    }),
  );
}

/** In an order that does not depend on when an account came. */
export function accountIds(db: ReadableDb): readonly string[] {
  return readAll(db, idRow, 'SELECT id FROM accounts ORDER BY id').map(({ id }) => id);
}

/** Accounts that came from Vezgo, listed there or not. */
export function vezgoAccountIds(db: ReadableDb): readonly string[] {
  return listAccounts(db).flatMap(({ id, source }) => (source === 'vezgo' ? [id] : []));
}

function toAccount(row: z.infer<typeof accountRow>, balances: BalanceView[]): StoredAccount {
  return {
    id: row.id,
    provider: row.provider,
    displayName: row.display_name,
    status: row.status,
    error: row.error_name === null ? null : accountError(row.error_name, row.error_message ?? ''),
    value: row.value,
    balances,
    records: row.records,
    review: row.review,
    source: row.source,
    lastSyncedAt: row.last_synced_at === null ? null : new Date(row.last_synced_at).toISOString(),
  };
}

/** What helps follows from Vezgo's error name: these two wait for the person, Vezgo itself tries again after all others. */
function accountError(name: string, message: string): NonNullable<AccountView['error']> {
  switch (name) {
    case 'LoginFailedError':
      return { name, message, remedy: 'reconnect' };
    case 'SecurityQuestionError':
      return { name, message, remedy: 'answer' };
    default:
      return { name, message, remedy: 'wait' };
  }
}
