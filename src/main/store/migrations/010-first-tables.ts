import type { Migration } from '../migrate.js';

/**
 * Instants are milliseconds since 1970 (INTEGER); amounts and values are decimal text. `json` columns of accounts and records hold
 * what Vezgo sent. `ledger_entries` and the tables under it are derived and can be made again at any time.
 */
const SQL = `
CREATE TABLE accounts (
  id             TEXT PRIMARY KEY NOT NULL,
  provider       TEXT NOT NULL,
  display_name   TEXT NOT NULL,
  status         TEXT NOT NULL CHECK (status IN ('ok', 'error', 'syncing', 'retry', 'unknown')),
  error_name     TEXT,
  error_message  TEXT,
  value          TEXT,
  json           TEXT NOT NULL,
  CHECK ((error_name IS NULL) = (error_message IS NULL))
) STRICT;

CREATE TABLE balances (
  account_id     TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  position       INTEGER NOT NULL,
  asset          TEXT NOT NULL,
  name           TEXT,
  kind           TEXT NOT NULL CHECK (kind IN ('spot', 'staked', 'cash')),
  amount         TEXT NOT NULL,
  value          TEXT,
  PRIMARY KEY (account_id, position)
) STRICT;

CREATE TABLE records (
  sequence       INTEGER PRIMARY KEY NOT NULL,
  account_id     TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  id             TEXT NOT NULL,
  json           TEXT NOT NULL,
  initiated_at   INTEGER,
  first_run      TEXT NOT NULL,
  received_at    INTEGER NOT NULL,
  UNIQUE (account_id, id)
) STRICT;

-- What a record said before it came again with other content.
CREATE TABLE record_versions (
  record         INTEGER NOT NULL REFERENCES records (sequence) ON DELETE CASCADE,
  version        INTEGER NOT NULL,
  json           TEXT NOT NULL,
  received_at    INTEGER NOT NULL,
  PRIMARY KEY (record, version)
) STRICT;

CREATE TABLE sync_state (
  account_id     TEXT PRIMARY KEY NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  cursor         TEXT NOT NULL,
  last_synced_at INTEGER
) STRICT;

CREATE TABLE ledger_entries (
  time           INTEGER NOT NULL,
  id             TEXT NOT NULL UNIQUE,
  account        TEXT NOT NULL,
  kind           TEXT NOT NULL CHECK (kind IN ('trade', 'income', 'transfer', 'deposit', 'withdrawal', 'spend', 'gift-out',
                   'donation', 'gift-in', 'opening', 'lost', 'split', 'fee', 'stake', 'unstake')),
  json           TEXT NOT NULL,
  PRIMARY KEY (time, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry_sources (
  entry_id       TEXT NOT NULL REFERENCES ledger_entries (id) ON DELETE CASCADE,
  position       INTEGER NOT NULL,
  record         INTEGER NOT NULL REFERENCES records (sequence) ON DELETE CASCADE,
  PRIMARY KEY (entry_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_sources_by_record ON entry_sources (record);

CREATE TABLE entry_notes (
  entry_id       TEXT NOT NULL REFERENCES ledger_entries (id) ON DELETE CASCADE,
  position       INTEGER NOT NULL,
  code           TEXT NOT NULL,
  message        TEXT NOT NULL,
  PRIMARY KEY (entry_id, position)
) STRICT, WITHOUT ROWID;

-- Records that made no ledger entry, and why.
CREATE TABLE review (
  record         INTEGER NOT NULL REFERENCES records (sequence) ON DELETE CASCADE,
  position       INTEGER NOT NULL,
  code           TEXT NOT NULL,
  message        TEXT NOT NULL,
  PRIMARY KEY (record, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
  id             INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  json           TEXT NOT NULL
) STRICT;

-- One-of-a-kind facts about this file.
CREATE TABLE meta (
  name           TEXT PRIMARY KEY NOT NULL CHECK (name IN ('connection', 'records-revision', 'derivation')),
  value          TEXT NOT NULL
) STRICT;
`;

export const firstTables: Migration = Object.freeze({
  version: 10,
  up: (db: Parameters<Migration['up']>[0]) => {
    db.exec(SQL);
  },
});
